import type { Indicator, Measure } from '../../api/client';
import type { Frozen, PlanRow } from '../../api/indicators';
import { rowsOf, type Row } from './rows';

/** One line: what was frozen, what it was before it was restated, what it is now, and what the next plan makes of it. */
export interface ComparedRow {
  id: string;
  kind: Row['kind'];
  measure: Measure;
  frozen: Measure | null;
  /** As first frozen; only where a restatement says something else. */
  before: Measure | null;
  now: Measure | null;
  next: Successor[];
}

export interface Successor {
  indicator: Indicator;
  /** Same name, or another name for the same rule over the same units. */
  by: 'name' | 'rule';
}

/**
 * The final evaluation and what restates it, oldest first. A plan is evaluated finally for the last day of its period; until
 * then the latest evaluation stands in for it.
 */
export function finalChain(all: Frozen[], lastDay: string): Frozen[] {
  const byAge = [...all].sort((a, b) => (a.frozen_at ?? '').localeCompare(b.frozen_at ?? ''));
  const originals = byAge.filter(({ restates }) => restates === null);
  const original = originals.findLast(({ as_of }) => as_of === lastDay) ?? latest(originals);
  if (!original) return [];
  const chain = [original];
  for (const one of byAge) if (chain.some(({ id }) => id === one.restates)) chain.push(one);
  return chain;
}

function latest(evaluations: Frozen[]): Frozen | undefined {
  return [...evaluations].sort((a, b) => a.as_of.localeCompare(b.as_of)).at(-1);
}

export function compare(bodies: Indicator[][], now: Indicator[], successors: Map<string, Successor[]>): ComparedRow[] {
  const [first, last] = [bodies[0], bodies.at(-1)].map((body) => new Map(byId(body ?? [])));
  const nowById = new Map(byId(now));
  const lines = bodies.length > 0 ? rowsOf(bodies.at(-1)!) : rowsOf(now);
  return lines.map(({ kind, measure }) => {
    const frozen = last!.get(measure.id) ?? null;
    const before = first!.get(measure.id) ?? null;
    return {
      id: measure.id,
      kind,
      measure,
      frozen,
      before: before && frozen && differs(before, frozen) ? before : null,
      now: nowById.get(measure.id) ?? null,
      next: successors.get(measure.id) ?? [],
    };
  });
}

function byId(indicators: Indicator[]): [string, Measure][] {
  return rowsOf(indicators).map(({ measure }) => [measure.id, measure]);
}

export function differs(a: Measure, b: Measure): boolean {
  return a.value !== b.value || a.numerator !== b.numerator || a.denominator !== b.denominator || a.status !== b.status;
}

/** Which rows of the next plan go on with which of this one, and those that are new in it. */
export function follow(
  here: Indicator[],
  hereFile: PlanRow[],
  next: Indicator[],
  nextFile: PlanRow[],
): { successors: Map<string, Successor[]>; fresh: Indicator[] } {
  const rules = new Map([...hereFile, ...nextFile].map((row) => [row['id'], rule(row)]));
  const successors = new Map<string, Successor[]>();
  const fresh = next.filter((indicator) => {
    const before = here.flatMap((old) => {
      const by = wayOn(old, indicator, rules);
      return by ? [{ id: old.id, by }] : [];
    });
    for (const { id, by } of before) successors.set(id, [...(successors.get(id) ?? []), { indicator, by }]);
    return before.length === 0;
  });
  return { successors, fresh };
}

function wayOn(old: Indicator, next: Indicator, rules: Map<unknown, string | null>): Successor['by'] | null {
  if (old.name.zh === next.name.zh) return 'name';
  const [before, after] = [rules.get(old.id), rules.get(next.id)];
  return before && before === after ? 'rule' : null;
}

function rule(row: PlanRow): string | null {
  return row['rule'] ? JSON.stringify([row['rule'], row['units']]) : null;
}

/** The day it is at the bureau. */
export function today(at = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at);
}
