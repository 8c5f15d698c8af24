import { computed, onScopeDispose, ref } from 'vue';
import { Refusal } from '../../api/client';

/** What is being done, in words for the live region. */
export type Step = '正在绘制地图 Drawing the map' | '正在排版 PDF Making the PDF' | '正在保存图片 Saving the picture';

/** One piece of work at a time: what it is doing, how it ended, and a way to stop it. */
export function usePrinting() {
  const step = ref<Step | null>(null);
  const done = ref('');
  const error = ref<Error | null>(null);
  let running: AbortController | null = null;

  async function run(work: (signal: AbortSignal, at: (step: Step) => void) => Promise<string>): Promise<void> {
    running?.abort();
    const own = new AbortController();
    running = own;
    error.value = null;
    done.value = '';
    try {
      const saved = await work(own.signal, (now) => (step.value = now));
      if (running === own) done.value = saved;
    } catch (failure) {
      const stopped = failure instanceof DOMException && failure.name === 'AbortError';
      if (running === own && !stopped) error.value = failure instanceof Error ? failure : new Error(String(failure));
    } finally {
      if (running === own) {
        step.value = null;
        running = null;
      }
    }
  }

  const reason = computed(() => (error.value instanceof Refusal ? error.value.detail : error.value?.message));
  const stop = () => running?.abort();
  onScopeDispose(stop);
  return { step, done, reason, run, stop };
}
