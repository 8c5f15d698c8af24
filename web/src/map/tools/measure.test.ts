import { expect, it } from 'vitest';
import { areaText, geodesicArea, geodesicLength, lengthText, type Place } from './measure';

const A = 6_378_137;

it('measures one degree of the equator as a·π/180', () => {
  expect(
    geodesicLength([
      [0, 0],
      [1, 0],
    ]),
  ).toBeCloseTo((A * Math.PI) / 180, 3);
});

it('adds the legs, and is nothing for one place', () => {
  const places: Place[] = [
    [108, 0],
    [109, 0],
    [108, 0],
  ];
  expect(geodesicLength(places)).toBeCloseTo((2 * A * Math.PI) / 180, 3);
  expect(geodesicLength(places.slice(0, 1))).toBe(0);
});

it('measures an octant of the ellipsoid, whichever way round', () => {
  // GRS 80 has 510 065 621.7 km²; its meridian quadrant is 10 001 965.73 m, its equator 2·π·a.
  const octant: Place[] = [
    [0, 0],
    [90, 0],
    [0, 90],
  ];
  const { area, perimeter } = geodesicArea(octant)!;
  expect(area / 1e6).toBeCloseTo(510_065_621.7 / 8, 0);
  expect(geodesicArea([...octant].reverse())!.area).toBeCloseTo(area, 0);
  expect(perimeter).toBeCloseTo((A * Math.PI) / 2 + 2 * 10_001_965.73, 0);
});

it('has no area for a line', () => {
  expect(
    geodesicArea([
      [0, 0],
      [1, 0],
    ]),
  ).toBeNull();
});

it('writes metres and kilometres, and areas in mu beside', () => {
  expect([lengthText(12.34), lengthText(12_345.6)]).toEqual(['12.3 m', '12.346 km']);
  expect(areaText(2000)).toBe('2000.0 m²（3.0 亩）');
});
