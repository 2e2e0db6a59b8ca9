/** What a spreadsheet program takes for the beginning of a formula, also in full width; and what it skips before one. */
const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A text as a .csv cell that no spreadsheet program runs as a formula: `=1+1` → `'=1+1` (bad-input row 37). A text that looks
 * so already gets one `'` more, so that `unguarded` gives back exactly what was written.
 */
export function guarded(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text
}

/** A .csv cell as the text it stands for: `'=1+1` → `=1+1`; every other text as it is. */
export function unguarded(text: string): string {
  return text.startsWith("'") && formulaLike.test(text) ? text.slice(1) : text
}
