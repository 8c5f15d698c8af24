import { expect, it } from 'vitest';
import { plantIndicator, plantMeasure, share } from '../indicators/planted';
import { changedFigures } from './effect';

it('names every figure that differs, those shown beside a row too', () => {
  const plan = [
    plantIndicator('A-12', share(127, 127)),
    plantIndicator('A-08', share(51, 102)),
    plantIndicator('A-15', { ...share(74, 127), companions: [plantMeasure('A-15-either', share(127, 127))] }),
  ];
  const quasi = [
    plantIndicator('A-12', share(127, 138, 'not_met_at_due_date')),
    plantIndicator('A-08', share(51, 102)),
    plantIndicator('A-15', { ...share(74, 138), companions: [plantMeasure('A-15-either', share(127, 138))] }),
  ];
  const changed = changedFigures(plan, quasi).map(({ id, before, after }) => [
    id,
    before.denominator,
    after.denominator,
  ]);
  expect(changed).toEqual([
    ['A-12', 127, 138],
    ['A-15', 127, 138],
    ['A-15-either', 127, 138],
  ]);
  expect(changedFigures(plan, plan)).toEqual([]);
});
