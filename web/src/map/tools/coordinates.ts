import proj4 from 'proj4';
import type { Place } from './measure';

/** A place in the 3° Gauss-Krüger zone of CGCS2000 it lies in (GB/T 17278): metres north and east. */
export interface Gauss {
  zone: number;
  meridian: number;
  epsg: { prefixed: number; plain: number };
  north: number;
  /** With the false easting of 500 km; with the zone number before it in `prefixed`. */
  east: number;
  prefixed: number;
}

const FALSE_EASTING = 500_000;
const MILLION = 1_000_000;
/** EPSG numbers zones 25-45 (75°E-135°E) one after the other, once with and once without the zone before the easting. */
const FIRST_ZONE = 25;
const FIRST_PREFIXED = 4513;
const FIRST_PLAIN = 4534;
const LAST_ZONE = 45;

/** Null outside of the zones of China (73.5°E-136.5°E). */
export function gauss([lon, lat]: Place): Gauss | null {
  const zone = Math.round(lon / 3);
  if (zone < FIRST_ZONE || zone > LAST_ZONE || Math.abs(lat) > 90) return null;
  const meridian = zone * 3;
  const definition = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${FALSE_EASTING} +y_0=0 +ellps=GRS80 +units=m +no_defs`;
  const [east, north] = proj4('+proj=longlat +ellps=GRS80 +no_defs', definition, [lon, lat]) as [number, number];
  const epsg = { prefixed: FIRST_PREFIXED + zone - FIRST_ZONE, plain: FIRST_PLAIN + zone - FIRST_ZONE };
  return { zone, meridian, epsg, north, east, prefixed: zone * MILLION + east };
}

/** Degrees, minutes and seconds with hundredths (0.3 m), as registers of markers have them. */
export function dms(degrees: number, [positive, negative]: [string, string]): string {
  const hundredths = Math.round(Math.abs(degrees) * 360_000);
  const whole = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6000);
  const seconds = ((hundredths % 6000) / 100).toFixed(2).padStart(5, '0');
  return `${whole}°${String(minutes).padStart(2, '0')}′${seconds}″${degrees < 0 ? negative : positive}`;
}

export function degreesText([lon, lat]: Place): string {
  return `${lon.toFixed(6)}, ${lat.toFixed(6)}`;
}

/** What a reader writes: longitude, latitude in degrees. Null for anything that is no place. */
export function readPlace(text: string): Place | null {
  const numbers = text
    .trim()
    .split(/[\s,，]+/)
    .map(Number);
  const [lon, lat] = numbers;
  if (numbers.length !== 2 || lon === undefined || lat === undefined) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}
