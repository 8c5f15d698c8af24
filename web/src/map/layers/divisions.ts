import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { FONT, type MapLayer } from './layer';

/** The source of the outlines; its address follows the date that is looked at. */
export const DIVISIONS = 'divisions';
export const LEVELS = ['community', 'township', 'county'] as const;
/** Units that no figure counts. */
export const NOT_COUNTED = '#e3e3df';

/** The colour a panel has given the unit; without one it is not counted, and see-through where another level is coloured. */
const FILL: ExpressionSpecification = ['coalesce', ['feature-state', 'fill'], NOT_COUNTED];
const CHOSEN: ExpressionSpecification = ['case', ['boolean', ['feature-state', 'chosen'], false], 3, 0];

export function fillStyle(level: (typeof LEVELS)[number] | 'area'): string {
  return `divisions-${level}-fill`;
}

function outline(level: string, width: [number, number, number, number], colour: string): LayerSpecification {
  const [fromZoom, from, toZoom, to] = width;
  return {
    id: `divisions-${level}-border`,
    type: 'line',
    source: DIVISIONS,
    'source-layer': `divisions-${level}`,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': ['interpolate', ['linear'], ['zoom'], fromZoom, from, toZoom, to] },
  };
}

function names(level: string, minzoom: number, size: number): LayerSpecification {
  return {
    id: `names-${level}`,
    type: 'symbol',
    source: DIVISIONS,
    'source-layer': `divisions-${level}`,
    minzoom,
    layout: { 'text-field': ['get', 'name'], 'text-size': size, 'text-font': FONT, 'text-max-width': 8 },
    paint: { 'text-color': '#1a1a1a', 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 },
  };
}

function fill(level: (typeof LEVELS)[number]): LayerSpecification {
  return {
    id: fillStyle(level),
    type: 'fill',
    source: DIVISIONS,
    'source-layer': `divisions-${level}`,
    layout: { visibility: level === 'township' ? 'visible' : 'none' },
    paint: { 'fill-color': FILL },
  };
}

function chosen(level: string): LayerSpecification {
  return {
    id: `divisions-${level}-chosen`,
    type: 'line',
    source: DIVISIONS,
    'source-layer': `divisions-${level}`,
    paint: { 'line-color': '#111111', 'line-width': CHOSEN },
  };
}

const AREA_FILL: LayerSpecification = {
  id: fillStyle('area'),
  type: 'fill',
  source: DIVISIONS,
  'source-layer': 'management-areas',
  paint: { 'fill-color': ['coalesce', ['feature-state', 'fill'], 'rgba(0,0,0,0)'], 'fill-outline-color': '#7b5ea7' },
};

export const divisions: MapLayer = {
  id: 'divisions',
  label: { zh: '行政区划', en: 'Divisions' },
  sources: {},
  styles: [
    ...LEVELS.map(fill),
    AREA_FILL,
    outline('community', [11, 0.2, 16, 1], '#ffffff'),
    outline('township', [6, 0.3, 14, 1.6], '#ffffff'),
    outline('county', [5, 0.8, 12, 2.4], '#4a4a4a'),
    outline('prefecture', [3, 1, 10, 3], '#2b2b2b'),
    ...LEVELS.map(chosen),
  ],
  picks: [{ styles: [fillStyle('area'), ...LEVELS.map(fillStyle)], field: 'unit', property: 'code' }],
};

export const divisionNames: MapLayer = {
  id: 'names',
  label: { zh: '地名', en: 'Names' },
  sources: {},
  styles: [names('community', 13, 11), names('township', 9, 12), names('county', 6, 14)],
};
