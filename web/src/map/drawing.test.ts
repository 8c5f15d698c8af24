import type { MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cornersOf, insertAfter, moveCorner, removeCorner, ringsOf, withCorners } from './drawingRings';
import { near, ringsOfAll, snapped } from './drawingSnap';

/** A square of 10 with a hole of 2 in it, and an island. */
const OUTLINE: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
      [
        [4, 4],
        [4, 6],
        [6, 6],
        [6, 4],
        [4, 4],
      ],
    ],
    [
      [
        [20, 0],
        [22, 0],
        [22, 2],
        [20, 0],
      ],
    ],
  ],
};

describe('rings', () => {
  it('are named through all parts and holes', () => {
    expect(ringsOf(OUTLINE)).toEqual([
      { part: 0, ring: 0 },
      { part: 0, ring: 1 },
      { part: 1, ring: 0 },
    ]);
    expect(cornersOf(OUTLINE, { part: 1, ring: 0 })).toEqual([
      [20, 0],
      [22, 0],
      [22, 2],
    ]);
  });

  it('are put back closed, the others untouched', () => {
    const corners = moveCorner(cornersOf(OUTLINE, { part: 0, ring: 1 }), 0, [4.5, 4.123456789]);
    const edited = withCorners(OUTLINE, { part: 0, ring: 1 }, corners);
    expect(edited.coordinates[0]![1]).toEqual([
      [4.5, 4.1234568],
      [4, 6],
      [6, 6],
      [6, 4],
      [4.5, 4.1234568],
    ]);
    expect(edited.coordinates[0]![0]).toBe(OUTLINE.coordinates[0]![0]);
  });

  it('gain and lose corners, but stay areas', () => {
    const triangle = cornersOf(OUTLINE, { part: 1, ring: 0 });
    expect(insertAfter(triangle, 2)).toEqual([
      [20, 0],
      [22, 0],
      [22, 2],
      [21, 1],
    ]);
    expect(removeCorner(triangle, 0)).toBeNull();
    expect(removeCorner(insertAfter(triangle, 2), 3)).toEqual(triangle);
  });
});

describe('snapping', () => {
  const rings = ringsOfAll([OUTLINE, null]);
  /** Ten pixels a degree. */
  const project = (lon: number, lat: number) => ({ x: lon * 10, y: lat * 10 });

  it('prefers a corner, digit by digit', () => {
    expect(snapped({ x: 96, y: 3 }, rings, project, 8)).toEqual([10, 0]);
  });

  it('takes the nearest point of an edge where no corner is in reach', () => {
    expect(snapped({ x: 50, y: -5 }, rings, project, 8)).toEqual([5, 0]);
    expect(snapped({ x: 3, y: 70 }, rings, project, 8)).toEqual([0, 7]);
  });

  it('leaves alone what is far', () => {
    expect(snapped({ x: 50, y: 25 }, rings, project, 8)).toBeUndefined();
    expect(near(rings, [21, 1], 0.5)).toEqual([rings[2]]);
  });
});
