import type { Feature } from 'geojson';
import { expect, it } from 'vitest';
import type { Dossier, Preview } from '../../api/boundaries';
import { drawnSides, effectRows, entryOf, openSteps, publishCommand } from './changeEffects';

const measure = (id: string, before: string, after: string, more = {}) => ({
  id,
  changed: false,
  units: [],
  before: { status: before },
  after: { status: after },
  ...more,
});
const plans = [
  {
    plan: 'P',
    indicators: [
      { id: '1', measures: [measure('same', 'met', 'met'), measure('moves', 'met', 'met', { changed: true })] },
      {
        id: '2',
        measures: [measure('flips', 'met', 'late', { changed: true }), measure('swaps', 'met', 'met', { units: [{}] })],
      },
    ],
  },
] as unknown as Preview['plans'];

it('puts what flips first, then what changes, and leaves nothing out', () => {
  const rows = effectRows(plans);
  expect(rows.map(({ measure: { id } }) => id)).toEqual(['flips', 'moves', 'swaps', 'same']);
  expect(rows.map(({ flips }) => flips)).toEqual([true, false, false, false]);
  expect(rows.map(({ changes }) => changes)).toEqual([true, true, true, false]);
});

it('offers the steps of the state', () => {
  expect(openSteps({ state: 'draft' })).toHaveLength(4);
  expect(openSteps({ state: 'published' })).toEqual(['implementation', 'evaluation']);
  expect(openSteps({ state: 'withdrawn' })).toEqual([]);
});

it('takes the entry of a step that counts', () => {
  const steps = [
    { step: 'research', document: '旧', current: false },
    { step: 'research', document: '新', current: true },
  ] as Dossier['steps'];
  expect(entryOf({ steps }, 'research')?.document).toBe('新');
  expect(entryOf({ steps }, 'opinions')).toBeNull();
});

it('draws either side or both', () => {
  const outline = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [0, 0] },
    properties: { code: '1' },
  } as Feature;
  const states = (sides: 'both' | 'before' | 'after') =>
    drawnSides([outline], [outline], sides).features.map(({ properties }) => properties?.['state']);
  expect(states('both')).toEqual(['before', 'after']);
  expect(states('before')).toEqual(['before']);
  expect(states('after')).toEqual(['after']);
});

it('tells the command of the change', () => {
  expect(publishCommand('abc')).toContain('boundary-change publish abc --document-number');
});
