import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { Atlas } from './driver';

const MOST_KB = 400;
/** The map library and its worker are loaded beside the page and counted apart. */
const MAP_LIBRARY = /\/(MapView|maplibre-gl-worker)-[^/]*\.js$/;
const visit = useBrowser();

it('asks for less than 400 kB of JavaScript, gzipped, before the first map is there', async () => {
  const { page } = await visit();
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (/\.js$/.test(response.url())) scripts.set(response.url(), response.body());
  });
  const atlas = new Atlas(page);
  await atlas.open();
  const sizes = await Promise.all(
    [...scripts].map(async ([url, body]) => [url, gzipSync(await body).length / 1000] as const),
  );
  expect(sizes.filter(([url]) => MAP_LIBRARY.test(url))).not.toHaveLength(0);
  const own = sizes.filter(([url]) => !MAP_LIBRARY.test(url));
  expect(own.reduce((sum, [, kb]) => sum + kb, 0)).toBeLessThan(MOST_KB);
});
