/** From pale to dark; told apart by lightness, so in grey and under every common colour blindness. */
const BLUES = ['#cfe1f2', '#08407e'] as const;
/** Short of the target: orange against the blue of what reaches it (as Okabe and Ito), the farther the darker. */
const ORANGES = ['#fbd9a5', '#a04a00'] as const;

export const COVERED = '#0072b2';
export const MISSING = '#f0a830';
/** Two greys apart in lightness: a figure that is missing is not one that does not apply. */
export const NO_DATA = '#8d8d8d';
export const NOT_APPLICABLE = '#e3e3df';

/** One colour a class; `reached` is the number of the first class that reaches the target, null without one. */
export function colours(count: number, reached: number | null): string[] {
  if (reached === null) return shades(BLUES, count);
  return [...shades(ORANGES, reached).reverse(), ...shades(BLUES, count - reached)];
}

function shades([pale, dark]: readonly [string, string], count: number): string[] {
  if (count === 1) return [mix(pale, dark, 0.6)];
  return Array.from({ length: count }, (_, index) => mix(pale, dark, index / (count - 1)));
}

function mix(from: string, to: string, share: number): string {
  const channel = (at: number) => {
    const [a, b] = [from, to].map((colour) => parseInt(colour.slice(at, at + 2), 16)) as [number, number];
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
