import type { CountedUnit } from '../api/client';

export type UnitClass = 'covered' | 'missing' | 'not_counted';

/** Blue and orange of Okabe and Ito: told apart under every common colour blindness, and by lightness in grey. */
export const COLOURS: Record<UnitClass, string> = {
  covered: '#0072b2',
  missing: '#f0a830',
  not_counted: '#e3e3df',
};

/** The class of each outline; what the indicator does not count is said so, not coloured as missing. */
export function classify(outlined: Iterable<string>, units: CountedUnit[]): Map<string, UnitClass> {
  const counted = new Map(units.map((unit) => [unit.code, unit.covered]));
  return new Map(
    [...outlined].map((code) => {
      const covered = counted.get(code);
      return [code, covered === undefined ? 'not_counted' : covered ? 'covered' : 'missing'];
    }),
  );
}

/**
 * Counts for the legend: of units, not of outlines, so that they add up to the denominator; `withoutOutline` of them cannot
 * be drawn.
 */
export interface Legend {
  covered: number;
  missing: number;
  notCounted: number;
  withoutOutline: number;
}

export function legend(classes: Map<string, UnitClass>, units: CountedUnit[]): Legend {
  const covered = units.filter((unit) => unit.covered).length;
  return {
    covered,
    missing: units.length - covered,
    notCounted: [...classes.values()].filter((unitClass) => unitClass === 'not_counted').length,
    withoutOutline: units.filter((unit) => !classes.has(unit.code)).length,
  };
}
