import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { Atlas } from './driver';

const visit = useBrowser();
const PAGES = ['覆盖', '指标', '数据', '导入', '界线'] as const;

it('asks no other host for anything, on any page, and has no errors', async () => {
  const { page, outside, errors } = await visit();
  const atlas = new Atlas(page);
  await atlas.open();
  for (const name of PAGES) {
    await atlas.goTo(name);
    await atlas.picture(`page-${name}`);
  }
  expect(outside).toEqual([]);
  expect(errors).toEqual([]);
});
