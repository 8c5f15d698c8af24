// How the map feels: the first map from a cold cache, and the frames while it is moved with 10,000 facilities on it, ours
// and a bare MapLibre map of the same points in turns. usage: node bench/web/feel.mjs http://127.0.0.1:8080
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const web = new URL('../../web/', import.meta.url);
const { chromium } = createRequire(new URL('package.json', web))('playwright-core');
const SERVICE = process.argv[2]?.replace(/\/$/, '');
if (!SERVICE) throw new Error('usage: node bench/web/feel.mjs http://127.0.0.1:8080');
const ROUNDS = 5;
const POINTS = 10_000;
const PAN_MS = 3000;
const VIEW = { width: 1400, height: 900 };
const LINK = '/?page=coverage&indicator=NN145-08';

const median = (numbers) => percentile(numbers, 50);
const percentile = (numbers, percent) => [...numbers].sort((a, b) => a - b)[Math.ceil((numbers.length * percent) / 100) - 1];

/** A fixed spread over the city's bounding box: the same points in every run. */
function facilities() {
  const features = Array.from({ length: POINTS }, (_, n) => ({
    type: 'Feature',
    id: `bench-${n}`,
    geometry: { type: 'Point', coordinates: [107.4 + ((n * 0.618034) % 1) * 2.1, 22.3 + ((n * 0.754878) % 1) * 1.6] },
    properties: { id: `bench-${n}`, name: `设施 ${n}`, kind: 'elder_care_institution', status: 'operating' },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features, truncated: false });
}

const browser = await chromium.launch({ executablePath: process.env.ATLAS_E2E_BROWSER ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

async function visit() {
  const context = await browser.newContext({ viewport: VIEW });
  return { context, page: await context.newPage() };
}

const drawn = (page) =>
  page.waitForFunction(() =>
    document.body.dataset.drawn ?? (document.querySelector('.map-pane') && !document.querySelector('[aria-busy=true]')),
  );

async function firstMap() {
  const { context, page } = await visit();
  const start = performance.now();
  await page.goto(SERVICE + LINK);
  await drawn(page);
  const took = performance.now() - start;
  await context.close();
  return took;
}

/** Milliseconds between frames while the map is dragged to and fro. */
async function frames(link) {
  const { context, page } = await visit();
  await page.route('**/api/facilities.geojson*', (route) =>
    route.fulfill({ contentType: 'application/geo+json', body: points }),
  );
  await page.route('**/bare/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop();
    const file = name === 'index.html' ? new URL('bare.html', import.meta.url) : new URL(`node_modules/maplibre-gl/dist/${name}`, web);
    const contentType = { html: 'text/html', css: 'text/css', mjs: 'text/javascript' }[name.split('.').pop()];
    return route.fulfill({ contentType, body: readFileSync(file) });
  });
  await page.goto(SERVICE + link);
  await drawn(page);
  await page.evaluate(() => {
    window.gaps = [];
    let last = performance.now();
    const frame = (now) => {
      window.gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const box = await page.locator('.map-frame').first().boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => (window.gaps = []));
  for (const start = Date.now(); Date.now() - start < PAN_MS; ) {
    const turn = ((Date.now() - start) / 500) * Math.PI;
    await page.mouse.move(x + 150 * Math.sin(turn), y + 80 * Math.sin(turn / 2));
  }
  const gaps = await page.evaluate(() => window.gaps);
  await context.close();
  return gaps;
}

const points = facilities();
const starts = [];
const moved = { ours: [], bare: [] };
await firstMap(); // the service's first answer after its start is not counted
for (let round = 1; round <= ROUNDS; round += 1) {
  process.stderr.write(`round ${round} of ${ROUNDS}\n`);
  starts.push(await firstMap());
  moved.ours.push(...(await frames(LINK)));
  moved.bare.push(...(await frames('/bare/index.html')));
}
await browser.close();

console.log(`first map, cold cache: median ${median(starts).toFixed(0)} ms, slowest ${Math.max(...starts).toFixed(0)} ms`);
for (const [name, gaps] of Object.entries(moved)) {
  const slow = gaps.filter((gap) => gap > 50).length;
  console.log(
    `${name}: ${gaps.length} frames, median ${median(gaps).toFixed(1)} ms, p95 ${percentile(gaps, 95).toFixed(1)} ms, ` +
      `slowest ${Math.max(...gaps).toFixed(0)} ms, ${((100 * slow) / gaps.length).toFixed(1)} % above 50 ms`,
  );
}
