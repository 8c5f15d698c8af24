import type { CountedUnit, Label, PartFigures } from '../../api/client';
import type { Fills } from '../../state/panes';
import { exact } from '../../text/format';
import { breaksOf, classOf, withTarget } from './classing';
import type { ClassSpec } from './classSpec';
import { colours, COVERED, MISSING, NO_DATA, NOT_APPLICABLE } from './palette';

/** One division of the coloured map and of the table beside it. */
export interface Place {
  code: string;
  name: string;
  type: string;
  /** Class of the legend. */
  class: string;
  /** The figure of a division below; of a unit what it has. Unrounded. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  elders: number | null;
  receipt: string | null;
}

export interface LegendClass {
  id: string;
  label: Label;
  colour: string;
  count: number;
}

/** Divisions in classes: their counts add up to the number of places. */
export interface Classed {
  places: Place[];
  classes: LegendClass[];
}

type Uncounted = Omit<LegendClass, 'count'>;

const NO_DATA_CLASS: Uncounted = { id: 'no-data', label: { zh: '无数据', en: 'no data' }, colour: NO_DATA };
const NOT_APPLICABLE_CLASS: Uncounted = {
  id: 'not-applicable',
  label: { zh: '不适用（没有应统计的单位）', en: 'not applicable (nothing to count)' },
  colour: NOT_APPLICABLE,
};
const COVERED_CLASS: Uncounted = { id: 'covered', label: { zh: '已覆盖', en: 'covered' }, colour: COVERED };
const MISSING_CLASS: Uncounted = { id: 'missing', label: { zh: '未覆盖', en: 'not covered' }, colour: MISSING };

export function ofUnits(units: CountedUnit[]): Classed {
  const places = units.map(({ code, name, type, covered, amount, elders }) => ({
    ...{ code, name, type, elders, value: amount, numerator: null, denominator: null, receipt: null },
    class: (covered ? COVERED_CLASS : MISSING_CLASS).id,
  }));
  return { places, classes: counted([COVERED_CLASS, MISSING_CLASS], places) };
}

/** `beside` are values of the map it is compared with: both maps have the same classes. */
export function ofParts(parts: PartFigures[], spec: ClassSpec, beside: PartFigures[] = []): Classed {
  const first = parts[0] ?? beside[0];
  const aimed = parts.find(({ target }) => target !== null) ?? beside.find(({ target }) => target !== null);
  const target = spec.target ? (aimed?.target ?? null) : null;
  const values = [...parts, ...beside].map(({ value }) => value);
  const breaks = withTarget(breaksOf(spec.method, spec.count, values, spec.manual), target);
  const reached = target === null ? null : breaks.indexOf(target) + 1;
  const shades = colours(breaks.length + 1, reached);
  const classes = shades.map((colour, at) => ({
    id: `class-${at}`,
    label: rangeText(breaks, at, first?.unit ?? ''),
    colour,
  }));
  const places = parts.map((part) => ({
    code: part.division_code,
    name: part.division_name,
    type: part.division_type,
    class: part.value !== null ? `class-${classOf(part.value, breaks)}` : withoutValue(part).id,
    value: part.value,
    numerator: part.numerator,
    denominator: part.denominator,
    elders: null,
    receipt: part.receipt.id,
  }));
  return { places, classes: counted([...classes, NO_DATA_CLASS, NOT_APPLICABLE_CLASS], places) };
}

function withoutValue({ status, denominator, denominator_list: list }: PartFigures): Uncounted {
  const nothing = status === 'not_applicable' || denominator === 0 || list?.planned === 0;
  return nothing ? NOT_APPLICABLE_CLASS : NO_DATA_CLASS;
}

/** Half-open ranges [a, b); the outer ones have one end. */
function rangeText(breaks: number[], at: number, unit: string): Label {
  const [from, to] = [breaks[at - 1], breaks[at]].map((edge) => (edge === undefined ? null : exact(edge, unit)));
  if (!from && !to) return { zh: '全部相同', en: 'all the same' };
  const text = !from ? `< ${to}` : !to ? `≥ ${from}` : `${from} – ${to}`;
  return { zh: text, en: '' };
}

export function counted(classes: Uncounted[], places: Place[]): LegendClass[] {
  return classes.map((one) => ({ ...one, count: places.filter((place) => place.class === one.id).length }));
}

const LEVELS: Record<string, Fills['level']> = {
  district: 'county',
  county: 'county',
  county_city: 'county',
  community: 'community',
  village: 'community',
};

/** The level whose outlines are coloured; areas beside the townships (quasi units) count as townships. */
export function levelOf(places: { type: string }[]): Fills['level'] {
  return places.map(({ type }) => LEVELS[type] ?? 'township').find((level) => level !== 'township') ?? 'township';
}

export function fillsOf({ places, classes }: Classed): Fills {
  const colour = new Map(classes.map((one) => [one.id, one.colour]));
  return { level: levelOf(places), colours: new Map(places.map((place) => [place.code, colour.get(place.class)!])) };
}
