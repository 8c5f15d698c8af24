import type { Geometry } from 'geojson';
import type { Label } from '../../api/client';
import type { Field } from './fields';
import { OTHER_FIELDS } from './words';

export type Named = Pick<Field, 'name' | 'values'>;
export type Labels = ReadonlyMap<string, Named>;

const NONE = '（空）';

/** Names and words of codes by pointer, for tables of changes. */
export function labelsOf(fields: Field[]): Labels {
  const others = Object.entries(OTHER_FIELDS).map(([path, name]): [string, Named] => [path, { name, values: [] }]);
  return new Map([...others, ...fields.map((field): [string, Named] => [field.path, field])]);
}

export function valueText(field: Named | undefined, value: unknown): string {
  if (value === null || value === undefined || value === '') return NONE;
  if (typeof value === 'boolean') return value ? '是 yes' : '否 no';
  if (Array.isArray(value)) return value.length === 0 ? NONE : value.map((one) => valueText(field, one)).join('、');
  if (typeof value === 'object') return 'type' in value ? geometryText(value as Geometry) : JSON.stringify(value);
  const word: Label | undefined = field?.values.find(({ code }) => code === value)?.name;
  return word ? word.zh : String(value);
}

function geometryText(geometry: Geometry): string {
  if (geometry.type === 'Point') return geometry.coordinates.map((degree) => degree.toFixed(6)).join(', ');
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return geometry.type;
  const rings = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat();
  const corners = rings.reduce((sum, ring) => sum + ring.length - 1, 0);
  return `${rings.length} 环 ${corners} 点 (rings, corners)`;
}
