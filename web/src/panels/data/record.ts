import type { Geometry } from 'geojson';

/** What a field can hold; a set is a list of codes. */
export type Value = string | number | boolean | string[] | Geometry | null;

/** The fields of a facility or division by their JSON pointer without the first slash, like `name` or `details/beds_total`. */
export type Draft = Record<string, Value>;

/** Empty text, an empty set and nothing are the same: not known. */
export function same(one: Value | undefined, other: Value | undefined): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: Value | undefined): string {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0))
    return 'null';
  if (Array.isArray(value)) return JSON.stringify([...value].sort());
  if (typeof value === 'object') {
    const { type, coordinates } = value as { type: string; coordinates: unknown };
    return JSON.stringify([type, coordinates]);
  }
  return JSON.stringify(value);
}

export function draftOf(entity: object, paths: string[]): Draft {
  return Object.fromEntries(paths.map((path) => [path, read(entity, path)]));
}

function read(entity: object, path: string): Value {
  let at: unknown = entity;
  for (const name of path.split('/')) at = (at as Record<string, unknown> | null | undefined)?.[name];
  return (at ?? null) as Value;
}

/** The fields that were changed. */
export function changedPaths(base: Draft, draft: Draft): string[] {
  return Object.keys(draft).filter((path) => !same(base[path], draft[path]));
}

/** The body of an amendment: only what was changed, an attribute that was emptied as null. */
export function bodyOf(draft: Draft, paths: string[]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const path of paths) {
    const given = draft[path];
    const value = given === '' || given === undefined || (Array.isArray(given) && given.length === 0) ? null : given;
    const [name, attribute] = path.split('/') as [string, string?];
    if (attribute === undefined) body[name] = value;
    else body[name] = { ...(body[name] as object | undefined), [attribute]: value };
  }
  return body;
}
