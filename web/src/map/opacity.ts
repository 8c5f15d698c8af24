import type { MapLayer } from './layers/layer';

/** One paint property of a style layer that makes it see-through, with its full value. */
export interface Opacity {
  style: string;
  property:
    'fill-opacity' | 'line-opacity' | 'circle-opacity' | 'circle-stroke-opacity' | 'text-opacity' | 'raster-opacity';
  value: number;
}

const PROPERTIES: Partial<Record<string, Opacity['property'][]>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['text-opacity'],
  raster: ['raster-opacity'],
};

export function opacities(layer: MapLayer): Opacity[] {
  return layer.styles.flatMap(({ id, type, paint }) =>
    (PROPERTIES[type] ?? []).map((property) => ({
      style: id,
      property,
      value: Number((paint as Record<string, unknown> | undefined)?.[property] ?? 1),
    })),
  );
}
