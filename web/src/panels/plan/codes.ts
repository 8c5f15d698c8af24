/** A division code has six to twelve digits: county, township, community. */
const CODE = /^\d{6}(?:\d{3}){0,2}$/;

export interface PastedCodes {
  codes: string[];
  /** Words where a code was expected, with their line, for the reader to mend. */
  wrong: { line: number; text: string }[];
}

/**
 * Codes from a pasted list or the first column of a CSV file: one a line, or separated by commas and blanks. Names behind a
 * code and a heading line are passed over.
 */
export function parseCodes(text: string): PastedCodes {
  const codes = new Set<string>();
  const wrong: PastedCodes['wrong'] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((content, index) => {
      const words = content.split(/[\s,;，；、"']+/).filter(Boolean);
      const found = words.filter((word) => CODE.test(word));
      found.forEach((code) => codes.add(code));
      const heading = index === 0 && !/\d/.test(content);
      if (found.length === 0 && words.length > 0 && !heading) wrong.push({ line: index + 1, text: content.trim() });
    });
  return { codes: [...codes], wrong };
}
