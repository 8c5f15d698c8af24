import { useEvaluation } from '../../state/evaluation';
import { drawnPoints, readKinds, useFacilityPoints } from '../../state/facilityPoints';
import { useMapData } from '../../state/panes';
import { view } from '../../state/view';
import { readFilter } from './listState';

/** The facilities of the list as points in the colours of their kinds; the shown ones follow the filters. */
export function useListedPoints(version: () => number): void {
  const { kinds } = useEvaluation();
  const question = () => {
    if (!view.asOf) return null;
    const { q, status } = readFilter(view.list);
    const [kind] = readKinds(view.kinds) ?? [];
    const only = { ...(kind && { kind }), ...(q && { q }), ...(status && { status }) };
    return { at: { as_of: view.asOf }, only, version: version() };
  };
  const points = useFacilityPoints(question);
  useMapData('facilities', () => {
    const known = kinds.data?.items ?? [];
    return points.data && drawnPoints(points.data, new Set(known.map(({ code }) => code)), known);
  });
}
