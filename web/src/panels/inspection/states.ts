import type { DrawnLines, DrawnMarkers, Observation, Round, SafeStatus, Task } from '../../api/boundaries';
import type { Label } from '../../api/client';

/** A state as it is told in list, legend and on the map: never by colour only. */
export interface Told {
  code: string;
  sign: string;
  colour: string;
  label: Label;
}

const told = (code: string, sign: string, colour: string, zh: string, en: string): Told => ({
  code,
  sign,
  colour,
  label: { zh, en },
});

/** From what needs a person first to what needs nobody. */
export const LINE_STATES: Told[] = [
  told('overdue', '!', '#a4320b', '逾期', 'overdue'),
  told('planned', '○', '#8a5a00', '待联检', 'to be inspected'),
  told('inspected', '◐', '#7b3fa0', '已外业，待报告', 'inspected, report due'),
  told('reported', '◑', '#0060a0', '已报告，待备案', 'reported, to be filed'),
  told('filed', '✓', '#00704a', '已备案', 'filed'),
  told('none', '–', '#57606a', '本轮无任务', 'no task in the round'),
];

export const MARKER_STATES: Told[] = [
  told('bad', '✕', '#a4320b', '损坏、丢失或移位', 'damaged, lost or displaced'),
  told('care', '△', '#8a5a00', '需维护', 'needs care'),
  told('changed', '↻', '#7b3fa0', '已更换或移设', 'replaced or moved'),
  told('good', '✓', '#00704a', '完好', 'intact'),
  told('unseen', '○', '#57606a', '本轮未见', 'not seen in the round'),
];

const CONDITION_STATES: Record<string, string> = {
  intact: 'good',
  text_faded: 'care',
  obscured: 'care',
  loose: 'care',
  tilted: 'care',
  damaged: 'bad',
  lost: 'bad',
  displaced: 'bad',
  replaced: 'changed',
  moved_by_agreement: 'changed',
  not_reached: 'unseen',
};

const pick = (states: Told[], code: string): Told => states.find((state) => state.code === code)!;

function taskCode(task: Task): string {
  if (task.overdue) return 'overdue';
  if (task.filed_as !== null) return 'filed';
  if (task.reported_on !== null) return 'reported';
  return task.inspected_on === null ? 'planned' : 'inspected';
}

/** Of several tasks of a line in a round the one that needs a person first. */
export function lineState(tasks: Task[]): Told {
  const codes = new Set(tasks.map(taskCode));
  return LINE_STATES.find(({ code }) => codes.has(code)) ?? pick(LINE_STATES, 'none');
}

/** The newest of what still stands decides; corrected observations do not. */
export function latest(observations: Observation[]): Observation | null {
  const standing = observations.filter(({ replaced_by }) => replaced_by === null);
  return standing.reduce<Observation | null>(
    (last, next) => (last === null || Date.parse(next.observed_at) > Date.parse(last.observed_at) ? next : last),
    null,
  );
}

export function markerState(observation: Observation | null): Told {
  return pick(MARKER_STATES, CONDITION_STATES[observation?.condition ?? 'not_reached'] ?? 'unseen');
}

/** The round whose years the date falls into, else the last one. */
export function roundAt(rounds: Round[], date: string): Round | null {
  const year = Number(date.slice(0, 4));
  return rounds.find(({ first_year, last_year }) => first_year <= year && year <= last_year) ?? rounds.at(-1) ?? null;
}

export interface LineRow {
  line: DrawnLines['features'][number]['properties'];
  feature: DrawnLines['features'][number];
  tasks: Task[];
  state: Told;
  rating: SafeStatus | null;
}

export function lineRows(lines: DrawnLines, tasks: Task[], safe: SafeStatus[]): LineRow[] {
  const ratings = new Map(safe.map((status) => [status.id, status]));
  return lines.features.map((feature) => {
    const own = tasks.filter(({ line_id }) => line_id === feature.properties.id);
    return {
      line: feature.properties,
      feature,
      tasks: own,
      state: lineState(own),
      rating: ratings.get(feature.properties.id) ?? null,
    };
  });
}

export interface LineFilter {
  state: string;
  lead: string;
  side: string;
  rating: string;
}

export function narrowLines(rows: LineRow[], { state, lead, side, rating }: LineFilter): LineRow[] {
  return rows.filter(
    (row) =>
      (!state || row.state.code === state) &&
      (!lead || row.tasks.some(({ lead_code }) => lead_code === lead)) &&
      (!side || row.line.side_a_code === side || row.line.side_b_code === side) &&
      (!rating || row.rating?.rating === rating),
  );
}

export interface MarkerRow {
  marker: DrawnMarkers['features'][number]['properties'];
  feature: DrawnMarkers['features'][number];
  seen: Observation | null;
  state: Told;
}

/** In the order along their lines. Only what was seen in the round's tasks tells the state. */
export function markerRows(markers: DrawnMarkers, observations: Observation[], tasks: Task[]): MarkerRow[] {
  const inRound = new Set(tasks.map(({ id }) => id));
  const byMarker = new Map<string, Observation[]>();
  for (const seen of observations)
    if (seen.task_id !== null && inRound.has(seen.task_id))
      byMarker.set(seen.marker_id, [...(byMarker.get(seen.marker_id) ?? []), seen]);
  return markers.features.map((feature) => {
    const seen = latest(byMarker.get(feature.properties.id) ?? []);
    return { marker: feature.properties, feature, seen, state: markerState(seen) };
  });
}

/** Units by code with how many rows each has, for a choice. */
export function countsOf(
  pairs: [code: string | null, name: string | null][],
): { code: string; name: string; count: number }[] {
  const counts = new Map<string, { code: string; name: string; count: number }>();
  for (const [code, name] of pairs) {
    if (code === null) continue;
    const known = counts.get(code) ?? { code, name: name ?? code, count: 0 };
    known.count += 1;
    counts.set(code, known);
  }
  return [...counts.values()].sort((a, b) => a.code.localeCompare(b.code));
}
