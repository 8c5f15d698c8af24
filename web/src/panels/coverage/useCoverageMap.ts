import { computed, onScopeDispose, reactive, watch } from 'vue';
import { useEvaluation } from '../../state/evaluation';
import { newPane, panes } from '../../state/panes';
import { useChosenIndicator } from '../../state/placed';
import { useResource, type Resource } from '../../state/resource';
import { view } from '../../state/view';
import { readClasses } from './classSpec';
import type { TableRow } from './columns';
import { comparedTerms, readCompare, readWay, sideName } from './compare';
import { betweenUnits, betweenValues } from './difference';
import { grainOf, type Grain } from './grain';
import { besides, outlined } from './outlined';
import { fillsOf, levelOf, ofParts, ofUnits, type Classed } from './places';
import { useComparedSide, useParts } from './useSide';

/** What the coloured map, its legend and the table beside it show, and what they are compared with. */
export function useCoverageMap() {
  const { moment, row } = useEvaluation();
  const { about, units, gaps, facilities } = useChosenIndicator();
  const spec = computed(() => readClasses(view.classes));
  const grain = computed<Grain | null>(() => units.data && grainOf(view.by, units.data));
  const parts = useParts(() => (grain.value === 'county' ? about.value : null));

  const compared = computed(() => readCompare(view.compare));
  const way = computed(() => readWay(view.compareAs));
  const otherTerms = computed(() => compared.value && about.value && comparedTerms(about.value.terms, compared.value));
  const other = useComparedSide(
    () => otherTerms.value && { id: about.value!.id, terms: otherTerms.value },
    () => grain.value,
  );

  const now = computed<Classed | null>(() => {
    if (grain.value === 'county') return parts.data && ofParts(parts.data, spec.value, other.parts.data ?? []);
    return units.data && ofUnits(units.data);
  });
  const then = computed<Classed | null>(() => {
    if (!compared.value) return null;
    if (grain.value === 'county') return other.parts.data && ofParts(other.parts.data, spec.value, parts.data ?? []);
    return other.units.data && ofUnits(other.units.data);
  });
  const difference = computed(() => {
    if (!now.value || !then.value) return null;
    return grain.value === 'county'
      ? betweenValues(then.value, now.value, row.value?.measure.unit ?? '')
      : betweenUnits(then.value, now.value);
  });
  /** What the colours wait for, on this side and on the other. */
  const figures = computed<Resource<unknown, unknown>>(() => (grain.value === 'county' ? parts : units));
  const otherFigures = computed<Resource<unknown, unknown>>(() =>
    grain.value === 'county' ? other.parts : other.units,
  );
  /** What the map on the right, or the only one, is coloured by. */
  const shown = computed(() => (compared.value && way.value === 'difference' ? difference.value : now.value));
  const rows = computed<TableRow[]>(() => {
    if (!difference.value || shown.value === difference.value) return shown.value?.places ?? [];
    const moved = new Map(difference.value.places.map((place) => [place.code, place]));
    return shown.value?.places.map((place) => ({ ...moved.get(place.code), ...place })) ?? [];
  });

  const level = computed(() => (now.value ? levelOf(now.value.places) : 'township'));
  const drawn = useResource(
    () =>
      grain.value === 'unit' && level.value !== 'community' && moment.value
        ? { level: level.value, at: moment.value }
        : null,
    ({ level, at }, signal) => outlined(level, at, signal),
  );
  const beside = computed(
    () =>
      drawn.data &&
      now.value &&
      besides(
        now.value.places.map(({ code }) => code),
        drawn.data,
      ),
  );

  watch(shown, (classed) => (panes.main.fills = classed && fillsOf(classed)), { immediate: true });
  watch(
    [otherTerms, way, then],
    ([terms, how, classed]) => {
      if (!terms || how === 'difference') {
        panes.other = null;
        panes.main.name = null;
        return;
      }
      const pane = (panes.other ??= newPane());
      const { as_of = '', data_version = 0 } = terms;
      pane.at = { as_of, data_version };
      const what = compared.value?.what ?? 'date';
      pane.name = sideName(terms, what);
      panes.main.name = about.value && sideName(about.value.terms, what);
      pane.fills = classed && fillsOf(classed);
    },
    { immediate: true },
  );
  onScopeDispose(() => {
    panes.main.fills = null;
    panes.main.name = null;
    panes.other = null;
  });

  return reactive({
    ...{ about, units, gaps, facilities, grain, parts, figures, otherFigures, spec, level },
    ...{ compared, way, other, otherTerms, now, then, difference, shown, rows, beside },
  });
}

export type CoverageMap = ReturnType<typeof useCoverageMap>;
