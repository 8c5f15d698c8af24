import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, Point } from 'geojson';
import { http, Refusal, take, who } from './client';
import type { components, paths } from './schema.gen';

type Schemas = components['schemas'];
export type Line = Schemas['BoundaryLine'];
export type LineSheet = Schemas['BoundaryLineSheet'];
export type Marker = Schemas['BoundaryMarker'];
export type Task = Schemas['InspectionTask'];
export type Round = Schemas['InspectionRound'];
export type Observation = Schemas['MarkerObservation'];
export type ObservationBody = Schemas['MarkerObservationBody'];
export type Action = Schemas['MarkerAction'];
export type Hazard = Schemas['BoundaryHazard'];
export type SafeStatus = Schemas['SafeBoundary'];
export type Limit = Schemas['InspectionLimit'];
export type Check = Schemas['BoundaryCheck'];
export type Run = Schemas['BoundaryCheckRun'];
export type Finding = Schemas['BoundaryFinding'];
export type Blockers = Schemas['PackWaiting'];
export type Note = Schemas['PackNote'];
export type NoteBody = Schemas['PackNoteBody'];
export type Verdicts = Schemas['VerdictAnswer'];
export type Verdict = Verdicts['verdicts'][number];
export type Change = Schemas['BoundaryChange'];
export type Dossier = Schemas['Dossier'];
export type Preview = Schemas['ChangePreview'];
export type Problem = Schemas['Problem'];
type FindingQuery = NonNullable<paths['/api/boundaries/findings']['get']['parameters']['query']>;
export type FindingFilter = Omit<FindingQuery, 'limit' | 'cursor'>;
export type StepBody = NonNullable<
  paths['/api/boundaries/findings/{id}/steps']['post']['requestBody']
>['content']['application/json'];

/** GeoJSON says its own shape; the properties are those of the list, without the geometries. */
type Drawn<G extends Geometry, P> = Omit<FeatureCollection, 'features'> & {
  features: Feature<G | null, P>[];
  as_of: string;
  data_version: number;
};
export type DrawnLines = Drawn<LineString | MultiLineString, Omit<Line, 'geometry' | 'document_geometry'>>;
export type DrawnMarkers = Drawn<Point, Omit<Marker, 'geometry' | 'document_geometry'>>;

/** The service refused what was written, and says at which field. */
export class Declined extends Refusal {
  constructor(readonly problem: Problem) {
    super(problem.status, problem.title, problem.detail);
  }
}

interface Page<T> {
  items: T[];
  links: { rel: string; href: string }[];
}

const MOST = 1000;
const matching = (actor: string, etag: string) => ({ ...who(actor), 'If-Match': `"${etag.replaceAll('"', '')}"` });

async function written<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const answer = await call.catch((failure: unknown) => {
    throw new Refusal(0, '无法连接服务，没有保存 / The service cannot be reached, nothing was saved', String(failure));
  });
  const problem = answer.error as Problem | undefined;
  if (!answer.response.ok && typeof problem === 'object' && 'detail' in problem) throw new Declined(problem);
  return take(Promise.resolve(answer));
}

/** Follows the links of a list to its end. */
async function all<T>(page: (cursor: string | null) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const answer: Page<T> = await page(cursor);
    items.push(...answer.items);
    const next = answer.links.find(({ rel }) => rel === 'next');
    cursor = next ? new URL(next.href, 'http://page').searchParams.get('cursor') : null;
  } while (cursor !== null);
  return items;
}

const paged = (cursor: string | null) => ({ limit: MOST, ...(cursor && { cursor }) });
const on = (asOf: string | null) => (asOf ? { as_of: asOf } : {});

export const rounds = (signal: AbortSignal) => take(http.GET('/api/boundaries/rounds', { signal }));

export const limits = (signal: AbortSignal) => take(http.GET('/api/boundaries/limits', { signal }));

export const lines = (asOf: string | null, signal: AbortSignal) =>
  take<unknown>(
    http.GET('/api/boundaries/lines.geojson', { params: { query: on(asOf) }, signal }),
  ) as Promise<DrawnLines>;

export const markers = (query: { line?: string; as_of?: string }, signal: AbortSignal) =>
  take<unknown>(http.GET('/api/boundaries/markers.geojson', { params: { query }, signal })) as Promise<DrawnMarkers>;

export const line = (id: string, asOf: string | null, signal: AbortSignal) =>
  take(http.GET('/api/boundaries/lines/{id}', { params: { path: { id }, query: on(asOf) }, signal }));

export const marker = (id: string, asOf: string | null, signal: AbortSignal) =>
  take(http.GET('/api/boundaries/markers/{id}', { params: { path: { id }, query: on(asOf) }, signal }));

export const tasks = (round: string, asOf: string | null, signal: AbortSignal) =>
  all((cursor) =>
    take(http.GET('/api/boundaries/tasks', { params: { query: { round, ...on(asOf), ...paged(cursor) } }, signal })),
  );

export const safeStatus = (asOf: string | null, signal: AbortSignal) =>
  all((cursor) =>
    take(http.GET('/api/boundaries/safe-status', { params: { query: { ...on(asOf), ...paged(cursor) } }, signal })),
  );

export const observations = (about: { line?: string; marker?: string }, asOf: string | null, signal: AbortSignal) =>
  all((cursor) =>
    take(
      http.GET('/api/boundaries/observations', {
        params: { query: { ...about, ...on(asOf), ...paged(cursor) } },
        signal,
      }),
    ),
  );

