import { expect, it } from 'vitest';
import { statesOf } from './revisions';

it('an edit tells each state it left and what became different in it', () => {
  const was = {
    name: '甲',
    status: 'operating',
    details: { beds_total: 30 },
    valid_from: '2020-01-01',
    valid_to: null,
  };
  const states = statesOf({
    before: [was],
    after: [
      { ...was, details: { beds_total: 40, hub: 'H' }, status: 'suspended', valid_from: '2025-06-01' },
      { ...was, valid_to: '2025-06-01' },
    ],
  });
  expect(states.map(({ from, to }) => [from, to])).toEqual([
    ['2020-01-01', '2025-06-01'],
    ['2025-06-01', null],
  ]);
  expect(states[0]!.changes).toEqual([]);
  expect(states[1]!.changes).toEqual([
    { path: 'status', before: 'operating', after: 'suspended' },
    { path: 'details/beds_total', before: 30, after: 40 },
    { path: 'details/hub', before: undefined, after: 'H' },
  ]);
});

it('a first record has nothing to be compared with', () => {
  expect(statesOf({ before: [], after: [{ name: '甲', valid_from: '2020-01-01', valid_to: null }] })).toEqual([
    { from: '2020-01-01', to: null, changes: [] },
  ]);
});
