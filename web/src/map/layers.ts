import type { LayerSpecification } from 'maplibre-gl';
import { COLOURS } from './classes';

export const SOURCE = 'outlines';

/** From the ground up: fill by class, border, the chosen unit, names. */
export function layers(): LayerSpecification[] {
  const chosen: ['boolean', ['feature-state', 'chosen'], boolean] = ['boolean', ['feature-state', 'chosen'], false];
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': '#f7f7f5' } },
    {
      id: 'units',
      type: 'fill',
      source: SOURCE,
      paint: {
        'fill-color': [
          'match',
          ['feature-state', 'class'],
          'covered',
          COLOURS.covered,
          'missing',
          COLOURS.missing,
          COLOURS.not_counted,
        ],
      },
    },
    { id: 'borders', type: 'line', source: SOURCE, paint: { 'line-color': '#ffffff', 'line-width': 0.8 } },
    {
      id: 'chosen',
      type: 'line',
      source: SOURCE,
      paint: { 'line-color': '#111111', 'line-width': ['case', chosen, 3, 0] },
    },
    {
      id: 'names',
      type: 'symbol',
      source: SOURCE,
      minzoom: 8,
      layout: { 'text-field': ['get', 'name'], 'text-size': 12, 'text-font': ['Noto Sans Regular'] },
      paint: { 'text-color': '#111111', 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 },
    },
  ];
}
