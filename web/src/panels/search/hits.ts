import type { Label } from '../../api/client';
import type { Hit } from '../../api/search';
import type { Bounds } from '../../state/stage';
import type { View } from '../../state/view';

export const TYPES: Record<Hit['type'], Label> = {
  division: { zh: '行政区划', en: 'Divisions' },
  management_area: { zh: '管理区域', en: 'Zones' },
  facility: { zh: '设施', en: 'Facilities' },
  boundary_line: { zh: '界线', en: 'Boundary lines' },
  boundary_marker: { zh: '界桩', en: 'Markers' },
};

export interface HitGroup {
  type: Hit['type'];
  label: Label;
  /** With the place in the order in which the arrow keys go through all of them. */
  hits: { hit: Hit; index: number }[];
}

/** The groups stand in the order of their best hit; within each the order of the service stays. */
export function grouped(hits: Hit[]): HitGroup[] {
  const groups = new Map<Hit['type'], Hit[]>();
  for (const hit of hits) groups.set(hit.type, [...(groups.get(hit.type) ?? []), hit]);
  let index = 0;
  return [...groups].map(([type, found]) => ({
    type,
    label: TYPES[type],
    hits: found.map((hit) => ({ hit, index: index++ })),
  }));
}

/** Where an arrow key leads; from nothing chosen (-1) to the first or the last, and round at the ends. */
export function moved(active: number, key: string, count: number): number {
  if (count === 0) return -1;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return active;
}

/** What is looked at once the hit is chosen. Divisions and zones stay on a page that shows units. */
export function destination(hit: Hit, page: string): Partial<View> {
  switch (hit.type) {
    case 'division':
    case 'management_area':
      if (page === 'data') return { unit: hit.code, facility: null, section: 'divisions' };
      return { page: page === 'coverage' ? page : 'coverage', unit: hit.code };
    case 'facility':
      return { page: 'data', section: 'facilities', facility: hit.id };
    case 'boundary_line':
      return { page: 'inspection', line: hit.id, marker: null, section: null };
    case 'boundary_marker':
      return { page: 'inspection', marker: hit.id, section: null };
  }
}

export function boundsOfHit(hit: Hit): Bounds | null {
  return hit.bbox?.length === 4 ? (hit.bbox as Bounds) : null;
}

export function positionOfHit(hit: Hit): [number, number] | null {
  return hit.position?.length === 2 ? (hit.position as [number, number]) : null;
}
