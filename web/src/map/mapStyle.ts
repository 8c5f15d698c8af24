import type { StyleSpecification } from 'maplibre-gl';
import type { Moment } from '../api/client';
import type { MapLayer } from './layers/layer';
import { DIVISIONS } from './layers/divisions';

const MOST_DETAILED = 16;

/** Vector tiles of the outlines as they are on a day and data version; without one, as of today. */
export function tileAddress(at: Moment | null): string {
  const query = new URLSearchParams();
  if (at?.as_of) query.set('datetime', at.as_of);
  if (at?.data_version) query.set('version', String(at.data_version));
  return `${location.origin}/ogc/internal/tiles/WebMercatorQuad/{z}/{y}/{x}?${query}`;
}

export function mapStyle(at: Moment | null, drawn: MapLayer[]): StyleSpecification {
  return {
    version: 8,
    sources: {
      [DIVISIONS]: {
        type: 'vector',
        tiles: [tileAddress(at)],
        maxzoom: MOST_DETAILED,
        promoteId: {
          'divisions-community': 'code',
          'divisions-township': 'code',
          'divisions-county': 'code',
          'management-areas': 'code',
        },
      },
      ...Object.assign({}, ...drawn.map((layer) => layer.sources)),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#f7f7f5' } },
      ...drawn.flatMap((layer) => layer.styles),
    ],
  };
}
