import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { Atlas } from './driver';

const visit = useBrowser();

it('a part that fails tells why and can be asked again; the rest stays', async () => {
  const { page } = await visit();
  const atlas = new Atlas(page);
  let broken = true;
  await page.route('**/api/gaps*', (route) =>
    broken
      ? route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          body: JSON.stringify({ title: '服务内部错误 / Internal error', detail: 'planted', status: 500 }),
        })
      : route.fallback(),
  );
  await atlas.open('/?indicator=NN145-08');
  const alert = page.getByRole('alert').filter({ hasText: 'planted' });
  await alert.waitFor();
  expect(await atlas.figure()).toContain('51 / 102');
  expect((await atlas.legend()).length).toBe(2);
  broken = false;
  await alert.getByRole('button', { name: '重试' }).click();
  await atlas.drawn();
  expect(await atlas.missingUnits()).toHaveLength(51);
});

it('a map without tiles says so and leaves figures and lists', async () => {
  const { page } = await visit();
  await page.route('**/ogc/internal/tiles/**', (route) => route.abort());
  const atlas = new Atlas(page);
  await atlas.openWithoutMap('/?indicator=NN145-08');
  await page.getByRole('alert').filter({ hasText: '地图有一部分不能显示' }).waitFor();
  expect(await atlas.figure()).toContain('51 / 102');
  expect(await atlas.missingUnits()).toHaveLength(51);
});

it.each([
  ['?indicator=foo', '规划没有指标 foo'],
  ['?page=zzz', '没有页面 zzz'],
  ['?as_of=2025-02-30', 'as_of=2025-02-30'],
  ['?unit=nowhere', 'nowhere'],
  ['?denominator=zzz', 'zzz'],
])('the link %s says what is wrong with it', async (link, told) => {
  const { page } = await visit();
  await new Atlas(page).openWithoutMap(`/${link}`);
  await page.getByRole('alert').filter({ hasText: told }).first().waitFor();
});
