import { onScopeDispose, shallowReactive, watch } from 'vue';
import type { Paged } from '../../api/records';

export interface PagedList<T> {
  items: T[];
  next: string | null;
  busy: boolean;
  loaded: boolean;
  error: Error | null;
  more(): Promise<void>;
  retry(): void;
}

/** A list that grows page by page; a new question begins it anew, and older answers are not waited for. */
export function usePagedList<Q, T>(
  question: () => Q | null,
  ask: (question: Q, cursor: string | null, signal: AbortSignal) => Promise<Paged<T>>,
): PagedList<T> {
  let running: AbortController | null = null;
  const list: PagedList<T> = shallowReactive({
    items: [] as T[],
    next: null as string | null,
    busy: false,
    loaded: false,
    error: null as Error | null,
    more: () => load(list.next),
    retry: () => void load(null),
  });

  async function load(cursor: string | null): Promise<void> {
    const asked = question();
    running?.abort();
    if (asked === null) return;
    const own = (running = new AbortController());
    Object.assign(list, { busy: true, error: null });
    try {
      const page = await ask(asked, cursor, own.signal);
      if (running !== own) return;
      const items = cursor === null ? page.items : [...list.items, ...page.items];
      Object.assign(list, { items, next: page.next, busy: false, loaded: true });
    } catch (failure) {
      if (running !== own) return;
      Object.assign(list, { busy: false, error: failure instanceof Error ? failure : new Error(String(failure)) });
    }
  }

  watch(
    () => JSON.stringify(question()),
    () => void load(null),
    { immediate: true },
  );
  onScopeDispose(() => running?.abort());
  return list;
}
