import type { FilterSpecification } from 'maplibre-gl';
import { EMPTY, type MapLayer } from './layer';

const COLOUR = '#b3005e';
const only = (type: 'Point' | 'LineString' | 'Polygon'): FilterSpecification => ['==', ['geometry-type'], type];

/** Findings of checks and imports with a geometry of any kind: `properties.id` is the finding. */
export const findings: MapLayer = {
  id: 'findings',
  label: { zh: '检查结果', en: 'Findings' },
  sources: { findings: { ...EMPTY } },
  styles: [
    {
      id: 'findings-areas',
      type: 'fill',
      source: 'findings',
      filter: only('Polygon'),
      paint: { 'fill-color': COLOUR, 'fill-opacity': 0.35 },
    },
    {
      id: 'findings-edges',
      type: 'line',
      source: 'findings',
      filter: ['!=', ['geometry-type'], 'Point'],
      paint: { 'line-color': COLOUR, 'line-width': 2.5 },
    },
    {
      id: 'findings-points',
      type: 'circle',
      source: 'findings',
      filter: only('Point'),
      paint: {
        'circle-color': 'rgba(0,0,0,0)',
        'circle-radius': 8,
        'circle-stroke-color': COLOUR,
        'circle-stroke-width': 3,
      },
    },
  ],
  picks: [{ styles: ['findings-areas', 'findings-edges', 'findings-points'], field: 'finding', property: 'id' }],
};
