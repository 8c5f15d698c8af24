import type { Row } from './rows';

export const SORTS = ['plan', 'value', 'status', 'needed'] as const;
export type Sort = (typeof SORTS)[number];

/** How the rows of the plan are narrowed and ordered; it is in the address as text. */
export interface RowFilter {
  status: string | null;
  strength: string | null;
  text: string;
  sort: Sort;
  down: boolean;
}

export function readRowFilter(written: string | null): RowFilter {
  const query = new URLSearchParams(written ?? '');
  const sort = query.get('sort') ?? 'plan';
  const key = sort.replace(/^-/, '');
  return {
    status: query.get('status'),
    strength: query.get('strength'),
    text: query.get('q') ?? '',
    sort: SORTS.find((known) => known === key) ?? 'plan',
    down: sort.startsWith('-'),
  };
}

export function writeRowFilter({ status, strength, text, sort, down }: RowFilter): string | null {
  const query = new URLSearchParams();
  if (status) query.set('status', status);
  if (strength) query.set('strength', strength);
  if (text) query.set('q', text);
  if (sort !== 'plan' || down) query.set('sort', (down ? '-' : '') + sort);
  return query.size === 0 ? null : query.toString();
}

/** A plan row stays together with its measures: it is kept when one of them answers the filter, and moves as one. */
export function filterRows(rows: Row[], filter: RowFilter): Row[] {
  const groups = groupsOf(rows).filter((group) => group.some((row) => answers(row, filter)));
  if (filter.sort !== 'plan') groups.sort((a, b) => inOrder(a, b, filter));
  else if (filter.down) groups.reverse();
  return groups.flat();
}

function groupsOf(rows: Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.indicator.id, [...(groups.get(row.indicator.id) ?? []), row]);
  return [...groups.values()];
}

function answers({ kind, measure, indicator }: Row, { status, strength, text }: RowFilter): boolean {
  if (strength && indicator.strength !== strength) return false;
  if (status && (kind === 'companion' || measure.status !== status)) return false;
  const words = text.trim().toLowerCase();
  const written = [measure.id, measure.name.zh, measure.name.en, indicator.responsible?.zh ?? ''];
  return written.some((part) => part.toLowerCase().includes(words));
}

/** Rows without the figure come last either way. */
function inOrder(a: Row[], b: Row[], { sort, down }: RowFilter): number {
  const [x, y] = [sortKey(a, sort), sortKey(b, sort)];
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  const order = typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y));
  return down ? -order : order;
}

/** Values have different units: they are ordered by how much of the target is reached. */
function sortKey([row]: Row[], sort: Sort): number | string | null {
  const { measure, opens } = row!;
  if (sort === 'status') return measure.status;
  if (sort === 'needed') return opens.units_needed;
  return opens.value === null || !opens.target ? null : opens.value / opens.target;
}
