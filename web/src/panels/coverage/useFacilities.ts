import { computed, reactive, watch } from 'vue';
import * as api from '../../api/client';
import { useEvaluation } from '../../state/evaluation';
import { countKinds, drawnPoints, readKinds, useFacilityPoints } from '../../state/facilityPoints';
import { panes, useMapData } from '../../state/panes';
import { useResource } from '../../state/resource';
import { view } from '../../state/view';
import type { CoverageMap } from './useCoverageMap';

/** Facilities on the map: at first those of the kinds that the figure counts, on both maps while two are compared. */
export function useFacilities(map: CoverageMap) {
  const { moment, kinds } = useEvaluation();
  const division = computed(() => (view.division ? { division: view.division } : {}));
  const points = useFacilityPoints(() => moment.value && { at: moment.value, ...division.value });
  const otherPoints = useFacilityPoints(() => (panes.other?.at ? { at: panes.other.at, ...division.value } : null));
  const behind = useResource(
    () => map.about,
    async ({ id, terms }, signal) => {
      const rows = (await api.facilities(id, terms, signal)).items;
      return [...new Set(rows.map(({ kind }) => kind))].sort();
    },
  );
  const known = computed(() => kinds.data?.items ?? []);
  const shown = computed(() => readKinds(view.kinds) ?? new Set(behind.data ?? []));
  const counts = computed(() => countKinds(points.data ?? [], known.value));

  useMapData('facilities', () => points.data && drawnPoints(points.data, shown.value, known.value));
  watch(
    () => otherPoints.data && drawnPoints(otherPoints.data, shown.value, known.value),
    (features) => features && panes.other?.data.set('facilities', features),
  );
  return reactive({ points, shown, counts });
}
