import type { BaseMap } from '../api/settings';
import type { Pane } from '../state/panes';
import type { Shown } from './arrangement';
import { MapView } from './MapView';
import { cssWidth, zoomOf, type SizeMm } from './trueScale';

/** Device pixels of a CSS pixel: 192 to the inch. */
const RATIO = 2;
const MOST_PIXELS = 8192;
const PATIENCE_MS = 60_000;

/** What is drawn: the map as it is on the screen, in another size. */
export interface Drawn {
  pane: Pane;
  base: BaseMap | null;
  layers: Shown[];
  chosen: string | null;
}

/** The map in a frame of paper at a scale, as a PNG of exactly the frame's proportions. */
export async function sheetImage(
  drawn: Drawn,
  centre: [number, number],
  scale: number,
  frame: SizeMm,
  signal: AbortSignal,
): Promise<Blob> {
  const width = cssWidth(frame);
  // one row more than needed: what is over is cut off, so that no pixel is stretched
  const container = aside(width, Math.ceil((width * frame.height_mm) / frame.width_mm) + 1);
  const failed: Error[] = [];
  const view = new MapView(
    container,
    {
      position: [centre[0], centre[1], zoomOf(scale, centre[1], frame)],
      bounds: null,
      at: drawn.pane.at,
      base: drawn.base,
    },
    { picked: () => {}, moved: () => {}, busy: () => {}, failed: (error) => failed.push(error) },
    { pixelRatio: RATIO, maxCanvasSize: [MOST_PIXELS, MOST_PIXELS], fadeDuration: 0, interactive: false },
  );
  try {
    await orGiveUp(draw(view, drawn), signal);
    if (failed[0]) throw failed[0];
    const height = Math.round((width * RATIO * frame.height_mm) / frame.width_mm);
    return await png(view.map.getCanvas(), width * RATIO, height);
  } finally {
    view.remove();
    container.remove();
  }
}

async function draw(view: MapView, { pane, layers, chosen }: Drawn): Promise<void> {
  await view.showFills(pane.fills);
  await view.choose(chosen);
  for (const [source, features] of pane.data) if (source !== 'sheet-frame') await view.setData(source, features);
  await view.arrange(layers);
  await view.map.once('idle');
  await view.idle();
}

async function orGiveUp(work: Promise<void>, signal: AbortSignal): Promise<void> {
  let timer = 0;
  const end = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    timer = window.setTimeout(
      () => reject(new Error('地图未能在一分钟内画完 / The map was not drawn within a minute')),
      PATIENCE_MS,
    );
  });
  await Promise.race([work, end]).finally(() => clearTimeout(timer));
}

/** A place on the page, out of sight, as large as the frame. */
function aside(width: number, height: number): HTMLElement {
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.style.cssText = `position: fixed; top: 0; left: -20000px; width: ${width}px; height: ${height}px`;
  document.body.append(container);
  return container;
}

/** The middle of the drawn map, without transparency, which a printer has no use for. */
async function png(map: HTMLCanvasElement, width: number, height: number): Promise<Blob> {
  const picture = document.createElement('canvas');
  picture.width = width;
  picture.height = height;
  const context = picture.getContext('2d', { alpha: false })!;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(map, Math.round((width - map.width) / 2), Math.round((height - map.height) / 2));
  return blob(picture);
}

export function blob(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((made) => {
      if (made) resolve(made);
      else reject(new Error('图像过大 / the picture is too large'));
    }, 'image/png'),
  );
}
