import { expect, it } from 'vitest';
import { readArrangement, writeArrangement } from './arrangement';
import { LAYERS } from './layers';

const ids = LAYERS.map(({ id }) => id).reverse();

it('is the order of the list from the top down for an empty address', () => {
  expect(readArrangement(null).map(({ id }) => id)).toEqual(ids);
  expect(writeArrangement(readArrangement(null))).toBeNull();
});

it('keeps order, opacity and what is hidden', () => {
  const text = 'divisions:60,-names';
  const [first, second] = readArrangement(text);
  expect([first, second]).toEqual([
    { id: 'divisions', visible: true, opacity: 60 },
    { id: 'names', visible: false, opacity: 100 },
  ]);
  expect(writeArrangement(readArrangement(text))!.startsWith(text)).toBe(true);
});

it('leaves out what no layer is called and keeps every layer', () => {
  expect(readArrangement('moon,facilities:900').map(({ id }) => id)).toEqual([
    'facilities',
    ...ids.filter((id) => id !== 'facilities'),
  ]);
  expect(readArrangement('facilities:900')[0]!.opacity).toBe(100);
});

it('has layers whose style ids and sources no other layer uses', () => {
  const styles = LAYERS.flatMap((layer) => layer.styles.map((style) => style.id));
  expect(new Set(styles).size).toBe(styles.length);
  const picked = LAYERS.flatMap((layer) => (layer.picks ?? []).flatMap((pick) => pick.styles));
  expect(picked.filter((id) => !styles.includes(id))).toEqual([]);
  const sources = LAYERS.flatMap((layer) => Object.keys(layer.sources));
  expect(new Set(sources).size).toBe(sources.length);
});
