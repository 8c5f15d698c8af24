import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { SERVICE } from './service';

/** Debian's Chromium; ATLAS_E2E_BROWSER names another. WebGL is drawn by the processor, so a machine without a screen will do. */
const PROGRAM = process.env['ATLAS_E2E_BROWSER'] ?? '/usr/bin/chromium';
const DESK = { width: 1400, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** A page and what went wrong or out of the house on it. */
export interface Visit {
  page: Page;
  outside: string[];
  errors: string[];
}

/** One browser a file. */
export function useBrowser(): (size?: { width: number; height: number }) => Promise<Visit> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: PROGRAM, args: ['--no-sandbox'] });
  });
  afterAll(async () => browser.close());
  return async (viewport = DESK) => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const visit: Visit = { page, outside: [], errors: [] };
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${SERVICE}/`) && !/^(data|blob):/.test(url)) visit.outside.push(url);
    });
    page.on('pageerror', (error) => visit.errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && visit.errors.push(message.text()));
    return visit;
  };
}
