import { http, take } from './client';
import type { components } from './schema.gen';

export type MapSheet = components['schemas']['MapSheet'];

/** Printing changes nothing, but every POST says who sends it. */
const ACTOR = 'web';

export const sheetOffer = (signal: AbortSignal) => take(http.GET('/api/map-sheets/layouts', { signal }));

/** The finished PDF. */
export function printSheet(sheet: MapSheet, map: Blob, signal: AbortSignal): Promise<Blob> {
  const form = new FormData();
  form.append('sheet', JSON.stringify(sheet));
  form.append('map', map, 'map.png');
  return take<unknown>(
    http.POST('/api/map-sheets', {
      params: { header: { 'X-Atlas-Actor': ACTOR } },
      body: { sheet, map: '' },
      bodySerializer: () => form,
      parseAs: 'blob',
      signal,
    }),
  ) as Promise<Blob>;
}
