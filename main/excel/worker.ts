import { open } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { cutWords } from '../../db/piece'
import type { ImportPlan } from '../import/plan'
import type { StagedRow } from '../import/row'
import { Refusal } from '../value/refusal'
import { fillXlsx, readWholeXlsx } from './fill-xlsx'
import { type FileKind, HEAD_BYTES, kindOf } from './kind'
import { CREDITS } from './limit'
import type { FromWorker, RowBatch, SheetInfo, Task, ToWorker } from './message'
import { listCsvSheets, readCsvRows } from './read-csv'
import { listXlsxSheets, readXlsxRows } from './read-xlsx'
import { writeCsv } from './write-csv'
import { writeXlsx } from './write-xlsx'

type Rows = AsyncIterable<{ batch: RowBatch; done: number }>

/** Bytes are handed over, not copied. */
function say(message: FromWorker): void {
  const own = 'json' in message && message.json instanceof Uint8Array ? [message.json.buffer as ArrayBuffer] : []
  parentPort?.postMessage(message, own)
}

/** The kind of workbook at `path` by its content; refuses what is missing, empty or no workbook. */
async function workbookKind(path: string): Promise<Exclude<FileKind, 'empty' | object>> {
  const kind = kindOf(await headOf(path))
  if (kind === 'empty') throw new Refusal('workbook.empty')
  if (typeof kind === 'object') throw new Refusal('workbook.unknownType', { kind: kind.other })
  return kind
}

async function headOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES) })
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw new Refusal('workbook.missing', { detail: error instanceof Error ? error.message : '' })
  }
}

/** The reader of the old format is large and seldom needed, so it is loaded only when it is. */
function oldFormat(): Promise<typeof import('./read-xls')> {
  return import('./read-xls')
}

async function listSheets(path: string): Promise<SheetInfo[]> {
  const kind = await workbookKind(path)
  if (kind === 'zip') return listXlsxSheets(path)
  if (kind === 'text') return listCsvSheets(path)
  return (await oldFormat()).listXlsSheets(path)
}

async function rowsOf(path: string, sheet: string): Promise<Rows> {
  const kind = await workbookKind(path)
  if (kind === 'zip') return readXlsxRows(path, sheet)
  if (kind === 'text') return readCsvRows(path)
  return (await oldFormat()).readXlsRows(path, sheet)
}

/** A file that is a workbook of today's format; refuses every other kind. */
async function packageAt(path: string): Promise<string> {
  const kind = await workbookKind(path)
  if (kind !== 'zip') throw new Refusal('workbook.unknownType', { kind: kind === 'text' ? 'CSV' : 'XLS' })
  return path
}

/** Messages from the main side, one after the other; waits when there is none. */
function letters(): () => Promise<ToWorker> {
  const arrived: ToWorker[] = []
  let wake = () => {}
  parentPort?.on('message', (message: ToWorker) => {
    arrived.push(message)
    wake()
  })
  return async () => {
    while (arrived.length === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    return arrived.shift() as ToWorker
  }
}

/** Sends what each batch of the sheet becomes, never more than a few ahead of the receiver. */
async function sendRows(path: string, sheet: string, made: (batch: RowBatch, done: number) => FromWorker) {
  const next = letters()
  let credits = CREDITS
  let any = false
  for await (const { batch, done } of await rowsOf(path, sheet)) {
    if (credits === 0) {
      await next()
      credits += 1
    }
    any = true
    credits -= 1
    say(made(batch, done))
  }
  if (!any) throw new Refusal('workbook.empty', { sheet })
  say({ kind: 'end' })
}

/**
 * The rows of a batch as the rules of an import leave them: checking beside the reading keeps the program itself free. The
 * rules know pinyin, which takes longer to load than all the rest, so they come only when there is something to check.
 */
async function checking(plan: ImportPlan): Promise<(batch: RowBatch, done: number) => FromWorker> {
  const { rowChecker } = await import('../import/plan')
  const check = rowChecker(plan)
  return ({ from, rows, hidden = [] }, done) => {
    const checked = rows.map((cells, i) => check(cells, from + i)).filter((row): row is StagedRow => row !== null)
    const skipped = rows.filter((_, i) => from + i > plan.headerRow).length - checked.length
    const staged = new Set(hidden.length > 0 ? checked.map(([row]) => row) : [])
    const unseen = hidden.filter((row) => staged.has(row))
    const filled = checked.filter(([row, cells]) =>
      plan.fillDown.some((at) => cells[at] != null && rows[row - from]?.[at] == null),
    )
    const json = new TextEncoder().encode(JSON.stringify(checked))
    return { kind: 'checked', json, rows: checked.length, hidden: unseen, filled: filled.length, skipped, done }
  }
}

async function* pages(next: () => Promise<ToWorker>): AsyncGenerator<string, void> {
  for (let message = await next(); message.kind === 'page'; message = await next()) yield message.json
}

/** Cuts the words of records for the search index, batch after batch, until there are no more. */
async function cutAll(): Promise<void> {
  const next = letters()
  for (let message = await next(); message.kind === 'words'; message = await next())
    say({ kind: 'pieces', json: cutWords(message.json) })
}

async function perform(task: Task): Promise<void> {
  if (task.do === 'cutWords') return cutAll()
  if (task.do === 'listSheets') return say({ kind: 'sheets', sheets: await listSheets(task.path) })
  if (task.do === 'readRows') {
    return sendRows(task.path, task.sheet, (batch, done) => ({ kind: 'batch', json: JSON.stringify(batch), done }))
  }
  if (task.do === 'readWhole') return say({ kind: 'whole', book: await readWholeXlsx(await packageAt(task.path)) })
  if (task.do === 'fill') {
    await fillXlsx(await packageAt(task.path), task.to, task.fill)
    return say({ kind: 'filled' })
  }
  if (task.do === 'checkRows') return sendRows(task.plan.path, task.plan.sheet, await checking(task.plan))
  const taken = (rows: number) => say({ kind: 'taken', rows })
  const write = task.format === 'csv' ? writeCsv : writeXlsx
  say({ kind: 'written', written: await write(task.path, task.table, pages(letters()), taken) })
}

/** What the task threw, in a form that crosses the border of the thread. */
function failure(error: unknown): FromWorker {
  if (error instanceof Refusal) return { kind: 'refused', code: error.code, values: error.values }
  const known = error instanceof Error ? error : new Error(String(error))
  return { kind: 'failed', message: known.message, stack: known.stack ?? '' }
}

perform(workerData as Task)
  .catch((error: unknown) => say(failure(error)))
  .finally(() => parentPort?.close())
