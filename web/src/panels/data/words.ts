import type { Label } from '../../api/client';
import type { FindingCode } from '../../api/records';

const word = (zh: string, en: string): Label => ({ zh, en });

export const COORD_SOURCES: Record<string, Label> = {
  survey: word('测绘', 'survey'),
  gnss: word('卫星定位', 'GNSS'),
  digitised: word('图上采集', 'digitised'),
  converted: word('经批准工具转换', 'converted'),
  schematic: word('示意', 'schematic'),
  unknown: word('不详', 'unknown'),
};

/** Flags that divisions carry are shown by code; none is built in. */
export const DIVISION_FLAGS: Record<string, Label> = {};

export const FINDINGS: Record<FindingCode, Label> = {
  declared_elsewhere: word('申报单位与坐标不符', 'Declared elsewhere'),
  no_coordinates: word('没有坐标', 'No coordinates'),
  outside_all_units: word('不在任何单位内', 'Outside all units'),
  on_shared_edge: word('在单位交界上', 'On a shared edge'),
  declared_not_valid: word('申报单位已不存在', 'Declared unit has ended'),
};

export const MODES: Record<string, Label> = {
  change: word('变更：自某日起如此', 'Change: from a day on'),
  correction: word('更正：原记录有误，一直如此', 'Correction: it was recorded wrongly'),
  load: word('载入', 'Load'),
};

/** Fields that only the service speaks of, beside those of the forms. */
export const OTHER_FIELDS: Record<string, Label> = {
  geometry: word('位置或轮廓', 'Place or outline'),
  kind: word('类型', 'Kind'),
  valid_from: word('自', 'From'),
  valid_to: word('止', 'To'),
  declared_id: word('申报单位', 'Declared unit'),
  declared_area_id: word('申报管理区域', 'Declared zone'),
  parent_id: word('上级', 'Unit above'),
  synthetic: word('合成数据', 'Synthetic'),
  area_km2: word('面积 km²', 'Area km²'),
};
