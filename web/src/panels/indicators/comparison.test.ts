import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { describe, expect, it } from 'vitest';
import type { Frozen } from '../../api/indicators';
import { compare, finalChain, follow, today } from './comparison';
import FinalTable from './FinalTable.vue';
import { plantIndicator, plantMeasure, share } from './planted';

function frozen(id: string, more: Partial<Frozen> = {}): Frozen {
  return {
    id,
    plan: 'NN145',
    as_of: '2025-12-31',
    data_version: 1,
    title: '终期评估',
    reason: '',
    restates: null,
    sha256: 'f'.repeat(64),
    actor: 'seed',
    frozen_at: '2026-01-10T00:00:00Z',
    ...more,
  };
}

describe('the final evaluation', () => {
  it('is the one of the last day of the plan, with its restatements oldest first', () => {
    const all = [
      frozen('second', { restates: 'first', frozen_at: '2026-03-01T00:00:00Z' }),
      frozen('final', { frozen_at: '2026-01-10T00:00:00Z' }),
      frozen('first', { restates: 'final', frozen_at: '2026-02-01T00:00:00Z' }),
      frozen('middle', { as_of: '2023-06-30', frozen_at: '2023-09-01T00:00:00Z' }),
    ];
    expect(finalChain(all, '2025-12-31').map(({ id }) => id)).toEqual(['final', 'first', 'second']);
    expect(finalChain(all, '2030-12-31').map(({ id }) => id)).toEqual(['final', 'first', 'second']);
  });

  it('is missing where nothing was frozen', () => expect(finalChain([], '2025-12-31')).toEqual([]));
});

describe('the next plan', () => {
  const here = [
    plantIndicator('A-06', { name: { zh: '床位占比', en: '' } }),
    plantIndicator('A-T01'),
    plantIndicator('A-07'),
  ];
  const next = [
    plantIndicator('B-01', { name: { zh: '乡镇覆盖率', en: '' } }),
    plantIndicator('B-02', { name: { zh: '床位占比', en: '' } }),
    plantIndicator('B-03', { name: { zh: '县域联合体', en: '' } }),
  ];
  const rule = { kind: 'share_of_units', where: 'comprehensive' };
  const files = [
    [
      { id: 'A-T01', rule, units: 'STT' },
      { id: 'A-07', rule, units: 'ST' },
    ],
    [
      { id: 'B-01', rule, units: 'STT' },
      { id: 'B-03', rule: { kind: 'network' }, units: 'CO12' },
    ],
  ];

  it('goes on with a row of the same name, or of the same rule over the same units', () => {
    const { successors, fresh } = follow(here, files[0]!, next, files[1]!);
    const found = [...successors].map(([id, on]) => [id, on.map(({ indicator, by }) => `${indicator.id} ${by}`)]);
    expect(found).toEqual([
      ['A-T01', ['B-01 rule']],
      ['A-06', ['B-02 name']],
    ]);
    expect(fresh.map(({ id }) => id)).toEqual(['B-03']);
  });
});

describe('frozen beside now', () => {
  const first = [plantIndicator('A-08', share(50, 102, 'not_met_at_due_date'))];
  const restated = [plantIndicator('A-08', share(51, 102))];
  const now = [plantIndicator('A-08', share(52, 102))];

  it('keeps what was frozen first where it was restated', () => {
    const [row] = compare([first, restated], now, new Map());
    expect([row!.before?.numerator, row!.frozen?.numerator, row!.now?.numerator]).toEqual([50, 51, 52]);
    expect(compare([restated], now, new Map())[0]!.before).toBeNull();
  });

  it('lists the rows of today where nothing was frozen, measures under their row', () => {
    const compound = plantIndicator('A-01', { measures: [plantMeasure('A-01-urban')] });
    expect(compare([], [compound], new Map()).map(({ id, frozen: none }) => [id, none])).toEqual([
      ['A-01', null],
      ['A-01-urban', null],
    ]);
  });

  it('names each column with its day and says what changed', async () => {
    const days = { frozen: '2025-12-31 · v1', now: '2026-11-25 · v5', next: null };
    const page = createSSRApp(FinalTable, {
      rows: compare([first, restated], now, new Map()),
      caption: 'c',
      days,
      chosen: null,
    });
    const text = (await renderToString(page)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toMatch(/终期评估（冻结） Frozen final 2025-12-31 · v1 现在 Now 2026-11-25 · v5/);
    expect(text).toContain('50.00% 51 / 102');
    expect(text).toMatch(/已更正，原为 restated, was 49.02% （50 \/ 102）/);
    expect(text).toContain('≠ 与冻结时不同');
  });
});

it('takes the day of the bureau, not of Greenwich', () => {
  expect(today(new Date('2026-11-24T16:30:00Z'))).toBe('2026-11-25');
});
