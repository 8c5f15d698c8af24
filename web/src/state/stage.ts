import { shallowRef } from 'vue';
import type { MapView } from '../map/MapView';

/** The map on the page, once it is there: for what a panel asks of it, like showing a place or drawing a shape. */
export const stage = shallowRef<MapView | null>(null);

/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number];

/** Brings a place into sight; a map that is not there yet goes there first thing. */
export const wanted = shallowRef<Bounds | null>(null);

export function showBounds(bounds: Bounds): void {
  wanted.value = [...bounds];
}

/** A point is shown with so much around it, in degrees: about 500 m. */
const AROUND = 0.005;

export function showPoint([lon, lat]: [number, number]): void {
  showBounds([lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND]);
}
