import type { FeatureCollection } from 'geojson';
import { http, Refusal, take, who } from './client';
import type { components } from './schema.gen';

export type Import = components['schemas']['Import'];
export type ImportOptions = components['schemas']['ImportOptions'];
export type ImportFinding = components['schemas']['ImportFinding'];
export type ImportDetection = components['schemas']['ImportDetection'];
export type PlanEffect = components['schemas']['PlanEffect'];
export type Clash = NonNullable<components['schemas']['Problem']['clashes']>[number];
export type FindingFeatures = FeatureCollection<
  FeatureCollection['features'][number]['geometry'] | null,
  ImportFinding
>;

export type Step = 'check' | 'commit' | 'cancel' | 'undo';

/** A step that what others did in the meantime forbids; `clashes` says what and who. */
export class Clashing extends Refusal {
  constructor(
    refusal: Refusal,
    readonly clashes: Clash[],
  ) {
    super(refusal.status, refusal.title, refusal.detail);
  }
}

const LISTED = 50;

export const targets = (signal: AbortSignal) => take(http.GET('/api/import-targets', { signal }));

export const imports = (signal: AbortSignal, cursor?: string) =>
  take(http.GET('/api/imports', { params: { query: { limit: LISTED, ...(cursor && { cursor }) } }, signal }));

export const oneImport = (id: string, signal?: AbortSignal) =>
  take(http.GET('/api/imports/{id}', { params: { path: { id } }, ...(signal && { signal }) }));

export const savedMappings = (query: { source: string; target: string }, signal: AbortSignal) =>
  take(http.GET('/api/import-mappings', { params: { query }, signal }));

/** Sources that files came from before, for proposing them. */
export const sources = async (signal: AbortSignal) => [
  ...new Set(
    (await take(http.GET('/api/import-mappings', { params: { query: {} }, signal }))).items.map(({ source }) => source),
  ),
];

/** All findings, those without a place too. */
export const findingFeatures = (id: string, signal: AbortSignal) =>
  take<unknown>(
    http.GET('/api/imports/{id}/findings.geojson', { params: { path: { id } }, signal }),
  ) as Promise<FindingFeatures>;

export const changeOptions = (given: Import, options: ImportOptions, actor: string) =>
  take(
    http.PATCH('/api/imports/{id}', {
      params: { path: { id: given.id }, header: { ...who(actor), 'If-Match': `"${given.etag}"` } },
      body: options,
    }),
  );

type About = { params: { path: { id: string }; header: { 'X-Atlas-Actor': string } } };
type Reasoned = About & { body?: { reason: string } };

const STEPS = {
  check: (about: About) => http.POST('/api/imports/{id}/check', about),
  commit: (about: Reasoned) => http.POST('/api/imports/{id}/commit', about),
  cancel: (about: About) => http.POST('/api/imports/{id}/cancel', about),
  undo: (about: Reasoned) => http.POST('/api/imports/{id}/undo', about),
};

/** Commit and undo take a reason, which is kept in the log of changes. */
export async function takeStep(id: string, step: Step, actor: string, reason = ''): Promise<Import> {
  let clashes: Clash[] = [];
  const about = { params: { path: { id }, header: who(actor) }, ...(reason && { body: { reason } }) };
  const call = STEPS[step](about).then((result) => {
    clashes = result.error?.clashes ?? [];
    return result;
  });
  try {
    return await take(call);
  } catch (failure) {
    throw failure instanceof Refusal && clashes.length > 0 ? new Clashing(failure, clashes) : failure;
  }
}

export async function removeImport(id: string, actor: string): Promise<void> {
  const { error, response } = await http.DELETE('/api/imports/{id}', { params: { path: { id }, header: who(actor) } });
  if (error) throw new Refusal(response.status, error.title, error.detail);
}
