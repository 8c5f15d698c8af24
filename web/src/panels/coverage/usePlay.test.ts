import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { STAY, usePlay } from './usePlay';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits for the figures of a step before the next, and stops at the end', async () => {
  const settled = ref(true);
  const steps: number[] = [];
  const next = () => {
    if (steps.length === 2) return false;
    steps.push(steps.length + 1);
    settled.value = false; // its figures are asked for
    return true;
  };
  const scope = effectScope();
  const play = scope.run(() => usePlay(() => settled.value, next))!;
  play.toggle();
  await nextTick();
  vi.advanceTimersByTime(STAY);
  await nextTick();
  expect(steps).toEqual([1]);
  vi.advanceTimersByTime(20 * STAY); // the service is slow
  expect(steps).toEqual([1]);
  settled.value = true;
  await nextTick();
  vi.advanceTimersByTime(STAY);
  await nextTick();
  expect(steps).toEqual([1, 2]);
  settled.value = true;
  await nextTick();
  vi.advanceTimersByTime(STAY);
  expect(play.playing.value).toBe(false);
  scope.stop();
});

it('a pause is at once', async () => {
  const next = vi.fn(() => true);
  const scope = effectScope();
  const play = scope.run(() => usePlay(() => true, next))!;
  play.toggle();
  await nextTick();
  play.toggle();
  await nextTick();
  vi.advanceTimersByTime(10 * STAY);
  expect(next).not.toHaveBeenCalled();
  scope.stop();
});
