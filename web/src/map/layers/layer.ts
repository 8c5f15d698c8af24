import type { GeoJSONSourceSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Label } from '../../api/client';
import type { View } from '../../state/view';

/** Sources that panels fill with GeoJSON. */
export type DataSource =
  'facilities' | 'arrows' | 'lines' | 'markers' | 'findings' | 'proposal' | 'picked' | 'sheet-frame' | 'sketch';

/** One entry of the list of layers: what is switched, moved and made transparent together. */
export interface MapLayer {
  /** In the address, and the beginning of the ids of its style layers. */
  id: string;
  label: Label;
  sources: Record<string, SourceSpecification>;
  /** From the bottom up. */
  styles: LayerSpecification[];
  picks?: Pick[];
}

/** What a click on one of these style layers chooses: a field of the view, and the property with its value. */
export interface Pick {
  styles: string[];
  field: keyof View;
  property: string;
}

export const EMPTY: GeoJSONSourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };
/** A typeface of the page: no glyphs are fetched. */
export const FONT = ['Noto Sans SC Variable'];
