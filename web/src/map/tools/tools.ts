import { defineAsyncComponent, type Component } from 'vue';
import type { Label } from '../../api/client';

/** One button beside the map, and what it opens. */
export interface MapTool {
  id: string;
  sign: string;
  label: Label;
  panel: Component;
}

const tool = (
  id: string,
  sign: string,
  zh: string,
  en: string,
  load: () => Promise<{ default: Component }>,
): MapTool => ({
  id,
  sign,
  label: { zh, en },
  panel: defineAsyncComponent(load),
});

export const TOOLS: MapTool[] = [
  tool('layers', '☰', '图层', 'Layers', () => import('./LayerList.vue')),
  tool('measure', '↔', '量测', 'Measure', () => import('./MeasureTool.vue')),
  tool('coordinates', '◎', '坐标', 'Coordinates', () => import('./CoordinateTool.vue')),
  tool('print', '▤', '打印', 'Print', () => import('../../panels/sheet/SheetTool.vue')),
  tool('share', '↗', '链接', 'Link', () => import('./ShareTool.vue')),
];
