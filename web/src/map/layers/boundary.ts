import { EMPTY, FONT, type MapLayer } from './layer';

/** Boundary lines and markers of the inspection: `properties` hold id, number or code, and a colour that tells the state. */
export const boundary: MapLayer = {
  id: 'boundary',
  label: { zh: '界线与界桩', en: 'Lines and markers' },
  sources: { lines: { ...EMPTY }, markers: { ...EMPTY } },
  styles: [
    {
      id: 'boundary-lines',
      type: 'line',
      source: 'lines',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': ['coalesce', ['get', 'colour'], '#8a2a09'],
        'line-width': ['coalesce', ['get', 'width'], 2.5],
      },
    },
    {
      id: 'boundary-markers',
      type: 'circle',
      source: 'markers',
      paint: {
        'circle-color': ['coalesce', ['get', 'colour'], '#8a2a09'],
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 3, 15, 8],
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1.2,
      },
    },
    {
      id: 'boundary-numbers',
      type: 'symbol',
      source: 'markers',
      minzoom: 12,
      layout: { 'text-field': ['get', 'number'], 'text-size': 11, 'text-font': FONT, 'text-offset': [0, 1.2] },
      paint: { 'text-color': '#5a1c06', 'text-halo-color': '#ffffff', 'text-halo-width': 1.5 },
    },
  ],
  picks: [
    { styles: ['boundary-lines'], field: 'line', property: 'id' },
    { styles: ['boundary-markers'], field: 'marker', property: 'id' },
  ],
};
