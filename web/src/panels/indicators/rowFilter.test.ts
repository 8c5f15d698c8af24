import { expect, it } from 'vitest';
import { plantIndicator, plantMeasure, share } from './planted';
import { filterRows, readRowFilter, writeRowFilter } from './rowFilter';
import { rowsOf } from './rows';

const rows = rowsOf([
  plantIndicator('A-01', {
    status: 'late',
    measures: [
      plantMeasure('A-01-urban', { ...share(1, 2), target: 0.5 }),
      plantMeasure('A-01-rural', share(1, 4, 'late')),
    ],
  }),
  plantIndicator('A-02', { ...share(9, 10), target: 0.6, strength: 'binding', units_needed: 3 }),
  plantIndicator('A-03', { ...share(3, 10, 'late'), target: 1, units_needed: 70 }),
  plantIndicator('A-04', { responsible: { zh: '养老处', en: '' } }),
]);
const ids = (written: string) => filterRows(rows, readRowFilter(written)).map(({ measure }) => measure.id);

it('shows all in the order of the plan', () => {
  expect(ids('')).toEqual(['A-01', 'A-01-urban', 'A-01-rural', 'A-02', 'A-03', 'A-04']);
});

it('keeps a plan row and its measures together', () => {
  expect(ids('status=late')).toEqual(['A-01', 'A-01-urban', 'A-01-rural', 'A-03']);
  expect(ids('q=rural')).toEqual(['A-01', 'A-01-urban', 'A-01-rural']);
});

it('filters by strength and by words of name, id and department', () => {
  expect(ids('strength=binding')).toEqual(['A-02']);
  expect(ids('q=养老处')).toEqual(['A-04']);
  expect(ids('strength=binding&status=late')).toEqual([]);
});

it('orders by the share of the target reached, rows without one last either way', () => {
  expect(ids('sort=value')).toEqual(['A-03', 'A-01', 'A-01-urban', 'A-01-rural', 'A-02', 'A-04']);
  expect(ids('sort=-value')).toEqual(['A-02', 'A-01', 'A-01-urban', 'A-01-rural', 'A-03', 'A-04']);
  expect(ids('sort=-needed').slice(0, 2)).toEqual(['A-03', 'A-02']);
});

it('is in the address as it was read from it', () => {
  for (const written of ['status=late&strength=binding&q=%E5%85%BB%E8%80%81&sort=-needed', 'sort=-plan'])
    expect(writeRowFilter(readRowFilter(written))).toBe(written);
  expect(writeRowFilter(readRowFilter(null))).toBeNull();
  expect(readRowFilter('sort=size').sort).toBe('plan');
});
