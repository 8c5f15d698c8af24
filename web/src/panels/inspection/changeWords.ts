import type { Label } from '../../api/client';
import type { Change, Dossier } from '../../api/changes';

const word = (zh: string, en: string): Label => ({ zh, en });

export const CHANGE_STATES: Record<Change['state'], Label & { sign: string; colour: string }> = {
  draft: { ...word('起草', 'draft'), sign: '✎', colour: '#8a5a00' },
  published: { ...word('已发布', 'published'), sign: '✓', colour: '#00704a' },
  withdrawn: { ...word('已撤回', 'withdrawn'), sign: '–', colour: '#57606a' },
};

/** Steps of the dossier (国务院令第704号第十三条) in their order. */
export const STEPS: Record<string, Label> = {
  research: word('调查研究', 'research'),
  risk_assessment: word('社会稳定风险评估', 'risk assessment'),
  expert_review: word('专家论证', 'expert review'),
  opinions: word('征求意见', 'opinions'),
  implementation: word('组织实施', 'implementation'),
  evaluation: word('评估总结', 'evaluation'),
};

export const ROLES: Record<string, Label> = {
  changed: word('变更', 'changed'),
  new: word('新设', 'new'),
  ended: word('撤销', 'ended'),
  vertex_only: word('仅加顶点', 'one vertex more'),
};

export interface StepRow {
  code: string;
  label: Label;
  done: Dossier['steps'][number] | null;
  /** Publishing is refused until it is filed. */
  missing: boolean;
}

/** All steps in their order, with what is filed of each. */
export function stepRows({ steps, missing_steps: missing }: Pick<Dossier, 'steps' | 'missing_steps'>): StepRow[] {
  return Object.entries(STEPS).map(([code, label]) => ({
    code,
    label,
    done: steps.find(({ step, current }) => step === code && current) ?? null,
    missing: missing.includes(code),
  }));
}
