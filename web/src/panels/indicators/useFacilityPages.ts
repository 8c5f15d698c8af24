import { computed, ref, shallowRef, watch } from 'vue';
import type { ContributingRow, Terms } from '../../api/client';
import { facilityPage, nextCursor, type FacilityPage } from '../../api/indicators';
import { useResource } from '../../state/resource';

/** The facilities behind a figure, a page at a time. */
export function useFacilityPages(question: () => { id: string; terms: Terms } | null) {
  const first = useResource(question, ({ id, terms }, signal) => facilityPage(id, terms, null, signal));
  const asked = ref<string | null>(null);
  const further = shallowRef<FacilityPage[]>([]);
  const more = useResource(
    () => {
      const about = question();
      return about && asked.value ? { ...about, cursor: asked.value } : null;
    },
    ({ id, terms, cursor }, signal) => facilityPage(id, terms, cursor, signal),
  );
  watch(
    () => first.data,
    () => {
      asked.value = null;
      further.value = [];
    },
  );
  watch(
    () => more.data,
    (page) => page && (further.value = [...further.value, page]),
  );

  const pages = computed(() => [...(first.data ? [first.data] : []), ...further.value]);
  const items = computed<ContributingRow[]>(() => pages.value.flatMap((page) => page.items));
  const next = computed(() => (pages.value.length > 0 ? nextCursor(pages.value.at(-1)!) : null));
  return { first, more, items, next, load: () => (asked.value = next.value) };
}
