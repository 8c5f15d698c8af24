import { Declined } from '../../api/boundaries';
import { Refusal } from '../../api/client';

/** What was refused: field by field where the service says which, the rest in one sentence. */
export interface Wrong {
  fields: Map<string, string>;
  whole: string | null;
}

export const NOTHING_WRONG: Wrong = { fields: new Map(), whole: null };

/** `known`: the fields of the form; a complaint about another one stands at the top. */
export function wrongOf(failure: unknown, known: string[]): Wrong {
  if (!(failure instanceof Declined)) {
    const text = failure instanceof Refusal ? `${failure.title} ${failure.detail}` : String(failure);
    return { fields: new Map(), whole: text };
  }
  const { title, detail, field, errors } = failure.problem;
  const told = errors?.length ? errors : field ? [{ field, message: detail }] : [];
  const fields = new Map<string, string>();
  for (const { field: at, message } of told) {
    const name = at.split('/').at(-1)!;
    if (known.includes(name)) fields.set(name, message);
  }
  return { fields, whole: fields.size === 0 ? `${title}：${detail}` : null };
}
