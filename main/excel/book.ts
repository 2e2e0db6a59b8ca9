import { posix } from 'node:path'
import { attribute, isTrue, type XmlListener } from './xml'

/** A relationship of a package part: where it points, and what that is (the last word of its type). */
export type Link = { id: string; type: string; target: string }

/** What `workbook.xml` says: its sheets by relationship, and which day its dates count from. */
export type Book = { root: string; date1904: boolean; sheets: { name: string; link: string; hidden: boolean }[] }

/** The part that holds the relationships of a part: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; '' is the package. */
export function linksPart(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

/** Collects the relationships of `part`, their targets as names in the package. */
export function linkListener(part: string, links: Link[]): XmlListener {
  return {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return
      const target = (attributes.Target ?? '').replaceAll('\\', '/')
      const type = attributes.Type ?? ''
      links.push({
        id: attributes.Id ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target),
      })
    },
    close() {},
    text() {},
  }
}

/** Reads `workbook.xml` into `book`; `root` becomes the name of its outermost element. */
export function bookListener(book: Book): XmlListener {
  return {
    open(name, attributes) {
      if (book.root === '') book.root = name
      if (name === 'workbookPr') book.date1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      const hidden = (attributes.state ?? 'visible') !== 'visible'
      book.sheets.push({ name: attributes.name ?? '', link: attribute(attributes, 'id') ?? '', hidden })
    },
    close() {},
    text() {},
  }
}
