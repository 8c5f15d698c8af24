/** Ways to cut a row of numbers into classes. */
export const METHODS = ['pretty', 'equal', 'quantile', 'natural', 'log', 'deviation', 'manual'] as const;
export type Method = (typeof METHODS)[number];

/** Digits that survive the sums of a break: 0.1 + 0.2 is 0.3. */
const DIGITS = 12;
const clean = (value: number) => Number(value.toPrecision(DIGITS));

/**
 * The breaks between classes, from small to large: a class holds its lower break and not its upper one, the first has no
 * lower and the last no upper. Values that are all equal make one class.
 */
export function breaksOf(method: Method, count: number, given: (number | null)[], manual: number[] = []): number[] {
  if (method === 'manual') return ascending(manual);
  const values = given.filter((value) => value !== null && Number.isFinite(value)).sort((a, b) => a! - b!) as number[];
  const [low, high] = [values[0], values.at(-1)];
  if (low === undefined || high === undefined || low === high) return [];
  return ascending(CUTS[method](values, count).map(clean)).filter((at) => at > low && at <= high);
}

/** The target is a break, whatever the method; one that differs by rounding only gives way to it. */
export function withTarget(breaks: number[], target: number | null): number[] {
  if (target === null) return breaks;
  return ascending([...breaks.filter((at) => clean(at) !== clean(target)), target]);
}

/** Half-open: a value that equals a break is in the class above it. */
export function classOf(value: number, breaks: number[]): number {
  return breaks.filter((at) => at <= value).length;
}

type Cut = (sorted: number[], count: number) => number[];

const CUTS: Record<Exclude<Method, 'manual'>, Cut> = { pretty, equal, quantile, natural, log, deviation };

function equal(sorted: number[], count: number): number[] {
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  return steps(count).map((step) => low + ((high - low) * step) / count);
}

/** As many values in each class as ties allow. */
function quantile(sorted: number[], count: number): number[] {
  return steps(count).map((step) => sorted[Math.min(sorted.length - 1, Math.round((step * sorted.length) / count))]!);
}

/** Multiples of 1, 2 or 5 times a power of ten, about as many as asked for. */
function pretty(sorted: number[], count: number): number[] {
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((nice) => nice * power >= rough * (1 - 1e-9)) ?? 10);
  const first = Math.floor(low / step) + 1;
  return Array.from({ length: Math.max(0, Math.ceil(high / step) - first) }, (_, index) => (first + index) * step);
}

/** Equal ratios; what is not positive lies below the first break. */
function log(sorted: number[], count: number): number[] {
  const positive = sorted.filter((value) => value > 0);
  const [low, high] = [positive[0], positive.at(-1)];
  if (low === undefined || high === undefined || low === high) return low === undefined ? [] : [low];
  const inner = steps(count).map((step) => low * (high / low) ** (step / count));
  return positive.length < sorted.length ? [low, ...inner] : inner;
}

/** The mean, and whole standard deviations (of the whole, not of a sample) to both sides. */
function deviation(sorted: number[]): number[] {
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const spread = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sorted.length);
  return [-2, -1, 0, 1, 2].map((times) => mean + times * spread);
}

/** Jenks: the cut with the least squared distance to the class means, found exactly; equal values stay together. */
function natural(sorted: number[], count: number): number[] {
  const distinct = ascending(sorted);
  const cost = costs(sorted, distinct);
  const classes = Math.min(count, distinct.length);
  let best = distinct.map((_, end) => cost(0, end));
  const starts: number[][] = [distinct.map(() => 0)];
  for (let used = 1; used < classes; used++) {
    const next: number[] = [];
    const start = distinct.map((_, end) => {
      let chosen = used;
      for (let from = used; from <= end; from++) {
        const sum = best[from - 1]! + cost(from, end);
        if (from === used || sum < next[end]!) [next[end], chosen] = [sum, from];
      }
      next[end] ??= Infinity;
      return chosen;
    });
    starts.push(start);
    best = next;
  }
  const breaks: number[] = [];
  for (let used = classes - 1, end = distinct.length - 1; used > 0; used--) {
    const from = starts[used]![end]!;
    breaks.push(distinct[from]!);
    end = from - 1;
  }
  return breaks;
}

/** Squared distance to their mean of all values from one distinct value to another. */
function costs(sorted: number[], distinct: number[]): (from: number, to: number) => number {
  const times = new Map<number, number>();
  for (const value of sorted) times.set(value, (times.get(value) ?? 0) + 1);
  // measured from the middle of the range: the squares of large numbers near each other would lose their difference
  const middle = (sorted[0]! + sorted.at(-1)!) / 2;
  const sums = [{ n: 0, sum: 0, squares: 0 }];
  for (const value of distinct) {
    const [n, far, last] = [times.get(value)!, value - middle, sums.at(-1)!];
    sums.push({ n: last.n + n, sum: last.sum + n * far, squares: last.squares + n * far * far });
  }
  return (from, to) => {
    const [a, b] = [sums[from]!, sums[to + 1]!];
    return b.squares - a.squares - (b.sum - a.sum) ** 2 / (b.n - a.n);
  };
}

const steps = (count: number) => Array.from({ length: count - 1 }, (_, index) => index + 1);

function ascending(values: number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
