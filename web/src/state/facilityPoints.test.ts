import { expect, it } from 'vitest';
import type { FacilityKind } from '../api/client';
import { countKinds, drawnPoints, readKinds, writeKinds, type FacilityPoint } from './facilityPoints';

const point = (id: string, kind: string, located = true): FacilityPoint => ({
  type: 'Feature',
  id,
  geometry: located ? { type: 'Point', coordinates: [108.4, 22.8] } : null,
  properties: { id, name: id, kind, status: 'operating' },
});
const kind = (code: string, colour: string) => ({ code, colour, name: { zh: code, en: code } }) as FacilityKind;
const kinds = [kind('home', '#b2182b'), kind('station', '#2166ac'), kind('unused', '#000000')];
const points = [point('a', 'home'), point('b', 'home', false), point('c', 'station')];

it('counts by kind, those without coordinates too', () => {
  expect(
    countKinds(points, kinds).map(({ code, count, withoutCoordinates }) => [code, count, withoutCoordinates]),
  ).toEqual([
    ['home', 2, 1],
    ['station', 1, 0],
  ]);
});

it('draws the located ones of the kinds that are shown, in the colour of the kind', () => {
  const drawn = drawnPoints(points, new Set(['home']), kinds);
  expect(drawn.features.map(({ properties }) => [properties!['id'], properties!['colour']])).toEqual([
    ['a', '#b2182b'],
  ]);
});

it('tells no kind from no choice in the address', () => {
  expect([readKinds(null), readKinds('-'), readKinds('home,station')]).toEqual([
    null,
    new Set(),
    new Set(['home', 'station']),
  ]);
  expect([writeKinds(new Set()), writeKinds(new Set(['station', 'home']))]).toEqual(['-', 'home,station']);
});
