import type { Feature, FeatureCollection, Point } from 'geojson';
import { http, take, type FacilityKind, type Moment } from '../api/client';
import { useResource, type Resource } from './resource';

export interface FacilityProperties {
  id: string;
  name: string;
  kind: string;
  status: string;
}

/** Facilities of a day; without coordinates the geometry is null. */
export type FacilityPoint = Feature<Point | null, FacilityProperties>;

export interface FacilityQuestion {
  at: Moment;
  /** All below this division; the whole without it. */
  division?: string;
  /** As the filters of a list have them. */
  only?: { kind?: string; q?: string; status?: string };
}

/** What the map needs and no more: ten thousand points are read in one go. */
const PROPERTIES = 'id,name,kind,status';

async function points({ at, division, only }: FacilityQuestion, signal: AbortSignal): Promise<FacilityPoint[]> {
  const filters = only as { kind?: string; q?: string; status?: 'operating' } | undefined;
  const query = { ...at, ...filters, properties: PROPERTIES, ...(division && { division }) };
  const found: FacilityPoint[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { features: unknown; links: { rel: string; href: string }[] } = await take(
      http.GET('/api/facilities.geojson', { params: { query: { ...query, ...(cursor && { cursor }) } }, signal }),
    );
    found.push(...(page.features as FacilityPoint[]));
    const next = page.links.find(({ rel }) => rel === 'next');
    cursor = next ? new URL(next.href, location.origin).searchParams.get('cursor') : null;
  }
  return found;
}

export function useFacilityPoints(
  question: () => FacilityQuestion | null,
): Resource<FacilityQuestion, FacilityPoint[]> {
  return useResource(question, points);
}

export interface KindCount {
  code: string;
  label: FacilityKind['name'];
  colour: string;
  count: number;
  withoutCoordinates: number;
}

/** Kinds with their facilities, in the order of the list of kinds; those without any are left out. */
export function countKinds(points: FacilityPoint[], kinds: FacilityKind[]): KindCount[] {
  const counts = new Map<string, { count: number; withoutCoordinates: number }>();
  for (const { geometry, properties } of points) {
    const seen = counts.get(properties.kind) ?? { count: 0, withoutCoordinates: 0 };
    seen.count += 1;
    if (!geometry) seen.withoutCoordinates += 1;
    counts.set(properties.kind, seen);
  }
  return kinds.flatMap(({ code, name: label, colour }) => {
    const count = counts.get(code);
    return count ? [{ code, label, colour, ...count }] : [];
  });
}

/** For the map: located ones of these kinds, with the colour of their kind. */
export function drawnPoints(points: FacilityPoint[], shown: Set<string>, kinds: FacilityKind[]): FeatureCollection {
  const colours = new Map(kinds.map(({ code, colour }) => [code, colour]));
  return {
    type: 'FeatureCollection',
    features: points.flatMap(({ geometry, properties, ...feature }) =>
      geometry && shown.has(properties.kind)
        ? [{ ...feature, geometry, properties: { ...properties, colour: colours.get(properties.kind) } }]
        : [],
    ),
  };
}

/** No kind at all, in the address. */
const NO_KIND = '-';

/** Codes in the address; null where the reader has not chosen. */
export function readKinds(text: string | null): Set<string> | null {
  if (text === null) return null;
  return new Set(text === NO_KIND ? [] : text.split(','));
}

export function writeKinds(kinds: Set<string>): string {
  return [...kinds].sort().join() || NO_KIND;
}
