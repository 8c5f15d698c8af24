import type { CountedUnit } from '../../api/client';
import { levelOf } from './places';

/** Units as they are counted, or the figure of each division below. */
export type Grain = 'unit' | 'county';

/**
 * As asked for; else by unit. A figure that is not counted by unit is shown by division; communities too at first, for
 * they are drawn from a near view only.
 */
export function grainOf(asked: string | null, units: CountedUnit[]): Grain {
  if (units.length === 0 || asked === 'county') return 'county';
  if (asked === 'unit') return 'unit';
  return levelOf(units) === 'community' ? 'county' : 'unit';
}
