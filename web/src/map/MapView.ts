import type { FeatureCollection } from 'geojson';
import * as maplibregl from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Moment } from '../api/client';
import type { BaseMap } from '../api/settings';
import type { Fills } from '../state/panes';
import type { Bounds } from '../state/stage';
import type { Shown } from './arrangement';
import { fetchSlices, LABEL_FAMILY, redrawWithTypeface } from './labels';
import { LAYERS } from './layers';
import { base, baseLayer } from './layers/base';
import { DIVISIONS, fillStyle, LEVELS } from './layers/divisions';
import type { DataSource, MapLayer, Pick } from './layers/layer';
import { LOCALE } from './locale';
import { mapStyle, tileAddress } from './mapStyle';
import { opacities, type Opacity } from './opacity';

maplibregl.setWorkerUrl(workerUrl);

/** Longitude, latitude (EPSG:4490) and zoom. */
export type Position = [number, number, number];

export interface Picked {
  pick: Pick;
  value: string;
  properties: Record<string, unknown>;
}

/** Where the map opens and the state it shows first, as far as they are known. */
export interface Start {
  at: Moment | null;
  position: Position | null;
  bounds: Bounds | null;
  base: BaseMap | null;
}

export interface MapEvents {
  /** The topmost thing under a click that can be chosen, or null. */
  picked(picked: Picked | null, at: [number, number]): void;
  moved(position: Position): void;
  failed(error: Error): void;
  /** Whether something that was asked for is not drawn yet. */
  busy(busy: boolean): void;
}

const FILLED = [...LEVELS.map((level) => `divisions-${level}`), 'management-areas'];
const NAMES = LAYERS.flatMap(({ styles }) => styles.filter(({ type }) => type === 'symbol').map(({ id }) => id));
const PADDING = 24;

function startCamera({ position, bounds }: Start): Partial<maplibregl.MapOptions> {
  if (position) return { center: [position[0], position[1]], zoom: position[2] };
  return bounds ? { bounds, fitBoundsOptions: { padding: PADDING } } : {};
}

/** The one class that speaks to the map library. It draws what it is given and asks no other host for anything. */
export class MapView {
  readonly map: maplibregl.Map;
  private readonly ready: Promise<unknown>;
  private readonly layers: MapLayer[];
  private readonly opacities: Map<string, Opacity[]>;
  private moment = '';
  private chosen: string | null = null;
  /** Tools that take the clicks, the newest last: nothing is picked while there is one. */
  private readonly tools: ((place: [number, number]) => void)[] = [];

