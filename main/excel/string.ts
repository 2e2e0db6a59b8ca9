import type { TextTable } from './text-table'
import { joinedText, unescapeText, type XmlListener } from './xml'

/**
 * Reads `sharedStrings.xml`: the texts of the book, in order. The runs of a rich text are joined; the phonetic text above
 * Chinese or Japanese characters (`rPh`) is not part of the cell.
 */
export function stringListener(strings: TextTable): XmlListener {
  let text = ''
  let inText = false
  let inPhonetic = false
  return {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') inPhonetic = true
      else if (name === 't') inText = !inPhonetic
    },
    close(name) {
      if (name === 'si') strings.add(unescapeText(text))
      else if (name === 'rPh') inPhonetic = false
      else if (name === 't') inText = false
    },
    text(piece) {
      if (inText) text = joinedText(text, piece)
    },
  }
}
