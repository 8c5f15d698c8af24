import type { Locator } from 'playwright-core';
import { Atlas } from './driver';

/** What an inspection team does on the boundary page. */
export class Inspector extends Atlas {
  /** Runs all checks in this name and tells the findings as they are listed. */
  async runChecks(name: string): Promise<string[]> {
    const form = this.page.locator('#panel details', { hasText: '运行检查' });
    if ((await form.getAttribute('open')) === null) await form.locator('summary').click();
    await form.getByLabel('操作人姓名').fill(name);
    const [answer] = await Promise.all([
      this.page.waitForResponse(
        (one) => one.url().endsWith('/api/boundaries/runs') && one.request().method() === 'POST',
      ),
      form.getByRole('button', { name: '开始检查' }).click(),
    ]);
    if (!answer.ok()) throw new Error(await answer.text());
    await this.drawn();
    return this.findings().allInnerTexts();
  }

  async openFinding(beginning: string): Promise<void> {
    await this.findings().filter({ hasText: beginning }).first().click();
    await this.drawn();
  }

  async makeException(reason: string): Promise<void> {
    await this.page.getByRole('radio', { name: '认可为例外' }).check();
    await this.page.getByLabel('理由').fill(reason);
    await this.page.getByRole('button', { name: '认可为例外' }).click();
    await this.drawn();
  }

  private findings(): Locator {
    return this.page.getByRole('list', { name: '问题' }).getByRole('button');
  }
}
