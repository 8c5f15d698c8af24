import type { Feature, FeatureCollection } from 'geojson';
import type { Change, Dossier, Preview } from '../../api/boundaries';

type Plan = Preview['plans'][number];
type Indicator = Plan['indicators'][number];
export type MeasureEffect = Indicator['measures'][number];

/** One figure of one plan on either side of the proposal. */
export interface EffectRow {
  key: string;
  plan: Plan;
  indicator: Indicator;
  measure: MeasureEffect;
  /** Its status is another one afterwards. */
  flips: boolean;
  changes: boolean;
}

const weight = ({ flips, changes }: EffectRow) => (flips ? 0 : changes ? 1 : 2);

/** Every figure of every plan: first those whose status flips, then those that change, each in the order of the plan. */
export function effectRows(plans: Plan[]): EffectRow[] {
  const rows = plans.flatMap((plan) =>
    plan.indicators.flatMap((indicator) =>
      indicator.measures.map((measure) => {
        const flips = measure.before.status !== measure.after.status;
        const changes = flips || measure.changed || measure.units.length > 0;
        return { key: `${plan.plan}/${measure.id}`, plan, indicator, measure, flips, changes };
      }),
    ),
  );
  return rows.sort((a, b) => weight(a) - weight(b));
}

/** What can be filed now: the steps before the decision while it is a draft, the last two once it is published. */
export function openSteps({ state }: Pick<Change, 'state'>): string[] {
  if (state === 'draft') return ['research', 'risk_assessment', 'expert_review', 'opinions'];
  return state === 'published' ? ['implementation', 'evaluation'] : [];
}

/** The entry that counts for a step; earlier ones stay as history. */
export function entryOf({ steps }: Pick<Dossier, 'steps'>, step: string): Dossier['steps'][number] | null {
  return steps.find((entry) => entry.step === step && entry.current) ?? null;
}

export type Sides = 'both' | 'before' | 'after';

/** The outlines on the map, what is in force below what is proposed. */
export function drawnSides(before: Feature[], after: Feature[], sides: Sides): FeatureCollection {
  const stated = (features: Feature[], state: string) =>
    features.map((feature) => ({ ...feature, properties: { ...feature.properties, state } }));
  return {
    type: 'FeatureCollection',
    features: [
      ...(sides === 'after' ? [] : stated(before, 'before')),
      ...(sides === 'before' ? [] : stated(after, 'after')),
    ],
  };
}

/** The command that records it, with what the decision says left to fill in. */
export function publishCommand(id: string): string {
  return `./atlas boundary-change publish ${id} --document-number 批准文号 --document-date 批准日期 --approver 批准机关`;
}
