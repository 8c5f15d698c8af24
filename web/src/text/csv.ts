import { download } from './download';

/** Excel takes a file for UTF-8 only with this mark before it. */
const BYTE_ORDER_MARK = '\uFEFF';

export type Cell = string | number | boolean | null;

/** Rows of a table file; numbers as they are, unrounded. */
export function csv(head: string[], rows: Cell[][]): string {
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}

/** Quoted where needed; text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(value: Cell): string {
  if (value === null) return '';
  const formula = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value));
  const text = formula ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function saveCsv(name: string, text: string): void {
  download(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
}
