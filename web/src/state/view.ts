import { reactive } from 'vue';

/**
 * What is being looked at. All of it is in the address, so a link shows the same to a colleague. A field is written there
 * under its name here; those in DEFAULTS are left out while they have that value.
 */
const FIELDS = {
  page: 'page',
  plan: 'plan',
  asOf: 'as_of',
  division: 'division',
  denominator: 'denominator',
  indicator: 'indicator',
  /** County or unit, the grain of the coloured map. */
  by: 'by',
  /** Class method of the coloured map and what it needs, like `quantile:5` or `manual:0.3,0.6`. */
  classes: 'classes',
  /** What the map is compared with, like `date:2020-12-31` or `denominator:quasi`, and how: swipe, split or difference. */
  compare: 'compare',
  compareAs: 'compare_as',
  /** Filter and order of the plan's rows, like `status=late&sort=-value`. */
  rows: 'rows',
  /** First and last day of the time slider and how it steps, like `2020-12-31,2025-12-31,month`. */
  span: 'span',
  /** Filter and order of the table beside the map. */
  table: 'table',
  /** Facility kinds on the map, by code, `-` for no kind at all; without it those that the page is about. */
  kinds: 'kinds',
  /** What is chosen, each by its code or id. */
  unit: 'unit',
  facility: 'facility',
  line: 'line',
  marker: 'marker',
  finding: 'finding',
  change: 'change',
  round: 'round',
  import: 'import',
  /** The part of a page that is open, where a page has several. */
  section: 'section',
  /** Search and filters of the list on the data page, written like a query: `q=…&status=…`. */
  list: 'list',
  /** Layers from the top down, like `facilities,divisions:60,-labels`: percent of opacity, a minus for hidden. */
  layers: 'layers',
  /** Longitude, latitude (EPSG:4490) and zoom of the map. */
  at: 'at',
} as const;

type Field = keyof typeof FIELDS;

export const PLAN_DENOMINATOR = 'plan';
const DEFAULTS = { page: 'coverage', denominator: PLAN_DENOMINATOR } as const;

export type View = { [F in Field]: F extends keyof typeof DEFAULTS ? string : string | null };

/** Values are kept as written: the service names what it does not accept. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const defaults: Partial<Record<Field, string>> = DEFAULTS;
  const fields = Object.entries(FIELDS) as [Field, string][];
  return Object.fromEntries(
    fields.map(([field, name]) => [field, query.get(name) || (defaults[field] ?? null)]),
  ) as View;
}

export function writeView(view: View): string {
  const query = new URLSearchParams();
  const defaults: Partial<Record<Field, string>> = DEFAULTS;
  for (const [field, name] of Object.entries(FIELDS) as [Field, string][]) {
    const value = view[field];
    if (value !== null && value !== defaults[field]) query.set(name, value);
  }
  return query.size === 0 ? '' : `?${query}`;
}

export const view: View = reactive(readView(globalThis.location?.search ?? ''));

/** Whether the reader agrees to look at something else while something on the page is not saved. */
type Question = (change: Partial<View>) => boolean;
const questions = new Set<Question>();

/** The question is put before each choice of the reader's until the returned function is called. */
export function askBeforeLeaving(question: Question): () => void {
  questions.add(question);
  return () => questions.delete(question);
}

/**
 * `replace` fills in what was left open; a choice of the reader's is a step they can take back. False if the reader would
 * rather stay.
 */
export function go(change: Partial<View>, how: 'push' | 'replace' = 'push'): boolean {
  if (how === 'push' && ![...questions].every((agrees) => agrees(change))) return false;
  Object.assign(view, change);
  const address = `${location.pathname}${writeView(view)}`;
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  return true;
}

export function followHistory(): void {
  addEventListener('popstate', () => Object.assign(view, readView(location.search)));
}
