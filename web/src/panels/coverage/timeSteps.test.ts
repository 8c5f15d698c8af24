import { expect, it } from 'vitest';
import type { EventfulDay } from '../../api/timeline';
import { neighbour, readSpan, stepAt, stepsOf, writeSpan } from './timeSteps';

const day = (date: string, more: Partial<EventfulDay>): EventfulDay => ({
  ...{ date, opened: 0, closed: 0, changed: 0, divisions: 0, division_changes: [], population_counts: 0, kinds: {} },
  ...more,
});
const days = [
  day('2022-12-05', { opened: 2 }),
  day('2022-12-31', { closed: 1 }),
  day('2023-01-01', {
    opened: 1,
    divisions: 1,
    division_changes: [{ code: '450103', name: '青秀区', what: ['moved'] }],
  }),
];
const byDay = stepsOf(days, 'day');

it('stops on every day with an event, or on the last of a month or year with all that happened in it', () => {
  expect(byDay.map(({ date }) => date)).toEqual(['2022-12-05', '2022-12-31', '2023-01-01']);
  expect(stepsOf(days, 'month').map(({ date, opened, closed }) => [date, opened, closed])).toEqual([
    ['2022-12-31', 2, 1],
    ['2023-01-01', 1, 0],
  ]);
  expect(stepsOf(days, 'year')[1]).toMatchObject({ date: '2023-01-01', divisions: 1, changes: [{ code: '450103' }] });
});

it('knows where a day between two events stands, and what comes before and after it', () => {
  expect([stepAt(byDay, '2022-12-04'), stepAt(byDay, '2022-12-20'), stepAt(byDay, '2030-01-01')]).toEqual([-1, 0, 2]);
  expect(neighbour(byDay, '2022-12-20', 1)?.date).toBe('2022-12-31');
  expect(neighbour(byDay, '2022-12-20', -1)?.date).toBe('2022-12-05');
  expect(neighbour(byDay, '2022-12-31', -1)?.date).toBe('2022-12-05');
  expect(neighbour(byDay, '2022-12-05', -1)).toBeUndefined();
  expect(neighbour(byDay, '2023-01-01', 1)).toBeUndefined();
});

it('keeps the span in the address', () => {
  expect(writeSpan(readSpan('2021-01-01,,year'))).toBe('2021-01-01,,year');
  expect([readSpan(null), writeSpan(readSpan(null))]).toEqual([{ from: null, to: null, grain: 'month' }, null]);
});
