import * as api from '../../api/client';
import type { Moment } from '../../api/client';
import type { Fills } from '../../state/panes';

/** Codes that are drawn: of the level, and of the areas beside it. */
export interface Outlined {
  level: Set<string>;
  areas: Set<string>;
}

export async function outlined(level: Fills['level'], at: Moment, signal: AbortSignal): Promise<Outlined> {
  const [divisions, areas] = await Promise.all([api.outlines(level, at, signal), api.areaOutlines(at, signal)]);
  return { level: codes(divisions), areas: codes(areas) };
}

function codes({ features }: api.Outlines): Set<string> {
  return new Set(features.filter(({ geometry }) => geometry).map(({ properties }) => properties.code));
}

/** What the legend says beside the classes: drawn and not counted, counted and not drawn. */
export function besides(counted: string[], { level, areas }: Outlined): { notCounted: number; withoutOutline: number } {
  const known = new Set(counted);
  return {
    notCounted: [...level].filter((code) => !known.has(code)).length,
    withoutOutline: counted.filter((code) => !level.has(code) && !areas.has(code)).length,
  };
}
