import { describe, expect, it } from 'vitest';
import type { ImportDetection } from '../../api/imports';
import { shownStage, stageAfter, stageOf, stagesOf, type State } from './wizard';

const detected = { fields: [] } as unknown as ImportDetection;

describe('steps of an import', () => {
  it.each<[State, string, string[]]>([
    ['uploaded', 'mapping', ['mapping', 'check']],
    ['checking', 'check', ['check']],
    ['refused', 'check', ['mapping', 'check']],
    ['unchanged', 'check', ['mapping', 'check']],
    ['checked', 'check', ['mapping', 'check', 'commit']],
    ['moved', 'check', ['mapping', 'check', 'commit']],
    ['committing', 'commit', ['check', 'commit']],
    ['committed', 'commit', ['check', 'commit']],
    ['undone', 'commit', ['check', 'commit']],
    ['cancelled', 'check', ['check']],
    ['interrupted', 'check', ['mapping', 'check']],
  ])('%s goes on at %s', (state, natural, open) => {
    expect(stageOf(state)).toBe(natural);
    expect(stagesOf({ state, detected })).toEqual(open);
  });

  it('shows the step of the address only while it can be opened', () => {
    expect(shownStage('mapping', { state: 'refused', detected })).toBe('mapping');
    expect(shownStage('mapping', { state: 'committed', detected })).toBe('commit');
    expect(shownStage('mapping', { state: 'uploaded', detected: null })).toBe('check');
    expect(shownStage('nonsense', { state: 'checked', detected })).toBe('check');
  });

  it('stays at the commit when the data moved under it, so that what changed is read there', () => {
    expect(stageAfter('committing', 'moved', 'commit')).toBe('commit');
    expect(stageAfter('committing', 'failed', 'commit')).toBe('check');
    expect(stageAfter('checking', 'refused', 'mapping')).toBe('check');
  });
});
