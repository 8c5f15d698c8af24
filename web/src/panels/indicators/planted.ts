import type { Indicator, Measure } from '../../api/client';

/** A planted figure for tests: nothing known but what is given. */
export function plantMeasure(id: string, more: Partial<Measure> = {}): Measure {
  return {
    id,
    name: { zh: `指标${id}`, en: `row ${id}` },
    receipt: {
      id: `R~${id}`,
      plan: 'NN145',
      measure: id,
      as_of: '2025-12-31',
      data_version: 12,
      rule_version: '3fa1b2c4d5e6',
      division_version: 4,
      denominator: 'plan',
      division: '450100',
      scope: null,
      overlay: null,
      hash: '0123456789abcdef',
    },
    unit: 'share',
    value: null,
    baseline: null,
    shared_baseline: null,
    target: null,
    target_max: null,
    target_kind: 'at_least',
    due: '2025-12-31',
    numerator: null,
    denominator: null,
    denominator_list: null,
    status: 'no_data',
    status_label: { zh: '无数据', en: 'no data' },
    verdict: 'not_judged',
    decided_by: 'nothing_reported',
    units_needed: null,
    needed: null,
    reached_since: null,
    alternatives: [],
    notes: {},
    ...more,
  };
}

export function plantIndicator(id: string, more: Partial<Indicator> = {}): Indicator {
  return {
    ...plantMeasure(id),
    measures: [],
    companions: [],
    source: { section: '第一章', table: '表1', row: '1' },
    nature: null,
    strength: 'anticipatory',
    responsible: null,
    note: null,
    synthetic: true,
    ...more,
  };
}

/** So many of so many, judged. */
export function share(numerator: number, denominator: number, status: Measure['status'] = 'met'): Partial<Measure> {
  return { numerator, denominator, value: numerator / denominator, status };
}
