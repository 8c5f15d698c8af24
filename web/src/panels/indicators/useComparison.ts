import { computed } from 'vue';
import * as api from '../../api/client';
import * as evaluations from '../../api/indicators';
import { useEvaluation } from '../../state/evaluation';
import { useResource } from '../../state/resource';
import { compare, finalChain, follow, today } from './comparison';

/** The frozen final evaluation of the plan, its figures of today and the plan that follows. */
export function useComparison() {
  const { plans, plan } = useEvaluation();
  const next = computed(() => plans.data?.items.find((known) => known.successor_of === plan.value?.code) ?? null);

  const frozen = useResource(
    () => plan.value && { code: plan.value.code, lastDay: plan.value.period.to },
    async ({ code, lastDay }, signal) => {
      const { items } = await evaluations.frozenEvaluations(code, signal);
      return Promise.all(finalChain(items, lastDay).map(({ id }) => evaluations.frozenEvaluation(id, signal)));
    },
  );
  const now = useResource(
    () => plan.value && { plan: plan.value.code, as_of: today(), denominator: 'plan' },
    api.coverage,
  );
  const files = useResource(
    () => (plan.value && next.value ? { here: plan.value.code, next: next.value.code } : null),
    async (codes, signal) => {
      const [here, after, figures] = await Promise.all([
        evaluations.planRows(codes.here, signal),
        evaluations.planRows(codes.next, signal),
        api.coverage({ plan: codes.next, as_of: today(), denominator: 'plan' }, signal),
      ]);
      return { here: here.items, next: after.items, figures };
    },
  );

  const following = computed(() =>
    now.data && files.data ? follow(now.data.items, files.data.here, files.data.figures.items, files.data.next) : null,
  );
  const rows = computed(() =>
    compare(
      (frozen.data ?? []).map(({ body }) => body ?? []),
      now.data?.items ?? [],
      following.value?.successors ?? new Map(),
    ),
  );
  return { frozen, now, next, files, following, rows };
}
