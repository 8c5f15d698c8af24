import type { Import, ImportDetection, ImportOptions } from '../../api/imports';

/** What the user chose so far; an empty text means: as the file says or as is usual. */
export interface Draft {
  /** Column of the file to field of the target. */
  columns: Record<string, string>;
  fixed: Record<string, string>;
  crs: string;
  coordSource: string;
  validFrom: string;
  changeFrom: string;
  layer: string;
  encoding: string;
}

type Read = Pick<Import, 'options' | 'detected'>;

/** Fields that make the place of a row, which every target takes. */
export const PLACE_FIELDS = ['lon', 'lat', 'northing', 'easting', 'x', 'y', 'wkt'];
/** These are asked for on their own, because most files lack the column. */
export const DEFAULTED = { coord_source: 'coordSource', valid_from: 'validFrom' } as const;

export function draftOf({ options, detected }: Read): Draft {
  const columns = Object.fromEntries((detected?.fields ?? []).map(({ name }) => [name, '']));
  for (const [field, column] of Object.entries(detected?.mapping ?? {})) columns[column] = field;
  return {
    columns,
    fixed: { ...options.fixed },
    crs: options.crs ?? '',
    coordSource: options.coord_source ?? '',
    validFrom: options.valid_from ?? '',
    changeFrom: options.change_from ?? '',
    layer: options.layer ?? '',
    encoding: options.encoding ?? '',
  };
}

export function optionsOf(draft: Draft): ImportOptions {
  const mapping: Record<string, string> = {};
  for (const [column, field] of Object.entries(draft.columns)) if (field) mapping[field] ??= column;
  const fixed = Object.fromEntries(Object.entries(draft.fixed).filter(([, value]) => value.trim() !== ''));
  return {
    mapping,
    fixed,
    crs: draft.crs || null,
    coord_source: draft.coordSource || null,
    valid_from: draft.validFrom || null,
    change_from: draft.changeFrom || null,
    layer: draft.layer || null,
    encoding: draft.encoding || null,
  };
}

export const isChanged = (draft: Draft, given: Read): boolean =>
  JSON.stringify(optionsOf(draft)) !== JSON.stringify(optionsOf(draftOf(given)));

/** Another layer or encoding may bring other columns: what was chosen for those that stay is kept. */
export function keepChoices(draft: Draft, given: Read): Draft {
  const fresh = draftOf(given);
  for (const column of Object.keys(fresh.columns)) {
    const chosen = draft.columns[column];
    if (chosen !== undefined) fresh.columns[column] = chosen;
  }
  return { ...draft, columns: fresh.columns };
}

/** Fields chosen for more than one column. */
export function doubled(draft: Draft): string[] {
  const chosen = Object.values(draft.columns).filter(Boolean);
  return [...new Set(chosen.filter((field, at) => chosen.indexOf(field) !== at))];
}

/** Required fields that neither a column nor a fixed value fills. */
export function unfilled(draft: Draft, detected: ImportDetection): string[] {
  const filled = new Set(Object.values(draft.columns));
  return detected.known
    .filter(({ name, required }) => required && !filled.has(name) && !draft.fixed[name]?.trim())
    .map(({ name }) => name);
}

/** Of the values that most files leave out, those that nothing gives yet. */
export function unsaid(draft: Draft, detected: ImportDetection): string[] {
  const filled = new Set(Object.values(draft.columns));
  const known = new Set(detected.known.map(({ name }) => name));
  return Object.entries(DEFAULTED)
    .filter(([field, option]) => known.has(field) && !filled.has(field) && !draft.fixed[field] && !draft[option])
    .map(([field]) => field);
}

/** Columns the user left out that the service takes by their name nevertheless. */
export function stillTaken(draft: Draft, detected: ImportDetection): { column: string; field: string }[] {
  return Object.entries(detected.mapping)
    .filter(([field, column]) => draft.columns[column] === '' && !Object.values(draft.columns).includes(field))
    .map(([field, column]) => ({ column, field }));
}

/** Fields to choose from, required ones first, each with the name that people know it by. */
export function choices(detected: ImportDetection): { field: string; label: string; required: boolean }[] {
  const known = detected.known.map(({ name, aliases, required }) => ({
    field: name,
    label: [aliases.find((alias) => /\p{Script=Han}/u.test(alias)), name].filter(Boolean).join(' '),
    required,
  }));
  const there = new Set(known.map(({ field }) => field));
  const others = [...new Set([...PLACE_FIELDS, ...Object.keys(detected.mapping)])].filter((field) => !there.has(field));
  return [
    ...known.filter(({ required }) => required),
    ...known.filter(({ required }) => !required),
    ...others.map((field) => ({ field, label: PLACE_WORDS[field] ?? field, required: false })),
  ];
}

const PLACE_WORDS: Record<string, string> = {
  lon: '经度 lon',
  lat: '纬度 lat',
  northing: '北坐标 northing',
  easting: '东坐标 easting',
  x: 'X（不明方向 unsaid）',
  y: 'Y（不明方向 unsaid）',
  wkt: '图形 wkt',
};
