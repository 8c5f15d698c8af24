import { areaOutlines, outlines, type CountedUnit, type Moment, type Outlines } from '../api/client';

export type OutlineSet = 'township' | 'county' | 'areas';
export type OutlineSource = (set: OutlineSet) => Promise<Outlines>;

/** The outlines to colour: townships, or counties where those are counted, and the areas that count beside them. */
export async function outlinesFor(units: CountedUnit[], source: OutlineSource): Promise<Outlines> {
  const counted = new Set(units.map((unit) => unit.code));
  const holds = (set: Outlines) => set.features.some((feature) => counted.has(feature.properties.code));
  const townships = await source('township');
  const counties = counted.size === 0 || holds(townships) ? null : await source('county');
  const drawn = counties !== null && holds(counties) ? counties : townships;
  const codes = codesOf(drawn);
  if (!holds(drawn) || units.every((unit) => codes.has(unit.code))) return drawn;
  const areas = (await source('areas')).features.filter((area) => counted.has(area.properties.code));
  return { ...drawn, features: [...drawn.features, ...areas] };
}

/** Names of management areas by code. */
export async function areaNames(source: OutlineSource): Promise<Map<string, string>> {
  const areas = await source('areas');
  return new Map(areas.features.map(({ properties }) => [properties.code, properties.name]));
}

export function codesOf({ features }: Outlines): Set<string> {
  return new Set(features.map((feature) => feature.properties.code));
}

let keptAt = '';
const kept = new Map<OutlineSet, Outlines>();

/** Outlines are large and do not depend on the indicator: the ones of the last date and data version stay. */
export function outlinesAt(at: Moment, signal: AbortSignal): OutlineSource {
  const moment = JSON.stringify(at);
  if (keptAt !== moment) kept.clear();
  keptAt = moment;
  return async (set) => {
    const known = keptAt === moment ? kept.get(set) : undefined;
    if (known) return known;
    const answer = outlined(await (set === 'areas' ? areaOutlines(at, signal) : outlines(set, at, signal)));
    if (keptAt === moment) kept.set(set, answer);
    return answer;
  };
}

/** Without what is known by name only, as the neighbours of the plan's area are. */
export function outlined(all: Outlines): Outlines {
  return { ...all, features: all.features.filter((feature) => feature.geometry !== null) };
}
