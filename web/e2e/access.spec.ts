import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { PHONE, useBrowser } from './browser';
import { Atlas } from './driver';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const PAGES = ['coverage', 'indicators', 'data', 'imports', 'inspection'];
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

it.each(PAGES)('%s fits a phone of 360 px without scrolling sideways', async (name) => {
  const atlas = new Atlas((await visit(PHONE)).page);
  await atlas.open(`/?page=${name}`);
  await atlas.picture(`phone-${name}`);
  expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});
