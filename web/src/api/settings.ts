import { http, take } from './client';

export const mapSettings = (signal: AbortSignal) => take(http.GET('/api/map-settings', { signal }));

export type BaseMap = NonNullable<Awaited<ReturnType<typeof mapSettings>>['base_map']>;
