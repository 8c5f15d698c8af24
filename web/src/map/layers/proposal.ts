import { EMPTY, type MapLayer } from './layer';

/** What is proposed, beside what is in force: `properties.state` is before or after. */
export const proposal: MapLayer = {
  id: 'proposal',
  label: { zh: '变更方案', en: 'Proposal' },
  sources: { proposal: { ...EMPTY } },
  styles: [
    {
      id: 'proposal-areas',
      type: 'fill',
      source: 'proposal',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': '#008060', 'fill-opacity': 0.2 },
    },
    {
      id: 'proposal-lines',
      type: 'line',
      source: 'proposal',
      paint: {
        'line-color': ['match', ['get', 'state'], 'before', '#666666', '#008060'],
        'line-width': ['match', ['get', 'state'], 'before', 1.5, 3],
      },
    },
  ],
};
