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
    legend: [
      { colour: COLOURS.covered, label: { zh: '已覆盖', en: 'covered' }, count: units.filter(({ covered }) => covered).length },
      {
        colour: COLOURS.missing,
        label: { zh: '未覆盖', en: 'not covered' },
        count: units.filter(({ covered }) => !covered).length,
      },
      { colour: COLOURS.not_counted, label: { zh: '不适用', en: 'not applicable' }, count: null },
    ],
  };
}
