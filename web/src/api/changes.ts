import type { Feature, FeatureCollection } from 'geojson';
import { http, take } from './client';
import type { components } from './schema.gen';

export type Change = components['schemas']['BoundaryChange'];
export type Dossier = components['schemas']['Dossier'];
export type ChangePreview = components['schemas']['ChangePreview'];

export const changes = (signal: AbortSignal) =>
  take(http.GET('/api/boundaries/changes', { params: { query: { limit: 1000 } }, signal }));

export const changeKinds = (signal: AbortSignal) => take(http.GET('/api/boundaries/change-kinds', { signal }));

export const dossier = (id: string, signal: AbortSignal) =>
  take(http.GET('/api/boundaries/changes/{id}', { params: { path: { id } }, signal }));

export const changePreview = (id: string, signal: AbortSignal) =>
  take(http.GET('/api/boundaries/changes/{id}/preview', { params: { path: { id } }, signal }));

/** Outlines (EPSG:4490) of the units a change touches, as they are and as they would be on its day. */
export async function changeOutlines(preview: ChangePreview, signal: AbortSignal): Promise<FeatureCollection> {
  const touched = preview.units.filter(({ role }) => role !== 'vertex_only');
  const asked = touched.flatMap(({ level, before, after }) => [
    ...(before ? [outline('before', level, before.code, preview, signal)] : []),
    ...(after ? [outline('after', level, after.code, preview, signal)] : []),
  ]);
  return { type: 'FeatureCollection', features: (await Promise.all(asked)).flat() };
}

async function outline(
  state: 'before' | 'after',
  level: string,
  code: string,
  { as_of, data_version, overlay }: ChangePreview,
  signal: AbortSignal,
): Promise<Feature[]> {
  const query = { q: code, level, as_of, data_version, ...(state === 'after' && { overlay }) };
  const found = (await take<unknown>(
    http.GET('/api/divisions.geojson', { params: { query }, signal }),
  )) as FeatureCollection;
  return found.features
    .filter(({ properties, geometry }) => properties?.['code'] === code && geometry !== null)
    .map(({ geometry, properties }) => ({ type: 'Feature', geometry, properties: { state, name: properties?.['name'] } }));
}
