import { changedPaths, same, type Draft, type Value } from './record';

export type Side = 'mine' | 'theirs';

/** A field that both sides changed, each to something else: the reader decides. */
export interface Clash {
  path: string;
  base: Value;
  mine: Value;
  theirs: Value;
  /** Whether both sides changed it differently; else only one of them did. */
  both: boolean;
}

/** Every field that either side changed since the base was read and on which they differ now. */
export function clashes(base: Draft, mine: Draft, theirs: Draft): Clash[] {
  const paths = new Set([...changedPaths(base, mine), ...changedPaths(base, theirs)]);
  return [...paths]
    .filter((path) => !same(mine[path], theirs[path]))
    .map((path) => ({
      path,
      base: base[path] ?? null,
      mine: mine[path] ?? null,
      theirs: theirs[path] ?? null,
      both: !same(base[path], mine[path]) && !same(base[path], theirs[path]),
    }));
}

/** What only one side changed is taken from that side; where both did the reader must choose (undefined). */
export function proposed(clash: Clash): Side | undefined {
  if (clash.both) return undefined;
  return same(clash.base, clash.mine) ? 'theirs' : 'mine';
}

/** Their state with my values where mine are chosen. */
export function merged(theirs: Draft, mine: Draft, choices: Record<string, Side>): Draft {
  const result = { ...theirs };
  for (const [path, side] of Object.entries(choices)) if (side === 'mine') result[path] = mine[path] ?? null;
  return result;
}
