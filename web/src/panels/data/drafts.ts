import type { Draft } from './record';

/** What was typed and not saved, with the state it was made from. */
export interface KeptDraft {
  base: Draft;
  draft: Draft;
  etag: string | null;
}

const PREFIX = 'minzheng-atlas:draft:';

/** Kept until the window is closed, so that neither a reload nor a step to another page loses it. */
export function keepDraft(key: string, kept: KeptDraft, storage: Storage = sessionStorage): void {
  storage.setItem(PREFIX + key, JSON.stringify(kept));
}

export function dropDraft(key: string, storage: Storage = sessionStorage): void {
  storage.removeItem(PREFIX + key);
}

export function keptDraft(key: string, storage: Storage = sessionStorage): KeptDraft | null {
  const text = storage.getItem(PREFIX + key);
  return text === null ? null : (JSON.parse(text) as KeptDraft);
}
