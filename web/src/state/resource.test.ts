import { effectScope, nextTick, ref } from 'vue';
import { expect, it } from 'vitest';
import { useResource } from './resource';

const settled = async () => {
  await nextTick();
  await new Promise((resolve) => setTimeout(resolve));
};

it('keeps the old answer, marked busy, until the new one is there', async () => {
  const question = ref<string | null>('2024');
  const waiting: (() => void)[] = [];
  const ask = (asked: string) => new Promise<string>((resolve) => waiting.push(() => resolve(`answer for ${asked}`)));
  const resource = effectScope().run(() => useResource(() => question.value, ask))!;
  waiting.shift()!();
  await settled();
  question.value = '2025';
  await settled();
  expect([resource.asked, resource.data, resource.busy]).toEqual(['2024', 'answer for 2024', true]);
  waiting.shift()!();
  await settled();
  expect([resource.asked, resource.data, resource.busy]).toEqual(['2025', 'answer for 2025', false]);
});

it('drops an answer that comes after a newer question', async () => {
  const question = ref('slow');
  let late = (_: string) => {};
  const ask = (asked: string) =>
    asked === 'slow' ? new Promise<string>((resolve) => (late = resolve)) : Promise.resolve('new');
  const resource = effectScope().run(() => useResource(() => question.value, ask))!;
  question.value = 'fast';
  await settled();
  late('old');
  await settled();
  expect(resource.data).toBe('new');
});

it('shows no old answer beside a failure, and asks again on retry', async () => {
  let broken = true;
  const ask = () => (broken ? Promise.reject(new Error('down')) : Promise.resolve(7));
  const resource = effectScope().run(() => useResource(() => 'all', ask))!;
  await settled();
  expect([resource.data, resource.error?.message]).toEqual([null, 'down']);
  broken = false;
  resource.retry();
  await settled();
  expect([resource.data, resource.error]).toEqual([7, null]);
});

it('forgets its answer when there is nothing to ask', async () => {
  const question = ref<string | null>('unit');
  const resource = effectScope().run(() =>
    useResource(
      () => question.value,
      () => Promise.resolve(1),
    ),
  )!;
  await settled();
  question.value = null;
  await settled();
  expect([resource.data, resource.busy]).toEqual([null, false]);
});
