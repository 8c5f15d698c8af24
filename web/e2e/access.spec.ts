import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { PHONE, useBrowser } from './browser';
import { Atlas } from './driver';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const PAGES = ['coverage', 'indicators', 'data', 'imports', 'inspection'];
/** What stands behind the first look at a page. */
const PARTS = [
  'page=coverage&indicator=NN145-08&section=table&by=county',
  'page=coverage&indicator=NN145-08&section=compare&compare=date:2020-12-31',
  'page=coverage&indicator=NN145-12&section=time',
  'page=coverage&indicator=NN145-08&section=facilities&unit=450110111',
  'page=indicators&section=rows',
  'page=indicators&section=figure&indicator=NN145-08',
  'page=data&section=divisions',
  'page=data&section=findings',
  'page=inspection&section=markers',
  'page=inspection&section=findings',
  'page=inspection&section=verdicts',
  'page=inspection&section=changes',
];
const visit = useBrowser();

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

async function violations(atlas: Atlas): Promise<string[]> {
  // read in as text: the page may run scripts of the service only
  await atlas.page.evaluate(await import('node:fs').then((fs) => fs.readFileSync(AXE, 'utf8')));
  const found = await atlas.page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run(options: unknown): Promise<{ violations: Violation[] }> } }).axe.run({
        runOnly: tags,
      }),
    TAGS,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`),
  );
}

it.each(PAGES)('%s passes axe (WCAG 2.1 A and AA)', async (name) => {
  const atlas = new Atlas((await visit()).page);
  await atlas.open(`/?page=${name}`);
  expect(await violations(atlas)).toEqual([]);
});

it('every part of every page passes axe, at the desk and on a phone of 360 px', async () => {
  const desk = new Atlas((await visit()).page);
  const phone = new Atlas((await visit(PHONE)).page);
  const found: string[] = [];
  for (const part of PARTS) {
    await desk.open(`/?${part}`);
    found.push(...(await violations(desk)).map((text) => `${part} ${text}`));
    await phone.open(`/?${part}`);
    const width = await phone.page.evaluate(() => document.documentElement.scrollWidth);
    if (width > PHONE.width) found.push(`${part} is ${width} px wide on a phone`);
  }
  expect(found).toEqual([]);
});

it('map tools pass axe', async () => {
  const atlas = new Atlas((await visit()).page);
  await atlas.open('/?indicator=NN145-08');
  for (const name of ['图层', '量测', '坐标', '打印', '链接'] as const) {
    await atlas.tool(name).click();
    await atlas.drawn();
    expect(await violations(atlas)).toEqual([]);
  }
});

it.each(PAGES)('%s fits a phone of 360 px without scrolling sideways', async (name) => {
  const atlas = new Atlas((await visit(PHONE)).page);
  await atlas.open(`/?page=${name}`);
  await atlas.picture(`phone-${name}`);
  expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});
