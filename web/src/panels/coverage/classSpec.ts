import { METHODS, type Method } from './classing';

/** How the reader wants numbers cut into classes. */
export interface ClassSpec {
  method: Method;
  count: number;
  manual: number[];
  /** The target is one of the breaks. */
  target: boolean;
}

export const FEWEST = 2;
export const MOST = 9;
const USUAL: ClassSpec = { method: 'pretty', count: 5, manual: [], target: true };
const FREE = 'free';

/** From the address: `quantile:5`, `manual:0.3,0.6`, and `:free` behind it where the target is no break. */
export function readClasses(text: string | null): ClassSpec {
  const [name, detail = '', free] = (text ?? '').split(':');
  const method = METHODS.find((known) => known === name);
  if (!method) return USUAL;
  const numbers = detail === '' ? [] : detail.split(',').map(Number).filter(Number.isFinite);
  const count = Math.round(numbers[0] ?? USUAL.count);
  return {
    method,
    count: method === 'manual' ? USUAL.count : Math.min(MOST, Math.max(FEWEST, count)),
    manual: method === 'manual' ? numbers : [],
    target: free !== FREE,
  };
}

export function writeClasses({ method, count, manual, target }: ClassSpec): string | null {
  const usual = method === USUAL.method && count === USUAL.count && target;
  return usual ? null : `${method}:${method === 'manual' ? manual.join() : count}${target ? '' : `:${FREE}`}`;
}
