import { expect, it } from 'vitest';
import type { Limit, Run } from '../../api/boundaries';
import { limitsOf, measureText } from './measures';

it('tells measures in metres and in the unit a person thinks in', () => {
  expect(measureText('area_m2', 11962.56).value).toBe('11,962.56 m²（1.1963 公顷 ha）');
  expect(measureText('area_m2', 2_500_000).value).toBe('2,500,000 m²（2.5 km²）');
  expect(measureText('width_m', 0.3).value).toBe('0.3000 m（30 cm）');
  expect(measureText('length_m', 1234.5678).value).toBe('1234.6 m（1.235 km）');
  expect(measureText('width_m', 39.9999).value).toBe('40.000 m');
  expect(measureText('azimuth_deg', 2.5).value).toBe('2.5°');
});

it('names the limit that the run used, and its source', () => {
  const limits = [{ code: 'junction_gap_m', value: [100], unit: 'm', zh: '空隙', en: 'gap', source: '令' }] as Limit[];
  const run = { parameters: { junction_gap_m: '50.0' } as Record<string, string> } as Run;
  expect(limitsOf('junction_gap', run, limits)).toEqual([{ label: '空隙 gap', value: '50 m', source: '令' }]);
  expect(limitsOf('junction_gap', null, limits)[0]!.value).toBe('100 m');
  expect(limitsOf('missing_serial', run, limits)).toEqual([]);
});
