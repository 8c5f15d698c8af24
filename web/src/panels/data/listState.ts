import { go, view } from '../../state/view';

export type ListFilter = Record<string, string>;

/** Search and filters of the list, in the address. */
export function readFilter(text: string | null): ListFilter {
  return Object.fromEntries(new URLSearchParams(text ?? ''));
}

export function writeFilter(filter: ListFilter): string | null {
  const given = Object.entries(filter).filter(([, value]) => value !== '');
  return given.length === 0 ? null : new URLSearchParams(given).toString();
}

export function setFilter(change: ListFilter): void {
  go({ list: writeFilter({ ...readFilter(view.list), ...change }) }, 'replace');
}
