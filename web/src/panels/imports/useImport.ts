import { onScopeDispose, shallowReactive, watch } from 'vue';
import * as api from '../../api/imports';
import type { Import, ImportOptions, Step } from '../../api/imports';
import { actor } from '../../state/actor';
import { isRunning } from './wizard';

const BETWEEN_LOOKS_MS = 700;

export interface ImportWork {
  entry: Import | null;
  /** Why it could not be read. */
  error: Error | null;
  /** What was asked for and is not answered yet. */
  asking: Step | 'options' | 'remove' | null;
  /** Why the newest thing that was asked for was not done. What the user entered is still there. */
  refusal: Error | null;
  reload(): Promise<void>;
  step(step: Step, reason?: string): Promise<boolean>;
  read(options: ImportOptions): Promise<boolean>;
  remove(): Promise<boolean>;
}

/** The import in the address: how it stands, looked at again while a job is at work. */
export function useImport(id: () => string | null): ImportWork {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const work: ImportWork = shallowReactive<ImportWork>({
    entry: null,
    error: null,
    asking: null,
    refusal: null,
    reload,
    step: (step, reason) => ask(step, (given) => api.takeStep(given.id, step, actor.value, reason)),
    read: (options) => ask('options', (given) => api.changeOptions(given, options, actor.value)),
    remove: () => ask('remove', (given) => api.removeImport(given.id, actor.value)),
  });

  function take(entry: Import): void {
    if (entry.id !== id()) return; // another one was opened meanwhile
    work.entry = entry;
    work.error = null;
    clearTimeout(timer);
    if (!gone && isRunning(entry.state)) timer = setTimeout(() => void reload(), BETWEEN_LOOKS_MS);
  }

  async function reload(): Promise<void> {
    const asked = id();
    if (asked === null) return;
    try {
      take(await api.oneImport(asked));
    } catch (failure) {
      if (asked === id()) work.error = failure as Error;
    }
  }

  async function ask(what: ImportWork['asking'], call: (given: Import) => Promise<Import | void>): Promise<boolean> {
    if (!work.entry || work.asking) return false;
    Object.assign(work, { asking: what, refusal: null });
    try {
      const answer = await call(work.entry);
      if (answer) take(answer);
      return true;
    } catch (failure) {
      work.refusal = failure as Error;
      if (what !== 'remove') await reload(); // its state may be what stood in the way
      return false;
    } finally {
      work.asking = null;
    }
  }

  watch(
    id,
    () => {
      clearTimeout(timer);
      Object.assign(work, { entry: null, error: null, refusal: null });
      void reload();
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    gone = true;
    clearTimeout(timer);
  });
  return work;
}
