import type { Label } from '../api/client';

const word = (zh: string, en: string): Label => ({ zh, en });

export const NOTICE = word('示意，不作划界依据', 'Schematic, not for demarcation');
export const SYNTHETIC = word('合成数据', 'SYNTHETIC');
export const ILLUSTRATIVE = word('目标值为示意', 'Illustrative targets');

/** Units of amounts; shares are printed in percent. */
export const UNITS: Record<string, Label> = {
  households: word('户', 'households'),
  communities: word('个社区', 'communities'),
  facilities: word('处', 'facilities'),
  万人: word('万人', '10,000 people'),
  m2_per_100_households: word('m²/百户', 'm² per 100 households'),
  per_10000_residents: word('每万人', 'per 10,000 residents'),
};

/** One sign a status, so that it can be told without its colour. */
export const STATUS_SIGNS: Record<string, string> = {
  met: '✓',
  met_late: '✓',
  on_track: '→',
  late: '↓',
  not_met_at_due_date: '✕',
};

export const STRENGTHS: Record<string, Label> = {
  binding: word('约束性', 'binding'),
  anticipatory: word('预期性', 'anticipatory'),
  strive: word('力争', 'strive'),
  encourage: word('鼓励', 'encouraged'),
  promote: word('推动', 'promoted'),
};

/** What a target that was not reached means under the plan's strength of commitment. */
export const VERDICTS: Record<string, Label> = {
  missed: word('力争目标未实现', 'strived for, missed'),
  information: word('仅供了解', 'for information'),
};

export const FACILITY_STATUS: Record<string, Label> = {
  planned: word('规划', 'planned'),
  under_construction: word('在建', 'under construction'),
  operating: word('运营', 'operating'),
  suspended: word('暂停', 'suspended'),
  closed: word('关闭', 'closed'),
};

export const ACTIONS: Record<string, Label> = {
  upgrade: word('改造提升', 'upgrade'),
  build: word('新建', 'build'),
};

export const DENOMINATORS: Record<string, Label> = {
  plan: word('规划口径', 'Plan list'),
  quasi: word('含准乡级单位', 'With quasi units'),
};