  constructor(container: HTMLElement, start: Start, events: MapEvents, special: Partial<maplibregl.MapOptions> = {}) {
    this.layers = LAYERS.map((layer) => (layer === base && start.base ? baseLayer(start.base) : layer));
    this.map = new maplibregl.Map({
      container,
      style: mapStyle(start.at, this.layers),
      ...startCamera(start),
      localIdeographFontFamily: LABEL_FAMILY,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      canvasContextAttributes: { preserveDrawingBuffer: true },
      locale: LOCALE,
      ...special,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
    this.map.addControl(new maplibregl.ScaleControl(), 'bottom-left');
    this.map.on('click', (event) => this.click(event, events));
    this.map.on('mousemove', (event) => this.point(event.point));
    this.map.on('moveend', () => events.moved(this.position()));
    this.map.on('dataloading', () => events.busy(true));
    this.map.on('idle', () => events.busy(false));
    this.map.on('error', (event) => events.failed(new Error(event.error.message)));
    this.moment = tileAddress(start.at);
    this.opacities = new Map(this.layers.map((layer) => [layer.id, opacities(layer)]));
    redrawWithTypeface(this.map, NAMES);
    this.ready = this.map.once('load');
  }

  position(): Position {
    const { lng, lat } = this.map.getCenter();
    return [lng, lat, this.map.getZoom()];
  }

  bounds(): Bounds {
    const seen = this.map.getBounds();
    return [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
  }

  /** Outlines and names as they are on that day and data version. */
  async showMoment(at: Moment): Promise<void> {
    await this.ready;
    const address = tileAddress(at);
    if (this.moment === address) return;
    this.moment = address;
    (this.map.getSource(DIVISIONS) as maplibregl.VectorTileSource).setTiles([address]);
  }

  /** Colours the units of one level; the fills of the others are hidden. */
  async showFills(fills: Fills | null): Promise<void> {
    await this.ready;
    for (const sourceLayer of FILLED) this.map.removeFeatureState({ source: DIVISIONS, sourceLayer });
    for (const level of LEVELS) {
      const visibility = level === (fills?.level ?? 'township') ? 'visible' : 'none';
      this.map.setLayoutProperty(fillStyle(level), 'visibility', visibility);
    }
    for (const [id, fill] of fills?.colours ?? [])
      for (const sourceLayer of FILLED) this.map.setFeatureState({ source: DIVISIONS, sourceLayer, id }, { fill });
    this.mark(true);
  }

  async choose(code: string | null): Promise<void> {
    await this.ready;
    this.mark(false);
    this.chosen = code;
    this.mark(true);
  }

  async setData(source: DataSource, data: FeatureCollection): Promise<void> {
    await this.ready;
    (this.map.getSource(source) as maplibregl.GeoJSONSource).setData(data);
  }

  /** Order, opacity and visibility; from the top down. */
  async arrange(shown: Shown[]): Promise<void> {
    await this.ready;
    for (const { id, opacity } of [...shown].reverse())
      for (const { style, property, value } of this.opacities.get(id) ?? []) {
        this.map.moveLayer(style);
        this.map.setPaintProperty(style, property, (value * opacity) / 100);
      }
    this.hide(new Set(shown.filter(({ visible }) => !visible).map(({ id }) => id)));
  }

  fit(bounds: Bounds, animate = false): void {
    this.map.fitBounds(bounds, { padding: PADDING, animate, maxZoom: 17 });
  }

  /** Gives the clicks to a tool until the returned function is called. */
  takeClicks(tool: (place: [number, number]) => void): () => void {
    this.tools.push(tool);
    this.map.getCanvas().style.cursor = 'crosshair';
    return () => {
      this.tools.splice(this.tools.indexOf(tool), 1);
      this.map.getCanvas().style.cursor = '';
    };
  }

  /** When everything that is asked for is drawn, names in their typeface. */
  async idle(): Promise<void> {
    await this.ready;
    if (!this.map.loaded() || this.map.isMoving()) await this.map.once('idle');
    if (await fetchSlices(this.map, NAMES)) await this.map.once('idle');
  }

  remove(): void {
    this.map.remove();
  }

  private hide(hidden: Set<string>): void {
    // A layer of the list is switched by its zoom range: visibility belongs to what colours one level of several.
    for (const layer of this.layers)
      for (const style of layer.styles) {
        const [from, to] = hidden.has(layer.id) ? [24, 24] : [style.minzoom ?? 0, style.maxzoom ?? 24];
        this.map.setLayerZoomRange(style.id, from, to);
      }
  }

  private mark(chosen: boolean): void {
    if (this.chosen === null) return;
    for (const sourceLayer of FILLED)
      this.map.setFeatureState({ source: DIVISIONS, sourceLayer, id: this.chosen }, { chosen });
  }

  private under(point: maplibregl.PointLike): Picked | null {
    const picks = LAYERS.flatMap((layer) => layer.picks ?? []);
    for (const feature of this.map.queryRenderedFeatures(point, { layers: picks.flatMap((pick) => pick.styles) })) {
      const pick = picks.find(({ styles }) => styles.includes(feature.layer.id))!;
      const value = feature.properties[pick.property];
      if (value) return { pick, value: String(value), properties: feature.properties };
    }
    return null;
  }

  private click(event: maplibregl.MapMouseEvent, events: MapEvents): void {
    const place: [number, number] = [event.lngLat.lng, event.lngLat.lat];
    const tool = this.tools.at(-1);
    if (tool) return tool(place);
    const [cluster] = this.map.queryRenderedFeatures(event.point, { layers: ['facilities-clusters'] });
    if (cluster) this.map.easeTo({ center: event.lngLat, zoom: this.map.getZoom() + 2 });
    else events.picked(this.under(event.point), place);
  }

  private point(at: maplibregl.Point): void {
    if (this.tools.length > 0 || this.map.isMoving()) return;
    const under = this.under(at);
    const canvas = this.map.getCanvas();
    canvas.title = String(under?.properties['name'] ?? under?.properties['number'] ?? '');
    canvas.style.cursor = under ? 'pointer' : '';
  }
}
