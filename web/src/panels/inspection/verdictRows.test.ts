import { expect, it } from 'vitest';
import type { Verdict, Verdicts } from '../../api/boundaries';
import { again, bearing, chance, drawnShifts, drawnVerdicts, verdictCsv } from './verdictRows';

const point = (lon: number, lat: number) => ({
  x: lon,
  y: lat,
  crs: 'EPSG:4490',
  geometry: { type: 'Point', coordinates: [lon, lat] },
});
const verdict = (number: string, more: Partial<Verdict>): Verdict => ({
  row: 1,
  marker: { marker_id: number, line: 'L1', number, member: '' },
  matched_by: 'number',
  verdict: 'in_place',
  reason: { code: 'c', zh: '理由', en: 'reason' },
  ...more,
});
const answer = (verdicts: Verdict[], unmatched: Verdicts['unmatched_markers'] = []) =>
  ({ verdicts, unmatched_markers: unmatched, as_of: '2026-11-25', data_version: 5 }) as unknown as Verdicts;

it('lists for a new survey what could not be told and what was not measured, nothing else', () => {
  const list = again(
    answer(
      [
        verdict('1', {}),
        verdict('2', { verdict: 'displaced' }),
        verdict('3', { verdict: 'cannot_tell' }),
        verdict('4', { verdict: 'not_comparable' }),
      ],
      [{ marker_id: '5', line: 'L1', number: '5', member: 'A' }],
    ),
  );
  expect(list.map(({ number }) => number)).toEqual(['3', '4', '5A']);
});

it('writes numbers a person can check', () => {
  expect(bearing(verdict('1', { bearing_deg: 101.857, sector: 'ESE' }))).toBe('101.86° ESE');
  expect([chance(null), chance(0.99216), chance(1e-9)]).toEqual(['–', '0.9922', '< 0.0001']);
});

it('draws a marker without a comparable place where it was measured, and no arrow', () => {
  const one = verdict('1', {
    registered: { ...point(1, 2), geometry: null },
    measured: point(3, 4),
  } as Partial<Verdict>);
  expect(drawnVerdicts([one]).features[0]!.geometry).toEqual({ type: 'Point', coordinates: [3, 4] });
  expect(drawnShifts([one]).features).toEqual([]);
  const both = verdict('2', { registered: point(1, 2), measured: point(3, 4) } as Partial<Verdict>);
  expect(drawnShifts([both]).features[0]!.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  });
});

it('exports every row with date, data version and notice', () => {
  const lines = verdictCsv(answer([verdict('1', { distance_m: 0.0377 })]))
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('in_place,在位,0.0377');
  expect(lines[1]).toContain('2026-11-25,5,');
});
