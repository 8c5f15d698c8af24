import { computed, watch } from 'vue';
import * as api from '../../api/boundaries';
import { panes } from '../../state/panes';
import { useResource } from '../../state/resource';
import { view } from '../../state/view';
import { readFilters } from './filters';
import { lineRows, roundAt } from './states';

/** Lines with their tasks of the chosen round, as they stand today or on the day that is asked for. */
export function useRegister() {
  const filters = computed(() => readFilters(view.table));
  const on = computed(() => filters.value.on || null);
  const rounds = useResource(
    () => 'rounds',
    async (_, signal) => (await api.rounds(signal)).items,
  );
  const lines = useResource(
    () => ({ on: on.value }),
    (asked, signal) => api.lines(asked.on, signal),
  );
  const round = computed(
    () => view.round ?? (rounds.data && lines.data ? (roundAt(rounds.data, lines.data.as_of)?.code ?? null) : null),
  );
  const tasks = useResource(
    () => (round.value === null ? null : { round: round.value, on: on.value }),
    (asked, signal) => api.tasks(asked.round, asked.on, signal),
  );
  const safe = useResource(
    () => ({ on: on.value }),
    (asked, signal) => api.safeStatus(asked.on, signal),
  );
  const rows = computed(() => (lines.data && tasks.data ? lineRows(lines.data, tasks.data, safe.data ?? []) : []));
  watch(
    () => lines.data,
    (answer) => answer && (panes.main.at = { as_of: answer.as_of, data_version: answer.data_version }),
    { immediate: true },
  );
  return { filters, on, rounds, round, lines, tasks, safe, rows };
}
