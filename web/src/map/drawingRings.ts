import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';

/** A closed ring of an outline: of which part, and which of its rings (0 is the outer one, the others are holes). */
export interface RingName {
  part: number;
  ring: number;
}

/** About 1 cm: finer digits are noise of the screen. */
const DIGITS = 7;
const FEWEST_CORNERS = 3;

function parts(geometry: Geometry): Position[][][] {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return [];
}

export function ringsOf(geometry: Geometry): RingName[] {
  return parts(geometry).flatMap((rings, part) => rings.map((_, ring) => ({ part, ring })));
}

/** The corners of a ring, the first not said again at the end. */
export function cornersOf(geometry: Geometry, { part, ring }: RingName): Position[] {
  return (parts(geometry)[part]?.[ring] ?? []).slice(0, -1);
}

export function withCorners(geometry: Geometry, name: RingName, corners: Position[]): MultiPolygon {
  const closed = corners.map(rounded);
  const coordinates = parts(geometry).map((rings, part) =>
    rings.map((ring, index) => (part === name.part && index === name.ring ? [...closed, closed[0]!] : ring)),
  );
  return { type: 'MultiPolygon', coordinates };
}

export function rounded([lon = 0, lat = 0]: Position): Position {
  return [Number(lon.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))];
}

export function moveCorner(corners: Position[], at: number, to: Position): Position[] {
  return corners.map((corner, index) => (index === at ? to : corner));
}

/** A corner halfway to the next one. */
export function insertAfter(corners: Position[], at: number): Position[] {
  const [lon = 0, lat = 0] = corners[at] ?? [];
  const [nextLon = 0, nextLat = 0] = corners[(at + 1) % corners.length] ?? [];
  return [...corners.slice(0, at + 1), rounded([(lon + nextLon) / 2, (lat + nextLat) / 2]), ...corners.slice(at + 1)];
}

/** Null where too few would be left for an area. */
export function removeCorner(corners: Position[], at: number): Position[] | null {
  return corners.length <= FEWEST_CORNERS ? null : corners.filter((_, index) => index !== at);
}

export function ringAsPolygon(corners: Position[]): Polygon {
  return { type: 'Polygon', coordinates: [[...corners, corners[0]!]] };
}
