import { open } from 'node:fs/promises'
import type { Cell } from '../../../main/excel/cell'
import { HEAD_BYTES, kindOf } from '../../../main/excel/kind'
import type { RowBatch, SheetInfo } from '../../../main/excel/message'
import { listCsvSheets, readCsvRows } from '../../../main/excel/read-csv'
import { listXlsSheets, readXlsRows } from '../../../main/excel/read-xls'
import { listXlsxSheets, readXlsxRows } from '../../../main/excel/read-xlsx'
import { Refusal } from '../../../main/value/refusal'

type Reader = {
  list(path: string): Promise<SheetInfo[]>
  rows(path: string, sheet: string): AsyncIterable<{ batch: RowBatch }>
}

/** What came of a file: the rows of the sheet by their numbers, or the refusal as `code` and what it names. */
export type Outcome = Record<number, Cell[]> | string

/** Reads the first sheet of a file, or the one named, without starting a thread for it; anything but a refusal is thrown. */
export async function outcomeOf(path: string, sheet?: string): Promise<Outcome> {
  try {
    const reader = await readerOf(path)
    const name = sheet ?? (await reader.list(path))[0]?.name ?? ''
    const rows: Record<number, Cell[]> = {}
    for await (const { batch } of reader.rows(path, name)) {
      for (const [i, cells] of batch.rows.entries()) if (cells.length > 0) rows[batch.from + i] = cells
    }
    return Object.keys(rows).length > 0 ? rows : 'workbook.empty'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.code, error.values.kind ?? error.values.bound ?? error.values.row ?? ''].join(' ').trim()
  }
}

/** The sheets of a file. */
export async function sheetsOf(path: string): Promise<SheetInfo[]> {
  return (await readerOf(path)).list(path)
}

/** The same choice that the worker makes; refused.test.ts holds the worker to it. */
async function readerOf(path: string): Promise<Reader> {
  const kind = kindOf(await headOf(path))
  if (kind === 'zip') return { list: listXlsxSheets, rows: readXlsxRows }
  if (kind === 'text') return { list: listCsvSheets, rows: readCsvRows }
  if (kind === 'compound') return { list: listXlsSheets, rows: readXlsRows }
  if (kind === 'empty') throw new Refusal('workbook.empty')
  throw new Refusal('workbook.unknownType', { kind: kind.other })
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES) })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
