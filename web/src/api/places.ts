import type { FeatureCollection, Position } from 'geojson';
import type { Bounds } from '../state/stage';
import { http, take } from './client';

/** Where a division lies, null if it has no outline on that day. */
export async function boundsOf(code: string, asOf: string, signal: AbortSignal): Promise<Bounds | null> {
  const query = { q: code, as_of: asOf, types: 'division' };
  const { items } = await take(http.GET('/api/search', { params: { query }, signal }));
  return (items.find((found) => found.code === code)?.bbox as Bounds | null | undefined) ?? null;
}

export function boundsOfGeometry(geometry: FeatureCollection['features'][number]['geometry']): Bounds | null {
  const all: Position[] = [];
  collect(
    'geometries' in geometry
      ? geometry.geometries.map((part) => 'coordinates' in part && part.coordinates)
      : geometry.coordinates,
    all,
  );
  if (all.length === 0) return null;
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of all) {
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}

function collect(coordinates: unknown, into: Position[]): void {
  if (!Array.isArray(coordinates)) return;
  if (typeof coordinates[0] === 'number') into.push(coordinates as Position);
  else coordinates.forEach((inner) => collect(inner, into));
}
