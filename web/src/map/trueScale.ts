/** Lengths on paper, pixels and degrees of a Web Mercator map (EPSG:3857) that is to be true to scale at its centre. */

const RADIUS = 6_378_137; // metres, CGCS2000
const E2 = 0.0066943800229;
const WORLD = 2 * Math.PI * RADIUS;
/** Pixels of the whole world at zoom 0. */
const TILE = 512;
const CSS_PIXELS_PER_MM = 96 / 25.4;

export interface SizeMm {
  width_mm: number;
  height_mm: number;
}

/** West, south, east, north in degrees. */
type Box = [number, number, number, number];

/**
 * Metres of the projection for a metre on the ground: about 1 / cos(latitude). The mean of north-south and east-west,
 * which differ by up to 0.7 % because Web Mercator is a sphere's formula on the ellipsoid. The service reckons the same way.
 */
export function stretch(latitude: number): number {
  const phi = (latitude * Math.PI) / 180;
  return (1 - E2 * Math.sin(phi) ** 2) / (Math.sqrt(1 - E2) * Math.cos(phi));
}

/** Whole CSS pixels over the width of the frame: 96 to the inch, so that lines and names are as wide as on a screen. */
export function cssWidth(frame: SizeMm): number {
  return Math.round(frame.width_mm * CSS_PIXELS_PER_MM);
}

/** The zoom at which the map fills a frame of paper at this scale. */
export function zoomOf(scale: number, latitude: number, frame: SizeMm): number {
  const metresPerPixel = ((frame.width_mm / 1000) * scale) / cssWidth(frame);
  return Math.log2(WORLD / (TILE * metresPerPixel * stretch(latitude)));
}

/** What the frame shows of the ground. */
export function frameBounds([lon, lat]: [number, number], scale: number, frame: SizeMm): Box {
  const k = (scale / 2000) * stretch(lat);
  const aside = ((frame.width_mm * k) / WORLD) * 360;
  const y = northing(lat);
  return [lon - aside, latitude(y - frame.height_mm * k), lon + aside, latitude(y + frame.height_mm * k)];
}

/** The denominator at which these bounds just fit into the frame. */
export function scaleFor([west, south, east, north]: Box, frame: SizeMm): number {
  const y = (northing(south) + northing(north)) / 2;
  const k = stretch(latitude(y)) / 1000;
  const wide = (((east - west) / 360) * WORLD) / (frame.width_mm * k);
  const high = (northing(north) - northing(south)) / (frame.height_mm * k);
  return Math.max(wide, high);
}

function northing(lat: number): number {
  return RADIUS * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

function latitude(y: number): number {
  return ((2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) * 180) / Math.PI;
}
