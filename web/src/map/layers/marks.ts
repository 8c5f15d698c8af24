import { EMPTY, type MapLayer } from './layer';

/** The chosen thing, what is being measured, and the frame of the sheet that would be printed. Always on top. */
export const marks: MapLayer = {
  id: 'marks',
  label: { zh: '标注', en: 'Marks' },
  sources: { picked: { ...EMPTY }, sketch: { ...EMPTY }, 'sheet-frame': { ...EMPTY } },
  styles: [
    {
      id: 'marks-frame',
      type: 'line',
      source: 'sheet-frame',
      paint: { 'line-color': '#111111', 'line-width': 2, 'line-dasharray': [2, 2] },
    },
    {
      id: 'marks-sketch-area',
      type: 'fill',
      source: 'sketch',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': '#d9480f', 'fill-opacity': 0.15 },
    },
    { id: 'marks-sketch-line', type: 'line', source: 'sketch', paint: { 'line-color': '#d9480f', 'line-width': 2.5 } },
    {
      id: 'marks-sketch-point',
      type: 'circle',
      source: 'sketch',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': '#ffffff',
        'circle-radius': 4,
        'circle-stroke-color': '#d9480f',
        'circle-stroke-width': 2,
      },
    },
    { id: 'marks-picked-line', type: 'line', source: 'picked', paint: { 'line-color': '#111111', 'line-width': 3 } },
    {
      id: 'marks-picked-point',
      type: 'circle',
      source: 'picked',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-color': 'rgba(0,0,0,0)',
        'circle-radius': 11,
        'circle-stroke-color': '#111111',
        'circle-stroke-width': 3,
      },
    },
  ],
};
