import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { ontoDisk } from './disk'
import { type Grid, gridOf } from './grid'
import { MOST_ROWS } from './limit'
import type { Table, Written } from './message'
import { contentTypesXml, packageLinksXml, sheetPart, stylesXml, workbookLinksXml, workbookXml } from './part'

/** Half the cost of the usual level 6 for a tenth more bytes. */
const COMPRESSION = 4
const CHUNK_CHARACTERS = 131_072

/** Office writes no time into its packages either; so the same table gives the same file. */
const options = { compressionLevel: COMPRESSION, mtime: new Date(1980, 0, 1) }

/**
 * Writes a table to `path` as .xlsx, taking pages (JSON text of an array of rows) as fast as the disk takes the bytes; rows
 * beyond what a sheet can hold go on another sheet. The file is on the disk, not only in its cache, when the promise resolves.
 * The file has to be removed by the caller when it rejects.
 */
export async function writeXlsx(
  path: string,
  table: Table,
  pages: AsyncIterable<string>,
  onPage: (rows: number) => void,
  rowsPerSheet = MOST_ROWS - 2,
): Promise<Written> {
  const zip = new ZipFile()
  const grid = gridOf(table)
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  const feed = feedOf(pages, onPage)
  try {
    await ontoDisk(path, () =>
      Promise.all([addParts(zip, grid, feed, rowsPerSheet), pipeline(output, createWriteStream(path))]),
    )
  } catch (error) {
    output.destroy()
    throw error
  }
  return grid.written
}

/** The pages as one run of rows. */
type Feed = {
  /** The rows at hand; empty when all pages are used up. */
  rows(): Promise<unknown[][]>
  /** Takes away the first rows at hand. */
  used(count: number): void
}

function feedOf(pages: AsyncIterable<string>, onPage: (rows: number) => void): Feed {
  const iterator = pages[Symbol.asyncIterator]()
  let page: unknown[][] | undefined
  let written = 0
  return {
    async rows() {
      while (!page || page.length === 0) {
        if (page) onPage(written)
        const next = await iterator.next()
        if (next.done) return []
        page = JSON.parse(next.value) as unknown[][]
      }
      return page
    },
    used(count) {
      written += count
      page = page?.slice(count)
    },
  }
}

async function addParts(zip: ZipFile, grid: Grid, feed: Feed, rowsPerSheet: number): Promise<void> {
  const add = (part: string, text: string) => zip.addBuffer(Buffer.from(text), part, options)
  add('_rels/.rels', packageLinksXml())
  add('xl/styles.xml', stylesXml())
  do await addSheet(zip, grid, feed, rowsPerSheet)
  while ((await feed.rows()).length > 0)
  add('xl/workbook.xml', workbookXml(grid.names))
  add('xl/_rels/workbook.xml.rels', workbookLinksXml(grid.names.length))
  add('[Content_Types].xml', contentTypesXml(grid.names.length))
  zip.end()
}

/** Resolves when the package has taken the whole sheet. */
function addSheet(zip: ZipFile, grid: Grid, feed: Feed, rowsPerSheet: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = Readable.from(sheetXml(grid, feed, rowsPerSheet), { objectMode: false })
    stream.on('end', resolve)
    stream.on('error', reject)
    zip.addReadStream(stream, `xl/${sheetPart(grid.names.length + 1)}`, options)
  })
}

async function* sheetXml(grid: Grid, feed: Feed, rowsPerSheet: number): AsyncGenerator<string, void> {
  let text = grid.begin()
  let rows = await feed.rows()
  while (rows.length > 0 && grid.rowsOnSheet() < rowsPerSheet) {
    const count = Math.min(rows.length, rowsPerSheet - grid.rowsOnSheet())
    for (let i = 0; i < count; i += 1) {
      text += grid.row(rows[i] as unknown[])
      if (text.length >= CHUNK_CHARACTERS) {
        yield text
        text = ''
      }
    }
    feed.used(count)
    rows = await feed.rows()
  }
  yield text + grid.finish(rows.length === 0)
}
