import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { describe, expect, it } from 'vitest';
import type { Indicator, Measure } from '../../api/client';
import IndicatorTable from './IndicatorTable.vue';
import { plantIndicator, plantMeasure as measure } from './planted';
import { findRow, firstRow, rowsOf } from './rows';

const indicator = (own: Measure, measures: Measure[] = [], companions: Measure[] = []): Indicator =>
  plantIndicator(own.id, { ...own, measures, companions });

const list = (planned: number, added: string[] = []) => ({
  list: 'L',
  name: { zh: '单位', en: 'units' },
  planned,
  expected: planned,
  added,
  removed: [],
});

const render = (items: Indicator[]) =>
  renderToString(createSSRApp(IndicatorTable, { rows: rowsOf(items), chosen: null, caption: '', underPlan: null }));

describe('table', () => {
  it('prints 100.00 % with "not met", and says the exact value in the tooltip and in the cell', async () => {
    const html = await render([
      indicator(
        measure('04', {
          value: 0.99996,
          target: 1,
          numerator: 99996,
          denominator: 100000,
          status: 'not_met_at_due_date',
          status_label: { zh: '到期未达到', en: 'not met at due date' },
          units_needed: 4,
        }),
      ),
    ]);
    expect(html).toContain('title="99.996%"');
    expect(html).toContain('<strong>100.00%</strong>');
    expect(html).toContain('未舍入 exactly 99.996%');
    expect(html).toContain('not met at due date');
    expect(html).toMatch(/99,996 \/ 100,000/);
  });

  it('judges a compound row and its measures, never a companion', async () => {
    const html = await render([indicator(measure('01'), [measure('01-urban')], [measure('01-beside')])]);
    expect(html.match(/class="status/g)).toHaveLength(2);
    expect(html).toContain('参照，不评判');
  });
});

describe('rows', () => {
  const rows = rowsOf([
    indicator(measure('01'), [measure('01-urban'), measure('01-rural')]),
    indicator(measure('07', { denominator_list: list(25) })),
    indicator(measure('12', { denominator_list: list(127, ['Q1', 'Q2']) })),
    indicator(measure('15', { denominator_list: list(127, ['Q1', 'Q2']) })),
  ]);

  it('a compound row opens its first measure', () => {
    expect(findRow(rows, '01')?.measure.id).toBe('01-urban');
    expect(findRow(rows, '01-rural')?.measure.id).toBe('01-rural');
    expect(findRow(rows, '99')).toBeUndefined();
  });

  it('begin with the first figure that counts units', () => {
    expect(firstRow(rows)?.measure.id).toBe('07');
    expect(firstRow([])).toBeUndefined();
  });
});
