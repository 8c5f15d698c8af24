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

/** 西乡塘区石埠街道; a unit that is not known by its code. */
export function unitName(units: Unit[] | null, code: string | null): string {
  if (code === null) return '–';
  const names = new Map(units?.map((unit) => [unit.code, unit.name]));
  const own = names.get(code) ?? code;
  const county = code.length > COUNTY_DIGITS ? names.get(code.slice(0, COUNTY_DIGITS)) : undefined;
  return county ? `${county}${own}` : own;
}
