import { expect, it } from 'vitest';
import type { DrawnLines, DrawnMarkers, Observation, Round, Task } from '../../api/boundaries';
import { countsOf, latest, lineRows, lineState, markerRows, markerState, narrowLines, roundAt } from './states';

const task = (more: Partial<Task>) =>
  ({ id: 't', line_id: 'a', overdue: false, inspected_on: null, reported_on: null, filed_as: null, ...more }) as Task;
const seen = (more: Partial<Observation>) =>
  ({
    marker_id: 'm',
    task_id: 't',
    replaced_by: null,
    observed_at: '2026-09-01T00:00:00Z',
    condition: 'intact',
    ...more,
  }) as Observation;

it('tells a line by the task that needs a person first', () => {
  expect(lineState([]).code).toBe('none');
  expect(lineState([task({})]).code).toBe('planned');
  expect(lineState([task({ inspected_on: '2026-09-01' })]).code).toBe('inspected');
  expect(lineState([task({ inspected_on: '2026-09-01', reported_on: '2026-10-01' })]).code).toBe('reported');
  const filed = task({ inspected_on: '2026-09-01', reported_on: '2026-10-01', filed_as: '备案1号' });
  expect(lineState([filed]).code).toBe('filed');
  expect(lineState([filed, task({ overdue: true })]).code).toBe('overdue');
});

it('takes the newest observation that was not corrected', () => {
  const wrong = seen({ condition: 'lost', observed_at: '2026-09-03T00:00:00Z', replaced_by: 'right' });
  const right = seen({ condition: 'tilted', observed_at: '2026-09-02T08:00:00+08:00' });
  expect(latest([seen({}), wrong, right])).toBe(right);
  expect(latest([])).toBeNull();
});

it('tells a marker by what was seen of it', () => {
  expect(markerState(null).code).toBe('unseen');
  expect(markerState(seen({ condition: 'not_reached' })).code).toBe('unseen');
  expect(
    ['intact', 'text_faded', 'lost', 'replaced'].map((condition) => markerState(seen({ condition })).code),
  ).toEqual(['good', 'care', 'bad', 'changed']);
});

it('does not take what was seen in another round', () => {
  const markers = { features: [{ properties: { id: 'm' } }] } as unknown as DrawnMarkers;
  expect(markerRows(markers, [seen({ task_id: 'before' })], [task({ id: 't' })])[0]!.state.code).toBe('unseen');
  expect(markerRows(markers, [seen({})], [task({ id: 't' })])[0]!.state.code).toBe('good');
});

it('knows the round of a date', () => {
  const rounds = [
    { code: 'R4', first_year: 2018, last_year: 2022 },
    { code: 'R5', first_year: 2023, last_year: 2027 },
  ] as Round[];
  expect(['2022-12-31', '2023-01-01', '2040-01-01'].map((date) => roundAt(rounds, date)?.code)).toEqual([
    'R4',
    'R5',
    'R5',
  ]);
  expect(roundAt([], '2023-01-01')).toBeNull();
});

it('narrows lines by state, lead side and either side', () => {
  const lines = {
    features: [
      { properties: { id: 'a', side_a_code: '450102', side_b_code: '450103' } },
      { properties: { id: 'b', side_a_code: '450103', side_b_code: '450105' } },
    ],
  } as unknown as DrawnLines;
  const rows = lineRows(lines, [task({ lead_code: '450103', overdue: true })], []);
  const found = (filter: object) =>
    narrowLines(rows, { state: '', lead: '', side: '', rating: '', ...filter }).map(({ line }) => line.id);
  expect(found({})).toEqual(['a', 'b']);
  expect(found({ state: 'overdue' })).toEqual(['a']);
  expect(found({ lead: '450103' })).toEqual(['a']);
  expect(found({ side: '450105' })).toEqual(['b']);
  expect(found({ rating: 'safe' })).toEqual([]);
});

it('counts units once a row', () => {
  expect(
    countsOf([
      ['2', '乙'],
      ['1', '甲'],
      ['2', '乙'],
      [null, null],
    ]),
  ).toEqual([
    { code: '1', name: '甲', count: 1 },
    { code: '2', name: '乙', count: 2 },
  ]);
});
