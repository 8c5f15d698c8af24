import type { Limit, Run } from '../../api/boundaries';
import { number } from '../../text/format';

const NAMES: Record<string, string> = {
  area_m2: '面积 area',
  width_m: '最大宽度 max width',
  width_class_m: '宽度分级 width class',
  length_m: '长度 length',
  distance_m: '距离 distance',
  registered_m: '登记 registered',
  measured_m: '实测 measured',
};
/** Square metres from which an area is told in hectares or square kilometres too. */
const HECTARE = 10_000;
const SQUARE_KM = 1_000_000;
const KM = 1000;

/** Metres and square metres as they were computed, and beside them the unit in which a person thinks of them. */
export function measureText(name: string, value: number): { name: string; value: string } {
  const told = NAMES[name] ?? name;
  if (name.endsWith('_m2')) {
    const beside = value >= SQUARE_KM ? `${number(value / SQUARE_KM)} km²` : `${(value / HECTARE).toFixed(4)} 公顷 ha`;
    return { name: told, value: `${number(value)} m²（${beside}）` };
  }
  if (name.endsWith('_m')) {
    if (value >= KM) return { name: told, value: `${value.toFixed(1)} m（${(value / KM).toFixed(3)} km）` };
    return {
      name: told,
      value: value < 1 ? `${value.toFixed(4)} m（${number(value * 100)} cm）` : `${value.toFixed(3)} m`,
    };
  }
  if (name.endsWith('_deg')) return { name: told, value: `${number(value)}°` };
  return { name: told, value: number(value) };
}

/** The limits that a code of finding is held against, by their code in the catalogue. */
const LIMITS: Record<string, string[]> = {
  overlap: ['sliver_width_m', 'gap_width_classes_m'],
  sliver_overlap: ['sliver_width_m', 'no_width_m'],
  gap: ['sliver_width_m', 'gap_width_classes_m'],
  sliver_gap: ['sliver_width_m', 'no_width_m'],
  junction_gap: ['junction_gap_m'],
  inlet: ['no_width_m'],
  outside_parent: ['no_width_m'],
  mismatched_edge: ['no_width_m'],
  junction_off: ['junction_distance_m'],
  marker_off_line: ['marker_off_line_m', 'member_off_line_m'],
  marker_chainage: ['chainage_difference_m'],
  marker_spacing: ['marker_spacing_m'],
  line_length: ['length_difference_ratio'],
  line_end: ['line_end_distance_m'],
  edge_off_line: ['line_offset_m', 'no_edge_m'],
  line_without_edge: ['no_edge_m'],
  edge_without_line: ['no_edge_m'],
  facility_in_strip: ['facility_strip_m'],
  facility_near_marker: ['marker_clear_m'],
  feature_drift: ['feature_drift_m'],
  inspection_overdue: ['inspection_years'],
  reference_object: ['reference_distance_difference_m', 'azimuth_difference_deg'],
};

export interface HeldAgainst {
  label: string;
  value: string;
  source: string;
}

/** The value is the one the run used; the catalogue says what it is and where it comes from. */
export function limitsOf(code: string, run: Run | null, limits: Limit[]): HeldAgainst[] {
  return (LIMITS[code] ?? []).flatMap((name) => {
    const limit = limits.find((known) => known.code === name);
    const used = run?.parameters[name]?.replaceAll(/\.0(?=,|$)/g, '') ?? limit?.value.join('、');
    if (!limit || used === undefined) return [];
    const unit = limit.unit === '1' ? '' : ` ${limit.unit}`;
    return [{ label: `${limit.zh} ${limit.en}`, value: `${used}${unit}`, source: limit.source }];
  });
}
