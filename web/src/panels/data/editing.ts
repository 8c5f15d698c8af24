import { computed, onMounted, onScopeDispose, shallowRef, watch } from 'vue';
import { begin, redo, step, stepOfKey, undo } from '../../state/history';
import { askBeforeLeaving, view, type View } from '../../state/view';
import { dropDraft, keepDraft, keptDraft } from './drafts';
import { changedPaths, same, type Draft, type Value } from './record';

export interface ReadState {
  draft: Draft;
  /** Null for what is not recorded yet. */
  etag: string | null;
}

const LEAVE = '修改尚未保存。离开吗？草稿保留在本窗口中。\nNot saved yet. Leave? The draft is kept in this window.';

/** A draft with steps back, kept in the window while it is not saved. */
export function useEditing(key: string, read: ReadState, leavesBy: (keyof View)[]) {
  const kept = keptDraft(key);
  const base = shallowRef(kept?.base ?? read.draft);
  const etag = shallowRef(kept ? kept.etag : read.etag);
  const history = shallowRef(begin(kept?.draft ?? read.draft));
  const draft = computed(() => history.value.present);
  const changed = computed(() => changedPaths(base.value, draft.value));
  const unsaved = computed(() => changed.value.length > 0);

  const keep = () => {
    if (unsaved.value) keepDraft(key, { base: base.value, draft: draft.value, etag: etag.value });
    else dropDraft(key);
  };
  // at once: the page may be gone before the next tick
  watch(history, keep, { flush: 'sync' });
  guard(() => unsaved.value, leavesBy);

  function set(path: string, value: Value): void {
    if (!same(draft.value[path], value)) history.value = step(history.value, { ...draft.value, [path]: value });
  }
  function back(): void {
    history.value = undo(history.value);
  }
  function again(): void {
    history.value = redo(history.value);
  }
  /** From now on the draft is compared with this state; it is this state, or what was merged onto it. */
  function rebase(on: ReadState, merged?: Draft): void {
    etag.value = on.etag;
    base.value = on.draft;
    history.value = merged ? step(history.value, merged) : begin(on.draft);
  }
  function discard(): void {
    dropDraft(key);
    rebase(read);
  }
  keys(back, again);
  return { base, etag, history, draft, changed, unsaved, restored: kept !== null, set, back, again, rebase, discard };
}

function guard(unsaved: () => boolean, leavesBy: (keyof View)[]): void {
  const before = (event: BeforeUnloadEvent) => unsaved() && event.preventDefault();
  addEventListener('beforeunload', before);
  const stop = askBeforeLeaving((change) => {
    const leaves = leavesBy.some((field) => field in change && change[field] !== view[field]);
    return !leaves || !unsaved() || confirm(LEAVE);
  });
  onScopeDispose(() => {
    removeEventListener('beforeunload', before);
    stop();
  });
}

/** A text field that is being typed in takes its own letters back first. */
function keys(back: () => void, again: () => void): void {
  const press = (event: KeyboardEvent) => {
    const wanted = stepOfKey(event);
    const input =
      event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement ? event.target : null;
    if (wanted === null || (input && input.value !== (input.dataset['given'] ?? ''))) return;
    event.preventDefault();
    if (wanted === 'undo') back();
    else again();
  };
  onMounted(() => addEventListener('keydown', press));
  onScopeDispose(() => removeEventListener('keydown', press));
}
