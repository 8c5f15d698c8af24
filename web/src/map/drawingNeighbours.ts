import type { Geometry } from 'geojson';
import { boundsOfGeometry } from '../api/places';
import { http, take, type Outlines } from '../api/client';
import { ringsOfAll, type Rings } from './drawingSnap';

/** About 200 m around the outline that is edited. */
const AROUND = 0.002;

/** The outlines of the same level beside the one that is edited. */
export async function neighboursOf(
  edited: { geometry: Geometry; level: string; code: string | null },
  asOf: string,
  signal: AbortSignal,
): Promise<Rings> {
  const bounds = boundsOfGeometry(edited.geometry);
  if (bounds === null) return [];
  const [west, south, east, north] = bounds;
  const bbox = [west - AROUND, south - AROUND, east + AROUND, north + AROUND]
    .map((degree) => degree.toFixed(6))
    .join(',');
  const query = { level: edited.level, bbox, as_of: asOf };
  const found = await take<unknown>(http.GET('/api/divisions.geojson', { params: { query }, signal }));
  const { features } = found as Outlines;
  return ringsOfAll(
    features.filter(({ properties }) => properties.code !== edited.code).map(({ geometry }) => geometry),
  );
}
