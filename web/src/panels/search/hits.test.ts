import { describe, expect, it } from 'vitest';
import type { Hit } from '../../api/search';
import { boundsOfHit, destination, grouped, moved } from './hits';

const hit = (type: Hit['type'], code: string): Hit => ({
  type,
  id: `id-${code}`,
  code,
  name: code,
  kind: 'k',
  matched: 'name',
  within: null,
  position: null,
  bbox: null,
});

describe('hits', () => {
  it('are grouped by type, counted through in the order in which they stand', () => {
    const groups = grouped([hit('facility', 'a'), hit('division', 'b'), hit('facility', 'c')]);
    expect(groups.map(({ type }) => type)).toEqual(['facility', 'division']);
    expect(groups.flatMap(({ hits }) => hits.map(({ hit: { code }, index }) => `${index}${code}`))).toEqual([
      '0a',
      '1c',
      '2b',
    ]);
  });

  it('are reached by arrow keys, round at the ends', () => {
    expect(moved(-1, 'ArrowDown', 3)).toBe(0);
    expect(moved(2, 'ArrowDown', 3)).toBe(0);
    expect(moved(-1, 'ArrowUp', 3)).toBe(2);
    expect(moved(0, 'ArrowUp', 3)).toBe(2);
    expect(moved(1, 'Enter', 3)).toBe(1);
    expect(moved(0, 'ArrowDown', 0)).toBe(-1);
  });

  it('open the page that shows them', () => {
    expect(destination(hit('division', '450107'), 'coverage')).toEqual({ page: 'coverage', unit: '450107' });
    expect(destination(hit('division', '450107'), 'inspection')).toEqual({ page: 'coverage', unit: '450107' });
    expect(destination(hit('division', '450107'), 'data')).toEqual({
      unit: '450107',
      facility: null,
      section: 'divisions',
    });
    expect(destination(hit('facility', 'f'), 'coverage')).toMatchObject({ page: 'data', facility: 'id-f' });
    expect(destination(hit('boundary_marker', 'm'), 'data')).toMatchObject({ page: 'inspection', marker: 'id-m' });
  });

  it('have bounds only where the service gives all four', () => {
    expect(boundsOfHit({ ...hit('division', 'd'), bbox: [1, 2, 3, 4] })).toEqual([1, 2, 3, 4]);
    expect(boundsOfHit(hit('division', 'd'))).toBeNull();
  });
});
