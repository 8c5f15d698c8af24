import type { FeatureCollection, Geometry } from 'geojson';
import { watch } from 'vue';
import { boundsOfGeometry } from '../../api/places';
import { showBounds, type Bounds } from '../../state/stage';
import { view } from '../../state/view';
import type { LineRow, MarkerRow } from './states';

/** So much is shown around a defect or marker, in degrees: about 60 m. */
const AROUND = 0.0006;
const WIDTH = 3;
const CHOSEN_WIDTH = 7;

export function drawnLines(rows: LineRow[], chosen: string | null): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: rows
      .filter(({ feature }) => feature.geometry !== null)
      .map(({ feature, line, state }) => ({
        type: 'Feature',
        geometry: feature.geometry!,
        properties: {
          id: line.id,
          code: line.code,
          name: `${line.name} ${state.sign} ${state.label.zh}`,
          colour: state.colour,
          width: line.id === chosen ? CHOSEN_WIDTH : WIDTH,
        },
      })),
  };
}

export function drawnMarkers(rows: MarkerRow[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: rows
      .filter(({ feature }) => feature.geometry !== null)
      .map(({ feature, marker, state }) => ({
        type: 'Feature',
        geometry: feature.geometry!,
        properties: { id: marker.id, number: `${state.sign} ${marker.number}${marker.member}`, colour: state.colour },
      })),
  };
}

export function ringAround(geometry: Geometry | null): FeatureCollection {
  const features = geometry ? [{ type: 'Feature' as const, geometry, properties: {} }] : [];
  return { type: 'FeatureCollection', features };
}

export function boundsAround(geometry: Geometry): Bounds | null {
  const bounds = boundsOfGeometry(geometry);
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  return [west - AROUND, south - AROUND, east + AROUND, north + AROUND];
}

/** Brings it into sight with a little around it. */
export function zoomTo(geometry: Geometry | null | undefined): void {
  const bounds = geometry && boundsAround(geometry);
  if (bounds) showBounds(bounds);
}

export function boundsOfAll(geometries: (Geometry | null)[]): Bounds | null {
  const given = geometries.filter((geometry) => geometry !== null);
  return given.length === 0 ? null : boundsOfGeometry({ type: 'GeometryCollection', geometries: given });
}

/** A page opened without a place shows all of these, once they are known and nothing is chosen. */
export function useOverview(geometries: () => (Geometry | null)[]): void {
  if (view.at !== null) return;
  const stop = watch(
    geometries,
    (given) => {
      const bounds = boundsOfAll(given);
      if (!bounds) return;
      if (view.line === null && view.marker === null && view.finding === null) showBounds(bounds);
      queueMicrotask(() => stop());
    },
    { immediate: true },
  );
}
