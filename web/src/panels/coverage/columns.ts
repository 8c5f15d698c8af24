import type { Label } from '../../api/client';
import { exact, number, quantity } from '../../text/format';
import { points, type Changed } from './difference';
import type { LegendClass, Place } from './places';

export type TableRow = Place & Partial<Changed>;

/** A column of the table and of its file: the same value, printed for reading or unrounded. */
export interface Column {
  id: string;
  label: Label;
  value(row: TableRow): string | number | null;
  text(row: TableRow): string;
  numeric: boolean;
}

/** What the table is about, from which its columns follow. */
export interface Shape {
  grain: 'unit' | 'county';
  unit: string;
  classes: LegendClass[];
  compared: boolean;
}

export function columnsOf({ grain, unit, classes, compared }: Shape): Column[] {
  const words = new Map(classes.map(({ id, label }) => [id, label.zh]));
  const word = (id: string | null | undefined) => (id ? (words.get(id) ?? UNIT_WORDS[id] ?? id) : null);
  const figure = grain === 'county' ? (value: number | null) => quantity(value, unit) : number;
  const columns = [
    wording('name', '名称', 'Name', (row) => row.name),
    wording('code', '代码', 'Code', (row) => row.code),
    wording('class', '分级', 'Class', (row) => word(row.class)),
    ...(grain === 'county'
      ? [
          numbers('value', '数值', 'Value', (row) => row.value, figure),
          numbers('numerator', '分子', 'Numerator', (row) => row.numerator),
          numbers('denominator', '分母', 'Denominator', (row) => row.denominator),
        ]
      : [
          numbers('value', '设施数量', 'Counted', (row) => row.value),
          numbers('elders', '老年人', 'Elders', (row) => row.elders),
        ]),
  ];
  if (!compared) return columns;
  const before = numbers('before', '对比值', 'Compared', (row) => row.before ?? null, figure);
  if (grain === 'unit') return [...columns, before];
  const moved = (change: number | null) => (change === null ? '–' : `${change > 0 ? '+' : ''}${rounded(change, unit)}`);
  return [...columns, before, numbers('change', '变化', 'Change', (row) => row.change ?? null, moved)];
}

const UNIT_WORDS: Record<string, string> = { covered: '已覆盖', missing: '未覆盖' };

/** For reading, two decimals; the file has all digits. */
function rounded(change: number, unit: string): string {
  return unit === 'share' ? points(Number(change.toFixed(4)), unit) : exact(Number(change.toFixed(2)), unit);
}

function wording(id: string, zh: string, en: string, value: (row: TableRow) => string | null): Column {
  return { id, label: { zh, en }, value, text: (row) => value(row) ?? '–', numeric: false };
}

function numbers(
  id: string,
  zh: string,
  en: string,
  value: (row: TableRow) => number | null,
  text: (value: number | null) => string = number,
): Column {
  return { id, label: { zh, en }, value, text: (row) => text(value(row)), numeric: true };
}
