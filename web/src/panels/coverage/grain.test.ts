import { expect, it } from 'vitest';
import type { CountedUnit } from '../../api/client';
import { grainOf } from './grain';

const of = (type: string) =>
  [{ code: 'A', name: 'A', type, covered: true, amount: 1, elders: null, synthetic: true }] as CountedUnit[];

it('is by unit, but by division for communities and for what is not counted by unit', () => {
  expect([grainOf(null, of('town')), grainOf(null, of('village')), grainOf(null, [])]).toEqual([
    'unit',
    'county',
    'county',
  ]);
});

it('is as asked for where it can be', () => {
  expect([grainOf('county', of('town')), grainOf('unit', of('village')), grainOf('unit', [])]).toEqual([
    'county',
    'unit',
    'county',
  ]);
});
