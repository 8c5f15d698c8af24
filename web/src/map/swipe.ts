const STEP = 2;
const LEAP = 10;
const MOST = 100;

const within = (percent: number) => Math.min(MOST, Math.max(0, percent));

/** Where the handle goes at a key, in percent of the width; null for keys that do not move it. */
export function swipedByKey(percent: number, key: string): number | null {
  const moved: Record<string, number> = {
    ArrowLeft: percent - STEP,
    ArrowDown: percent - STEP,
    ArrowRight: percent + STEP,
    ArrowUp: percent + STEP,
    PageDown: percent - LEAP,
    PageUp: percent + LEAP,
    Home: 0,
    End: MOST,
  };
  const target = moved[key];
  return target === undefined ? null : within(target);
}

export function swipedTo(x: number, left: number, width: number): number {
  return width === 0 ? MOST / 2 : within(((x - left) / width) * MOST);
}
