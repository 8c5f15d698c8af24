import { describe, expect, it } from 'vitest';
import type { Measure, Plan } from '../../api/client';
import { wordsOf, type Subject } from './words';

const measure = {
  id: 'NN145-08',
  name: { zh: '乡镇综合养老服务中心覆盖率', en: 'Townships with a centre' },
  unit: 'share',
  value: 38 / 127,
  numerator: 38,
  denominator: 127,
} as Measure;

const subject: Subject = {
  place: '南宁市',
  plan: { code: 'NN145', name: { zh: '“十四五”规划', en: '14th plan' } } as Plan,
  measure,
  denominator: 'plan',
  asOf: '2025-12-31',
  dataVersion: 42,
  synthetic: true,
  fills: {
    level: 'township',
    colours: new Map(),
    legend: [{ colour: '#0072b2', label: { zh: '已覆盖', en: 'covered' }, count: 38 }],
  },
  facilities: [],
  kindNames: new Map([['home', { zh: '养老院', en: 'Home' }]]),
};

const point = (kind: string, colour?: string) =>
  ({ type: 'Feature', geometry: null, properties: { kind, colour } }) as unknown as Subject['facilities'][number];

describe('the words of a printed map', () => {
  it('say what the figure is, of when, under which denominator, and that it is schematic', () => {
    const words = wordsOf(subject);
    expect(words.title).toEqual({ zh: '南宁市乡镇综合养老服务中心覆盖率', en: 'Townships with a centre' });
    expect(words.lines).toEqual([
      '规划 Plan：“十四五”规划',
      '指标 Indicator：NN145-08 乡镇综合养老服务中心覆盖率',
      '口径 Denominator：规划口径 Plan list',
      '数值 Value：29.92%（38 / 127）',
    ]);
    expect([words.as_of, words.data_version]).toEqual(['2025-12-31', 42]);
    expect(words.notices).toEqual(['示意，不作划界依据 / Schematic, not for demarcation', '合成数据 SYNTHETIC']);
  });

  it('have the legend of the areas and of the kinds of facilities that are drawn, with counts', () => {
    const facilities = [point('home', '#aa0000'), point('home', '#aa0000'), point('other', '#00aa00'), point('plain')];
    expect(wordsOf({ ...subject, facilities }).legend).toEqual([
      { colour: '#0072b2', label: '已覆盖 covered', count: 38 },
      { colour: '#aa0000', label: '养老院 Home', count: 2 },
      { colour: '#00aa00', label: 'other', count: 1 },
    ]);
  });

  it('speak of no figure where none is shown', () => {
    const words = wordsOf({ ...subject, measure: null, fills: null });
    expect(words.title.zh).toBe('南宁市民政一张图');
    expect([words.lines, words.legend]).toEqual([[], []]);
  });
});
