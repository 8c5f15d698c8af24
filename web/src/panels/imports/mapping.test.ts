import { describe, expect, it } from 'vitest';
import type { ImportDetection } from '../../api/imports';
import { choices, doubled, draftOf, isChanged, keepChoices, optionsOf, stillTaken, unfilled, unsaid } from './mapping';

const detected: ImportDetection = {
  format: 'xlsx',
  layers: [],
  declared_crs: null,
  proposed_crs: 'EPSG:4490',
  fields: ['编号', '名称', '机构类别', '床位', '经度'].map((name) => ({ name, values: ['1'] })),
  mapping: { external_id: '编号', name: '名称', lon: '经度' },
  known: [
    { name: 'valid_from', required: false, aliases: ['有效起始'] },
    { name: 'external_id', required: true, aliases: ['编号'] },
    { name: 'name', required: true, aliases: ['名称'] },
    { name: 'kind', required: true, aliases: ['kindcode', '类型'] },
    { name: 'coord_source', required: false, aliases: ['坐标来源'] },
  ],
  missing: ['kind'],
  notes: [],
};
const given = { options: {}, detected };

describe('mapping of a file', () => {
  it('begins with what was recognised and is unchanged then', () => {
    const draft = draftOf(given);
    expect(draft.columns).toEqual({ 编号: 'external_id', 名称: 'name', 机构类别: '', 床位: '', 经度: 'lon' });
    expect(isChanged(draft, given)).toBe(false);
    expect(unfilled(draft, detected)).toEqual(['kind']);
    expect(unsaid(draft, detected)).toEqual(['coord_source', 'valid_from']);
  });

  it('is filled by a column, a fixed value or a default', () => {
    const draft = draftOf(given);
    draft.columns['机构类别'] = 'kind';
    draft.validFrom = '2025-06-30';
    expect(unfilled(draft, detected)).toEqual([]);
    expect(unsaid(draft, detected)).toEqual(['coord_source']);
    expect(optionsOf(draft)).toMatchObject({
      mapping: { external_id: '编号', name: '名称', kind: '机构类别', lon: '经度' },
      valid_from: '2025-06-30',
      crs: null,
    });
    draft.columns['机构类别'] = '';
    draft.fixed = { kind: 'elder_care_institution', name: ' ' };
    expect(unfilled(draft, detected)).toEqual([]);
    expect(optionsOf(draft).fixed).toEqual({ kind: 'elder_care_institution' });
  });

  it('names a field chosen twice, and a column that is taken by its name though it was left out', () => {
    const draft = draftOf(given);
    draft.columns['床位'] = 'name';
    expect(doubled(draft)).toEqual(['name']);
    draft.columns['床位'] = '';
    draft.columns['经度'] = '';
    expect(stillTaken(draft, detected)).toEqual([{ column: '经度', field: 'lon' }]);
  });

  it('keeps what was chosen when another layer brings other columns', () => {
    const draft = draftOf(given);
    draft.columns['机构类别'] = 'kind';
    draft.coordSource = 'survey';
    const other = { ...detected, fields: ['机构类别', '新列'].map((name) => ({ name, values: [] })), mapping: {} };
    const kept = keepChoices(draft, { options: {}, detected: other });
    expect(kept.columns).toEqual({ 机构类别: 'kind', 新列: '' });
    expect(kept.coordSource).toBe('survey');
  });

  it('offers required fields first, by their Chinese names, and the fields of a place', () => {
    const offered = choices(detected).map(({ label }) => label);
    expect(offered.slice(0, 3)).toEqual(['编号 external_id', '名称 name', '类型 kind']);
    expect(offered).toContain('纬度 lat');
  });
});
