import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { Editor } from './editor';
import { SERVICE } from './service';

const visit = useBrowser();
const HEADERS = { 'Content-Type': 'application/json', 'X-Atlas-Actor': 'colleague' };

interface Kept {
  id: string;
  name: string;
  etag: string;
  details: Record<string, unknown>;
}

async function facility(id: string): Promise<Kept> {
  return (await fetch(`${SERVICE}/api/facilities/${id}`)).json() as Promise<Kept>;
}

async function someFacility(): Promise<Kept> {
  const answer = await fetch(`${SERVICE}/api/facilities?kind=elder_care_institution&limit=1`);
  return ((await answer.json()) as { items: Kept[] }).items[0]!;
}

it('story 20: two planners edit one facility; the second sees the difference and both edits are kept', async () => {
  const { id, name, etag, details } = await someFacility();
  const beds = Number(details['beds_total']);
  const [mine, theirs] = [beds + 11, beds + 22];
  const { page } = await visit();
  const editor = new Editor(page);
  await editor.open(`/?page=data&facility=${id}`);
  await editor.write('床位数', String(mine));
  expect(await editor.undoable()).toBe(true);

  // meanwhile a colleague renames it and counts the beds otherwise
  const patched = await fetch(`${SERVICE}/api/facilities/${id}`, {
    method: 'PATCH',
    headers: { ...HEADERS, 'If-Match': `"${etag}"` },
    body: JSON.stringify({
      name: `${name}（更名）`,
      details: { ...details, beds_total: theirs },
      edit: { mode: 'change', from: '2025-12-31', reason: 'e2e' },
    }),
  });
  expect(await patched.text()).toContain('更名');

  await editor.save('测试员', '核实床位');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const differs = await dialog.innerText();
  expect(differs).toContain(String(theirs));
  expect(differs).toContain(String(mine));
  await editor.picture('story-20-conflict');
  await editor.keepMine('床位数');
  const now = await facility(id);
  expect([now.name, now.details['beds_total']]).toEqual([`${name}（更名）`, mine]);
});

it('an edit can be taken back step by step, and leaving it is asked about', async () => {
  const { id } = await someFacility();
  const { page } = await visit();
  const editor = new Editor(page);
  await editor.open(`/?page=data&facility=${id}`);
  const before = await editor.read('床位数');
  await editor.write('床位数', '12');
  await editor.undo();
  expect(await editor.read('床位数')).toBe(before);
  await editor.redo();
  expect(await editor.read('床位数')).toBe('12');
  const asked = new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => {
      resolve(dialog.message());
      void dialog.dismiss();
    }),
  );
  await page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '覆盖' }).click();
  expect(await asked).toMatch(/未保存|没有保存/);
  expect(new URL(page.url()).searchParams.get('page')).toBe('data');
});
