import { expect, it } from 'vitest';
import { upgraded } from './upgrade';

const lack = (condition: string) => ({ condition, label: { zh: '', en: '' } });

it('adds the functions that are missing to those that are there', () => {
  const lacks = [
    lack("A_CONTAINS(functions, ('day_care'))"),
    lack("A_CONTAINS(functions, ('rehabilitation', 'meals'))"),
  ];
  expect(upgraded(lacks, { functions: ['residential', 'meals'], beds_total: 45 })).toEqual({
    functions: ['residential', 'meals', 'day_care', 'rehabilitation'],
  });
});

it('states what a condition asks for', () => {
  const lacks = [
    lack('public_benefit = TRUE'),
    lack("level = 'county'"),
    lack('beds_total >= 300'),
    lack("ownership IN ('public', 'private')"),
  ];
  expect(upgraded(lacks, { beds_total: 120 })).toEqual({
    public_benefit: true,
    level: 'county',
    beds_total: 300,
    ownership: 'public',
  });
});

it('does not take another kind of facility or another status for an upgrade', () => {
  expect(upgraded([lack("kind IN ('public_cemetery', 'columbarium')")], {})).toBeNull();
  expect(upgraded([lack("status = 'operating'")], {})).toBeNull();
  expect(upgraded([lack('S_INTERSECTS(geometry, POINT(1 2))')], {})).toBeNull();
});
