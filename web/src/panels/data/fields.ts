import type { FacilityKind, Label } from '../../api/client';
import type { Division, DivisionTypes } from '../../api/records';
import { FACILITY_STATUS } from '../../text/words';
import { COORD_SOURCES, DIVISION_FLAGS } from './words';

export interface Choice {
  code: string;
  name: Label;
}

/** One input of a form; `path` as in record.ts. */
export interface Field {
  path: string;
  name: Label;
  type: FacilityKind['attributes'][number]['type'];
  unit: string | null;
  min: number | null;
  max: number | null;
  values: Choice[];
  required: boolean;
  /** A decision of the bureau, not a fact that can be looked up. */
  decision: boolean;
  /** Which units or other words are offered while typing, if any. */
  suggest?: 'units';
}

const choices = (words: Record<string, Label>): Choice[] =>
  Object.entries(words).map(([code, name]) => ({ code, name }));

const field = (path: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  path,
  name: { zh, en },
  type: 'text',
  unit: null,
  min: null,
  max: null,
  values: [],
  required: false,
  decision: false,
  ...more,
});

/** Every facility has these; its kind adds the rest. */
const FACILITY: Field[] = [
  field('name', '名称', 'Name', { required: true }),
  field('status', '状态', 'Status', { type: 'choice', values: choices(FACILITY_STATUS), required: true }),
  field('declared_code', '申报单位代码', 'Code of the declared unit', { suggest: 'units' }),
  field('declared_area_code', '申报管理区域代码', 'Code of the declared zone'),
  field('coord_source', '坐标来源', 'Source of the coordinates', { type: 'choice', values: choices(COORD_SOURCES) }),
  field('is_public', '可公开', 'May be published', { type: 'boolean' }),
];

export function facilityFields(kind: FacilityKind | undefined): Field[] {
  const attributes = (kind?.attributes ?? []).map(({ code, decision, ...attribute }) => ({
    ...attribute,
    path: `details/${code}`,
    required: kind!.required.includes(code),
    decision: decision ?? false,
  }));
  return [...FACILITY, ...attributes];
}

export function divisionFields(division: Division, { types }: DivisionTypes): Field[] {
  const ofLevel = types.filter(({ level }) => level === division.level);
  const kinds = ofLevel.map(({ code, zh, en }) => ({ code, name: { zh, en } }));
  const flags = new Map(choices(DIVISION_FLAGS).map((flag) => [flag.code, flag]));
  for (const code of division.flags) if (!flags.has(code)) flags.set(code, { code, name: { zh: code, en: code } });
  return [
    field('name', '名称', 'Name', { required: true }),
    field('code', '代码', 'Code', { required: true }),
    field('type', '类型', 'Type', { type: 'choice', values: kinds, required: true }),
    field('parent_code', '上级代码', 'Code of the unit above', { suggest: 'units' }),
    field('coord_source', '坐标来源', 'Source of the coordinates', { type: 'choice', values: choices(COORD_SOURCES) }),
    ...(flags.size > 0 ? [field('flags', '标记', 'Flags', { type: 'set', values: [...flags.values()] })] : []),
  ];
}

/** Pointers of all fields, the geometry with them. */
export function pathsOf(fields: Field[]): string[] {
  return [...fields.map(({ path }) => path), 'geometry'];
}

/** What is typed into a number field; text that is no number stays so that the service can name it. */
export function typed(field: Field, text: string): string | number | null {
  if (text.trim() === '') return null;
  if (field.type !== 'integer' && field.type !== 'number') return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}
