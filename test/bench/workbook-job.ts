import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { listSheets, readRows } from '../../main/excel/read-workbook'
import { readXlsxRows } from '../../main/excel/read-xlsx'
import { writeWorkbook } from '../../main/excel/write-workbook'
import { Refusal } from '../../main/value/refusal'
import { type Cost, costOf, peakMemory } from './measure'
import { salesColumns, salesPages, salesRow, salesSheet, writeAsExcel } from './workbook-book'

/** One piece of work with a workbook, done in a process of its own, so that its memory is its own. */
export interface Job {
  do: 'write' | 'asExcel' | 'peerWrite' | 'parse' | 'read' | 'peerRead' | 'refuse' | 'cancelRead' | 'cancelWrite'
  path: string
  rows: number
  excelWorker: string
}

/** What a job cost, the peak of its memory in kB, and what it has to say: cells, a refusal, ms until it had stopped. */
export interface Done extends Cost {
  memory: number
  said: string
}

const sheet = { sheet: salesSheet, columns: salesColumns }

/** Does a job and prints what it cost as JSON. */
export async function runJob(job: Job): Promise<void> {
  let said: unknown
  const prepared = await prepare(job)
  const cost = await costOf(async () => {
    said = await jobs[job.do](job, prepared)
  })
  const done: Done = { ...cost, memory: peakMemory(), said: String(said ?? '') }
  process.stdout.write(`${JSON.stringify(done)}\n`)
}

/** What is written is made before the clock starts; more than this is made as it goes, for the memory's sake. */
const madeBefore = 100_000

interface Prepared {
  pages: string[]
  rows: unknown[][]
}

async function prepare({ do: what, rows }: Job): Promise<Prepared> {
  const pages: string[] = []
  if (what === 'write' && rows <= madeBefore) for await (const page of salesPages(rows)) pages.push(page)
  return { pages, rows: what === 'peerWrite' ? Array.from({ length: rows }, (_, i) => salesRow(i)) : [] }
}

async function* given(pages: readonly string[]): AsyncGenerator<string> {
  yield* pages
}

const jobs: Record<Job['do'], (job: Job, prepared: Prepared) => Promise<unknown>> = {
  write: ({ path, rows, excelWorker }, { pages }) =>
    writeWorkbook(excelWorker, path, sheet, pages.length > 0 ? given(pages) : salesPages(rows)),
  asExcel: ({ path, rows }) => writeAsExcel(path, rows),
  peerWrite: async ({ path }, { rows }) => {
    const { utils, write } = await import('@e965/xlsx')
    const titles = salesColumns.map(({ title }) => title)
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([titles, ...rows], { dense: true }), salesSheet)
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
  },
  parse: async ({ path }) => {
    let cells = 0
    for await (const { batch } of readXlsxRows(path, salesSheet)) cells += cellsOf(batch.rows)
    return cells
  },
  read: async ({ path, excelWorker }) => {
    let cells = 0
    for await (const { rows } of readRows(excelWorker, path, { sheet: salesSheet })) cells += cellsOf(rows)
    return cells
  },
  peerRead: async ({ path }) => {
    const { read } = await import('@e965/xlsx')
    const book = read(readFileSync(path), { dense: true, cellText: false })
    return book.Sheets[salesSheet]?.['!data']?.reduce((sum: number, row) => sum + row.filter((one) => one).length, 0)
  },
  refuse: async ({ path, excelWorker }) => {
    try {
      const [first] = await listSheets(excelWorker, path)
      for await (const _ of readRows(excelWorker, path, { sheet: first?.name ?? '' }));
      return 'read'
    } catch (error) {
      return error instanceof Refusal ? error.code : error
    }
  },
  cancelRead: async ({ path, excelWorker }) => {
    const control = new AbortController()
    let began = 0
    try {
      for await (const _ of readRows(excelWorker, path, { sheet: salesSheet, signal: control.signal })) {
        began = performance.now()
        control.abort()
      }
    } catch (error) {
      // Stopping is what is measured: it ends the reading, and only that may.
      if (!control.signal.aborted) throw error
    }
    return performance.now() - began
  },
  cancelWrite: async ({ path, excelWorker }) => {
    const control = new AbortController()
    let began = 0
    const onProgress = () => {
      began ||= performance.now()
      control.abort()
    }
    await writeWorkbook(excelWorker, path, sheet, salesPages(100_000), { signal: control.signal, onProgress }).catch(
      () => undefined,
    )
    return performance.now() - began
  },
}

const cellsOf = (rows: readonly (readonly unknown[])[]) =>
  rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0)
