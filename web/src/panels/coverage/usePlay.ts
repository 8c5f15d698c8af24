import { onScopeDispose, ref, watch, type Ref } from 'vue';

/** So long a state stays to be seen, in ms, once its figures are there. */
export const STAY = 900;

/** Goes from step to step: the next one only when the figures of this one are on the page, so that none is asked for in vain. */
export function usePlay(settled: () => boolean, next: () => boolean): { playing: Ref<boolean>; toggle(): void } {
  const playing = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  watch(
    [playing, settled],
    () => {
      clearTimeout(timer);
      if (!playing.value || !settled()) return;
      timer = setTimeout(advance, STAY);
    },
    { flush: 'post' },
  );

  function advance(): void {
    if (!next()) {
      playing.value = false;
      return;
    }
    // figures that were there already do not become busy: nothing else would go on
    if (settled()) timer = setTimeout(() => playing.value && settled() && advance(), STAY);
  }

  onScopeDispose(() => clearTimeout(timer));
  return { playing, toggle: () => (playing.value = !playing.value) };
}
