import { expect, it } from 'vitest';
import { columnsOf, type TableRow } from './columns';
import { tableCsv, type Origin } from './tableCsv';

const origin: Origin = {
  indicator: 'NN145-08',
  as_of: '2025-12-31',
  denominator_list: 'plan',
  data_version: 12,
  division_version: 4,
  rule_version: '3fa1b2c4d5e6',
  synthetic: true,
  receipt: 'whole',
};
const row = (code: string, more: Partial<TableRow>): TableRow => ({
  ...{ code, name: code, type: 'county', class: 'class-0', value: null, numerator: null, denominator: null },
  ...{ elders: null, receipt: null },
  ...more,
});
const classes = [{ id: 'class-0', label: { zh: '< 50%', en: '' }, colour: '#000000', count: 2 }];

it('has the rows and columns that are shown, unrounded, each with what it was computed from', () => {
  const columns = columnsOf({ grain: 'county', unit: 'share', classes, compared: true });
  const rows = [
    row('450124', {
      value: 4 / 11,
      numerator: 4,
      denominator: 11,
      receipt: 'r-450124',
      before: 0.25,
      change: 4 / 11 - 0.25,
    }),
    row('450125', { name: '=上林' }),
  ];
  const [head, first, second] = tableCsv(columns, rows, origin, { ...origin, as_of: '2020-12-31', receipt: 'then' })
    .slice(1)
    .trimEnd()
    .split('\r\n');
  expect(head).toBe(
    'name,code,class,value,numerator,denominator,before,change,indicator,as_of,denominator_list,data_version,' +
      'division_version,rule_version,synthetic,receipt,notice,compared_as_of,compared_denominator_list,compared_receipt',
  );
  const common = 'NN145-08,2025-12-31,plan,12,4,3fa1b2c4d5e6,true';
  expect(first).toBe(
    `450124,450124,< 50%,0.36363636363636365,4,11,0.25,0.11363636363636365,${common},r-450124,示意，不作划界依据,2020-12-31,plan,then`,
  );
  expect(second).toBe(`'=上林,450125,< 50%,,,,,,${common},whole,示意，不作划界依据,2020-12-31,plan,then`);
});

it('reads rounded', () => {
  const columns = columnsOf({ grain: 'county', unit: 'share', classes, compared: true });
  const text = columns.map((column) =>
    column.text(row('450124', { value: 4 / 11, before: 0.25, change: 4 / 11 - 0.25 })),
  );
  expect(text).toEqual(['450124', '450124', '< 50%', '36.36%', '–', '–', '25.00%', '+11.36 个百分点']);
});
