import { onScopeDispose, shallowReactive, watch } from 'vue';

/** An answer of the service and the question it belongs to. While a newer one is asked, the old stays and `busy` is set. */
export interface Resource<Q, T> {
  asked: Q | null;
  data: T | null;
  busy: boolean;
  error: Error | null;
  retry(): void;
}

/** Asks again whenever the question changes; a null question means there is nothing to ask yet. */
export function useResource<Q, T>(
  question: () => Q | null,
  ask: (question: Q, signal: AbortSignal) => Promise<T>,
): Resource<Q, T> {
  let running: AbortController | null = null;
  const resource: Resource<Q, T> = shallowReactive({
    asked: null as Q | null,
    data: null as T | null,
    busy: false,
    error: null as Error | null,
    retry: () => void run(question()),
  });

  async function run(asked: Q | null): Promise<void> {
    running?.abort();
    if (asked === null) {
      running = null;
      Object.assign(resource, { asked, data: null, busy: false, error: null });
      return;
    }
    const own = new AbortController();
    running = own;
    Object.assign(resource, { busy: true, error: null });
    try {
      const data = await ask(asked, own.signal);
      if (running === own) Object.assign(resource, { asked, data, busy: false });
    } catch (failure) {
      if (running !== own) return; // a newer question took its place
      const error = failure instanceof Error ? failure : new Error(String(failure));
      Object.assign(resource, { asked: null, data: null, busy: false, error });
    }
  }

  watch(
    () => JSON.stringify(question()),
    () => void run(question()),
    { immediate: true },
  );
  onScopeDispose(() => running?.abort());
  return resource;
}
