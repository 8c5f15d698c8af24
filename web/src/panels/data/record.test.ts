import { describe, expect, it } from 'vitest';
import { clashes, merged, proposed } from './merge';
import { bodyOf, changedPaths, draftOf, same } from './record';

const facility = {
  name: '甲中心',
  status: 'operating',
  geometry: { type: 'Point', coordinates: [108.3, 22.8] },
  details: { beds_total: 30, functions: ['meals', 'day_care'] },
};
const PATHS = ['name', 'status', 'geometry', 'details/beds_total', 'details/functions', 'details/hub'];

describe('a record', () => {
  const base = draftOf(facility, PATHS);

  it('is read by pointers; what is not there is null', () => {
    expect(base['details/beds_total']).toBe(30);
    expect(base['details/hub']).toBeNull();
  });

  it('is unchanged by order of a set, empty text or the reference system of a geometry', () => {
    expect(same(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(same('', null)).toBe(true);
    expect(same(0, null)).toBe(false);
    expect(same(false, null)).toBe(false);
    const crs = { type: 'Point', coordinates: [1, 2], crs: {} } as never;
    expect(same({ type: 'Point', coordinates: [1, 2] }, crs)).toBe(true);
  });

  it('is amended by what was changed, attributes together', () => {
    const mine = { ...base, name: '乙中心', 'details/beds_total': 40, 'details/functions': [] };
    expect(bodyOf(mine, changedPaths(base, mine))).toEqual({
      name: '乙中心',
      details: { beds_total: 40, functions: null },
    });
  });
});

describe('two edits of one record', () => {
  const base = { name: 'a', status: 'operating', 'details/beds_total': 30, 'details/hub': null };
  const mine = { ...base, name: 'mine', 'details/beds_total': 40 };
  const theirs = { ...base, name: 'theirs', status: 'closed' };

  it('clash where they differ, and need a choice where both changed the field', () => {
    const found = clashes(base, mine, theirs);
    expect(found.map(({ path, both }) => [path, both])).toEqual([
      ['name', true],
      ['details/beds_total', false],
      ['status', false],
    ]);
    expect(found.map(proposed)).toEqual([undefined, 'mine', 'theirs']);
  });

  it('do not clash where both say the same', () => {
    expect(clashes(base, { ...base, name: 'x' }, { ...base, name: 'x' })).toEqual([]);
  });

  it('are merged field by field onto what is there now', () => {
    expect(merged(theirs, mine, { name: 'theirs', 'details/beds_total': 'mine', status: 'theirs' })).toEqual({
      name: 'theirs',
      status: 'closed',
      'details/beds_total': 40,
      'details/hub': null,
    });
  });
});
