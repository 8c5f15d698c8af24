import type { Label } from '../../api/client';

/** Words of the statuses where an answer gives the code only. */
export const STATUSES: Record<string, Label> = {
  met: { zh: '达到', en: 'met' },
  met_late: { zh: '逾期后达到', en: 'met late' },
  on_track: { zh: '按进度', en: 'on track' },
  late: { zh: '落后于进度', en: 'late' },
  not_met_at_due_date: { zh: '到期未达到', en: 'not met at due date' },
  not_applicable: { zh: '不适用', en: 'not applicable' },
  no_baseline: { zh: '无基期值', en: 'no baseline' },
  no_data: { zh: '无数据', en: 'no data' },
  not_comparable: { zh: '不可比', en: 'not comparable' },
};
