import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { listSheets, readRows } from '../../main/excel/read-workbook'
import { writeWorkbook } from '../../main/excel/write-workbook'
import { Refusal } from '../../main/value/refusal'
import { type Cost, costOf } from './measure'
import { salesColumns, salesPages, salesRow, salesSheet, writeAsExcel } from './workbook-book'

/** One piece of work with a workbook, done in a process of its own, so that its memory is its own. */
export interface Job {
  do: 'write' | 'asExcel' | 'peerWrite' | 'read' | 'peerRead' | 'refuse' | 'cancelRead' | 'cancelWrite'
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
  const cost = await costOf(async () => {
    said = await jobs[job.do](job)
  })
  const done: Done = { ...cost, memory: process.resourceUsage().maxRSS, said: String(said ?? '') }
  process.stdout.write(`${JSON.stringify(done)}\n`)
}

const jobs: Record<Job['do'], (job: Job) => Promise<unknown>> = {
  write: ({ path, rows, excelWorker }) => writeWorkbook(excelWorker, path, sheet, salesPages(rows)),
  asExcel: ({ path, rows }) => writeAsExcel(path, rows),
  peerWrite: async ({ path, rows }) => {
    const { utils, write } = await import('@e965/xlsx')
    const titles = salesColumns.map(({ title }) => title)
    const book = utils.book_new()
    const rowsOfSheet = [titles, ...Array.from({ length: rows }, (_, i) => salesRow(i))]
    utils.book_append_sheet(book, utils.aoa_to_sheet(rowsOfSheet, { dense: true }), salesSheet)
    await writeFile(path, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }))
  },
  read: async ({ path, excelWorker }) => {
    let cells = 0
    for await (const { rows } of readRows(excelWorker, path, { sheet: salesSheet })) {
      for (const row of rows) for (const cell of row) if (cell !== null) cells += 1
    }
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
      // Stopping is what is measured: it ends the reading with a refusal.
    } catch {}
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
