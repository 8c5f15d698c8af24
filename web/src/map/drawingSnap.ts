import type { Geometry, Position } from 'geojson';
import { cornersOf, ringsOf } from './drawingRings';

export interface Pixel {
  x: number;
  y: number;
}
export type Project = (lon: number, lat: number) => Pixel;

/** Outlines that are snapped to: each a closed ring of corners. */
export type Rings = Position[][];

export function ringsOfAll(geometries: (Geometry | null)[]): Rings {
  return geometries.flatMap((geometry) => (geometry ? ringsOf(geometry).map((name) => cornersOf(geometry, name)) : []));
}

/**
 * Where a corner that is dragged comes to lie: on the nearest corner within `reach` pixels, else on the nearest point of an
 * edge within it, else undefined. A corner of a neighbour is taken digit by digit, so that no sliver stays.
 */
export function snapped(at: Pixel, rings: Rings, project: Project, reach: number): Position | undefined {
  let corner: Position | undefined;
  let edge: Position | undefined;
  let cornerAway = reach;
  let edgeAway = reach;
  for (const ring of rings) {
    const pixels = ring.map(([lon = 0, lat = 0]) => project(lon, lat));
    ring.forEach((from, index) => {
      const start = pixels[index]!;
      const next = (index + 1) % ring.length;
      const away = Math.hypot(start.x - at.x, start.y - at.y);
      if (away <= cornerAway) [corner, cornerAway] = [from, away];
      const share = along(at, start, pixels[next]!);
      const foot = between(start, pixels[next]!, share);
      const off = Math.hypot(foot.x - at.x, foot.y - at.y);
      if (off <= edgeAway) [edge, edgeAway] = [onEdge(from, ring[next]!, share), off];
    });
  }
  return corner ?? edge;
}

/** How far along the edge the foot of the point lies, from 0 to 1. */
function along(at: Pixel, start: Pixel, end: Pixel): number {
  const length2 = (end.x - start.x) ** 2 + (end.y - start.y) ** 2;
  if (length2 === 0) return 0;
  const share = ((at.x - start.x) * (end.x - start.x) + (at.y - start.y) * (end.y - start.y)) / length2;
  return Math.min(1, Math.max(0, share));
}

const between = (start: Pixel, end: Pixel, share: number): Pixel => ({
  x: start.x + share * (end.x - start.x),
  y: start.y + share * (end.y - start.y),
});

function onEdge([lon = 0, lat = 0]: Position, [endLon = 0, endLat = 0]: Position, share: number): Position {
  return [lon + share * (endLon - lon), lat + share * (endLat - lat)];
}

/** Only what is near matters while dragging: rings whose corners come within `reach` degrees of the place. */
export function near(rings: Rings, [lon = 0, lat = 0]: Position, reach: number): Rings {
  return rings.filter((ring) => {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x = 0, y = 0] of ring) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
    return lon >= west - reach && lon <= east + reach && lat >= south - reach && lat <= north + reach;
  });
}
