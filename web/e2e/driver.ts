import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { SERVICE } from './service';

const PICTURES = new URL('../test-results/', import.meta.url).pathname;

/** What a planner does on the page, in the planner's words: the tests know no selectors. */
export class Atlas {
  constructor(readonly page: Page) {}

  /** Opens a link as a colleague would send it. */
  async open(link = '/'): Promise<void> {
    await this.page.goto(SERVICE + link);
    await this.drawn();
  }

  async goTo(page: '覆盖' | '指标' | '数据' | '导入' | '界线'): Promise<void> {
    await this.page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: page }).click();
    await this.drawn();
  }

  /** Everything asked for is on the page and on the map. */
  async drawn(): Promise<void> {
    await this.page.locator('[role=status].loading').waitFor({ state: 'detached' });
    await this.page.waitForFunction(
      () => document.querySelector('.map-pane') && !document.querySelector('[aria-busy=true]'),
    );
  }

  tool(name: '图层' | '量测' | '坐标' | '打印' | '链接'): Locator {
    return this.page.getByRole('group', { name: '地图工具' }).getByRole('button', { name });
  }

  /** The colour in the middle of the map, as `r,g,b`. */
  async colourInTheMiddle(): Promise<string> {
    return this.page.locator('canvas.maplibregl-canvas').first().evaluate((canvas: HTMLCanvasElement) => {
      const copy = document.createElement('canvas');
      copy.width = copy.height = 1;
      const to = copy.getContext('2d')!;
      to.drawImage(canvas, canvas.width / 2, canvas.height / 2, 1, 1, 0, 0, 1, 1);
      return to.getImageData(0, 0, 1, 1).data.slice(0, 3).join(',');
    });
  }

  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: `${PICTURES}${name}.png` });
  }
}
