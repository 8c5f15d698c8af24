import type { CountedUnit } from '../../api/client';
import type { Fills } from '../../state/panes';
import { COLOURS } from '../../map/classes';

const LEVELS: Record<string, Fills['level']> = {
  district: 'county',
  county: 'county',
  county_level_city: 'county',
  community: 'community',
  village: 'community',
};

/** Covered and not covered: the units themselves, coloured where their own level is drawn. */
export function fillsOf(units: CountedUnit[]): Fills {
  const level = units.map(({ type }) => LEVELS[type] ?? 'township').find((found) => found !== 'township') ?? 'township';
  return {
    level,
    colours: new Map(units.map(({ code, covered }) => [code, covered ? COLOURS.covered : COLOURS.missing])),
  };
}
