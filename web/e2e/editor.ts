import { Atlas } from './driver';

/** What an editor of the register does on the data page. */
export class Editor extends Atlas {
  async write(field: string, value: string): Promise<void> {
    const input = this.field(field);
    await input.fill(value);
    await input.blur();
  }

  read(field: string): Promise<string> {
    return this.field(field).inputValue();
  }

  undo(): Promise<void> {
    return this.tools().getByRole('button', { name: '撤销' }).click();
  }

  redo(): Promise<void> {
    return this.tools().getByRole('button', { name: '重做' }).click();
  }

  undoable(): Promise<boolean> {
    return this.tools().getByRole('button', { name: '撤销' }).isEnabled();
  }

  async save(name: string, reason: string): Promise<void> {
    const edit = this.page.getByRole('group', { name: '这次修改' });
    await edit.getByLabel('理由').fill(reason);
    await edit.getByLabel('操作人').fill(name);
    await this.page.locator('#panel').getByRole('button', { name: '保存' }).first().click();
  }

  /** In the dialog of a conflict: my value for this field, the other's for what only the other changed, and saved again. */
  async keepMine(field: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: `${field}：我的` }).check();
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.drawn();
  }

  private field(name: string) {
    return this.page
      .locator('#panel')
      .getByLabel(new RegExp(`^${name}`))
      .first();
  }

  private tools() {
    return this.page.getByRole('toolbar', { name: '编辑' });
  }
}
