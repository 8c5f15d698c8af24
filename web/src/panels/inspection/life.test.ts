import { expect, it } from 'vitest';
import { stepsFrom } from './life';

const codes = (state: string, gone: number | null = null) =>
  stepsFrom({ state, gone_version: gone }).map(({ code, waits }) => (waits ? `(${code})` : code));

it('offers what leads on from each state, and says what waits for a repair', () => {
  expect(codes('open')).toEqual(['accept', 'order_repair', '(close)']);
  expect(codes('open', 7)).toEqual(['accept', 'order_repair', 'close']);
  expect(codes('repair_ordered')).toEqual(['(recheck)', 'reopen']);
  expect(codes('closed', 7)).toEqual(['reopen']);
});

it('asks for the neighbour only after a repair', () => {
  const needs = (state: string, step: string) =>
    stepsFrom({ state, gone_version: 7 }).find(({ code }) => code === step)?.needs;
  expect(needs('open', 'close')).toEqual([]);
  expect(needs('rechecked', 'close')).toEqual(['neighbour_name', 'neighbour_unit', 'neighbour_signature']);
  expect(needs('open', 'order_repair')).toEqual(['responsible', 'due_on']);
});
