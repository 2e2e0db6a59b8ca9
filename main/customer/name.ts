/**
 * Zero-width and direction marks that come along when a name is pasted from a chat or a web page; nobody can see them.
 */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g

/**
 * A name as it is compared, never as it is shown: full-width as half-width, capitals as small letters, no invisible
 * characters, every run of spaces, tabs, line feeds and no-break spaces as one space, none at the ends.
 */
export function foldName(text: string): string {
  const plain = text.replace(invisible, '').normalize('NFKC').toLowerCase().normalize('NFKC')
  return plain.replace(invisible, '').replace(/\s+/g, ' ').trim()
}

const legalForm = /(有限责任公司|股份有限公司|有限公司|分公司|公司|,?co\.?,?ltd\.?|,?ltd\.?|,?inc\.?)$/
const tradeWord = /(商贸|贸易|商行|商店|经营部|门市部)$/

/**
 * A key that the names a firm is loosely called by share: 北京晨光, 北京晨光商贸有限公司 and 晨光(北京) are all 北京晨光.
 * It only feeds the list of similar customers; nothing is ever merged by it. Empty only for an empty text.
 */
export function nameKey(text: string): string {
  return bareName(text) || foldName(text) || text
}

function bareName(text: string): string {
  const folded = foldName(text).replace(/[\s·.。]+(?=$)|\s/g, '')
  const inBrackets = /^(.+?)[([【〔](.+?)[)\]】〕](.*)$/.exec(folded)
  // A place in brackets means the same as the place in front: 晨光(北京)商贸 is 北京晨光商贸.
  const unwrapped = inBrackets ? `${inBrackets[2]}${inBrackets[1]}${inBrackets[3]}` : folded
  const bare = unwrapped.replace(/[()[\]【】〔〕]/g, '')
  return shorten(shorten(bare, legalForm), tradeWord)
}

/** Cuts a word off the end unless less than two characters would remain. */
function shorten(name: string, word: RegExp): string {
  const rest = name.replace(word, '')
  return [...rest].length >= 2 ? rest : name
}
