import { Atlas } from './driver';

/** What somebody does who loads a delivery on the import page. */
export class Importer extends Atlas {
  async upload(name: string, text: string, source: string): Promise<void> {
    await this.open('/?page=imports');
    const panel = this.page.locator('#panel');
    await panel.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await panel.getByRole('combobox', { name: /^来源/ }).fill(source);
    await panel.getByLabel('操作人姓名').fill('测试员');
    await panel.getByRole('button', { name: '上传' }).click();
    await panel.getByRole('button', { name: '检查文件' }).waitFor();
    await this.drawn();
  }

  /** Says what the file does not, and lets it be checked. What is told of the result. */
  async check(): Promise<string> {
    const panel = this.page.locator('#panel');
    await panel.getByRole('combobox', { name: /^坐标来源/ }).selectOption('gnss');
    await panel.getByLabel(/默认起始日期/).fill('2025-01-01');
    await panel.getByRole('button', { name: '检查文件' }).click();
    await panel.getByRole('list', { name: '合计' }).waitFor({ timeout: 60_000 });
    await this.drawn();
    return panel.innerText();
  }

  async commit(reason: string): Promise<string> {
    await this.step('入库');
    await this.sayWhy(reason);
    await this.page.locator('#panel .primary', { hasText: '入库' }).click();
    await this.page.locator('#panel .banner', { hasText: '数据版本' }).waitFor();
    await this.drawn();
    return this.page.locator('#panel').innerText();
  }

  async undo(reason: string): Promise<void> {
    await this.sayWhy(reason);
    await this.page.getByRole('checkbox', { name: /^撤销/ }).check();
    await this.page.getByRole('button', { name: '撤销此次导入' }).click();
    await this.page.locator('#panel .banner', { hasText: '已撤销' }).waitFor();
  }

  private async step(name: string): Promise<void> {
    await this.page.locator('#panel').getByRole('button', { name }).first().click();
    await this.drawn();
  }

  private sayWhy(reason: string): Promise<void> {
    return this.page.locator('#panel').getByLabel(/理由/).fill(reason);
  }
}
