import type { Label } from '../../api/client';

/** Parts of the panel below the legend; the first is open at first. */
export const SECTIONS = [
  { id: 'gaps', label: { zh: '缺口清单', en: 'Gaps' } },
  { id: 'table', label: { zh: '表格', en: 'Table' } },
  { id: 'compare', label: { zh: '对比', en: 'Compare' } },
  { id: 'time', label: { zh: '时间', en: 'Time' } },
  { id: 'facilities', label: { zh: '设施', en: 'Facilities' } },
] as const satisfies { id: string; label: Label }[];

export type SectionId = (typeof SECTIONS)[number]['id'];

export function openSection(asked: string | null): SectionId {
  return SECTIONS.find(({ id }) => id === asked)?.id ?? SECTIONS[0].id;
}
