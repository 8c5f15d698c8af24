import { EMPTY, FONT, type MapLayer } from './layer';

/** Points nearer than this on the screen are counted together, in pixels. */
const CLUSTER_RADIUS = 42;
const CLUSTER_TO_ZOOM = 13;

/** Facilities of the kinds that are shown: `properties` hold id, name, kind, status and the colour of the kind. */
export const facilities: MapLayer = {
  id: 'facilities',
  label: { zh: '设施', en: 'Facilities' },
  sources: {
    facilities: { ...EMPTY, cluster: true, clusterRadius: CLUSTER_RADIUS, clusterMaxZoom: CLUSTER_TO_ZOOM },
  },
  styles: [
    {
      id: 'facilities-clusters',
      type: 'circle',
      source: 'facilities',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': '#33414e',
        'circle-opacity': 0.85,
        'circle-radius': ['interpolate', ['linear'], ['ln', ['get', 'point_count']], 0.7, 9, 8, 26],
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'facilities-counts',
      type: 'symbol',
      source: 'facilities',
      filter: ['has', 'point_count'],
      layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-size': 12, 'text-font': FONT },
      paint: { 'text-color': '#ffffff' },
    },
    {
      id: 'facilities-points',
      type: 'circle',
      source: 'facilities',
      filter: ['!', ['has', 'point_count']],
      paint: {
        'circle-color': ['coalesce', ['get', 'colour'], '#33414e'],
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 3.5, 15, 8],
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1.2,
      },
    },
  ],
  picks: [{ styles: ['facilities-points'], field: 'facility', property: 'id' }],
};
