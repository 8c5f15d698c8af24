import { expect, it } from 'vitest';
import { readTable, shownRows, sortedBy, writeTable, type TableState } from './tableState';

const rows = [
  { code: '450123100', name: '城厢镇', class: 'covered', value: 2 },
  { code: '450123101', name: '南圩镇', class: 'missing', value: null },
  { code: '450124100', name: '白山镇', class: 'missing', value: 1 },
  { code: '450124200', name: '古寨瑶族乡', class: 'missing', value: 10 },
];
type Row = (typeof rows)[number];
const value = (row: Row, column: string) => row[column as keyof Row];
const codes = (state: Partial<TableState>) =>
  shownRows(rows, { ...readTable(null), ...state }, value).map(({ code }) => code);

it('is in the address and comes back from it', () => {
  const state = { sort: 'value', descending: true, text: '镇&=', classes: ['missing', 'lost'] };
  expect(readTable(writeTable(state))).toEqual(state);
  expect(writeTable(readTable(null))).toBeNull();
});

it('sorts numbers as numbers, without a value last in both orders', () => {
  expect(codes({ sort: 'value' })).toEqual(['450124100', '450123100', '450124200', '450123101']);
  expect(codes({ sort: 'value', descending: true })).toEqual(['450124200', '450123100', '450124100', '450123101']);
});

it('sorts names by their sound', () => {
  expect(codes({ sort: 'name' })).toEqual(['450124100', '450123100', '450124200', '450123101']);
});

it('keeps rows by class and by part of a name or beginning of a code', () => {
  expect(codes({ classes: ['missing'], text: '镇' })).toEqual(['450123101', '450124100']);
  expect(codes({ text: '450124' })).toEqual(['450124100', '450124200']);
});

it('goes from up to down to none', () => {
  const up = sortedBy(readTable(null), 'name');
  const down = sortedBy(up, 'name');
  expect([up, down, sortedBy(down, 'name')].map(writeTable)).toEqual(['sort=name', 'sort=-name', null]);
});
