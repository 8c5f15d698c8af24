import type { Map } from 'maplibre-gl';
import { FONT } from './layers/layer';

/** The bundled typeface: it holds rare characters of place names that the reader's machine may lack. */
export const LABEL_FAMILY = "'Noto Sans SC Variable', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
const TYPEFACE = "16px 'Noto Sans SC Variable'";

/** Fetches the slices of the typeface that the names on the map lack; false if there are none. */
export async function fetchSlices(map: Map, nameLayers: string[]): Promise<boolean> {
  const features = map.queryRenderedFeatures({ layers: nameLayers });
  const text = features.map(({ properties }) => String(properties['name'] ?? properties['number'] ?? '')).join('');
  if (text === '' || document.fonts.check(TYPEFACE, text)) return false;
  await document.fonts.load(TYPEFACE, text);
  return true;
}

/**
 * The typeface comes in slices, each fetched when a page uses one of its characters; letters on a canvas do not wait for
 * them. When names have been drawn whose slices were not there yet, the slices are fetched and the names drawn again.
 */
export function redrawWithTypeface(map: Map, nameLayers: string[]): void {
  let drawn = 0;
  map.on('idle', async () => {
    if (!(await fetchSlices(map, nameLayers))) return;
    // under another name the map library draws the letters anew
    drawn += 1;
    for (const layer of nameLayers) map.setLayoutProperty(layer, 'text-font', [...FONT, `again${drawn}`]);
  });
}
