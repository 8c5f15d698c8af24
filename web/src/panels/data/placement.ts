import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { PlacementFinding } from '../../api/records';

const COUNTY_DIGITS = 6;

/** So many facilities are declared in one county and lie in another. */
export interface Crossing {
  declared: string;
  containing: string;
  count: number;
}

/** The most first. Facilities that only change the township within a county are counted with their county twice named. */
export function crossings(findings: PlacementFinding[]): Crossing[] {
  const counts = new Map<string, Crossing>();
  for (const { declared_code, containing_code } of findings) {
    if (declared_code === null || containing_code === null) continue;
    const [declared, containing] = [declared_code.slice(0, COUNTY_DIGITS), containing_code.slice(0, COUNTY_DIGITS)];
    const key = `${declared}>${containing}`;
    const known = counts.get(key) ?? { declared, containing, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort(
    (one, other) => other.count - one.count || one.declared.localeCompare(other.declared),
  );
}

export function inCrossing(finding: PlacementFinding, declared: string, containing: string): boolean {
  return !!finding.declared_code?.startsWith(declared) && !!finding.containing_code?.startsWith(containing);
}

/** Lines from the declared unit to the point, and a dot where the facility lies. */
export function arrows(findings: PlacementFinding[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: findings.flatMap((finding): Feature[] => {
      const geometry = finding.geometry as LineString | null;
      if (geometry?.type !== 'LineString') return [];
      const properties = { facility: finding.facility_id, name: finding.name };
      const place = geometry.coordinates.at(-1)!;
      return [
        { type: 'Feature', geometry, properties },
        { type: 'Feature', geometry: { type: 'Point', coordinates: place }, properties },
      ];
    }),
  };
}
