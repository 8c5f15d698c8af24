import { expect, it } from 'vitest';
import { unitName } from './units';

it('a unit is named with those above it, by its code where the name is not known', () => {
  const units = [
    { code: '450107', name: '西乡塘区' },
    { code: '450107009', name: '石埠街道' },
  ];
  expect(unitName(units, '450107')).toBe('西乡塘区');
  expect(unitName(units, '450107009')).toBe('西乡塘区石埠街道');
  expect(unitName(units, '450107009012')).toBe('西乡塘区石埠街道 450107009012');
  expect(unitName(units, '460000')).toBe('460000');
  expect(unitName(units, null)).toBe('–');
});
