import type { Revision } from '../../api/records';

type State = Record<string, unknown>;

export interface FieldChange {
  path: string;
  before: unknown;
  after: unknown;
}

/** One dated state after an edit, and what differs from the state it took the place of. */
export interface DatedState {
  from: string;
  to: string | null;
  changes: FieldChange[];
}

const DATES = new Set(['valid_from', 'valid_to']);

export function statesOf({ before, after }: Pick<Revision, 'before' | 'after'>): DatedState[] {
  const dated = [...after].sort((one, other) => String(one['valid_from']).localeCompare(String(other['valid_from'])));
  return dated.map((state) => ({
    from: String(state['valid_from']),
    to: (state['valid_to'] ?? null) as string | null,
    changes: differences(replacedBy(state, before), state),
  }));
}

/** The earlier state that held on the first day of the new one, else the last before it. */
function replacedBy(state: State, before: State[]): State | undefined {
  const from = String(state['valid_from']);
  const held = before.filter((earlier) => String(earlier['valid_from']) <= from);
  return (
    held.sort((one, other) => String(other['valid_from']).localeCompare(String(one['valid_from'])))[0] ?? before[0]
  );
}

function differences(before: State | undefined, after: State): FieldChange[] {
  if (before === undefined) return [];
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((path) => !DATES.has(path) && JSON.stringify(was[path] ?? null) !== JSON.stringify(is[path] ?? null))
    .map((path) => ({ path, before: was[path], after: is[path] }));
}

/** Attributes stand beside the other fields, by pointer. */
function flat({ details, ...state }: State): State {
  const attributes = Object.entries((details ?? {}) as State).map(([code, value]) => [`details/${code}`, value]);
  return { ...state, ...Object.fromEntries(attributes) };
}
