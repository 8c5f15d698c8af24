import type { Coverage, Measure } from '../../api/client';
import type { Origin } from './tableCsv';

type Evaluated = Pick<
  Coverage,
  'as_of' | 'denominator' | 'data_version' | 'division_version' | 'rule_version' | 'synthetic'
>;

export function originOf(answer: Evaluated, measure: Measure): Origin {
  return {
    indicator: measure.id,
    as_of: answer.as_of,
    denominator_list: answer.denominator,
    data_version: answer.data_version,
    division_version: answer.division_version,
    rule_version: answer.rule_version,
    synthetic: answer.synthetic,
    receipt: measure.receipt.id,
  };
}
