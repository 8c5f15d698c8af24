import type { Feature } from 'geojson';
import type { Label, Measure, Plan } from '../../api/client';
import type { MapSheet } from '../../api/sheets';
import type { Fills, LegendEntry } from '../../state/panes';
import { quantity } from '../../text/format';
import { DENOMINATORS, NOTICE, SYNTHETIC } from '../../text/words';

/** What the map on the screen is about; without a measure it is about no figure. */
export interface Subject {
  place: string;
  plan: Plan | null;
  measure: Measure | null;
  denominator: string;
  asOf: string;
  dataVersion: number | null;
  synthetic: boolean;
  fills: Fills | null;
  /** As they are drawn: with the code and colour of their kind. */
  facilities: Feature[];
  kindNames: Map<string, Label>;
}

/** All words of a map on paper but its size, scale and place. */
export type Words = Pick<
  MapSheet,
  'title' | 'legend_title' | 'legend' | 'as_of' | 'data_version' | 'lines' | 'source' | 'notices' | 'review_number'
>;

export function titleOf({ place, measure }: Subject): { zh: string; en: string } {
  return measure
    ? { zh: `${place}${measure.name.zh}`, en: measure.name.en }
    : { zh: `${place}民政一张图`, en: 'Minzheng Atlas' };
}

export function sourceOf({ place }: Subject): string {
  return `${place}民政数据（民政一张图 Minzheng Atlas）`;
}

export function wordsOf(subject: Subject): Words {
  const { plan, measure, denominator, fills } = subject;
  const share = measure && measure.numerator !== null && measure.denominator !== null;
  return {
    title: titleOf(subject),
    legend_title: measure?.id ?? '',
    legend: [...(fills?.legend ?? []), ...kindsShown(subject)].map((entry) => ({ ...entry, label: both(entry.label) })),
    as_of: subject.asOf,
    data_version: subject.dataVersion,
    lines: [
      ...(plan && measure ? [`规划 Plan：${plan.name.zh}`] : []),
      ...(measure ? [`指标 Indicator：${measure.id} ${measure.name.zh}`] : []),
      ...(measure ? [`口径 Denominator：${both(DENOMINATORS[denominator] ?? { zh: denominator, en: '' })}`] : []),
      ...(measure && measure.value !== null
        ? [
            `数值 Value：${quantity(measure.value, measure.unit)}` +
              (share ? `（${measure.numerator} / ${measure.denominator}）` : ''),
          ]
        : []),
    ],
    source: sourceOf(subject),
    review_number: '',
    notices: [`${NOTICE.zh} / ${NOTICE.en}`, ...(subject.synthetic ? [`${SYNTHETIC.zh} ${SYNTHETIC.en}`] : [])],
  };
}

/** One entry a kind of facility on the map; those drawn in no colour of their own are not told apart. */
function kindsShown({ facilities, kindNames }: Subject): LegendEntry[] {
  const shown = new Map<string, LegendEntry>();
  for (const { properties } of facilities) {
    const { kind, colour } = (properties ?? {}) as { kind?: string; colour?: string };
    if (!kind || !colour) continue;
    const entry = shown.get(kind) ?? { colour, label: kindNames.get(kind) ?? { zh: kind, en: '' }, count: 0 };
    shown.set(kind, { ...entry, count: entry.count! + 1 });
  }
  return [...shown.values()];
}

function both({ zh, en }: Label): string {
  return en ? `${zh} ${en}` : zh;
}
