/** Order and filter of the table beside the map. */
export interface TableState {
  sort: string | null;
  descending: boolean;
  /** Part of a name or code. */
  text: string;
  /** Classes of the legend; none shows all. */
  classes: string[];
}

/** In the address as `sort=-value&class=missing,lost&q=镇`. */
export function readTable(text: string | null): TableState {
  const given = new URLSearchParams(text ?? '');
  const sort = given.get('sort') ?? '';
  return {
    sort: sort.replace(/^-/, '') || null,
    descending: sort.startsWith('-'),
    text: given.get('q') ?? '',
    classes: (given.get('class') ?? '').split(',').filter(Boolean),
  };
}

export function writeTable({ sort, descending, text, classes }: TableState): string | null {
  const given = new URLSearchParams();
  if (sort) given.set('sort', `${descending ? '-' : ''}${sort}`);
  if (classes.length > 0) given.set('class', classes.join());
  if (text) given.set('q', text);
  return given.toString() || null;
}

/** First up, then down, then as it came. */
export function sortedBy(state: TableState, column: string): TableState {
  if (state.sort !== column) return { ...state, sort: column, descending: false };
  return state.descending ? { ...state, sort: null, descending: false } : { ...state, descending: true };
}

interface Filtered {
  code: string;
  name: string;
  class: string;
}

/** Rows without a value come last in either order; rows that are equal keep their order. */
export function shownRows<R extends Filtered>(
  rows: R[],
  state: TableState,
  value: (row: R, column: string) => string | number | null,
): R[] {
  const wanted = state.text.trim();
  const kept = rows.filter(
    (row) =>
      (state.classes.length === 0 || state.classes.includes(row.class)) &&
      (row.name.includes(wanted) || row.code.startsWith(wanted)),
  );
  const { sort } = state;
  if (!sort) return kept;
  const direction = state.descending ? -1 : 1;
  return kept.sort((left, right) => {
    const [a, b] = [value(left, sort), value(right, sort)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (typeof a === 'number' && typeof b === 'number' ? a - b : text(a, b));
  });
}

const collator = new Intl.Collator('zh-CN');
const text = (a: string | number, b: string | number) => collator.compare(String(a), String(b));
