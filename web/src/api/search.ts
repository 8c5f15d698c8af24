import { http, take } from './client';

type Answer = Awaited<ReturnType<typeof search>>;
export type Hit = Answer['items'][number];

const MOST_HITS = 20;

/** Divisions, zones, facilities, lines and markers by name, code, number, pinyin or initials. */
export const search = (q: string, asOf: string | null, signal: AbortSignal) =>
  take(http.GET('/api/search', { params: { query: { q, limit: MOST_HITS, ...(asOf && { as_of: asOf }) } }, signal }));
