import type { Label } from '../../api/client';

const word = (zh: string, en: string): Label => ({ zh, en });

export const CONDITIONS: Record<string, Label> = {
  intact: word('完好', 'intact'),
  text_faded: word('注记褪色', 'text faded'),
  obscured: word('被遮挡', 'obscured'),
  loose: word('松动', 'loose'),
  tilted: word('倾斜', 'tilted'),
  damaged: word('损坏', 'damaged'),
  lost: word('丢失', 'lost'),
  displaced: word('移位', 'displaced'),
  replaced: word('已更换', 'replaced'),
  moved_by_agreement: word('经协议移设', 'moved by agreement'),
  not_reached: word('未到达', 'not reached'),
};

/** The five words of the rules on boundary markers. */
export const CHECKLIST: Record<string, Label> = {
  position: word('位置准确', 'in the right place'),
  firm: word('埋设牢固', 'firm'),
  visible: word('明显易见', 'easily seen'),
  legible: word('注记清晰', 'legible'),
  archive: word('档案完备', 'papers complete'),
};

export const RATINGS: Record<string, Label> = {
  safe: word('平安', 'safe'),
  attention: word('关注', 'needs attention'),
  dispute: word('争议', 'disputed'),
};
export const RATING_SIGNS: Record<string, string> = { safe: '✓', attention: '△', dispute: '✕' };

export const ERECTIONS: Record<string, Label> = {
  single: word('单立', 'single'),
  double: word('同号双立', 'double'),
  triple: word('同号三立', 'triple'),
};

export const ACTIONS: Record<string, Label> = {
  repair: word('修复', 'repair'),
  re_erect: word('重立', 're-erect'),
  move: word('移设', 'move'),
  add: word('增设', 'add'),
  scrap: word('废弃', 'scrap'),
};

export const TASK_KINDS: Record<string, Label> = {
  regular: word('定期联检', 'regular'),
  special: word('专项联检', 'special'),
};

export const HAZARDS: Record<string, Label> = {
  hazard: word('隐患', 'hazard'),
  dispute: word('争议', 'dispute'),
};

export const SEVERITIES: Record<string, Label> = {
  error: word('错误', 'error'),
  warning: word('警告', 'warning'),
  info: word('提示', 'information'),
};
export const SEVERITY_SIGNS: Record<string, string> = { error: '✕', warning: '△', info: 'ⓘ' };

export const LIVES: Record<string, Label> = {
  open: word('未处理', 'open'),
  accepted: word('已认可', 'accepted'),
  repair_ordered: word('责令修复', 'repair ordered'),
  rechecked: word('已复查', 'rechecked'),
  closed: word('已销号', 'closed'),
};
export const LIFE_SIGNS: Record<string, string> = {
  open: '○',
  accepted: '◐',
  repair_ordered: '⚒',
  rechecked: '◑',
  closed: '✓',
};

export const EVENTS: Record<string, Label> = {
  ...LIVES,
  found: word('发现', 'found'),
  gone: word('检查不再发现', 'no longer found'),
  back: word('再次发现', 'found again'),
  reopened: word('重开', 'reopened'),
};

