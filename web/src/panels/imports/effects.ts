import type { Label } from '../../api/client';
import type { PlanEffect } from '../../api/imports';

type Figures = PlanEffect['indicators'][number]['measures'][number]['before'];

export interface EffectRow {
  key: string;
  plan: Label;
  name: Label;
  before: Figures;
  after: Figures;
  changed: boolean;
  /** The status turns: this is what has to be looked at before the commit. */
  flips: boolean;
}

/** One row a measure, those that flip first, then those that change. */
export function effectRows(effects: PlanEffect[]): EffectRow[] {
  const rows = effects.flatMap((effect) =>
    effect.indicators.flatMap((indicator) =>
      indicator.measures.map((measure) => ({
        key: `${effect.plan} ${indicator.id} ${measure.id}`,
        plan: effect.name,
        name: measure.name,
        before: measure.before,
        after: measure.after,
        changed: measure.changed,
        flips: measure.before.status !== measure.after.status,
      })),
    ),
  );
  const weight = ({ flips, changed }: EffectRow): number => (flips ? 0 : changed ? 1 : 2);
  return rows.sort((one, other) => weight(one) - weight(other));
}
