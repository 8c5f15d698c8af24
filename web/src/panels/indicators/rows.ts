import type { Indicator, Measure } from '../../api/client';

/**
 * One line of the table. A plan row with several measures has no figures of its own: it is followed by them, and choosing
 * it chooses the first. Companions are shown and never judged.
 */
export interface Row {
  kind: 'plain' | 'compound' | 'measure' | 'companion';
  indicator: Indicator;
  measure: Measure;
  opens: Measure;
}

export function rowsOf(indicators: Indicator[]): Row[] {
  return indicators.flatMap((indicator) => {
    const below = (kind: Row['kind']) => (measure: Measure) => ({ kind, indicator, measure, opens: measure });
    const first = indicator.measures[0];
    return [
      { kind: first ? 'compound' : 'plain', indicator, measure: indicator, opens: first ?? indicator } satisfies Row,
      ...indicator.measures.map(below('measure')),
      ...indicator.companions.map(below('companion')),
    ];
  });
}

/** The line that an id in the address speaks of. */
export function findRow(rows: Row[], id: string): Row | undefined {
  const named = rows.find((row) => row.measure.id === id);
  return named && rows.find((row) => row.measure === named.opens);
}

/** Where a reader begins: the first figure that counts more than one unit, else the first line. */
export function firstRow(rows: Row[]): Row | undefined {
  return rows.find((row) => (row.measure.denominator_list?.planned ?? 0) > 1) ?? rows[0];
}
