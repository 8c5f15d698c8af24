import { constants, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { Atlas } from './driver';

/** The file as text with its packed parts unpacked, as far as they can be. */
function unpacked(pdf: Buffer): string {
  const parts = pdf.toString('latin1').split(/stream\r?\n/);
  const texts = parts.map((part) => {
    try {
      return inflateSync(Buffer.from(part, 'latin1'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    } catch {
      return part; // not packed
    }
  });
  return texts.join('\n');
}

const visit = useBrowser();
const POINTS_A_MM = 72 / 25.4;

it('story 19: a colleague sees the same from the link', async () => {
  const { page } = await visit();
  const atlas = new Atlas(page);
  await atlas.open('/?indicator=NN145-08&as_of=2022-12-31&denominator=quasi&unit=450102104&layers=-names');
  const link = new URL(page.url());
  const colleague = new Atlas((await visit()).page);
  await colleague.open(link.pathname + link.search);
  expect(colleague.page.url()).toBe(page.url());
  expect(await colleague.colourInTheMiddle()).toBe(await atlas.colourInTheMiddle());
  expect(await colleague.page.locator('#panel').innerText()).toBe(await atlas.page.locator('#panel').innerText());
});

it('story 19: the map as an A3 sheet of 1:50,000', async () => {
  const { page } = await visit();
  const atlas = new Atlas(page);
  await atlas.open('/?indicator=NN145-08');
  const pdf = await atlas.print('A3', 50_000);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const [, width, height] = /\/MediaBox ?\[ ?0(?:\.0)? 0(?:\.0)? ([\d.]+) ([\d.]+)/.exec(unpacked(pdf)) ?? [];
  expect(Number(width)).toBeCloseTo(420 * POINTS_A_MM, 0);
  expect(Number(height)).toBeCloseTo(297 * POINTS_A_MM, 0);
  await atlas.picture('story-19-print');
});

it('finds a district by the initials of its name and goes there', async () => {
  const { page } = await visit();
  const atlas = new Atlas(page);
  await atlas.open('/?indicator=NN145-08');
  const before = new URL(page.url()).searchParams.get('at');
  await atlas.find('xxt');
  await page.waitForFunction((old) => new URL(location.href).searchParams.get('at') !== old, before);
  await atlas.picture('search');
});

it('tells a place in the 3° zone as PROJ does', async () => {
  const atlas = new Atlas((await visit()).page);
  await atlas.open('/?indicator=NN145-08');
  expect(await atlas.coordinatesOf('108.4, 22.8')).toBe('X(N) 2522444.610, Y(E) 36541069.418');
});
