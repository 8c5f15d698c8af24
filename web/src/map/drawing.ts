import type { Geometry, Point, Polygon, Position } from 'geojson';
import { TerraDraw, TerraDrawPointMode, TerraDrawSelectMode, TerraDrawPolygonMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { near, snapped, type Rings } from './drawingSnap';
import type { MapView } from './MapView';

/** So near a corner jumps onto a neighbour, in pixels. */
const REACH = 12;
const DIGITS = 9;

/** A point or one ring that is drawn on the map with the mouse or finger. */
export class Drawing {
  private readonly draw: TerraDraw;
  private readonly release: () => void;
  private shown: string | number | undefined;

  /**
   * @param neighbours what corners snap to; read anew at each drag
   * @param changed told after each finished step
   */
  constructor(
    private readonly stage: MapView,
    private readonly shape: 'Point' | 'Polygon',
    neighbours: () => Rings,
    changed: (geometry: Point | Polygon) => void,
  ) {
    const toCustom = ({
      containerX,
      containerY,
      lng,
      lat,
    }: {
      containerX: number;
      containerY: number;
      lng: number;
      lat: number;
    }) => this.snap({ x: containerX, y: containerY }, [lng, lat], neighbours());
    this.draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map: stage.map, coordinatePrecision: DIGITS, prefixId: 'drawing' }),
      modes: [
        new TerraDrawPointMode({
          editable: true,
          styles: { pointColor: '#d9480f', pointWidth: 8, pointOutlineWidth: 2 },
        }),
        new TerraDrawPolygonMode({ styles: { fillColor: '#d9480f', fillOpacity: 0.12, outlineColor: '#d9480f' } }),
        new TerraDrawSelectMode({
          allowManualDeselection: false,
          keyEvents: null,
          flags: {
            polygon: {
              feature: {
                draggable: false,
                coordinates: {
                  midpoints: { draggable: true },
                  draggable: true,
                  deletable: true,
                  snappable: { toCustom },
                },
              },
            },
          },
          styles: {
            selectedPolygonColor: '#d9480f',
            selectedPolygonFillOpacity: 0.12,
            selectedPolygonOutlineColor: '#d9480f',
            selectionPointColor: '#ffffff',
            selectionPointOutlineColor: '#d9480f',
            midPointColor: '#d9480f',
          },
        }),
      ],
    });
    this.draw.start();
    this.draw.setMode(shape === 'Point' ? 'point' : 'select');
    this.draw.on('finish', (id) => {
      const drawn = this.draw.getSnapshotFeature(id)?.geometry as Point | Polygon | undefined;
      if (!drawn || drawn.type !== this.shape) return;
      if (this.shape === 'Point') this.keepOnly(id);
      changed(drawn);
    });
    // a click draws and picks nothing
    this.release = stage.takeClicks(() => {});
  }

  /** The shape as it is now, said from outside: at the beginning, after an undo, from the table of corners. */
  show(geometry: Geometry | null): void {
    const kept = this.shown !== undefined && this.draw.hasFeature(this.shown) ? this.shown : undefined;
    if (geometry === null) return kept === undefined ? undefined : this.draw.removeFeatures([kept]);
    if (kept !== undefined) {
      const drawn = this.draw.getSnapshotFeature(kept)?.geometry;
      if (JSON.stringify(drawn) !== JSON.stringify(geometry))
        this.draw.updateFeatureGeometry(kept, geometry as Point | Polygon);
      return;
    }
    const mode = this.shape === 'Point' ? 'point' : 'polygon';
    const id = this.draw.getFeatureId();
    const [added] = this.draw.addFeatures([
      { id, type: 'Feature', geometry: geometry as Point | Polygon, properties: { mode } },
    ]);
    if (!added?.valid) throw new Error(`此形状不能在图上编辑 / cannot be drawn: ${added?.reason ?? ''}`);
    this.shown = id;
    if (this.shape === 'Polygon') this.draw.selectFeature(id);
  }

  stop(): void {
    this.release();
    this.draw.stop();
  }

  private keepOnly(id: string | number): void {
    const others = this.draw
      .getSnapshot()
      .flatMap((feature) => (feature.id !== undefined && feature.id !== id ? [feature.id] : []));
    if (others.length > 0) this.draw.removeFeatures(others);
    this.shown = id;
  }

  private snap(at: { x: number; y: number }, place: Position, rings: Rings): Position | undefined {
    const { map } = this.stage;
    const edge = map.unproject([at.x + REACH, at.y]);
    const reach = Math.abs(edge.lng - place[0]!);
    return snapped(at, near(rings, place, reach), (lon, lat) => map.project([lon, lat]), REACH);
  }
}
