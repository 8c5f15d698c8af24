import { expect, it } from 'vitest';
import { readView, writeView } from './view';

const empty = readView('');
const all = {
  ...empty,
  page: 'inspection',
  plan: 'NN145',
  asOf: '2022-12-31',
  division: '450123',
  denominator: 'quasi',
  indicator: 'NN145-08',
  compare: 'date:2020-12-31',
  unit: '450123100',
  at: '108.4,22.8,8',
};

it('is all in the address and comes back from it', () => {
  const address = writeView(all);
  expect(new URLSearchParams(address).get('as_of')).toBe('2022-12-31');
  expect(readView(address)).toEqual(all);
});

it('opens the coverage map of the plan denominator for an empty address, and writes no default', () => {
  expect(writeView(empty)).toBe('');
  expect([empty.page, empty.denominator, empty.plan, empty.unit]).toEqual(['coverage', 'plan', null, null]);
});

it('keeps what the service will refuse, so that the reader is told', () => {
  expect(readView('?as_of=yesterday&denominator=all').asOf).toBe('yesterday');
  expect(readView('?as_of=yesterday&denominator=all').denominator).toBe('all');
});

it('reads an address from before the pages', () => {
  const old = readView('?plan=NN145&as_of=2022-12-31&indicator=NN145-08&unit=450123100');
  expect([old.plan, old.asOf, old.indicator, old.unit]).toEqual(['NN145', '2022-12-31', 'NN145-08', '450123100']);
});

it('carries text that needs escaping', () => {
  const odd = { ...all, indicator: 'A&B=“1”' };
  expect(readView(writeView(odd))).toEqual(odd);
});
