import { mkdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { SERVICE } from './service';

const LOOK_MS = 80;
const QUIET_LOOKS = 4;
const PICTURES = new URL('../test-results/', import.meta.url).pathname;

/** What a planner does on the page, in the planner's words: the tests know no selectors. */
export class Atlas {
  constructor(readonly page: Page) {}

  /** Opens a link as a colleague would send it. */
  async open(link = '/'): Promise<void> {
    await this.page.goto(SERVICE + link);
    await this.drawn();
  }

  /** The same where the map cannot be drawn. */
  async openWithoutMap(link: string): Promise<void> {
    await this.page.goto(SERVICE + link);
    await this.page.locator('#panel').waitFor();
  }

  async goTo(page: '覆盖' | '指标' | '数据' | '导入' | '界线'): Promise<void> {
    await this.page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: page }).click();
    await this.drawn();
  }

  /** Everything asked for is on the page and on the map, and stays so for a moment: one answer leads to the next question. */
  async drawn(): Promise<void> {
    await this.page.evaluate(() => ((window as unknown as { quiet: number }).quiet = 0));
    await this.page.waitForFunction(
      (times) => {
        const state = window as unknown as { quiet: number };
        const busy = document.querySelector('.loading, [aria-busy=true]') || !document.querySelector('.map-pane');
        state.quiet = busy ? 0 : state.quiet + 1;
        return state.quiet >= times;
      },
      QUIET_LOOKS,
      { polling: LOOK_MS },
    );
  }

  tool(name: '图层' | '量测' | '坐标' | '打印' | '链接'): Locator {
    return this.page.getByRole('group', { name: '地图工具' }).getByRole('button', { name });
  }

  /** The colour in the middle of the map, as `r,g,b`. */
  async colourInTheMiddle(): Promise<string> {
    return this.page
      .locator('canvas.maplibregl-canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const copy = document.createElement('canvas');
        copy.width = copy.height = 1;
        const to = copy.getContext('2d')!;
        to.drawImage(canvas, canvas.width / 2, canvas.height / 2, 1, 1, 0, 0, 1, 1);
        return to.getImageData(0, 0, 1, 1).data.slice(0, 3).join(',');
      });
  }

  /** The chosen figure as its line tells it: value, numerator / denominator, status, target. */
  async figure(): Promise<string> {
    return this.page.locator('#panel .headline, #panel p:has(> strong)').first().innerText();
  }

  async openPart(name: '缺口清单' | '表格' | '对比' | '时间' | '设施'): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: '覆盖页各部分' });
    await parts.getByRole('button', { name }).click();
    await this.drawn();
  }

  /** Classes of the map with their counts, in the order of the legend. */
  async legend(): Promise<string[]> {
    const region = this.page.getByRole('region', { name: '地图着色' });
    return (await region.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** Units of the gap list from the top, by name. */
  async missingUnits(): Promise<string[]> {
    return this.page.getByRole('region', { name: '缺口' }).locator('ol > li').getByRole('button').allInnerTexts();
  }

  /** What a button saves, as text. */
  async saved(button: Locator): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    return readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '');
  }

  async chooseDenominator(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: '分母' }).selectOption({ label: name });
    await this.drawn();
  }

  /** Prints the map and gives the PDF's bytes. */
  async print(paper: 'A4' | 'A3', scale: number): Promise<Buffer> {
    await this.tool('打印').click();
    const tool = this.page.getByRole('region', { name: '打印地图' });
    await tool.getByLabel('纸张').selectOption(paper);
    await tool.getByLabel('常用比例尺').selectOption(String(scale));
    const [download] = await Promise.all([
      this.page.waitForEvent('download', { timeout: 60_000 }),
      tool.getByRole('button', { name: 'PDF' }).click(),
    ]);
    return readFileSync(await download.path());
  }

  /** Writes into the search field and takes the first hit. */
  async find(text: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: '查找' });
    await box.fill(text);
    await this.page.getByRole('option').first().waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await this.drawn();
  }

  /** A place on the map by its coordinates (EPSG:4490), and what the tool says of it. */
  async coordinatesOf(place: string): Promise<string> {
    await this.tool('坐标').click();
    const tool = this.page.getByRole('region', { name: '坐标' });
    await tool.getByLabel('经度,纬度').fill(place);
    await tool.getByRole('button', { name: '定位' }).click();
    return tool.getByTestId('gauss').innerText();
  }

  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: `${PICTURES}${name}.png` });
  }
}
