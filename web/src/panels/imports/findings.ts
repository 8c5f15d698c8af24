import type { FeatureCollection } from 'geojson';
import type { FindingFeatures, ImportFinding } from '../../api/imports';
import { csv } from '../../text/csv';

export interface ListedFinding extends ImportFinding {
  id: string;
  placed: boolean;
}

export interface Sieve {
  severity: string;
  code: string;
}

/** The file's rows count from 1 below the heading, as the service says them. */
export const listed = ({ features }: FindingFeatures): ListedFinding[] =>
  features.map(({ id, geometry, properties }) => ({ ...properties, id: String(id), placed: geometry !== null }));

export const sifted = (findings: ListedFinding[], { severity, code }: Sieve): ListedFinding[] =>
  findings.filter((finding) => (!severity || finding.severity === severity) && (!code || finding.code === code));

/** For the map, which is told by `id` what was clicked. */
export function onMap({ features }: FindingFeatures, shown: ReadonlySet<string>): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ id, geometry, properties }) =>
      geometry && shown.has(String(id))
        ? [{ type: 'Feature' as const, geometry, properties: { id: String(id), code: properties.code } }]
        : [],
    ),
  };
}

const COLUMNS = ['severity', 'row', 'position', 'field', 'value', 'code', 'problem', 'fix'] as const;
/** The list as it is shown. */
export function csvOf(findings: ListedFinding[]): string {
  return csv(
    [...COLUMNS],
    findings.map((finding) => COLUMNS.map((column) => finding[column])),
  );
}

/** Codes with how many there are in all; the list holds the first hundred of each. */
export function perCode(counts: Record<string, number>): { code: string; count: number }[] {
  return Object.entries(counts)
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code));
}
