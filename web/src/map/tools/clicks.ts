import { onScopeDispose, watch } from 'vue';
import { stage } from '../../state/stage';
import type { Place } from './measure';

/** The clicks on the map belong to the caller while it is on the page. */
export function useMapClicks(tool: (place: Place) => void): void {
  let release = () => {};
  watch(
    stage,
    (map) => {
      release();
      release = map?.takeClicks(tool) ?? (() => {});
    },
    { immediate: true },
  );
  onScopeDispose(() => release());
}
