import { EMPTY, type MapLayer } from './layer';

/** From where a facility is to where it is declared: lines, with `properties.facility`. */
export const arrows: MapLayer = {
  id: 'arrows',
  label: { zh: '申报与坐标不符', en: 'Declared elsewhere' },
  sources: { arrows: { ...EMPTY } },
  styles: [
    {
      id: 'arrows-lines',
      type: 'line',
      source: 'arrows',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': '#7a0099', 'line-width': 2.5, 'line-dasharray': [3, 1.5] },
    },
    {
      id: 'arrows-ends',
      type: 'circle',
      source: 'arrows',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': '#7a0099',
        'circle-radius': 5,
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1,
      },
    },
  ],
  picks: [{ styles: ['arrows-lines', 'arrows-ends'], field: 'facility', property: 'facility' }],
};
