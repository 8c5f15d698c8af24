import { expect, it } from 'vitest';
import { useBrowser } from './browser';
import { Importer } from './importer';
import { SERVICE } from './service';

const visit = useBrowser();
const HEAD = '编号,名称,类型,状态,床位数,经度,纬度';
const file = (...rows: string[]) => [HEAD, ...rows].join('\n');
const ONE = 'E2E-1,联调一养老院,elder_care_institution,operating,50,108.40,22.80';
const BAD = 'E2E-2,联调二养老院,elder_care_institution,operating,很多,108.41,22.81';
const GOOD = BAD.replace('很多', '40');

async function found(name: string): Promise<number> {
  const answer = await fetch(`${SERVICE}/api/facilities?q=${encodeURIComponent(name)}`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

it('story 7: a bad cell is named with row and fix and nothing is saved; the mended file loads, again it is no change, and it can be undone', async () => {
  const clerk = new Importer((await visit()).page);
  await clerk.upload('register.csv', file(ONE, BAD), 'e2e');
  const refused = await clerk.check();
  expect(refused).toContain('有错误，不能入库');
  for (const part of ['line 3', 'beds_total', '很多', '只写数字']) expect(refused).toContain(part);
  expect(await found('联调')).toBe(0);
  await clerk.picture('story-7-refused');

  await clerk.upload('register.csv', file(ONE, GOOD), 'e2e');
  expect(await clerk.check()).toMatch(/2\s*新增/);
  await clerk.commit('联调入库');
  expect(await found('联调')).toBe(2);
  await clerk.picture('story-7-committed');
  await clerk.undo('联调结束');
  expect(await found('联调')).toBe(0);
});
