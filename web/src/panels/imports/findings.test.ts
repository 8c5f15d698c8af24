import { expect, it } from 'vitest';
import type { FindingFeatures, ImportFinding } from '../../api/imports';
import { csvOf, listed, onMap, perCode, sifted } from './findings';

const finding = (row: number, code: string, severity: 'ERROR' | 'WARNING', value: string | null): ImportFinding => ({
  code,
  severity,
  row,
  position: null,
  field: 'name',
  value,
  problem: '不对 / wrong',
  fix: '改正 / mend',
  geometry: null,
  proposal: null,
  error: severity === 'ERROR',
});
const answer: FindingFeatures = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', id: 'a', geometry: null, properties: finding(1, 'unknown_kind', 'ERROR', '=HYPERLINK("x")') },
    {
      type: 'Feature',
      id: 'b',
      geometry: { type: 'Point', coordinates: [108.3, 22.8] },
      properties: finding(2, 'possible_duplicate', 'WARNING', '-5'),
    },
  ],
};

it('filters by severity and code', () => {
  const all = listed(answer);
  expect(all.map(({ id, placed }) => [id, placed])).toEqual([
    ['a', false],
    ['b', true],
  ]);
  expect(sifted(all, { severity: 'ERROR', code: '' }).map(({ id }) => id)).toEqual(['a']);
  expect(sifted(all, { severity: '', code: 'possible_duplicate' }).map(({ id }) => id)).toEqual(['b']);
  expect(sifted(all, { severity: 'ERROR', code: 'possible_duplicate' })).toEqual([]);
});

it('draws those that are shown and have a place', () => {
  expect(onMap(answer, new Set(['a', 'b'])).features.map(({ properties }) => properties?.['id'])).toEqual(['b']);
  expect(onMap(answer, new Set(['a'])).features).toEqual([]);
});

it('writes a table that Excel reads and in which no cell is a formula', () => {
  const lines = csvOf(listed(answer)).split('\r\n');
  expect(lines[0]).toBe('\uFEFFseverity,row,position,field,value,code,problem,fix');
  expect(lines[1]).toBe(`ERROR,1,,name,"'=HYPERLINK(""x"")",unknown_kind,不对 / wrong,改正 / mend`);
  expect(lines[2]).toContain(',-5,');
});

it('counts all, the most frequent first', () => {
  expect(perCode({ b: 2, a: 2, c: 250 }).map(({ code }) => code)).toEqual(['c', 'a', 'b']);
});
