import { csv, type Cell } from '../../text/csv';
import { NOTICE } from '../../text/words';
import type { Column, TableRow } from './columns';

/** What a figure was computed from. */
export interface Origin {
  indicator: string;
  as_of: string;
  denominator_list: string;
  data_version: number;
  division_version: number;
  rule_version: string;
  synthetic: boolean;
  receipt: string;
}

/** Exactly what the table shows: its rows in their order and its columns, each row with what it was computed from. */
export function tableCsv(columns: Column[], rows: TableRow[], origin: Origin, compared: Origin | null): string {
  const from = { ...origin, notice: NOTICE.zh };
  const beside = compared && {
    compared_as_of: compared.as_of,
    compared_denominator_list: compared.denominator_list,
    compared_receipt: compared.receipt,
  };
  const head = [...columns.map(({ id }) => id), ...Object.keys(from), ...Object.keys(beside ?? {})];
  const own = (row: TableRow): Cell[] => Object.values({ ...from, receipt: row.receipt ?? origin.receipt });
  return csv(
    head,
    rows.map((row) => [...columns.map((column) => column.value(row)), ...own(row), ...Object.values(beside ?? {})]),
  );
}
