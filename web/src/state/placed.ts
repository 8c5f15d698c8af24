import { computed, watch } from 'vue';
import * as api from '../api/client';
import { boundsOf } from '../api/places';
import { useEvaluation, type EvaluationState } from './evaluation';
import { panes } from './panes';
import { useResource } from './resource';
import { showBounds } from './stage';
import { view } from './view';

/** The chosen indicator's units and gaps, which several pages read. */
export function useChosenIndicator() {
  const { pinned, row } = useEvaluation();
  const about = computed(() => (pinned.value && row.value ? { id: row.value.measure.id, terms: pinned.value } : null));
  const units = useResource(
    () => about.value,
    async ({ id, terms }, signal) => (await api.units(id, terms, signal)).items,
  );
  const gaps = useResource(
    () => about.value,
    ({ id, terms }, signal) => api.gaps(id, terms, signal),
  );
  const facilities = useResource(
    () => (about.value && view.unit ? { ...about.value, unit: view.unit } : null),
    ({ id, terms, unit }, signal) => api.facilities(id, { ...terms, division: unit }, signal),
  );
  return { about, units, gaps, facilities };
}

/** The map follows the date of the figures, and shows the plan's area when nothing else was asked for. */
export function useMapOfThePlan({ moment, plan }: EvaluationState): void {
  watch(moment, (at) => (panes.main.at = at), { immediate: true });
  // where a division lies hardly changes with the data version, so the map need not wait for the figures to know it
  const area = useResource(
    () => (plan.value && view.asOf ? { code: view.division ?? plan.value.root, asOf: view.asOf } : null),
    ({ code, asOf }, signal) => boundsOf(code, asOf, signal),
  );
  let asked = view.at === null ? '' : (view.division ?? '-');
  watch(
    () => area.data,
    (bounds) => {
      const place = view.division ?? '-';
      if (bounds && asked !== place) showBounds(bounds);
      if (bounds) asked = place;
    },
  );
}
