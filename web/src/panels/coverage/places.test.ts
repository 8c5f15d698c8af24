import { describe, expect, it } from 'vitest';
import type { CountedUnit, PartFigures } from '../../api/client';
import { readClasses } from './classSpec';
import { betweenUnits, betweenValues, points } from './difference';
import { fillsOf, levelOf, ofParts, ofUnits } from './places';

const unit = (code: string, covered: boolean, type = 'town'): CountedUnit => ({
  ...{ code, name: code, type, covered, amount: covered ? 1 : 0, elders: null, synthetic: true },
});
const part = (code: string, value: number | null, more: Partial<PartFigures> = {}) =>
  ({
    ...{ division_code: code, division_name: code, division_type: 'county', unit: 'share', value, target: 0.5 },
    ...{ numerator: value === null ? null : value * 10, denominator: 10, denominator_list: null, status: 'late' },
    receipt: { id: `r-${code}` },
    ...more,
  }) as PartFigures;
const counts = (classes: { id: string; count: number }[]) =>
  Object.fromEntries(classes.filter(({ count }) => count > 0).map(({ id, count }) => [id, count]));

describe('a map of units', () => {
  const classed = ofUnits([unit('A', true), unit('B', false), unit('C', true)]);

  it('has covered and not covered ones, which add up to the denominator', () => {
    expect(counts(classed.classes)).toEqual({ covered: 2, missing: 1 });
  });

  it('colours the level of the units', () => {
    expect(fillsOf(classed)).toEqual({
      level: 'township',
      colours: new Map([
        ['A', '#0072b2'],
        ['B', '#f0a830'],
        ['C', '#0072b2'],
      ]),
    });
    expect([levelOf([unit('D', true, 'county_city')]), levelOf([unit('V', true, 'village')])]).toEqual([
      'county',
      'community',
    ]);
  });
});

describe('a map of numbers', () => {
  const parts = [
    part('A', 0.2),
    part('B', 0.5),
    part('C', 0.9),
    part('D', null, { status: 'no_data' }),
    part('E', null, { denominator: 0 }),
  ];
  const classed = ofParts(parts, readClasses('equal:2'));

  // equal intervals of 0.2 to 0.9 break at 0.55; the target 0.5 is a break too, and a value on it is above
  it('has the target as a break, no data and not applicable apart, and adds up', () => {
    expect(classed.places.map((place) => place.class)).toEqual([
      'class-0',
      'class-1',
      'class-2',
      'no-data',
      'not-applicable',
    ]);
    expect(classed.classes.map(({ label }) => label.zh).slice(0, 3)).toEqual(['< 50%', '50% – 55%', '≥ 55%']);
    expect(classed.classes.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  });

  it('may do without the target', () => {
    expect(
      ofParts(parts, readClasses('equal:2:free'))
        .classes.map(({ label }) => label.zh)
        .slice(0, 2),
    ).toEqual(['< 55%', '≥ 55%']);
  });

  it('has the classes of both maps that are compared', () => {
    const beside = ofParts(parts, readClasses('equal:2:free'), [part('A', 0.1)]);
    expect(beside.classes[0]!.label.zh).toBe('< 50%');
  });

  it('has no class for figures that are not there', () => {
    const none = ofParts([part('A', null, { target: null })], readClasses(null));
    expect(counts(none.classes)).toEqual({ 'no-data': 1 });
  });
});

describe('the difference', () => {
  it('of units tells gained, lost, unchanged, new and ended', () => {
    const before = ofUnits([unit('A', false), unit('B', true), unit('C', true), unit('D', false), unit('X', true)]);
    const now = ofUnits([unit('A', true), unit('B', false), unit('C', true), unit('D', false), unit('N', true)]);
    const { classes, places } = betweenUnits(before, now);
    expect(counts(classes)).toEqual({ gained: 1, lost: 1, kept: 1, lacking: 1, new: 1, ended: 1 });
    expect(places.find(({ code }) => code === 'X')).toMatchObject({ before: 1, value: null, class: 'ended' });
  });

  it('of numbers is the change; half of the largest is a break', () => {
    const spec = readClasses(null);
    const before = ofParts([part('A', 0.2), part('B', 0.5), part('C', 0.9), part('D', 0.5), part('E', null)], spec);
    const now = ofParts([part('A', 0.6), part('B', 0.5), part('C', 0.8), part('D', 0.7), part('E', 0.1)], spec);
    const { classes, places } = betweenValues(before, now, 'share');
    expect(places.map((place) => place.class)).toEqual(['up-much', 'same', 'down', 'up', 'no-data']);
    expect(places.map(({ change }) => change && Number(change.toFixed(9)))).toEqual([0.4, 0, -0.1, 0.2, null]);
    expect(classes.find(({ id }) => id === 'up-much')!.label.zh).toBe('增加 ≥ 20 个百分点');
  });

  it('of shares is in percentage points', () =>
    expect([points(0.07, 'share'), points(2, 'households')]).toEqual(['7 个百分点', '2 户']));
});
