import type { Label, Terms } from '../../api/client';
import { DENOMINATORS } from '../../text/words';

export const WAYS = ['swipe', 'split', 'difference'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_WORDS: Record<Way, Label> = {
  swipe: { zh: '卷帘', en: 'Swipe' },
  split: { zh: '分屏', en: 'Side by side' },
  difference: { zh: '差异图', en: 'Difference' },
};

/** What the map is compared with: another day or another denominator. */
export interface Compared {
  what: 'date' | 'denominator';
  value: string;
}

export function readCompare(text: string | null): Compared | null {
  const [, what, value] = /^(date|denominator):(.+)$/.exec(text ?? '') ?? [];
  return what && value ? { what: what as Compared['what'], value } : null;
}

/** The same question with one answer changed; the data version stays, so that both sides know the same. */
export function comparedTerms(terms: Terms, { what, value }: Compared): Terms {
  return what === 'date' ? { ...terms, as_of: value } : { ...terms, denominator: value };
}

export function readWay(text: string | null): Way {
  return WAYS.find((way) => way === text) ?? 'difference';
}

/** How a side of the comparison is called: by what differs. */
export function sideName(terms: Terms, what: Compared['what']): string {
  if (what === 'date') return terms.as_of ?? '';
  return DENOMINATORS[terms.denominator ?? '']?.zh ?? terms.denominator ?? '';
}
