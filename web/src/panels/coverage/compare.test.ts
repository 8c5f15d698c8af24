import { expect, it } from 'vitest';
import { comparedTerms, readCompare, readWay, sideName } from './compare';

const terms = { plan: 'NN145', as_of: '2025-12-31', denominator: 'plan', data_version: 3 };

it('asks the same of another day, in the same state of the data', () => {
  const other = comparedTerms(terms, readCompare('date:2020-12-31')!);
  expect(other).toEqual({ ...terms, as_of: '2020-12-31' });
  expect([sideName(other, 'date'), sideName(terms, 'date')]).toEqual(['2020-12-31', '2025-12-31']);
});

it('asks the same of another denominator', () => {
  const other = comparedTerms(terms, readCompare('denominator:quasi')!);
  expect(other).toEqual({ ...terms, denominator: 'quasi' });
  expect([sideName(other, 'denominator'), sideName({ denominator: 'own' }, 'denominator')]).toEqual([
    '含准乡级单位',
    'own',
  ]);
});

it('compares with nothing where the address says nothing that is understood', () => {
  expect([readCompare(null), readCompare('date:'), readCompare('plan:X')]).toEqual([null, null, null]);
  expect([readWay(null), readWay('split'), readWay('x')]).toEqual(['difference', 'split', 'difference']);
});
