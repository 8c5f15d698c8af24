import type { Label } from '../../api/client';
import type { Import } from '../../api/imports';

const word = (zh: string, en: string): Label => ({ zh, en });

export const STATES: Record<Import['state'], Label> = {
  uploaded: word('已上传，待检查', 'uploaded, not checked yet'),
  checking: word('检查中', 'checking'),
  checked: word('检查通过，待入库', 'checked, ready to commit'),
  unchanged: word('与库中一致，无需入库', 'nothing differs'),
  refused: word('有错误，不能入库', 'refused: has errors'),
  moved: word('数据已变，须重新检查', 'the data moved, check again'),
  committing: word('入库中', 'committing'),
  committed: word('已入库', 'committed'),
  undoing: word('撤销中', 'being undone'),
  undone: word('已撤销', 'undone'),
  failed: word('服务出错', 'failed'),
  cancelled: word('已取消', 'cancelled'),
  interrupted: word('服务中断，未写入', 'interrupted, nothing written'),
};

export const STEPS: Label[] = [
  word('上传', 'Upload'),
  word('对应', 'Mapping'),
  word('检查', 'Dry run'),
  word('入库', 'Commit'),
];

export const PHASES: Record<string, Label> = {
  queued: word('排队', 'queued'),
  reading: word('读取并检查', 'reading and checking'),
  writing: word('写入', 'writing'),
  previewing: word('生成预览', 'making the preview'),
  effects: word('计算对指标的影响', 'computing the effect on indicators'),
  undoing: word('撤销', 'undoing'),
};

export const SEVERITIES: Record<'ERROR' | 'WARNING', Label> = {
  ERROR: word('错误', 'error'),
  WARNING: word('提醒', 'warning'),
};

/** What each way of getting coordinates is called; the last two are refused, because they are offset on purpose. */
export const COORD_SOURCES: Record<string, Label> = {
  survey: word('测绘', 'survey'),
  gnss: word('GNSS 实测', 'GNSS'),
  digitised: word('图上采集', 'digitised'),
  schematic: word('示意', 'schematic'),
  converted: word('经批准的转换', 'converted by a licensed converter'),
  unknown: word('不清楚', 'unknown'),
};

export const SYSTEMS: Record<string, string> = {
  'EPSG:4490': 'CGCS2000 经纬度 degrees',
  'EPSG:4326': 'WGS 84 经纬度 degrees',
  'EPSG:4545': 'CGCS2000 3° 108°E (南宁)',
  'EPSG:4546': 'CGCS2000 3° 111°E',
  'EPSG:4544': 'CGCS2000 3° 105°E',
  'EPSG:4524': 'CGCS2000 3° 36 带 zone',
  'EPSG:4610': '西安 80 经纬度 Xian 1980',
  'EPSG:4214': '北京 54 经纬度 Beijing 1954',
};

export const ENCODINGS = ['UTF-8', 'GB18030', 'GBK'];
