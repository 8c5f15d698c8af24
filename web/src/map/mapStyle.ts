import type { StyleSpecification } from 'maplibre-gl';
import type { Moment } from '../api/client';
import { LAYERS } from './layers';
import { DIVISIONS } from './layers/divisions';

const MOST_DETAILED = 16;

/** Vector tiles of the outlines as they are on a day and data version; without one, as of today. */
export function tileAddress(at: Moment | null): string {
  const query = new URLSearchParams();
  if (at?.as_of) query.set('datetime', at.as_of);
  if (at?.data_version) query.set('version', String(at.data_version));
  return `${location.origin}/ogc/internal/tiles/WebMercatorQuad/{z}/{y}/{x}?${query}`;
}

export function mapStyle(at: Moment | null): StyleSpecification {
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
      ...Object.assign({}, ...LAYERS.map((layer) => layer.sources)),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#f7f7f5' } },
      ...LAYERS.flatMap((layer) => layer.styles),
    ],
  };
}
