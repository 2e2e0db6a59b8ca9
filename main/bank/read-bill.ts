import { basename } from 'node:path'
import { listSheets, readSheet } from '../excel/read-workbook'
import { Refusal } from '../value/refusal'
import { type Bill, type BillRow, readBill } from './bill'

/** More rows than this no statement of a shop has. */
const mostRows = 50_000

/**
 * Reads a statement from a file: of several sheets the first that is one. Refuses what is no workbook and no text table, a file
 * without headings of a statement (`bank.noHeading`), and one that is too long (`bank.tooLong`).
 */
export async function loadBill(excelWorker: string, path: string): Promise<Bill & { fileName: string }> {
  const fileName = basename(path)
  const sheets = (await listSheets(excelWorker, path)).filter(({ hidden }) => !hidden)
  let refused = new Refusal('bank.noHeading', { file: fileName })
  for (const { name } of sheets) {
    try {
      return { ...readBill(await rowsOf(excelWorker, path, name), fileName), fileName }
    } catch (error) {
      if (!(error instanceof Refusal && (error.code === 'bank.noHeading' || error.code === 'workbook.empty')))
        throw error
      if (sheets.length === 1) refused = error
    }
  }
  throw refused
}

async function rowsOf(excelWorker: string, path: string, sheet: string): Promise<BillRow[]> {
  const rows = await readSheet(excelWorker, path, sheet, { most: mostRows, tooLong: 'bank.tooLong' })
  return rows.filter(({ cells }) => cells.some((cell) => cell !== null))
}
