import type { Candidate } from '../../api/client';

/** Details of a facility as its kind's schema has them. */
export type Details = Record<string, unknown>;

/**
 * The details with which a facility fulfils what it lacks; null where a condition is of another sort (another kind of facility,
 * another status), which is no upgrade.
 */
export function upgraded(lacks: Candidate['lacks'], details: Details): Details | null {
  const changed: Details = {};
  for (const { condition } of lacks) {
    const wanted = wantedBy(condition);
    if (!wanted) return null;
    const before = changed[wanted.field] ?? details[wanted.field];
    changed[wanted.field] = wanted.list ? [...new Set([...asList(before), ...wanted.list])] : wanted.value;
  }
  return changed;
}

/** Fields of the facility itself: what it is and whether it runs is not changed by an upgrade. */
const OWN = new Set(['kind', 'status', 'name']);

interface Wanted {
  field: string;
  list?: string[];
  value?: string | number | boolean;
}

/** Conditions are CQL2: a list that holds words, equality, a least number, one of several words. */
function wantedBy(condition: string): Wanted | null {
  const holds = /^A_CONTAINS\((\w+), \((.+)\)\)$/.exec(condition);
  if (holds) return { field: holds[1]!, list: words(holds[2]!) };
  const one = /^(\w+) (=|>=|IN) (.+)$/.exec(condition);
  if (!one || OWN.has(one[1]!)) return null;
  const [, field, sign, text] = one as unknown as [string, string, string, string];
  const value = sign === 'IN' ? words(text)[0] : literal(text);
  return value === undefined ? null : { field, value };
}

function words(text: string): string[] {
  return [...text.matchAll(/'([^']*)'/g)].map((found) => found[1]!);
}

function literal(text: string): string | number | boolean | undefined {
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  const quoted = /^'([^']*)'$/.exec(text);
  if (quoted) return quoted[1]!;
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
