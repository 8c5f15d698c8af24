import type { Import } from '../../api/imports';

export const STAGES = ['upload', 'mapping', 'check', 'commit'] as const;
export type Stage = (typeof STAGES)[number];
export type State = Import['state'];

const RUNNING: State[] = ['checking', 'committing', 'undoing'];
/** The file lies at the service and may be read otherwise and checked again. */
const OPEN: State[] = ['uploaded', 'checked', 'unchanged', 'refused', 'moved', 'failed', 'interrupted'];

export const isRunning = (state: State): boolean => RUNNING.includes(state);
export const isOpen = (state: State): boolean => OPEN.includes(state);
export const isRecorded = (state: State): boolean => ['committing', 'committed', 'undoing', 'undone'].includes(state);

/** The steps that can be opened now. A file that the shell loaded has no mapping step. */
export function stagesOf({ state, detected }: Pick<Import, 'state' | 'detected'>): Stage[] {
  const stages: Stage[] = [];
  if (isOpen(state) && detected) stages.push('mapping');
  stages.push('check');
  if (isRecorded(state) || state === 'checked' || state === 'moved') stages.push('commit');
  return stages;
}

/** Where an import goes on when it is opened. */
export function stageOf(state: State): Stage {
  if (state === 'uploaded') return 'mapping';
  return isRecorded(state) ? 'commit' : 'check';
}

/** The step that the address asks for, if it can be opened now. */
export function shownStage(asked: string | null, given: Pick<Import, 'state' | 'detected'>): Stage {
  const stages = stagesOf(given);
  const wanted = stages.find((stage) => stage === asked);
  if (wanted) return wanted;
  const natural = stageOf(given.state);
  return stages.includes(natural) ? natural : 'check';
}

/** After a job the wizard moves on by itself; who looks at another step stays there. */
export function stageAfter(before: State, now: State, shown: Stage): Stage {
  if (before === 'checking' && shown === 'mapping') return 'check';
  if (before === 'committing' && !isRecorded(now)) return now === 'moved' ? 'commit' : 'check';
  return shown;
}
