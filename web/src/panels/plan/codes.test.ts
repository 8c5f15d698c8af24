import { expect, it } from 'vitest';
import { parseCodes } from './codes';

it('takes codes from lines, commas and a CSV with names, each once', () => {
  const text = '\uFEFF代码,名称\r\n450102101,三塘镇\r\n450102102，五塘镇\n450102101\n450103 450102001001';
  expect(parseCodes(text)).toEqual({ codes: ['450102101', '450102102', '450103', '450102001001'], wrong: [] });
});

it('names the lines that hold no code', () => {
  const { codes, wrong } = parseCodes('450102101\n\n4501021\n三塘镇');
  expect(codes).toEqual(['450102101']);
  expect(wrong).toEqual([
    { line: 3, text: '4501021' },
    { line: 4, text: '三塘镇' },
  ]);
});
