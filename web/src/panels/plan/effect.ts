import type { Indicator, Measure } from '../../api/client';
import { rowsOf } from '../indicators/rows';

/** A figure that another denominator changes. */
export interface ChangedFigure {
  id: string;
  before: Measure;
  after: Measure;
}

/** Every figure that is not the same as under the plan's own denominator. */
export function changedFigures(plan: Indicator[], other: Indicator[]): ChangedFigure[] {
  const before = new Map(rowsOf(plan).map(({ measure }) => [measure.id, measure]));
  return rowsOf(other).flatMap(({ measure: after }) => {
    const own = before.get(after.id);
    const same =
      own && own.value === after.value && own.numerator === after.numerator && own.denominator === after.denominator;
    return own && !same ? [{ id: after.id, before: own, after }] : [];
  });
}
