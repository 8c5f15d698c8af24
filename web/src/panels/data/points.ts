import type { FeatureCollection, Point } from 'geojson';
import { http, take } from '../../api/client';
import { useEvaluation } from '../../state/evaluation';
import { useMapData } from '../../state/panes';
import { useResource } from '../../state/resource';
import { view } from '../../state/view';
import { readFilter } from './listState';

/** The facilities of the list as points in the colours of their kinds; the shown ones follow the filters. */
export function useFacilityPoints(version: () => number): void {
  const { kinds } = useEvaluation();
  const points = useResource(
    () => (view.asOf ? { asOf: view.asOf, kind: view.kinds, list: view.list, version: version() } : null),
    async ({ asOf, kind, list }, signal) => {
      const { q, status } = readFilter(list);
      const query = {
        as_of: asOf,
        properties: 'id,name,kind,status',
        ...(kind && { kind: kind.split(',')[0]! }),
        ...(q && { q }),
        ...(status && { status: status as never }),
      };
      const found = await take<unknown>(http.GET('/api/facilities.geojson', { params: { query }, signal }));
      return found as FeatureCollection<Point | null>;
    },
  );
  useMapData('facilities', () => {
    if (!points.data) return null;
    const colours = new Map(kinds.data?.items.map(({ code, colour }) => [code, colour]));
    const features = points.data.features.flatMap((feature) =>
      feature.geometry
        ? [
            {
              ...feature,
              geometry: feature.geometry,
              properties: { ...feature.properties, colour: colours.get(feature.properties?.['kind'] as string) },
            },
          ]
        : [],
    );
    return { type: 'FeatureCollection', features };
  });
}
