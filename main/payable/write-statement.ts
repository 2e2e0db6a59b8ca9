import { writeWorkbook } from '../excel/write-workbook'
import { type Language, translator } from '../language/language'
import { accountSheet } from '../receivable/accountsheet'
import type { SupplierStatement } from './view'

/**
 * Writes a supplier's statement as a workbook (.csv where the path ends so): days are dates, amounts numbers, the sums of both
 * sides formulas; the opening stands before the documents and the closing after them. The file is whole or not there.
 */
export async function writeSupplierStatement(
  statement: SupplierStatement,
  { excelWorker, signal, language }: { excelWorker: string; signal: AbortSignal; language: Language },
  path: string,
): Promise<{ path: string; rows: number }> {
  const t = translator(language)
  const lines = statement.lines.map(({ kind, increase, decrease, purchaseNo, ...line }) => {
    return { ...line, what: t(`payable.statement.kind.${kind}`), orderNo: purchaseNo, more: increase, less: decrease }
  })
  const { columns, rows } = accountSheet(
    { ...statement, lines },
    {
      on: t('payable.statement.on'),
      what: t('payable.statement.what'),
      document: t('payable.statement.document'),
      order: t('payable.statement.purchase'),
      more: t('payable.statement.increase'),
      less: t('payable.statement.decrease'),
      balance: t('payable.statement.balance'),
      opening: t('payable.statement.opening'),
      closing: t('payable.statement.closing'),
    },
  )
  const pages = (async function* () {
    yield JSON.stringify(rows)
  })()
  const table = { sheet: statement.supplierName, columns, totalLabel: t('part.total') }
  const written = await writeWorkbook(excelWorker, path, table, pages, { signal })
  return { path, rows: written.rows }
}