export const actions = (about: { line?: string; marker?: string }, asOf: string | null, signal: AbortSignal) =>
  all((cursor) =>
    take(
      http.GET('/api/boundaries/actions', { params: { query: { ...about, ...on(asOf), ...paged(cursor) } }, signal }),
    ),
  );

export const photoAddress = (sha256: string) => `/api/boundaries/photos/${encodeURIComponent(sha256)}`;

export const sendPhoto = (photo: Blob, actor: string) =>
  written(
    http.POST('/api/boundaries/photos', {
      params: { header: who(actor) },
      headers: { 'Content-Type': photo.type },
      body: photo as unknown as string, // the contract's word for bytes
      bodySerializer: (body) => body as unknown as Blob,
    }),
  );

export const observe = (body: ObservationBody, actor: string) =>
  written(http.POST('/api/boundaries/observations', { params: { header: who(actor) }, body }));

export const checks = (signal: AbortSignal) => take(http.GET('/api/boundaries/checks', { signal }));

export const sets = (signal: AbortSignal) =>
  all((cursor) => take(http.GET('/api/boundaries/sets', { params: { query: paged(cursor) }, signal })));

export const runs = (set: string, signal: AbortSignal) =>
  take(http.GET('/api/boundaries/runs', { params: { query: { set } }, signal }));

export const runChecks = (set: string, whole: boolean, actor: string) =>
  written(http.POST('/api/boundaries/runs', { params: { header: who(actor) }, body: { set, whole } }));

export const findings = (query: FindingFilter, signal: AbortSignal) =>
  all((cursor) =>
    take(http.GET('/api/boundaries/findings', { params: { query: { ...query, ...paged(cursor) } }, signal })),
  );

export const finding = (id: string, signal: AbortSignal) =>
  take(http.GET('/api/boundaries/findings/{id}', { params: { path: { id } }, signal }));

export const takeStep = (id: string, etag: string, body: StepBody, actor: string) =>
  written(
    http.POST('/api/boundaries/findings/{id}/steps', { params: { path: { id }, header: matching(actor, etag) }, body }),
  );

export const judge = (form: FormData, actor: string) =>
  written(
    http.POST('/api/boundaries/verdicts', {
      params: { header: who(actor) },
      body: { file: '' }, // the serializer sends the form
      bodySerializer: () => form,
    }),
  );

export const changes = (signal: AbortSignal) =>
  all((cursor) => take(http.GET('/api/boundaries/changes', { params: { query: paged(cursor) }, signal })));

export const changeKinds = (signal: AbortSignal) => take(http.GET('/api/boundaries/change-kinds', { signal }));

export const change = (id: string, signal: AbortSignal) =>
  take(http.GET('/api/boundaries/changes/{id}', { params: { path: { id } }, signal }));

export const preview = (id: string, signal: AbortSignal) =>
  take(http.GET('/api/boundaries/changes/{id}/preview', { params: { path: { id } }, signal }));

export const fileStep = (
  id: string,
  step: string,
  body: { done_on: string; document: string; note: string | null },
  actor: string,
) =>
  written(
    http.PUT('/api/boundaries/changes/{id}/steps/{step}', {
      params: { path: { id, step: step as 'research' }, header: who(actor) },
      body,
    }),
  );

export const publish = (
  id: string,
  etag: string,
  body: { document_number: string; document_date: string; approver: string },
  actor: string,
) =>
  written(
    http.POST('/api/boundaries/changes/{id}/publish', {
      params: { path: { id }, header: matching(actor, etag) },
      body,
    }),
  );

export const withdraw = (id: string, etag: string, actor: string) =>
  written(
    http.POST('/api/boundaries/changes/{id}/withdraw', { params: { path: { id }, header: matching(actor, etag) } }),
  );

/** Outlines of these units as they stand in a reading, with or without a proposal over it. */
export async function unitOutlines(
  codes: string[],
  at: { as_of: string; data_version: number; overlay?: string },
  signal: AbortSignal,
): Promise<Feature[]> {
  const found = await Promise.all(
    codes.map(async (q) => {
      const answer = await take<unknown>(
        http.GET('/api/divisions.geojson', { params: { query: { ...at, q } }, signal }),
      );
      return (answer as FeatureCollection).features.find(({ properties }) => properties?.['code'] === q);
    }),
  );
  return found.filter((feature) => feature?.geometry) as Feature[];
}

export interface PackTerms {
  task?: string;
  round?: string;
}

export const packAddress = (code: string, terms: PackTerms) =>
  `/api/boundaries/lines/${encodeURIComponent(code)}/pack?${new URLSearchParams(terms as Record<string, string>)}`;

export const blockers = (code: string, terms: PackTerms, signal: AbortSignal) =>
  take(
    http.GET('/api/boundaries/lines/{id}/pack/blockers', {
      params: { path: { id: code }, query: { ...terms } },
      signal,
    }),
  );

export const notes = (code: string, terms: PackTerms, signal: AbortSignal) =>
  take(http.GET('/api/boundaries/lines/{id}/notes', { params: { path: { id: code }, query: { ...terms } }, signal }));

export const addNote = (code: string, body: NoteBody, actor: string) =>
  written(http.POST('/api/boundaries/lines/{id}/notes', { params: { path: { id: code }, header: who(actor) }, body }));
