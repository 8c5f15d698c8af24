import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import createClient from 'openapi-fetch';
import type { paths } from './schema.gen';

type Answer<P extends keyof paths> = paths[P] extends { get: { responses: { 200: { content: infer Content } } } }
  ? Content[keyof Content]
  : never;

export type Plan = Answer<'/api/plans'>['items'][number];
export type Coverage = Answer<'/api/coverage'>;
export type Indicator = Coverage['items'][number];
export type Measure = Indicator['measures'][number];
export type Label = Indicator['name'];
export type FacilityKind = Answer<'/api/facility-kinds'>['items'][number];
export type CountedUnit = Answer<'/api/coverage/{indicator}/units'>['items'][number];
export type PartFigures = Answer<'/api/coverage/{indicator}/parts'>['items'][number];
export type ContributingRow = Answer<'/api/coverage/{indicator}/facilities'>['items'][number];
export type GapAnswer = Answer<'/api/gaps'>;
export type Gaps = GapAnswer['items'][number];
export type GapUnit = Gaps['units'][number];
export type Candidate = GapUnit['candidates'][number];
export type Finding = Answer<'/api/plan-check'>['items'][number];
/** GeoJSON says its own shape; the contract only adds whether it was cut. */
export type Outlines = FeatureCollection<MultiPolygon | Polygon | null, { code: string; name: string }> & {
  truncated: boolean;
};

/** What every figure depends on. With `data_version` an answer belongs to the one it was taken from. */
export type Terms = NonNullable<paths['/api/coverage']['get']['parameters']['query']>;
export type Moment = Pick<Terms, 'as_of' | 'data_version'>;

/** The service said no, or could not be reached (status 0). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(`${title}: ${detail}`);
  }
}

export const UNREACHABLE = '无法连接服务 / The service cannot be reached';
const MOST_UNITS = 10_000;
const MOST_ROWS = 1000;

export const http = createClient<paths>();

/** Who writes: headers hold Latin letters only, so the name is encoded. */
export const who = (actor: string) => ({ 'X-Atlas-Actor': encodeURIComponent(actor) });

export async function take<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let result;
  try {
    result = await call;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Refusal(0, UNREACHABLE, String(failure));
  }
  if (result.response.ok && result.data !== undefined) return result.data;
  const problem = (typeof result.error === 'object' ? result.error : null) as Partial<{
    title: string;
    detail: string;
    request_id: string;
  }> | null;
  const { status, statusText } = result.response;
  const detail = problem?.detail ?? String(result.error ?? statusText);
  throw new Refusal(
    status,
    problem?.title ?? `HTTP ${status}`,
    problem?.request_id ? `${detail} (${problem.request_id})` : detail,
  );
}

export const plans = (signal: AbortSignal) => take(http.GET('/api/plans', { signal }));

export const facilityKinds = (signal: AbortSignal) => take(http.GET('/api/facility-kinds', { signal }));

export const coverage = (query: Terms, signal: AbortSignal) =>
  take(http.GET('/api/coverage', { params: { query }, signal }));

export const planCheck = (query: Terms, signal: AbortSignal) =>
  take(http.GET('/api/plan-check', { params: { query }, signal }));

export const units = (indicator: string, query: Terms, signal: AbortSignal) =>
  take(http.GET('/api/coverage/{indicator}/units', { params: { path: { indicator }, query }, signal }));

/** The same figure for each division below. */
export const parts = (indicator: string, query: Terms, signal: AbortSignal) =>
  take(http.GET('/api/coverage/{indicator}/parts', { params: { path: { indicator }, query }, signal }));

export const indicator = (id: string, query: Terms, signal: AbortSignal) =>
  take(http.GET('/api/coverage/{indicator}', { params: { path: { indicator: id }, query }, signal }));

/** The rows behind a figure; `division` in the terms narrows them to one unit. */
export const facilities = (indicator: string, terms: Terms, signal: AbortSignal) =>
  take(
    http.GET('/api/coverage/{indicator}/facilities', {
      params: { path: { indicator }, query: { ...terms, limit: MOST_ROWS } },
      signal,
    }),
  );

export const gaps = (indicator: string, terms: Terms, signal: AbortSignal) =>
  take(http.GET('/api/gaps', { params: { query: { ...terms, indicator, limit: MOST_UNITS } }, signal }));

/** The divisions right below a parent. */
export const divisions = (parent: string, at: Moment, signal: AbortSignal) =>
  take(http.GET('/api/divisions', { params: { query: { ...at, parent, limit: MOST_ROWS } }, signal }));

export const outlines = (level: string, at: Moment, signal: AbortSignal) =>
  take<unknown>(
    http.GET('/api/divisions.geojson', { params: { query: { ...at, level } }, signal }),
  ) as Promise<Outlines>;

export const areaOutlines = (at: Moment, signal: AbortSignal) =>
  take<unknown>(http.GET('/api/management-areas.geojson', { params: { query: at }, signal })) as Promise<Outlines>;
