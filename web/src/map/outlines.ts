import { areaOutlines, outlines, type CountedUnit, type Moment, type Outlines } from '../api/client';

/** The outlines to colour: townships, or counties where those are counted, and the areas that count beside them. */
export async function outlinesFor(units: CountedUnit[], at: Moment, signal: AbortSignal): Promise<Outlines> {
  const townships = await kept(at, 'township', () => outlines('township', at, signal));
  const drawn =
    units.length === 0 || holdsAny(townships, units)
      ? townships
      : await kept(at, 'county', () => outlines('county', at, signal));
  const codes = codesOf(drawn);
  if (!holdsAny(drawn, units) || units.every((unit) => codes.has(unit.code))) return drawn;
  const areas = await kept(at, 'areas', () => areaOutlines(at, signal));
  const counted = new Set(units.map((unit) => unit.code));
  const features = areas.features.filter(
    (area) => counted.has(area.properties.code) && !codes.has(area.properties.code),
  );
  return { ...drawn, features: [...drawn.features, ...features] };
}

/** Names of management areas by code. */
export async function areaNames(at: Moment, signal: AbortSignal): Promise<Map<string, string>> {
  const areas = await kept(at, 'areas', () => areaOutlines(at, signal));
  return new Map(areas.features.map(({ properties }) => [properties.code, properties.name]));
}

export function codesOf({ features }: Outlines): Set<string> {
  return new Set(features.map((feature) => feature.properties.code));
}

function holdsAny(collection: Outlines, units: CountedUnit[]): boolean {
  const codes = codesOf(collection);
  return units.some((unit) => codes.has(unit.code));
}

let keptAt = '';
const keptOutlines = new Map<string, Outlines>();

/** Outlines are large and do not depend on the indicator: the ones of the last date and data version stay. */
async function kept(at: Moment, name: string, ask: () => Promise<Outlines>): Promise<Outlines> {
  const moment = JSON.stringify(at);
  if (keptAt !== moment) keptOutlines.clear();
  keptAt = moment;
  const known = keptOutlines.get(name);
  if (known) return known;
  const answer = await ask();
  if (keptAt === moment) keptOutlines.set(name, answer);
  return answer;
}
