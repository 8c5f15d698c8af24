import { LAYERS } from './layers';

/** How one layer is shown. Opacity in percent. */
export interface Shown {
  id: string;
  visible: boolean;
  opacity: number;
}

const ENTRY = /^(-?)([a-z]+)(?::(\d{1,3}))?$/;

/** With a base map below them the divisions are see-through. */
const OVER_A_BASE_MAP = 70;

function usualArrangement(overBase: boolean): Shown[] {
  const opacity = (id: string) => (overBase && id === 'divisions' ? OVER_A_BASE_MAP : 100);
  return LAYERS.map(({ id }) => ({ id, visible: true, opacity: opacity(id) })).reverse();
}

/** From the top down, as in the list of layers. Unknown ids are left out, layers that are not named keep their place below. */
export function readArrangement(text: string | null, overBase = false): Shown[] {
  const usual = usualArrangement(overBase);
  const given = (text ?? '').split(',').flatMap((entry) => {
    const [, hidden, id, opacity] = ENTRY.exec(entry) ?? [];
    const known = usual.some((layer) => layer.id === id);
    return id && known ? [{ id, visible: hidden === '', opacity: Math.min(100, Number(opacity ?? 100)) }] : [];
  });
  const named = new Set(given.map(({ id }) => id));
  return [...given, ...usual.filter(({ id }) => !named.has(id))];
}

/** Null for the usual arrangement, which needs no place in the address. */
export function writeArrangement(layers: Shown[], overBase = false): string | null {
  const text = textOf(layers);
  return text === textOf(usualArrangement(overBase)) ? null : text;
}

function textOf(layers: Shown[]): string {
  return layers
    .map(({ id, visible, opacity }) => `${visible ? '' : '-'}${id}${opacity === 100 ? '' : `:${opacity}`}`)
    .join();
}
