import { expect, it } from 'vitest';
import type { CountedUnit } from '../api/client';
import { classify, legend } from './classes';

const unit = (code: string, covered: boolean): CountedUnit => ({
  code,
  name: code,
  type: 'town',
  covered,
  amount: covered ? 1 : 0,
  elders: null,
  synthetic: true,
});

const units = [unit('A', true), unit('B', false), unit('C', true), unit('Q', false)];
const classes = classify(['A', 'B', 'C', 'S1', 'S2'], units);

it('colours what counts, and does not call the rest uncovered', () => {
  expect([...classes]).toEqual([
    ['A', 'covered'],
    ['B', 'missing'],
    ['C', 'covered'],
    ['S1', 'not_counted'],
    ['S2', 'not_counted'],
  ]);
});

it('counts units, those without an outline too, so that the legend adds up to the denominator', () => {
  expect(legend(classes, units)).toEqual({ covered: 2, missing: 2, notCounted: 2, withoutOutline: 1 });
});

it('has no classes for a figure that is not counted by unit', () => {
  const none = classify(['A', 'B'], []);
  expect(legend(none, [])).toEqual({ covered: 0, missing: 0, notCounted: 2, withoutOutline: 0 });
});
