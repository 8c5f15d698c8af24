import { WriteRefusal } from '../../api/records';

/** What is wrong, at the field it is about; the rest above the form. */
export interface Mistakes {
  fields: Record<string, string>;
  general: string[];
}

/** The service speaks of units by id where the form has their code. */
const ALIASES: Record<string, string> = {
  declared_id: 'declared_code',
  declared_area_id: 'declared_area_code',
  parent_id: 'parent_code',
};

export const NO_MISTAKES: Mistakes = { fields: {}, general: [] };

/** `paths` are the fields of the form; a pointer deeper than a field, like into a geometry, belongs to the field. */
export function mistakesOf(failure: unknown, paths: string[]): Mistakes {
  if (!(failure instanceof WriteRefusal))
    return { fields: {}, general: [failure instanceof Error ? failure.message : String(failure)] };
  const { errors, field, detail, title } = failure.problem;
  const told = errors?.length ? errors : field ? [{ field, message: detail }] : [];
  if (told.length === 0) return { fields: {}, general: [`${title}: ${detail}`] };
  const mistakes: Mistakes = { fields: {}, general: [] };
  for (const { field: pointer, message } of told) {
    const path = pathOf(pointer, paths);
    if (path === undefined) mistakes.general.push(message);
    else mistakes.fields[path] = path in mistakes.fields ? `${mistakes.fields[path]}；${message}` : message;
  }
  return mistakes;
}

function pathOf(pointer: string, paths: string[]): string | undefined {
  const bare = pointer.replace(/^\//, '');
  const path = ALIASES[bare] ?? bare;
  return paths.find((known) => path === known || path.startsWith(`${known}/`));
}
