import type { FeatureCollection } from 'geojson';
import { onScopeDispose, shallowReactive, watch } from 'vue';
import type { Label, Moment } from '../api/client';
import type { DataSource } from '../map/layers/layer';

/** One colour of the map and what it means, `#rrggbb`. */
export interface LegendEntry {
  colour: string;
  label: Label;
  count: number | null;
}

/** Colours of units by their code, for the outlines of a level; the legend goes with the map to paper. */
export interface Fills {
  level: 'township' | 'county' | 'community';
  colours: Map<string, string>;
  legend?: LegendEntry[];
}

/** What one map shows: the panels fill it in, the map draws it. */
export interface Pane {
  /** The state of the divisions that is drawn. */
  at: Moment | null;
  fills: Fills | null;
  /** Told on the map while two are compared. */
  name: string | null;
  /** GeoJSON (EPSG:4490, lon/lat) of the layers that are filled by panels. */
  readonly data: Map<DataSource, FeatureCollection>;
}

export function newPane(): Pane {
  return shallowReactive({ at: null, fills: null, name: null, data: shallowReactive(new Map()) });
}

/** The map, and the second one while two states are compared. */
export const panes: { main: Pane; other: Pane | null } = shallowReactive({ main: newPane(), other: null });

/** Draws these features while the caller is on the page. */
export function useMapData(
  source: DataSource,
  features: () => FeatureCollection | null,
  pane: Pane = panes.main,
): void {
  watch(
    features,
    (given) => {
      if (given) pane.data.set(source, given);
      else pane.data.delete(source);
    },
    { immediate: true },
  );
  onScopeDispose(() => pane.data.delete(source));
}
