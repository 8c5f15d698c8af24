import { ref, watch } from 'vue';

const KEY = 'minzheng-atlas:actor';

/** Who writes, as the audit will show it; remembered on this machine. */
export const actor = ref(globalThis.localStorage?.getItem(KEY) ?? '');
watch(actor, (name) => localStorage.setItem(KEY, name));
