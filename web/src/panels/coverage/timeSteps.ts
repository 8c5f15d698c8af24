import type { EventfulDay } from '../../api/timeline';

export const GRAINS = ['day', 'month', 'year'] as const;
/** Every day with an event, or the last such day of each month or year. */
export type StepGrain = (typeof GRAINS)[number];

export interface Span {
  from: string | null;
  to: string | null;
  grain: StepGrain;
}

/** In the address as `2020-12-31,2025-12-31,month`; open ends are the plan's. */
export function readSpan(text: string | null): Span {
  const [from = '', to = '', grain] = (text ?? '').split(',');
  return { from: from || null, to: to || null, grain: GRAINS.find((known) => known === grain) ?? 'month' };
}

export function writeSpan({ from, to, grain }: Span): string | null {
  const text = [from ?? '', to ?? '', grain].join();
  return text === ',,month' ? null : text;
}

/** One stop of the slider and what happened since the one before. */
export interface Step {
  date: string;
  opened: number;
  closed: number;
  changed: number;
  divisions: number;
  changes: EventfulDay['division_changes'];
}

const PREFIX: Record<StepGrain, number> = { day: 10, month: 7, year: 4 };

export function stepsOf(days: EventfulDay[], grain: StepGrain): Step[] {
  const steps = new Map<string, Step>();
  for (const { date, opened, closed, changed, divisions, division_changes: changes } of days) {
    const key = date.slice(0, PREFIX[grain]);
    const sum = steps.get(key) ?? { date, opened: 0, closed: 0, changed: 0, divisions: 0, changes: [] };
    steps.set(key, {
      date,
      opened: sum.opened + opened,
      closed: sum.closed + closed,
      changed: sum.changed + changed,
      divisions: sum.divisions + divisions,
      changes: [...sum.changes, ...changes],
    });
  }
  return [...steps.values()];
}

/** The step that a day lies on or after; -1 before the first. */
export function stepAt(steps: Step[], date: string | null): number {
  return date === null ? -1 : steps.findLastIndex((step) => step.date <= date);
}

/** From any day, also between two events, to the next event before or after it. */
export function neighbour(steps: Step[], date: string | null, direction: 1 | -1): Step | undefined {
  if (direction === 1) return steps[stepAt(steps, date) + 1];
  return steps.findLast((step) => step.date < (date ?? ''));
}
