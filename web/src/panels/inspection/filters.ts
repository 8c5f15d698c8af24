import { go, view } from '../../state/view';

/** What the lists of this page are narrowed to; it stands in the address with everything else. */
const NAMES = [
  'on',
  'state',
  'lead',
  'side',
  'rating',
  'set',
  'code',
  'severity',
  'life',
  'present',
  'subject',
] as const;
export type FilterName = (typeof NAMES)[number];
export type Filters = Record<FilterName, string>;

export function readFilters(text: string | null): Filters {
  const query = new URLSearchParams(text ?? '');
  return Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ''])) as Filters;
}

export function writeFilters(filters: Filters): string | null {
  const query = new URLSearchParams();
  for (const name of NAMES) if (filters[name]) query.set(name, filters[name]);
  return query.size === 0 ? null : query.toString();
}

/** Narrowing a list closes what was open: it may not be in it any more. */
export function narrow(change: Partial<Filters>, more: Partial<typeof view> = {}): void {
  go({ table: writeFilters({ ...readFilters(view.table), ...change }), ...more });
}
