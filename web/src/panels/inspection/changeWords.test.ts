import { expect, it } from 'vitest';
import type { Dossier } from '../../api/changes';
import { stepRows } from './changeWords';

const filed = (step: string, current: boolean, document: string): Dossier['steps'][number] => ({
  step,
  done_on: '2026-07-01',
  document,
  note: null,
  actor: 'tester',
  recorded_at: '2026-07-02T00:00:00Z',
  current,
});

it('tells all steps in their order, the entry in force of each, and what publishing waits for', () => {
  const rows = stepRows({
    steps: [filed('research', false, 'first'), filed('research', true, 'second')],
    missing_steps: ['risk_assessment', 'expert_review', 'opinions'],
  });
  expect(rows.map(({ code }) => code)).toEqual([
    'research',
    'risk_assessment',
    'expert_review',
    'opinions',
    'implementation',
    'evaluation',
  ]);
  expect(rows[0]!.done?.document).toBe('second');
  expect(rows.filter(({ missing }) => missing).map(({ code }) => code)).toEqual([
    'risk_assessment',
    'expert_review',
    'opinions',
  ]);
});
