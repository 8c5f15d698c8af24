import type { Label, Measure } from '../api/client';
import { UNITS } from './words';

const NONE = '–';
const DECIMALS = 2;
/** As many digits as a double can tell apart. */
const ALL_DIGITS = 15;

const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: DECIMALS });
const allDigits = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: ALL_DIGITS });
const percent = new Intl.NumberFormat('zh-CN', {
  style: 'percent',
  minimumFractionDigits: DECIMALS,
  maximumFractionDigits: DECIMALS,
});
const exactPercent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: ALL_DIGITS });

/** Counts come whole; areas and amounts with at most two decimals. */
export function number(value: number | null): string {
  return value === null ? NONE : plain.format(value);
}

/** For reading: shares in percent with two decimals, amounts with their unit. */
export function quantity(value: number | null, unit: string): string {
  if (value === null) return NONE;
  return unit === 'share' ? percent.format(value) : `${plain.format(value)} ${unitWord(unit)}`;
}

/** As it was computed, unrounded. */
export function exact(value: number | null, unit: string): string {
  if (value === null) return NONE;
  return unit === 'share' ? exactPercent.format(value) : `${allDigits.format(value)} ${unitWord(unit)}`;
}

function unitWord(unit: string): string {
  return UNITS[unit]?.zh ?? unit;
}

type Aimed = Pick<Measure, 'value' | 'target' | 'unit'>;

/** The printed figure looks like the target while the computed one is below it. */
export function roundsUpToTarget({ value, target, unit }: Aimed): boolean {
  return value !== null && target !== null && value < target && quantity(value, unit) === quantity(target, unit);
}

export function targetText(figures: Pick<Measure, 'target' | 'target_max' | 'target_kind' | 'unit'>): string {
  const { target, target_max: max, target_kind: kind, unit } = figures;
  if (kind === 'qualitative') return '定性 qualitative';
  if (target === null) return NONE;
  if (kind === 'milestone') return '完成 done';
  if (kind === 'range' && max !== null) return `${exact(target, unit)}–${exact(max, unit)}`;
  return `≥ ${exact(target, unit)}`;
}

export function distance(metres: number | null): string {
  if (metres === null) return '无坐标 no coordinates';
  return metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(1)} km`;
}

/** Texts of the service that come as “中文 / English” in one line. */
export function halves(text: string): Label {
  const at = text.indexOf(' / ');
  return at < 0 ? { zh: text, en: '' } : { zh: text.slice(0, at), en: text.slice(at + 3) };
}
