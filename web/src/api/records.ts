import { http, Refusal, take, UNREACHABLE, who } from './client';
import type { components } from './schema.gen';

export type Facility = components['schemas']['Facility'];
export type Division = components['schemas']['Division'];
export type Revision = components['schemas']['Revision'];
export type Edit = components['schemas']['Edit'];
export type PlacementFinding = components['schemas']['Finding'];
export type FindingCode = components['schemas']['FindingCode'];
export type FacilityStatus = components['schemas']['FacilityStatus'];
export interface DivisionTypes {
  levels: components['schemas']['DivisionLevel'][];
  types: components['schemas']['DivisionType'][];
}
type Problem = components['schemas']['Problem'];
type FacilityEdit = components['schemas']['FacilityEdit'];
type FacilityRegistration = components['schemas']['FacilityRegistration'];
type DivisionPatch = components['schemas']['DivisionPatch'];

/** One page of a list, and the cursor of the next. */
export interface Paged<T> {
  items: T[];
  next: string | null;
}

/** The service refused what was written: what is wrong field by field, or that somebody else was faster (412). */
export class WriteRefusal extends Refusal {
  constructor(readonly problem: Problem) {
    super(problem.status, problem.title, problem.detail);
  }
}

const PAGE = 50;
const matching = (actor: string, etag: string) => ({ ...who(actor), 'If-Match': `"${etag}"` });

function nextOf(links: { rel: string; href: string }[]): string | null {
  const href = links.find(({ rel }) => rel === 'next')?.href;
  return href ? new URL(href, 'http://page').searchParams.get('cursor') : null;
}

async function written<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let result;
  try {
    result = await call;
  } catch (failure) {
    throw new Refusal(0, UNREACHABLE, String(failure));
  }
  const { data, error, response } = result;
  if (response.ok && data !== undefined) return data;
  const isProblem = typeof error === 'object' && error !== null && 'detail' in error;
  throw isProblem
    ? new WriteRefusal(error as Problem)
    : new Refusal(response.status, `HTTP ${response.status}`, String(error));
}

export interface FacilityQuestion {
  q?: string;
  kind?: string;
  status?: FacilityStatus;
  division?: string;
  as_of?: string;
}

export async function facilityPage(
  query: FacilityQuestion,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Paged<Facility>> {
  const asked = { ...query, limit: PAGE, ...(cursor && { cursor }) };
  const { items, links } = await take(http.GET('/api/facilities', { params: { query: asked }, signal }));
  return { items, next: nextOf(links) };
}

export const facility = (id: string, asOf: string, signal?: AbortSignal) =>
  take(http.GET('/api/facilities/{id}', { params: { path: { id }, query: { as_of: asOf } }, signal: signal ?? null }));

export const facilityHistory = (id: string, signal: AbortSignal) =>
  take(http.GET('/api/facilities/{id}/history', { params: { path: { id } }, signal }));

export const amendFacility = (id: string, etag: string, body: FacilityEdit, actor: string) =>
  written(http.PATCH('/api/facilities/{id}', { params: { path: { id }, header: matching(actor, etag) }, body }));

export const registerFacility = (body: FacilityRegistration, actor: string) =>
  written(http.POST('/api/facilities', { params: { header: who(actor) }, body }));

export const closeFacility = (id: string, etag: string, body: { closed_on: string; reason: string }, actor: string) =>
  written(http.POST('/api/facilities/{id}/close', { params: { path: { id }, header: matching(actor, etag) }, body }));

export interface DivisionQuestion {
  q?: string;
  level?: string;
  parent?: string;
  as_of?: string;
}

export async function divisionPage(
  query: DivisionQuestion,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Paged<Division>> {
  const asked = { ...query, limit: PAGE, ...(cursor && { cursor }) };
  const { items, links } = await take(http.GET('/api/divisions', { params: { query: asked }, signal }));
  return { items, next: nextOf(links) };
}

export const division = (id: string, asOf: string, signal?: AbortSignal) =>
  take(http.GET('/api/divisions/{id}', { params: { path: { id }, query: { as_of: asOf } }, signal: signal ?? null }));

export const divisionHistory = (id: string, signal: AbortSignal) =>
  take(http.GET('/api/divisions/{id}/history', { params: { path: { id } }, signal }));

export const amendDivision = (id: string, etag: string, body: DivisionPatch, actor: string) =>
  written(http.PATCH('/api/divisions/{id}', { params: { path: { id }, header: matching(actor, etag) }, body }));

export const divisionTypes = (signal: AbortSignal) => take(http.GET('/api/division-types', { signal }));

export async function findingPage(
  query: { code?: FindingCode; as_of?: string },
  cursor: string | null,
  signal: AbortSignal,
): Promise<Paged<PlacementFinding>> {
  const asked = { ...query, limit: 1000, ...(cursor && { cursor }) };
  const { items, links } = await take(http.GET('/api/findings', { params: { query: asked }, signal }));
  return { items, next: nextOf(links) };
}
