import type { BaseMap } from '../../api/settings';
import type { MapLayer } from './layer';

export const BASE = 'base';

/** The base map's place in the list of layers; empty where the service is set to none. */
export const base: MapLayer = { id: BASE, label: { zh: '底图', en: 'Base map' }, sources: {}, styles: [] };

/** Tiles of the service's settings (EPSG:3857). */
export function baseLayer({ tiles, tile_size, min_zoom, max_zoom, attribution }: BaseMap): MapLayer {
  const source = {
    type: 'raster',
    tiles,
    tileSize: tile_size,
    minzoom: min_zoom,
    maxzoom: max_zoom,
    attribution,
  } as const;
  return { ...base, sources: { [BASE]: source }, styles: [{ id: 'base-tiles', type: 'raster', source: BASE }] };
}