export const CODES: Record<string, Label> = {
  invalid_polygon: word('图形无效', 'invalid polygon'),
  outline_missing: word('缺少轮廓', 'outline missing'),
  overlap: word('重叠', 'overlap'),
  sliver_overlap: word('细条重叠', 'sliver overlap'),
  gap: word('缝隙', 'gap'),
  sliver_gap: word('细条缝隙', 'sliver gap'),
  junction_gap: word('交会点未闭合', 'open junction'),
  inlet: word('边缘缺口', 'inlet at the edge'),
  outside_parent: word('超出上级', 'outside of the parent'),
  mismatched_edge: word('公共边不逐点一致', 'edges do not match'),
  junction_off: word('三交点偏离', 'tri-junction off'),
  junction_missing: word('缺少三交点', 'tri-junction missing'),
  marker_off_line: word('界桩不在线上', 'marker off its line'),
  marker_order: word('界桩顺序', 'order of markers'),
  line_reversed: word('界线方向相反', 'line reversed'),
  marker_chainage: word('里程不符', 'chainage differs'),
  missing_serial: word('缺号', 'serial missing'),
  marker_spacing: word('界桩间距过大', 'markers far apart'),
  marker_count: word('界桩数不符', 'count of markers'),
  marker_members: word('双立三立缺桩', 'members missing'),
  marker_member_side: word('双立桩错边', 'member on the wrong side'),
  line_length: word('长度不符', 'length differs'),
  line_end: word('端点未接', 'loose end'),
  edge_off_line: word('公共边偏离界线', 'edge off the line'),
  line_without_edge: word('界线无公共边', 'line without an edge'),
  edge_without_line: word('公共边无界线', 'edge without a line'),
  facility_on_line: word('设施跨界', 'facility across a line'),
  facility_in_strip: word('设施在保护带内', 'facility in the strip'),
  facility_near_marker: word('设施靠近界桩', 'facility near a marker'),
  feature_drift: word('地物偏离界线', 'feature drifted'),
  inspection_overdue: word('联检逾期', 'inspection overdue'),
  task_overdue: word('任务逾期', 'task overdue'),
  reference_object: word('方位物不符', 'reference object differs'),
  reference_azimuth_not_comparable: word('方位角不可比', 'azimuth not comparable'),
  reference_objects_missing: word('缺方位物', 'reference objects missing'),
  not_comparable: word('坐标不可比较', 'coordinates not comparable'),
};

export const VERDICTS: Record<string, Label> = {
  in_place: word('在位', 'in place'),
  displaced: word('移位', 'displaced'),
  cannot_tell: word('不能判定', 'cannot tell'),
  not_comparable: word('不可比较', 'not comparable'),
};
export const VERDICT_SIGNS: Record<string, string> = {
  in_place: '✓',
  displaced: '✕',
  cannot_tell: '?',
  not_comparable: '≠',
};
export const VERDICT_COLOURS: Record<string, string> = {
  in_place: '#0060a0',
  displaced: '#a4320b',
  cannot_tell: '#8a5a00',
  not_comparable: '#57606a',
};

export const CHANGE_STATES: Record<string, Label> = {
  draft: word('拟议', 'proposed'),
  published: word('已发布', 'published'),
  withdrawn: word('已撤回', 'withdrawn'),
};

export const CHANGE_SIGNS: Record<string, string> = { draft: '○', published: '✓', withdrawn: '✕' };
export const CHANGE_COLOURS: Record<string, string> = { draft: '#8a5a00', published: '#00704a', withdrawn: '#57606a' };

/** How the people who leave were counted. */
export const PEOPLE_RULES: Record<string, Label> = {
  none: word('没有土地转出', 'no ground changes hands'),
  whole_unit: word('整个单位转出', 'the unit goes as a whole'),
  parts: word('整村相加', 'whole villages summed'),
  unknown_split: word('转出部分没有人口数', 'no counts of that ground'),
};

export const STEPS: Record<string, Label> = {
  research: word('调查研究', 'Research'),
  risk_assessment: word('社会稳定风险评估', 'Risk assessment'),
  expert_review: word('专家论证', 'Expert review'),
  opinions: word('征求意见', 'Opinions heard'),
  implementation: word('组织实施', 'Implementation'),
  evaluation: word('评估总结', 'Evaluation'),
};

export const ROLES: Record<string, Label> = {
  changed: word('变更', 'changed'),
  new: word('新设', 'new'),
  ended: word('撤销', 'ended'),
  vertex_only: word('仅多一个顶点', 'one more vertex'),
};

export const TURNS: Record<string, Label> = {
  gained: word('变为覆盖', 'now covered'),
  lost: word('变为未覆盖', 'no longer covered'),
  added: word('计入', 'counted anew'),
  removed: word('不再计入', 'no longer counted'),
};

export const MISSING: Record<string, Label> = {
  observation: word('无联检记录', 'not observed'),
  marker_not_seen: word('未见到界桩', 'marker not seen'),
  photo: word('缺照片', 'photo missing'),
  reference_objects: word('缺方位物', 'reference objects missing'),
  reference_object_missing: word('方位物已失', 'reference object gone'),
};

export const labelOf = (words: Record<string, Label>, code: string): Label => words[code] ?? { zh: code, en: '' };
