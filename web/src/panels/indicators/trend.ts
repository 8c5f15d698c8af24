import type { EChartsCoreOption } from 'echarts/core';
import type { TimelineDay, Trend } from '../../api/indicators';
import { exact, quantity } from '../../text/format';

/** A change of the divisions, on the day it took effect. */
export interface TrendEvent {
  date: string;
  text: string;
}

const WHAT: Record<string, string> = {
  split: '拆分',
  merged: '合并',
  ended: '撤销',
  begun: '设立',
  retyped: '改变类型',
  renamed: '更名',
  recoded: '改代码',
  moved: '改隶',
  redrawn: '界线变更',
};

export function divisionEvents(days: TimelineDay[]): TrendEvent[] {
  return days
    .filter(({ divisions }) => divisions > 0)
    .map(({ date, division_changes: changes, divisions }) => {
      const named = changes.map(({ name, what }) => `${name} ${what.map((one) => WHAT[one] ?? one).join('、')}`);
      const rest = divisions - changes.length;
      return { date, text: named.join('；') + (rest > 0 ? ` 等共 ${divisions} 个` : '') };
    });
}

/** A row with several measures has no line of its own. */
export function hasFigures({ points }: Trend): boolean {
  return points.some(({ value }) => value !== null);
}

/** The line, the target as a dashed one, and the events on the day they happened, at the height of the line then. */
export function trendOption(trend: Trend, events: TrendEvent[]): EChartsCoreOption {
  const { points, unit } = trend;
  const span = points.length > 0 ? [points[0]!.as_of, points.at(-1)!.as_of] : ['', ''];
  const inside = events.filter(({ date }) => date >= span[0]! && date <= span[1]!);
  return {
    animation: false,
    grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemHeight: 8 },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'time' },
    yAxis: { type: 'value', scale: true, axisLabel: { formatter: (value: number) => exact(value, unit) } },
    series: [
      {
        name: '数值',
        type: 'line',
        symbolSize: 8,
        color: '#0060a0',
        data: points.map(({ as_of, value }) => [as_of, value]),
        tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => pointText(trend, dataIndex) },
      },
      {
        name: '目标',
        type: 'line',
        symbol: 'none',
        color: '#a4320b',
        lineStyle: { type: 'dashed' },
        data: points.map(({ as_of, target }) => [as_of, target]),
      },
      {
        name: '区划变更',
        type: 'scatter',
        symbol: 'diamond',
        symbolSize: 11,
        color: '#5b3d8f',
        data: inside.map(({ date }) => [date, valueOn(trend, date)]),
        tooltip: { formatter: ({ dataIndex }: { dataIndex: number }) => eventText(inside[dataIndex]!) },
      },
    ],
  };
}

function pointText({ points, unit }: Trend, index: number): string {
  const { as_of, value } = points[index]!;
  return `${as_of}<br>${quantity(value, unit)}`;
}

/** Names come from the record: they are text, not markup. */
function eventText({ date, text }: TrendEvent): string {
  return `${date}<br>${text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}`;
}

/** On the straight line between the points before and after. */
export function valueOn({ points }: Trend, date: string): number | null {
  const known = points.filter(({ value }) => value !== null);
  const before = known.findLast(({ as_of }) => as_of <= date);
  const after = known.find(({ as_of }) => as_of >= date);
  if (!before || !after) return (before ?? after)?.value ?? null;
  if (before === after) return before.value;
  const [from, to, at] = [before.as_of, after.as_of, date].map((day) => Date.parse(day));
  return before.value! + ((after.value! - before.value!) * (at! - from!)) / (to! - from!);
}
