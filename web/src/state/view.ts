import { reactive } from 'vue';

/** What is being looked at. All of it is in the address, so a link shows the same to a colleague. */
export interface View {
  plan: string | null;
  asOf: string | null;
  division: string | null;
  denominator: string;
  indicator: string | null;
  unit: string | null;
}

export const PLAN_DENOMINATOR = 'plan';

/** Values are kept as written: the service names what it does not accept. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const text = (name: string) => query.get(name) || null;
  return {
    plan: text('plan'),
    asOf: text('as_of'),
    division: text('division'),
    denominator: text('denominator') ?? PLAN_DENOMINATOR,
    indicator: text('indicator'),
    unit: text('unit'),
  };
}

export function writeView(view: View): string {
  const given: [string, string | null][] = [
    ['plan', view.plan],
    ['as_of', view.asOf],
    ['division', view.division],
    ['denominator', view.denominator === PLAN_DENOMINATOR ? null : view.denominator],
    ['indicator', view.indicator],
    ['unit', view.unit],
  ];
  const query = new URLSearchParams(given.filter((pair): pair is [string, string] => pair[1] !== null));
  return query.size === 0 ? '' : `?${query}`;
}

export const view: View = reactive(readView(globalThis.location?.search ?? ''));

/** `replace` fills in what was left open; a choice of the reader's is a step they can take back. */
export function go(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
  Object.assign(view, change);
  const address = `${location.pathname}${writeView(view)}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

export function followHistory(): void {
  addEventListener('popstate', () => Object.assign(view, readView(location.search)));
}
