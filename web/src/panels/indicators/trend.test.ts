import { expect, it } from 'vitest';
import type { TimelineDay, Trend } from '../../api/indicators';
import { divisionEvents, hasFigures, trendOption, valueOn } from './trend';

const point = (as_of: string, value: number | null) =>
  ({
    as_of,
    value,
    numerator: null,
    denominator: null,
    target: 0.5,
    status: 'late',
    receipt: null,
    synthetic: true,
  }) as const;
const trend = {
  unit: 'share',
  points: [point('2021-01-01', 0.2), point('2021-01-11', 0.4), point('2022-01-01', null)],
} as unknown as Trend;
const day = (date: string, more: Partial<TimelineDay> = {}): TimelineDay => ({
  date,
  opened: 3,
  closed: 0,
  changed: 0,
  divisions: 0,
  division_changes: [],
  population_counts: 0,
  kinds: {},
  ...more,
});

it('puts an event on the line between two points', () => {
  expect(valueOn(trend, '2021-01-06')).toBeCloseTo(0.3, 9);
  expect([valueOn(trend, '2020-06-01'), valueOn(trend, '2021-01-11'), valueOn(trend, '2021-05-01')]).toEqual([
    0.2, 0.4, 0.4,
  ]);
  expect(valueOn({ ...trend, points: [] }, '2021-01-06')).toBeNull();
});

it('names the changes of divisions, and how many it does not name', () => {
  const changes = [{ code: '450181', name: '横州市', what: ['retyped', 'renamed'] }] as TimelineDay['division_changes'];
  expect(divisionEvents([day('2021-01-02'), day('2021-02-03', { divisions: 3, division_changes: changes })])).toEqual([
    { date: '2021-02-03', text: '横州市 改变类型、更名 等共 3 个' },
  ]);
});

it('draws the figures, the target and the events within the years shown', () => {
  const events = [
    { date: '2021-01-06', text: '甲' },
    { date: '2023-01-06', text: '乙' },
  ];
  const series = trendOption(trend, events)['series'] as { name: string; data: unknown[] }[];
  expect(series.map(({ name, data }) => [name, data.length])).toEqual([
    ['数值', 3],
    ['目标', 3],
    ['区划变更', 1],
  ]);
});

it('writes names into its bubbles as text', () => {
  const series = trendOption(trend, [{ date: '2021-01-06', text: '<b>甲</b>' }])['series'] as {
    tooltip: { formatter: (at: { dataIndex: number }) => string };
  }[];
  expect(series[2]!.tooltip.formatter({ dataIndex: 0 })).not.toContain('<b>');
});

it('has nothing to draw for a row of several measures', () => {
  expect([hasFigures(trend), hasFigures({ ...trend, points: [point('2021-01-01', null)] })]).toEqual([true, false]);
});
