/** The texts of a book by their number. A million of them lie in a few long texts: as texts of their own they would take three times the memory. */
export interface TextTable {
  add(text: string): void
  /** The text with a number; undefined where there is none. */
  at(index: number): string | undefined
}

/** Texts that are laid together at a time. */
const pageTexts = 1024

/** An empty table. */
export function textTable(): TextTable {
  const pages: { text: string; ends: Uint32Array }[] = []
  let last: string[] = []
  return {
    add(text) {
      last.push(text)
      if (last.length < pageTexts) return
      pages.push(pageOf(last))
      last = []
    },
    at(index) {
      if (!Number.isInteger(index) || index < 0) return undefined
      const number = Math.floor(index / pageTexts)
      const at = index % pageTexts
      if (number >= pages.length) return number === pages.length ? last[at] : undefined
      const page = pages[number]
      return page?.text.slice(at === 0 ? 0 : page.ends[at - 1], page.ends[at])
    },
  }
}

function pageOf(texts: readonly string[]) {
  const ends = new Uint32Array(texts.length)
  let end = 0
  for (const [i, text] of texts.entries()) {
    end += text.length
    ends[i] = end
  }
  return { text: texts.join(''), ends }
}
