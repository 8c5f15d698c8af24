import { expect, it } from 'vitest';
import type { CountedUnit, Outlines } from '../api/client';
import { areaNames, codesOf, outlined, outlinesFor, type OutlineSet } from './outlines';

const SQUARE = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

const outlines = (codes: string[], geometry: typeof SQUARE | null = SQUARE): Outlines => ({
  type: 'FeatureCollection',
  features: codes.map((code) => ({ type: 'Feature', properties: { code, name: `name of ${code}` }, geometry })),
  truncated: false,
});

const SETS: Record<OutlineSet, Outlines> = {
  township: outlines(['T1', 'T2']),
  county: outlines(['C1', 'C2']),
  areas: outlines(['Z1', 'Z2']),
};

const unit = (code: string): CountedUnit => ({
  code,
  name: code,
  type: 'town',
  covered: true,
  amount: 1,
  elders: null,
  synthetic: true,
});

const drawn = async (...codes: string[]) => [...codesOf(await outlinesFor(codes.map(unit), async (set) => SETS[set]))];

it('draws townships where they are counted, and beside them only the areas that count', async () => {
  expect(await drawn('T1')).toEqual(['T1', 'T2']);
  expect(await drawn('T1', 'Z2')).toEqual(['T1', 'T2', 'Z2']);
});

it('draws counties where they are counted', async () => {
  expect(await drawn('C1')).toEqual(['C1', 'C2']);
  expect(await drawn('C1', 'Z1')).toEqual(['C1', 'C2', 'Z1']);
});

it('draws townships for a figure without units and for units without outlines', async () => {
  expect(await drawn()).toEqual(['T1', 'T2']);
  expect(await drawn('VILLAGE')).toEqual(['T1', 'T2']);
});

it('leaves out neighbours that are known by name only', () => {
  const { features } = SETS.county;
  expect(codesOf(outlined({ ...SETS.county, features: [...features, ...outlines(['N'], null).features] }))).toEqual(
    new Set(['C1', 'C2']),
  );
});

it('names areas by code', async () => {
  expect((await areaNames(async (set) => SETS[set])).get('Z2')).toBe('name of Z2');
});
