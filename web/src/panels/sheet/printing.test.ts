import { effectScope } from 'vue';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../api/client';
import { usePrinting } from './printing';

const printing = () => effectScope().run(usePrinting)!;

describe('printing', () => {
  it('tells its step and what was saved', async () => {
    const { step, done, run } = printing();
    let finish = (_: string) => {};
    const running = run((_, now) => {
      now('正在绘制地图 Drawing the map');
      return new Promise((resolve) => (finish = resolve));
    });
    expect(step.value).toBe('正在绘制地图 Drawing the map');
    finish('map.pdf');
    await running;
    expect([step.value, done.value]).toEqual([null, 'map.pdf']);
  });

  it("shows the service's own words, and forgets them when it is tried again", async () => {
    const { reason, run } = printing();
    await run(() => Promise.reject(new Refusal(400, '请求有误', '/legend 排不下')));
    expect(reason.value).toBe('/legend 排不下');
    await run(() => Promise.resolve('map.pdf'));
    expect(reason.value).toBeUndefined();
  });

  it('can be stopped, which is no error', async () => {
    const { done, reason, step, run, stop } = printing();
    const running = run(
      (signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))),
    );
    stop();
    await running;
    expect([step.value, done.value, reason.value]).toEqual([null, '', undefined]);
  });
});
