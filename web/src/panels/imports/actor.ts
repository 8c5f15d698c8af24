import { ref, watch } from 'vue';

const KEY = 'atlas.actor';

function remembered(): string {
  try {
    return globalThis.localStorage?.getItem(KEY) ?? '';
  } catch {
    return ''; // a browser may forbid storing; the name is then asked for again
  }
}

/** Who writes: kept in this browser, because it is the same person tomorrow and no part of what a link shows. */
export const actor = ref(remembered());

watch(actor, (name) => {
  try {
    globalThis.localStorage?.setItem(KEY, name);
  } catch {
    // as above
  }
});
