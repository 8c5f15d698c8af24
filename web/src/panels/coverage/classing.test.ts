import { describe, expect, it } from 'vitest';
import { breaksOf, classOf, METHODS, withTarget, type Method } from './classing';

const cut = (method: Method, count: number, ...values: (number | null)[]) => breaksOf(method, count, values);

describe('equal intervals', () => {
  it('have the same width', () => expect(cut('equal', 4, 0, 3, 8)).toEqual([2, 4, 6]));
  it('go through zero', () => expect(cut('equal', 3, -3, 6)).toEqual([0, 3]));
});

describe('quantiles', () => {
  it('hold as many values each', () => expect(cut('quantile', 3, 6, 5, 4, 3, 2, 1)).toEqual([3, 5]));
  it('keep ties together', () => expect(cut('quantile', 4, 1, 1, 1, 1, 1, 2, 3, 4)).toEqual([3]));
});

describe('natural breaks', () => {
  it('part what lies apart', () => expect(cut('natural', 3, 1, 2, 10, 11, 12, 30)).toEqual([10, 30]));
  it('do not part ties', () => expect(cut('natural', 2, 5, 5, 5, 5, 9)).toEqual([9]));
  it('are no more than there are different values', () => expect(cut('natural', 5, 1, 1, 2)).toEqual([2]));
  // {0} {4,5,6}: 2 squared metres from the means; {0,4} {5,6} would be 8.5
  it('are the best there are', () => expect(cut('natural', 2, 0, 4, 5, 6)).toEqual([4]));
});

describe('pretty breaks', () => {
  it('are round', () => expect(cut('pretty', 5, 0.18, 1)).toEqual([0.2, 0.4, 0.6, 0.8]));
  it('are round below zero', () => expect(cut('pretty', 4, -17, 21)).toEqual([-10, 0, 10, 20]));
});

describe('logarithmic breaks', () => {
  it('have equal ratios', () => expect(cut('log', 3, 1, 50, 1000)).toEqual([10, 100]));
  it('put what is not positive below all others', () => expect(cut('log', 2, -4, 0, 1, 100)).toEqual([1, 10]));
  it('have none without positive values', () => expect(cut('log', 3, -4, -1)).toEqual([]));
});

// mean 5, deviation 2 (a textbook row)
it('standard deviations lie around the mean, as far as there are values', () => {
  expect(cut('deviation', 5, 2, 4, 4, 4, 5, 5, 7, 9)).toEqual([3, 5, 7, 9]);
});

it('manual breaks are put in order, once each', () => {
  expect(breaksOf('manual', 5, [1, 2], [0.6, 0.3, 0.6])).toEqual([0.3, 0.6]);
});

describe('whatever the method', () => {
  const computed = METHODS.filter((method) => method !== 'manual');
  it.each(computed)('%s leaves gaps out', (method) => {
    expect(cut(method, 3, null, 1, null, 2, 9, 4)).toEqual(cut(method, 3, 1, 2, 4, 9));
  });
  it.each(computed)('%s has one class for one value, equal values and none', (method) => {
    expect([cut(method, 5, 7), cut(method, 5, 3, 3, 3), cut(method, 5), cut(method, 5, null)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('the target', () => {
  it('is a break among the others', () => expect(withTarget([0.4, 0.8], 0.5)).toEqual([0.4, 0.5, 0.8]));
  it('takes the place of a break that is the same', () => {
    expect(withTarget([0.1 + 0.2, 0.6], 0.3)).toEqual([0.3, 0.6]);
  });
  it('is a break even where nothing reaches it', () => expect(withTarget([], 2)).toEqual([2]));
  it('may be missing', () => expect(withTarget([1], null)).toEqual([1]));
});

it('a value on a break is in the class above: [a, b)', () => {
  expect([0.29, 0.3, 0.59, 0.6, -1].map((value) => classOf(value, [0.3, 0.6]))).toEqual([0, 1, 1, 2, 0]);
});
