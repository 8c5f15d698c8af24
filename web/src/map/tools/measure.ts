import { Geodesic, PolygonArea } from 'geographiclib-geodesic';

/** Longitude, latitude in degrees, EPSG:4490. */
export type Place = [number, number];

/** The ellipsoid of CGCS2000: semi-major axis in metres and flattening (GB 22021-2008; the same to 0.1 mm as WGS 84). */
const CGCS2000 = new Geodesic.Geodesic(6_378_137, 1 / 298.257222101);

/** Metres along the shortest lines on the ellipsoid (Karney 2013, J. Geodesy 87:43). */
export function geodesicLength(places: Place[]): number {
  return places.slice(1).reduce((sum, [lon, lat], at) => {
    const [fromLon, fromLat] = places[at]!;
    return sum + CGCS2000.Inverse(fromLat, fromLon, lat, lon, Geodesic.DISTANCE).s12!;
  }, 0);
}

/** Square metres and metres round the figure whose corners these are; null for fewer than three corners. */
export function geodesicArea(places: Place[]): { area: number; perimeter: number } | null {
  if (places.length < 3) return null;
  const polygon = new PolygonArea.PolygonArea(CGCS2000, false);
  for (const [lon, lat] of places) polygon.AddPoint(lat, lon);
  const { area, perimeter } = polygon.Compute(false, true);
  return { area: Math.abs(area!), perimeter };
}

export function lengthText(metres: number): string {
  return metres < 1000 ? `${metres.toFixed(1)} m` : `${(metres / 1000).toFixed(3)} km`;
}

/** Areas of land are read in mu too: 1 亩 = 2000/3 m². */
export function areaText(squareMetres: number): string {
  const mu = `${((squareMetres * 3) / 2000).toFixed(1)} 亩`;
  return squareMetres < 1e6
    ? `${squareMetres.toFixed(1)} m²（${mu}）`
    : `${(squareMetres / 1e6).toFixed(4)} km²（${mu}）`;
}
