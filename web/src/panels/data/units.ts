import { http, take } from '../../api/client';
import { useResource } from '../../state/resource';
import { view } from '../../state/view';

export interface Unit {
  code: string;
  name: string;
}

const MOST = 1000;
/** Levels whose units a facility is declared in or a division stands below; there are a few hundred. */
const LEVELS = ['county', 'township'];

/** Names of counties and townships on the day that is looked at, for lists and for suggestions. */
export function useUnits() {
  return useResource(
    () => (view.asOf ? { as_of: view.asOf } : null),
    async (at, signal) => {
      const found = LEVELS.map((level) =>
        take(http.GET('/api/divisions', { params: { query: { ...at, level, limit: MOST } }, signal })),
      );
      return (await Promise.all(found)).flatMap(({ items }) => items.map(({ code, name }): Unit => ({ code, name })));
    },
  );
}

const COUNTY_DIGITS = 6;
const TOWNSHIP_DIGITS = 9;

/** 西乡塘区石埠街道; a unit whose name is not known by its code after those above it. */
export function unitName(units: Unit[], code: string | null): string {
  if (code === null) return '–';
  const nameOf = (wanted: string) => units.find((unit) => unit.code === wanted)?.name;
  const above = [COUNTY_DIGITS, TOWNSHIP_DIGITS]
    .filter((digits) => digits < code.length)
    .map((digits) => nameOf(code.slice(0, digits)));
  const known = above.filter((name) => name !== undefined).join('');
  const own = nameOf(code);
  return own ? known + own : [known, code].filter(Boolean).join(' ');
}
