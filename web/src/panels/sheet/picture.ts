import { blob } from '../../map/sheetImage';
import type { Words } from './words';

const FONT = "'Noto Sans SC Variable', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
const LINE = 20; // CSS pixels
const MARGIN = 12;
const SWATCH = 26;
const COLUMN = 230;

/** The map as it is on the screen with its words above and below, as a PNG of the screen's resolution. */
export async function picture(map: HTMLCanvasElement, words: Words): Promise<Blob> {
  await document.fonts.load(`14px ${FONT}`, words.title.zh);
  const ratio = map.width / map.clientWidth;
  const width = map.clientWidth;
  const columns = Math.max(1, Math.floor((width - 2 * MARGIN) / COLUMN));
  const below = [
    `日期 As of：${words.as_of} · 数据版本 Data version ${words.data_version ?? '–'}`,
    ...words.lines!,
    `来源 Source：${words.source}`,
    ...(words.review_number ? [`审图号：${words.review_number}`] : []),
    ...words.notices!,
  ];
  const legendRows = Math.ceil(words.legend!.length / columns);
  const top = 2 * MARGIN + 1.4 * LINE;
  const foot = 2 * MARGIN + LINE * (legendRows + below.length);
  const canvas = document.createElement('canvas');
  canvas.width = map.width;
  canvas.height = Math.ceil((top + map.clientHeight + foot) * ratio);
  const paper = canvas.getContext('2d', { alpha: false })!;
  paper.fillStyle = '#ffffff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(map, 0, Math.round(top * ratio));
  paper.scale(ratio, ratio);
  paper.textBaseline = 'middle';
  write(paper, words.title.zh, MARGIN, top / 2, width - 2 * MARGIN, 20);
  let y = top + map.clientHeight + MARGIN + LINE / 2;
  words.legend!.forEach(({ colour, label, count }, at) => {
    const x = MARGIN + (at % columns) * COLUMN;
    const row = y + Math.floor(at / columns) * LINE;
    paper.fillStyle = colour;
    paper.fillRect(x, row - 6, SWATCH - 6, 12);
    paper.strokeRect(x, row - 6, SWATCH - 6, 12);
    write(paper, typeof count === 'number' ? `${label} ${count}` : label, x + SWATCH, row, COLUMN - SWATCH - 8, 13);
  });
  y += legendRows * LINE;
  below.forEach((line, at) => write(paper, line, MARGIN, y + at * LINE, width - 2 * MARGIN, 13));
  return blob(canvas);
}

/** Text that is too wide is made narrower, not cut off. */
function write(paper: CanvasRenderingContext2D, text: string, x: number, y: number, most: number, size: number): void {
  paper.font = `${size}px ${FONT}`;
  paper.fillStyle = '#1a1a1a';
  paper.fillText(text, x, y, most);
}
