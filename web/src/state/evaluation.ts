import { computed, inject, provide, watch, type ComputedRef, type InjectionKey } from 'vue';
import * as api from '../api/client';
import type { Coverage, Label, Moment, Plan, Terms } from '../api/client';
import { findRow, firstRow, rowsOf, type Row } from '../panels/indicators/rows';
import { useResource, type Resource } from './resource';
import { go, view } from './view';

/** The plan that is looked at and its figures: asked for once, read by every page. */
export interface EvaluationState {
  plans: Resource<unknown, { items: Plan[] }>;
  plan: ComputedRef<Plan | null>;
  kinds: Resource<unknown, { items: api.FacilityKind[] }>;
  kindNames: ComputedRef<Map<string, Label>>;
  /** What is asked for; null until the plan is known. */
  terms: ComputedRef<Terms | null>;
  coverage: Resource<Terms, Coverage>;
  /** The terms of the answer on the page, data version included: what is asked beside it belongs to the same state of the data. */
  pinned: ComputedRef<Terms | null>;
  moment: ComputedRef<Moment | null>;
  rows: ComputedRef<Row[]>;
  /** The chosen indicator, or the first that counts units. */
  row: ComputedRef<Row | undefined>;
}

const KEY: InjectionKey<EvaluationState> = Symbol('evaluation');

export function useEvaluation(): EvaluationState {
  const state = inject(KEY);
  if (!state) throw new Error('outside of the application');
  return state;
}

export function provideEvaluation(): EvaluationState {
  const plans = useResource(
    () => 'plans',
    (_, signal) => api.plans(signal),
  );
  const kinds = useResource(
    () => 'kinds',
    (_, signal) => api.facilityKinds(signal),
  );
  const plan = computed(() => plans.data?.items.find((known) => known.code === view.plan) ?? null);
  openDefaults(plans, plan);

  const terms = computed<Terms | null>(() =>
    plans.data === null || view.plan === null
      ? null
      : {
          plan: view.plan,
          denominator: view.denominator,
          ...(view.asOf && { as_of: view.asOf }),
          ...(view.division && { division: view.division }),
        },
  );
  const coverage = useResource(() => terms.value, api.coverage);
  const pinned = computed<Terms | null>(
    () =>
      coverage.asked &&
      coverage.data && { ...coverage.asked, as_of: coverage.data.as_of, data_version: coverage.data.data_version },
  );
  const moment = computed(
    () => pinned.value && ({ as_of: pinned.value.as_of, data_version: pinned.value.data_version } as Moment),
  );
  const rows = computed(() => rowsOf(coverage.data?.items ?? []));
  const row = computed(
    () => (view.indicator === null ? undefined : findRow(rows.value, view.indicator)) ?? firstRow(rows.value),
  );
  const kindNames = computed(() => new Map(kinds.data?.items.map((kind) => [kind.code, kind.name])));
  const state = { plans, plan, kinds, kindNames, terms, coverage, pinned, moment, rows, row };
  provide(KEY, state);
  return state;
}

/** A link must show the same tomorrow, so the defaults it was opened with become part of it. */
function openDefaults(plans: EvaluationState['plans'], plan: EvaluationState['plan']): void {
  const fill = () => {
    const items = plans.data?.items ?? [];
    const first = items.find((known) => !known.illustrative) ?? items[0];
    if (view.plan === null && first) go({ plan: first.code, asOf: view.asOf ?? first.default_as_of }, 'replace');
    else if (view.asOf === null && plan.value) go({ asOf: plan.value.default_as_of }, 'replace');
  };
  // before anything is asked for: else it would be asked for twice
  watch([() => plans.data, () => view.plan, () => view.asOf], fill, { flush: 'sync' });
}
