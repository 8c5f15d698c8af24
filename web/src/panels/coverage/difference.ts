import { exact } from '../../text/format';
import type { Label } from '../../api/client';
import type { Classed, LegendClass, Place } from './places';
import { counted } from './places';

/** A division in both states: what it was, what it is, and by how much the number moved. */
export interface Changed extends Place {
  before: number | null;
  classBefore: string | null;
  change: number | null;
}

export interface Difference {
  places: Changed[];
  classes: LegendClass[];
}

type Kind = { id: string; label: Label; colour: string };
const kind = (id: string, zh: string, en: string, colour: string): Kind => ({ id, label: { zh, en }, colour });

/** Gains blue, losses orange, each apart by lightness from what stayed. */
const GAINED = kind('gained', '新覆盖', 'gained', '#08519c');
const LOST = kind('lost', '失去覆盖', 'lost', '#a04a00');
const KEPT = kind('kept', '一直覆盖', 'covered in both', '#a9cce8');
const LACKING = kind('lacking', '一直未覆盖', 'covered in neither', '#fbe3bb');
const ONLY_NOW = kind('new', '只在“现在”一侧统计', 'counted on the “now” side only', '#5b3a8c');
const ONLY_BEFORE = kind('ended', '只在“对比”一侧统计', 'counted on the compared side only', '#8d8d8d');
const SAME = kind('same', '无变化', 'unchanged', '#dcdcd4');
const UNKNOWN = kind('no-data', '一侧无数据', 'no data on one side', '#bdbdbd');

/** Units by code: a unit that got another code is a new one, and its old one ended. */
export function betweenUnits(before: Classed, now: Classed): Difference {
  return between(before, now, [GAINED, LOST, KEPT, LACKING, ONLY_NOW, ONLY_BEFORE], (was, is) => {
    const [had, has] = [was.class === 'covered', is.class === 'covered'];
    if (had === has) return has ? KEPT : LACKING;
    return has ? GAINED : LOST;
  });
}

/** Four ranges of change around none: half of the largest one is a break. */
export function betweenValues(before: Classed, now: Classed, unit: string): Difference {
  const old = new Map(before.places.map(({ code, value }) => [code, value]));
  const changes = now.places.flatMap(({ code, value }) => changeOf(old.get(code) ?? null, value) ?? []);
  const half = Number((Math.max(0, ...changes.map(Math.abs)) / 2).toPrecision(2));
  const text = points(half, unit);
  const kinds = [
    kind('down-much', `减少 ≥ ${text}`, 'less by that or more', '#a04a00'),
    kind('down', `减少 < ${text}`, 'less', '#f3b562'),
    SAME,
    kind('up', `增加 < ${text}`, 'more', '#7fb1d9'),
    kind('up-much', `增加 ≥ ${text}`, 'more by that or more', '#08407e'),
    UNKNOWN,
    ONLY_NOW,
    ONLY_BEFORE,
  ];
  const [downMuch, down, , up, upMuch] = kinds as [Kind, Kind, Kind, Kind, Kind];
  return between(before, now, kinds, (was, is) => {
    const change = changeOf(was.value, is.value);
    if (change === null) return UNKNOWN;
    if (change === 0) return SAME;
    if (change < 0) return -change >= half ? downMuch : down;
    return change >= half ? upMuch : up;
  });
}

function between(before: Classed, now: Classed, kinds: Kind[], judge: (was: Place, is: Place) => Kind): Difference {
  const old = new Map(before.places.map((place) => [place.code, place]));
  const present = new Set(now.places.map(({ code }) => code));
  const places: Changed[] = [
    ...now.places.map((is) => {
      const was = old.get(is.code);
      const change = changeOf(was?.value ?? null, is.value);
      return {
        ...is,
        before: was?.value ?? null,
        classBefore: was?.class ?? null,
        change,
        class: (was ? judge(was, is) : ONLY_NOW).id,
      };
    }),
    ...before.places
      .filter(({ code }) => !present.has(code))
      .map((was) => ({ ...was, ...GONE, before: was.value, classBefore: was.class, class: ONLY_BEFORE.id })),
  ];
  return { places, classes: counted(kinds, places) };
}

const GONE = { value: null, numerator: null, denominator: null, change: null, receipt: null };

function changeOf(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : now - before;
}

/** Shares change by percentage points, which are not percent. */
export function points(change: number, unit: string): string {
  return unit === 'share' ? `${Number((change * 100).toPrecision(12))} 个百分点` : exact(change, unit);
}
