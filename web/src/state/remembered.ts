import { ref, watch, type Ref } from 'vue';

/** A matter of the reader and this browser, no part of what a link shows. Where storing is forbidden it lasts as long as the page. */
export function remembered(name: string, otherwise: string): Ref<string> {
  const key = `minzheng-atlas.${name}`;
  const value = ref(stored(key) ?? otherwise);
  watch(value, (now) => store(key, now));
  return value;
}

function stored(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function store(key: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(key, value);
  } catch {
    // forbidden or full: said above
  }
}
