import { describe, expect, it } from 'vitest';
import { WriteRefusal } from '../../api/records';
import { mistakesOf } from './mistakes';

const PATHS = ['name', 'declared_code', 'details/beds_total', 'geometry', 'edit/reason'];
const refusal = (errors: { field: string; message: string }[]) =>
  new WriteRefusal({ type: 't', title: '请求有误', status: 400, detail: 'all', code: 'invalid_facility', errors });

describe('mistakes', () => {
  it('stand at the field that the service names, also by id or deeper inside', () => {
    const found = mistakesOf(
      refusal([
        { field: '/details/beds_total', message: '太多' },
        { field: '/declared_id', message: '不存在' },
        { field: '/geometry/coordinates/0', message: '坏' },
        { field: '/edit/reason', message: '须说明理由' },
        { field: '/details', message: '护理床位多于床位' },
      ]),
      PATHS,
    );
    expect(found.fields).toEqual({
      'details/beds_total': '太多',
      declared_code: '不存在',
      geometry: '坏',
      'edit/reason': '须说明理由',
    });
    expect(found.general).toEqual(['护理床位多于床位']);
  });

  it('are told as they are where no field is named', () => {
    expect(mistakesOf(refusal([]), PATHS).general).toEqual(['请求有误: all']);
    expect(mistakesOf(new Error('断线'), PATHS).general).toEqual(['断线']);
  });
});
