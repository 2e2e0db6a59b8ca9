/** Stands before every word in the index, so that what begins so can be told from what only contains it. */
export const wordStart = '\ue000'
/** The most characters in a piece. */
export const longestPiece = 3

/** From JSON of `[record, its words][]` to JSON of `[record, the pieces of its words][]`, both in UTF-8. */
export type CutWords = (records: Uint8Array) => Promise<Uint8Array>

/** What the index holds of some records, cut on this thread. */
export const cutWords = (records: Uint8Array): Uint8Array => {
  const found = JSON.parse(new TextDecoder().decode(records)) as [number, string][]
  return new TextEncoder().encode(JSON.stringify(found.map(([record, words]) => [record, piecesOf(words)])))
}

const piecesOf = (words: string) => words.split(' ').map(wordPieces).join(' ')

/** The pieces of a word: up to three characters from each place on. */
function wordPieces(word: string): string {
  const text = wordStart + word
  // Few words have characters of two units; the others are cut as they are, in half the time.
  const signs = /[\ud800-\udfff]/.test(word) ? [...text] : null
  const from = (at: number) => signs?.slice(at, at + longestPiece).join('') ?? text.slice(at, at + longestPiece)
  let pieces = from(0)
  for (let at = 1; at < (signs ?? text).length; at += 1) pieces += ` ${from(at)}`
  return pieces
}
