import { expect, it } from 'vitest';
import { swipedByKey, swipedTo } from './swipe';

it('moves by keys and stays within the map', () => {
  expect(['ArrowRight', 'ArrowLeft', 'PageUp', 'Home', 'End'].map((key) => swipedByKey(50, key))).toEqual([
    52, 48, 60, 0, 100,
  ]);
  expect([swipedByKey(1, 'ArrowLeft'), swipedByKey(99, 'PageUp'), swipedByKey(50, 'a')]).toEqual([0, 100, null]);
});

it('follows the pointer', () => {
  expect([swipedTo(300, 100, 800), swipedTo(50, 100, 800), swipedTo(5000, 100, 800)]).toEqual([25, 0, 100]);
});
