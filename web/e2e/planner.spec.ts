import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { Atlas } from './driver';

const visit = useBrowser();

const sum = (legend: string[]) => legend.reduce((all, entry) => all + Number(/(\d+)$/.exec(entry)![1]), 0);

async function at(link: string): Promise<Atlas> {
  const atlas = new Atlas((await visit()).page);
  await atlas.open(link);
  return atlas;
}

it('story 1: the map is coloured with the target as a class break', async () => {
  const atlas = await at('/?indicator=NN145-08&by=county');
  const legend = await atlas.legend();
  expect(sum(legend)).toBe(12); // districts, counties and the county-level city
  expect(legend.some((entry) => entry.startsWith('50% –'))).toBe(true);
  const units = await at('/?indicator=NN145-08');
  expect((await units.legend()).map((entry) => entry.replace(/\D+/, ''))).toEqual(['51', '51']);
  await units.picture('story-1');
});

it('story 2: row 8 with its parts, the townships that lack a centre by elders, and the same list as a file', async () => {
  const atlas = await at('/?indicator=NN145-08');
  expect(await atlas.figure()).toMatch(/50\.00%.*51 \/ 102/s);
  const units = await atlas.missingUnits();
  expect(units).toHaveLength(51);
  const file = await atlas.saved(atlas.page.getByRole('button', { name: '导出 CSV' }));
  const rows = file
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const column = (name: string) => rows.slice(1).map((row) => row[rows[0]!.indexOf(name)]!);
  expect(column('name')).toEqual(units);
  const elders = column('elders').map(Number);
  expect(elders).toEqual([...elders].sort((one, other) => other - one));
  // every row tells its day; a plain split does not reach it, for the texts before it hold commas
  expect(file.match(/,2025-12-31,plan,/g)).toHaveLength(51);
});

it('story 3: 138 instead of 127 units names the eleven and goes with the link', async () => {
  const atlas = await at('/?indicator=NN145-12');
  expect(await atlas.figure()).toContain('127 / 127');
  await atlas.chooseDenominator('含准乡级单位 With quasi units');
  expect(await atlas.figure()).toContain('127 / 138');
  const banner = await atlas.page.getByRole('status').filter({ hasText: '不是规划口径' }).innerText();
  for (const name of ['仙葫经济开发区', '青秀山', '那龙矿务局', '廖平农场', '南宁六景工业园区'])
    expect(banner).toContain(name);
  expect(banner).toMatch(/11 个单位/);
  const { pathname, search } = new URL(atlas.page.url());
  expect(search).toContain('denominator=quasi');
  expect(await (await at(pathname + search)).figure()).toContain('127 / 138');
});

it('story 4: the plan contradicts itself, unprompted', async () => {
  const atlas = await at('/?page=indicators');
  const check = atlas.page.locator('#panel details', { hasText: '规划自检' }).first();
  expect(await check.locator('summary').first().innerText()).toContain('4 处矛盾');
  if ((await check.getAttribute('open')) === null) await check.locator('summary').first().click();
  const text = await check.innerText();
  expect(text).toContain('76/127 = 59.84 % < 60 %');
  expect(text).toContain('NN145-16 基期值 60 % 不可能是 n/12');
});

it('story 5: the slider goes to a day, and the figure is that of the day', async () => {
  const atlas = await at('/?indicator=NN145-12&section=time');
  const slider = atlas.page.getByRole('slider', { name: '时间滑块' });
  await slider.focus();
  await slider.press('Home');
  await atlas.drawn();
  expect(new URL(atlas.page.url()).searchParams.get('as_of')).toBe('2020-12-31');
  expect(await atlas.figure()).toMatch(/9\.45%.*12 \/ 127/s);
  await atlas.picture('story-5');
});

it('story 5: a centre counts on its last day and not before its first', async () => {
  const atlas = await at('/?indicator=NN145-08&as_of=2022-12-31&section=table');
  const row = (name: string) => atlas.page.locator('#panel tr', { hasText: name }).innerText();
  // planted: one closes with 2022-12-31, the other opens on 2023-01-01
  expect(await row('太平镇')).not.toContain('未覆盖');
  expect(await row('双桥镇')).toContain('未覆盖');
  await atlas.open('/?indicator=NN145-08&as_of=2023-01-01&section=table');
  expect(await row('太平镇')).toContain('未覆盖');
  expect(await row('双桥镇')).not.toContain('未覆盖');
});

it('the difference between 2020 and 2025: 23 townships gained a centre', async () => {
  const atlas = await at('/?indicator=NN145-08');
  await atlas.openPart('对比');
  await atlas.page.getByRole('button', { name: '与规划基期 2020-12-31 对比' }).click();
  await atlas.page.getByRole('radio', { name: '差异图' }).check();
  await atlas.drawn();
  // 38 of 127 in 2020 are 10 subdistricts and 28 townships; 51 in 2025, none lost
  expect(await atlas.legend()).toEqual([
    expect.stringMatching(/^新覆盖.*23$/),
    expect.stringMatching(/^失去覆盖.*0$/),
    expect.stringMatching(/^一直覆盖.*28$/),
    expect.stringMatching(/^一直未覆盖.*51$/),
  ]);
  await atlas.picture('difference');
  await atlas.page.getByRole('radio', { name: '卷帘' }).check();
  await atlas.drawn();
  expect(await atlas.page.locator('.map-pane').count()).toBe(2);
  await atlas.picture('swipe');
});

it('story 6: why a town is red, and what an upgrade would change, without saving anything', async () => {
  const atlas = await at('/?indicator=NN145-08');
  await atlas.page.getByRole('region', { name: '缺口' }).getByRole('button', { name: '大丰镇' }).click();
  await atlas.drawn();
  const panel = atlas.page.locator('#panel');
  expect(await panel.innerText()).toMatch(/大丰镇示例社会福利院.*3 \/ 5.*缺.*日间照料.*康复/s);
  await panel.getByRole('button', { name: '预演改造' }).first().click();
  await panel.getByText('52 / 102').first().waitFor();
  await atlas.picture('story-6');
  expect(await (await at('/?indicator=NN145-08')).figure()).toContain('51 / 102');
});

it('story 8: four facilities declared in one district that lie in another are arrows and rows', async () => {
  const atlas = await at('/?page=data&section=findings');
  const panel = atlas.page.locator('#panel');
  await panel.getByRole('button', { name: /4 处申报在 西乡塘区，坐标在 兴宁区/ }).waitFor();
  expect(await panel.getByText(/申报.*西乡塘区.*坐标.*兴宁区/).count()).toBeGreaterThanOrEqual(4);
  await atlas.picture('story-8');
});
