interface Documented {
  document_geometry?: { type: string; coordinates: unknown[] } | null;
  document_crs: string | null;
}

/** Coordinates as the document has them: plane ones with three decimals (1 mm), degrees with eight. */
export function documentPlace({ document_geometry: geometry, document_crs: crs }: Documented): string {
  if (!geometry) return '未登记 / not registered';
  const [x, y] = geometry.coordinates as [number, number];
  const plane = Math.abs(x) > 360 || Math.abs(y) > 90;
  const system = crs ?? '坐标系未知 / system unknown';
  return plane
    ? `X(北) ${y.toFixed(3)}  Y(东) ${x.toFixed(3)}  ${system}`
    : `${x.toFixed(8)}°, ${y.toFixed(8)}°  ${system}`;
}

export function degrees(geometry: { type: string; coordinates?: unknown[] } | null): string {
  if (!geometry?.coordinates) return '–';
  const [lon, lat] = geometry.coordinates as [number, number];
  return `东经 ${lon.toFixed(7)}°  北纬 ${lat.toFixed(7)}°`;
}
