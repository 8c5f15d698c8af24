import type { Feature, FeatureCollection, Position } from 'geojson';
import * as maplibregl from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Outlines } from '../api/client';
import type { UnitClass } from './classes';
import { layers, SOURCE } from './layers';

maplibregl.setWorkerUrl(workerUrl);

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const LOCALE = {
  'Map.Title': '地图 Map',
  'NavigationControl.ZoomIn': '放大 Zoom in',
  'NavigationControl.ZoomOut': '缩小 Zoom out',
  'CooperativeGesturesHandler.WindowsHelpText': '按住 Ctrl 并滚动以缩放 / Ctrl + scroll to zoom',
  'CooperativeGesturesHandler.MacHelpText': '按住 ⌘ 并滚动以缩放 / ⌘ + scroll to zoom',
  'CooperativeGesturesHandler.MobileHelpText': '用两指移动地图 / Use two fingers to move the map',
};

/** The map: outlines coloured by class, one of them chosen. Asks nothing of any other host: no base map, no glyphs. */
export class MapView {
  private readonly map: maplibregl.Map;
  private readonly ready: Promise<unknown>;
  private shown: Outlines | null = null;
  private chosen: string | null = null;

  constructor(container: HTMLElement, onPick: (code: string) => void, onFailure: (error: Error) => void) {
    this.map = new maplibregl.Map({
      container,
      style: {
        version: 8,
        sources: { [SOURCE]: { type: 'geojson', data: EMPTY, promoteId: 'code' } },
        layers: layers(),
      },
      localIdeographFontFamily: "'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', sans-serif",
      attributionControl: false,
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      locale: LOCALE,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
    this.map.addControl(new maplibregl.ScaleControl(), 'bottom-left');
    this.map.on('click', 'units', (event) => {
      const code = event.features?.[0]?.properties.code;
      if (code) onPick(String(code));
    });
    this.map.on('mousemove', 'units', (event) => this.pointAt(event.features?.[0]?.properties.name));
    this.map.on('mouseleave', 'units', () => this.pointAt(undefined));
    this.map.on('error', (event) => onFailure(new Error(event.error.message)));
    this.ready = this.map.once('load');
  }

  async show(outlines: Outlines, classes: Map<string, UnitClass>): Promise<void> {
    await this.ready;
    if (this.shown !== outlines) {
      this.shown = outlines;
      this.map.removeFeatureState({ source: SOURCE });
      this.source().setData(outlines as FeatureCollection);
      this.mark(this.chosen, true);
    }
    for (const [code, unitClass] of classes)
      this.map.setFeatureState({ source: SOURCE, id: code }, { class: unitClass });
  }

  async choose(code: string | null): Promise<void> {
    await this.ready;
    this.mark(this.chosen, false);
    this.chosen = code;
    this.mark(code, true);
  }

  /** Moves to the outlines with these codes; with none of them shown it stays where it is. */
  async fit(codes: Set<string>): Promise<void> {
    await this.ready;
    const bounds = new maplibregl.LngLatBounds();
    this.shown?.features
      .filter((feature) => codes.has(feature.properties.code))
      .forEach((feature) => positions(feature as Feature).forEach(([lon, lat]) => bounds.extend([lon ?? 0, lat ?? 0])));
    if (!bounds.isEmpty()) this.map.fitBounds(bounds, { padding: 16, animate: false });
  }

  remove(): void {
    this.map.remove();
  }

  private mark(code: string | null, chosen: boolean): void {
    if (code !== null) this.map.setFeatureState({ source: SOURCE, id: code }, { chosen });
  }

  private pointAt(name: unknown): void {
    const canvas = this.map.getCanvas();
    canvas.title = typeof name === 'string' ? name : '';
    canvas.style.cursor = name === undefined ? '' : 'pointer';
  }

  private source(): maplibregl.GeoJSONSource {
    return this.map.getSource(SOURCE) as maplibregl.GeoJSONSource;
  }
}

function positions({ geometry }: Feature): Position[] {
  if (geometry?.type === 'Polygon') return geometry.coordinates.flat();
  return geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
}
