/** What a person typed, as terms that must all occur; folded like the search keys are. */
export function searchTerms(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
}

/** A LIKE pattern that means "contains this, literally". */
export function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, (char) => `\\${char}`)}%`
}
