import type { Finding, StepBody } from '../../api/boundaries';
import type { Label } from '../../api/client';

export type StepCode = StepBody['step'];

/** A step that a finding can take, and the details that have to be said with it. */
export interface Step {
  code: StepCode;
  label: Label;
  needs: string[];
  /** What has to be there before, where it is not. */
  waits: Label | null;
}

export const DETAILS: Record<string, Label & { type: string }> = {
  responsible: { zh: '责任方', en: 'Responsible', type: 'text' },
  due_on: { zh: '修复期限', en: 'Repair until', type: 'date' },
  neighbour_name: { zh: '毗邻方在场人', en: 'Neighbour present', type: 'text' },
  neighbour_unit: { zh: '毗邻方单位', en: 'Unit of the neighbour', type: 'text' },
  neighbour_signature: { zh: '毗邻方签字', en: 'Signature of the neighbour', type: 'text' },
};

const STILL_FOUND: Label = {
  zh: '最近一次检查仍发现，请先修复并重新检查',
  en: 'still found by the newest run: repair and run the checks first',
};

const STEPS: { code: StepCode; label: Label; from: string[]; gone: boolean }[] = [
  {
    code: 'accept',
    label: { zh: '认可为例外', en: 'Accept as an exception' },
    from: ['open', 'rechecked'],
    gone: false,
  },
  { code: 'order_repair', label: { zh: '责令修复', en: 'Order a repair' }, from: ['open', 'accepted'], gone: false },
  { code: 'recheck', label: { zh: '复查', en: 'Recheck' }, from: ['repair_ordered'], gone: true },
  { code: 'close', label: { zh: '销号', en: 'Close' }, from: ['open', 'rechecked'], gone: true },
  {
    code: 'reopen',
    label: { zh: '重开', en: 'Reopen' },
    from: ['accepted', 'closed', 'rechecked', 'repair_ordered'],
    gone: false,
  },
];

function needs(step: StepCode, state: string): string[] {
  if (step === 'order_repair') return ['responsible', 'due_on'];
  const repaired = step === 'close' && state === 'rechecked';
  return repaired ? ['neighbour_name', 'neighbour_unit', 'neighbour_signature'] : [];
}

/** In the order of a life; the service decides, this says beforehand what it will ask for. */
export function stepsFrom({ state, gone_version }: Pick<Finding, 'state' | 'gone_version'>): Step[] {
  return STEPS.filter(({ from }) => from.includes(state)).map(({ code, label, gone }) => ({
    code,
    label,
    needs: needs(code, state),
    waits: gone && gone_version === null ? STILL_FOUND : null,
  }));
}
