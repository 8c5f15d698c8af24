import { http, take, type Terms, who } from './client';
import { actor } from '../state/actor';
import type { paths } from './schema.gen';

type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: infer Content } } } }
  ? Content[keyof Content]
  : never;

export type Frozen = Answer<'/api/frozen-evaluations'>['items'][number];
export type PlanRow = Answer<'/api/plans/{plan}/indicators'>['items'][number];
export type Trend = Answer<'/api/coverage/{indicator}/trend'>;
export type TimelineDay = Answer<'/api/timeline'>['items'][number];
export type FacilityPage = Answer<'/api/coverage/{indicator}/facilities'>;

/** Who writes; a list or a preview may be asked for by somebody who has given no name. */
export const author = () => who(actor.value || '网页 / web page');
const ROWS_AT_ONCE = 100;

export const frozenEvaluations = (plan: string, signal: AbortSignal) =>
  take(http.GET('/api/frozen-evaluations', { params: { query: { plan } }, signal }));

export const frozenEvaluation = (id: string, signal: AbortSignal) =>
  take(http.GET('/api/frozen-evaluations/{id}', { params: { path: { id } }, signal }));

/** The rows of a plan as its file has them: with the rule each is counted by. */
export const planRows = (plan: string, signal: AbortSignal) =>
  take(http.GET('/api/plans/{plan}/indicators', { params: { path: { plan } }, signal }));

export const trend = (indicator: string, { as_of: _, ...terms }: Terms, signal: AbortSignal) =>
  take(http.GET('/api/coverage/{indicator}/trend', { params: { path: { indicator }, query: terms }, signal }));

export const timeline = (
  { as_of: _, denominator: __, overlay: ___, scope: ____, look_back: _____, ...query }: Terms,
  signal: AbortSignal,
) => take(http.GET('/api/timeline', { params: { query }, signal }));

export const repeatReceipt = (receipt: string, signal: AbortSignal) =>
  take(http.GET('/api/receipts/{receipt}', { params: { path: { receipt } }, signal }));

export const facilityPage = (indicator: string, terms: Terms, cursor: string | null, signal: AbortSignal) =>
  take(
    http.GET('/api/coverage/{indicator}/facilities', {
      params: { path: { indicator }, query: { ...terms, limit: ROWS_AT_ONCE, ...(cursor && { cursor }) } },
      signal,
    }),
  );

/** Where the next page begins; null on the last one. */
export function nextCursor(page: FacilityPage): string | null {
  const next = page.links.find(({ rel }) => rel === 'next')?.href;
  return next ? new URLSearchParams(next.split('?')[1]).get('cursor') : null;
}

export const keepUnitList = (name: string, codes: string[]) =>
  take(http.POST('/api/unit-lists', { params: { header: author() }, body: { name, codes } }));
