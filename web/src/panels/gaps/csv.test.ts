import { expect, it } from 'vitest';
import type { GapAnswer, Gaps, GapUnit } from '../../api/client';
import { gapCsv } from './csv';

const unit = (rank: number, more: Partial<GapUnit>): GapUnit => ({
  rank,
  division_code: `45012310${rank}`,
  name: `示例镇${rank}`,
  type: 'town',
  elders: 5000 - rank,
  priority: [],
  reason: '辖区内没有此类设施 / no such facility in the unit',
  reason_code: 'no_facility',
  action: 'build',
  candidates: [],
  ...more,
});

const gaps: Gaps = {
  id: 'NN145-08',
  name: { zh: '乡镇', en: 'Towns' },
  status: 'met',
  units_needed: 0,
  needed: null,
  missing: 2,
  receipt: {
    id: 'NN145~NN145-08',
    plan: 'NN145',
    measure: 'NN145-08',
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
  units: [
    unit(1, {
      reason: '敬老院：具备 3/5 项功能，缺 日间照料 / home: 3/5 functions, lacks day care',
      reason_code: 'lacks_requirements',
      action: 'upgrade',
      candidates: [
        {
          id: 'f1',
          name: '示例敬老院',
          kind: 'elder_care_institution',
          status: 'operating',
          synthetic: true,
          inside: true,
          distance_m: 850,
          has: 3,
          of: 5,
          lacks: [
            { condition: 'x', label: { zh: '日间照料', en: 'day care' } },
            { condition: 'y', label: { zh: '康复', en: 'rehabilitation' } },
          ],
        },
      ],
    }),
    unit(2, { elders: null, name: '=1+1', reason: 'a "quoted", reason' }),
  ],
};
const answer: GapAnswer = {
  plan: 'NN145',
  plan_name: { zh: '规划', en: 'Plan' },
  illustrative: false,
  as_of: '2025-12-31',
  data_version: 12,
  division_version: 4,
  rule_version: '3fa1b2c4d5e6',
  denominator: 'plan',
  division: { code: '450100', name: '南宁市', type: 'prefecture' },
  population_counted_on: '2025-12-31',
  synthetic: true,
  items: [gaps],
};

it('has the rows of the list in their order, each with what it was computed from', () => {
  const [head, ...rows] = gapCsv(answer, gaps).trimEnd().split('\r\n');
  const origin = 'NN145-08,2025-12-31,plan,12,true,示意，不作划界依据,NN145~NN145-08';
  expect(head).toBe(
    '\uFEFFrank,division_code,name,type,elders,priority,reason_code,reason,action,candidates,' +
      'indicator,as_of,denominator,data_version,synthetic,notice,receipt',
  );
  expect(rows).toEqual([
    '1,450123101,示例镇1,town,4999,,lacks_requirements,"敬老院：具备 3/5 项功能，缺 日间照料 / home: 3/5 functions, lacks day care",' +
      `upgrade,示例敬老院（辖区内，850 m，3/5，缺 日间照料、康复）,${origin}`,
    `2,450123102,'=1+1,town,,,no_facility,"a ""quoted"", reason",build,,${origin}`,
  ]);
});
