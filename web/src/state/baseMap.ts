import { shallowRef } from 'vue';
import { mapSettings, type BaseMap } from '../api/settings';

/** The base map that the service is set to; null while it is not known, and where there is none. */
export const baseMap = shallowRef<BaseMap | null>(null);

let asked: Promise<void> | null = null;

/** Asked for once; after a failure the next caller asks again. */
export function loadBaseMap(): Promise<void> {
  asked ??= mapSettings(new AbortController().signal).then(
    (settings) => {
      baseMap.value = settings.base_map;
    },
    (error: unknown) => {
      asked = null;
      throw error;
    },
  );
  return asked;
}
