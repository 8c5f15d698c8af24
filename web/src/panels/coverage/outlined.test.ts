import { expect, it } from 'vitest';
import { besides } from './outlined';

it('tells what is drawn and not counted from what is counted and not drawn; areas may be counted and need not', () => {
  const drawn = { level: new Set(['A', 'B', 'S1', 'S2']), areas: new Set(['Q1', 'Q2']) };
  expect(besides(['A', 'B', 'Q1', 'X'], drawn)).toEqual({ notCounted: 2, withoutOutline: 1 });
});
