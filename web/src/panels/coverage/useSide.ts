import { computed } from 'vue';
import * as api from '../../api/client';
import type { Terms } from '../../api/client';
import { findRow, rowsOf } from '../indicators/rows';
import { useResource } from '../../state/resource';
import type { Grain } from './grain';

export interface Question {
  id: string;
  terms: Terms;
}

/** The figures of the state that the map is compared with. */
export function useComparedSide(question: () => Question | null, grain: () => Grain | null) {
  const asked = (wanted: Grain) => (grain() === wanted ? question() : null);
  const units = useResource(
    () => asked('unit'),
    async ({ id, terms }, signal) => (await api.units(id, terms, signal)).items,
  );
  const parts = useParts(() => asked('county'));
  const figure = useResource(question, ({ id, terms }, signal) => api.indicator(id, terms, signal));
  const measure = computed(() => {
    const [asked, answer] = [figure.asked, figure.data];
    return asked && answer ? (findRow(rowsOf(answer.items), asked.id)?.measure ?? null) : null;
  });
  return { units, parts, figure, measure };
}

export function useParts(question: () => Question | null) {
  return useResource(question, async ({ id, terms }, signal) => (await api.parts(id, terms, signal)).items);
}
