import { expect, it } from 'vitest';
import { readClasses, writeClasses } from './classSpec';

it.each(['quantile:7', 'manual:0.3,0.6', 'equal:4:free', 'manual:-1.5,0:free', 'natural:2'])(
  '%s comes back',
  (text) => {
    expect(writeClasses(readClasses(text))).toBe(text);
  },
);

it('is five pretty classes with the target unless something else is said, and that is not written', () => {
  expect(readClasses(null)).toEqual({ method: 'pretty', count: 5, manual: [], target: true });
  expect(readClasses('unheard-of:3')).toEqual(readClasses(null));
  expect(writeClasses(readClasses('pretty:5'))).toBeNull();
});

it('keeps the number of classes readable', () => {
  expect([readClasses('equal:1').count, readClasses('equal:400').count]).toEqual([2, 9]);
});

it('leaves out what is no number', () => expect(readClasses('manual:0.3,x,0.6').manual).toEqual([0.3, 0.6]));
