import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { Verdict, Verdicts } from '../../api/boundaries';
import { number } from '../../text/format';
import { NOTICE } from '../../text/words';
import { csv } from '../../text/csv';
import { VERDICT_COLOURS, VERDICT_SIGNS, VERDICTS } from './words';

export const metres = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : `${value.toFixed(3)} m`;
export const markerName = ({ marker }: Pick<Verdict, 'marker'>) => `${marker.number}${marker.member}`;

export function bearing({ bearing_deg: degrees, sector }: Verdict): string {
  return degrees === null || degrees === undefined ? '–' : `${number(degrees)}° ${sector ?? ''}`.trim();
}

/** One standard deviation a coordinate axis, of the survey and of the register. */
export function sigma({ sigma_survey_m: survey, sigma_register_m: register }: Verdict): string {
  return `${survey ?? '–'} / ${register ?? '–'}`;
}

export function chance(p: number | null | undefined): string {
  if (p === null || p === undefined) return '–';
  return p < 0.0001 ? '< 0.0001' : p.toFixed(4);
}

/** Markers to be measured again, and those that nobody measured. */
export function again(answer: Verdicts): { line: string; number: string; why: string }[] {
  const unsure = answer.verdicts
    .filter(({ verdict }) => verdict === 'cannot_tell' || verdict === 'not_comparable')
    .map((verdict) => ({ line: verdict.marker.line, number: markerName(verdict), why: verdict.reason.zh }));
  const unseen = answer.unmatched_markers.map((marker) => ({
    line: marker.line,
    number: `${marker.number}${marker.member}`,
    why: '清单中没有测点 / not in the list',
  }));
  return [...unsure, ...unseen];
}

export function verdictCsv(answer: Verdicts): string {
  const head = [
    'row',
    'line',
    'marker',
    'verdict',
    'verdict_zh',
    'distance_m',
    'bearing_deg',
    'sigma_survey_m',
    'sigma_register_m',
    'p',
    'reason_code',
    'reason',
    'as_of',
    'data_version',
    'notice',
  ];
  const rows = answer.verdicts.map((row) => [
    row.row,
    row.marker.line,
    markerName(row),
    row.verdict,
    VERDICTS[row.verdict]?.zh ?? '',
    row.distance_m ?? null,
    row.bearing_deg ?? null,
    row.sigma_survey_m ?? null,
    row.sigma_register_m ?? null,
    row.p ?? null,
    row.reason.code,
    row.reason.zh,
    answer.as_of,
    answer.data_version,
    NOTICE.zh,
  ]);
  return csv(head, rows);
}

export function againCsv(answer: Verdicts): string {
  return csv(
    ['line', 'marker', 'why'],
    again(answer).map(({ line, number: marker, why }) => [line, marker, why]),
  );
}

type Placed = { geometry: unknown } | null | undefined;
const at = (place: Placed) => (place?.geometry as Geometry | null | undefined) ?? null;

export function drawnVerdicts(verdicts: Verdict[]): FeatureCollection {
  const features = verdicts.flatMap((row): Feature[] => {
    const geometry = at(row.registered) ?? at(row.measured);
    if (!geometry) return [];
    const sign = VERDICT_SIGNS[row.verdict];
    return [
      {
        type: 'Feature',
        geometry,
        properties: {
          id: row.marker.marker_id,
          number: `${sign} ${markerName(row)}`,
          colour: VERDICT_COLOURS[row.verdict],
        },
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}

/** From the registered to the measured place, where both are known in one system. */
export function drawnShifts(verdicts: Verdict[]): FeatureCollection {
  const place = (of: Placed) => (at(of) as { coordinates: Position } | null)?.coordinates;
  const features = verdicts.flatMap(({ registered, measured }): Feature[] => {
    const [from, to] = [place(registered), place(measured)];
    return from && to
      ? [{ type: 'Feature', geometry: { type: 'LineString', coordinates: [from, to] }, properties: {} }]
      : [];
  });
  return { type: 'FeatureCollection', features };
}
