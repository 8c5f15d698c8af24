import type { Candidate, GapAnswer, Gaps } from '../../api/client';
import { csv } from '../../text/csv';
import { distance } from '../../text/format';
import { NOTICE } from '../../text/words';

/** The list as it is on the page, with what it was computed from in every row. */
export function gapCsv(answer: GapAnswer, gaps: Gaps): string {
  const origin = {
    indicator: gaps.id,
    as_of: answer.as_of,
    denominator: answer.denominator,
    data_version: answer.data_version,
    synthetic: answer.synthetic,
    notice: NOTICE.zh,
    receipt: gaps.receipt.id,
  };
  const rows = gaps.units.map(({ candidates, priority, ...unit }) => ({
    ...unit,
    priority: priority.join('; '),
    candidates: candidates.map(candidateText).join(' | '),
  }));
  const columns = [
    ...([
      'rank',
      'division_code',
      'name',
      'type',
      'elders',
      'priority',
      'reason_code',
      'reason',
      'action',
      'candidates',
    ] as const),
  ];
  const head = [...columns, ...Object.keys(origin)];
  const body = rows.map((row) => [...columns.map((column) => row[column]), ...Object.values(origin)]);
  return csv(head, body);
}

export function candidateText({ name, inside, distance_m, has, of, lacks }: Candidate): string {
  const parts = [inside ? '辖区内' : '辖区外', distance(distance_m)];
  if (of > 0) parts.push(`${has}/${of}`);
  if (lacks.length > 0) parts.push(`缺 ${lacks.map((lack) => lack.label.zh).join('、')}`);
  return `${name}（${parts.join('，')}）`;
}
