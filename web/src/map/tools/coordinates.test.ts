import { expect, it } from 'vitest';
import { degreesText, dms, gauss, readPlace } from './coordinates';

it('agrees with PROJ (EPSG:4524, 4545 and 4546) to a millimetre', () => {
  const nanning = gauss([108.4, 22.8])!;
  expect(nanning).toMatchObject({ zone: 36, meridian: 108, epsg: { prefixed: 4524, plain: 4545 } });
  expect(nanning.east).toBeCloseTo(541069.417970368, 3);
  expect(nanning.prefixed).toBeCloseTo(36541069.4179704, 3);
  expect(nanning.north).toBeCloseTo(2522444.61021007, 3);
  const east = gauss([109.6, 23.9])!;
  expect([east.zone, east.epsg.plain]).toEqual([37, 4546]);
  expect(east.east).toBeCloseTo(357428.058727483, 3);
  expect(east.north).toBeCloseTo(2644918.69281848, 3);
});

it('knows the zones of China only', () => {
  expect(gauss([60, 20])).toBeNull();
  expect(gauss([75, 40])!.zone).toBe(25);
  expect(gauss([135, 48])!.epsg.plain).toBe(4554);
});

it('writes degrees, minutes and seconds without 60 seconds', () => {
  expect(dms(108.4, ['E', 'W'])).toBe('108°24′00.00″E');
  expect(dms(-22.999999999, ['N', 'S'])).toBe('23°00′00.00″S');
});

it('reads what it writes', () => {
  expect(readPlace(degreesText([108.367584, 22.817002]))).toEqual([108.367584, 22.817002]);
  expect(readPlace('108.3，22.8')).toEqual([108.3, 22.8]);
  expect([readPlace('22.8'), readPlace('108.3, 122.8'), readPlace('a, b')]).toEqual([null, null, null]);
});
