import { describe, expect, it } from 'vitest';
import { begin, MOST_STEPS, redo, step, stepOfKey, undo } from './history';

describe('history', () => {
  it('takes steps back and does them again', () => {
    const done = step(step(begin('a'), 'b'), 'c');
    const back = undo(undo(done));
    expect(back.present).toBe('a');
    expect(undo(back).present).toBe('a');
    expect(redo(back).present).toBe('b');
    expect(redo(redo(redo(back)))).toEqual(done);
  });

  it('forgets what was taken back once something else is done', () => {
    const other = step(undo(step(begin('a'), 'b')), 'x');
    expect(redo(other)).toEqual(other);
    expect(undo(other).present).toBe('a');
  });

  it('keeps 50 steps', () => {
    let history = begin(0);
    for (let at = 1; at <= MOST_STEPS + 5; at++) history = step(history, at);
    for (let at = 0; at < MOST_STEPS + 5; at++) history = undo(history);
    expect(history.present).toBe(5);
    expect(history.future).toHaveLength(50);
  });

  it('knows the keys', () => {
    const key = (name: string, ctrlKey = true, shiftKey = false) =>
      stepOfKey({ key: name, ctrlKey, metaKey: false, shiftKey });
    expect([key('z'), key('y'), key('Z', true, true), key('z', false), key('x')]).toEqual([
      'undo',
      'redo',
      'redo',
      null,
      null,
    ]);
  });
});
