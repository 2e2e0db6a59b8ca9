import { writeWorkbook } from '../excel/write-workbook'
import { type Language, translator } from '../language/language'
import type { SupplierStatement } from './view'

/**
 * Writes a supplier's statement as a workbook (.csv where the path ends so): days are dates, amounts numbers, the sums of both
 * sides formulas; the opening stands before the documents and the closing after them. The file is whole or not there.
 */
export async function writeSupplierStatement(
  { supplierName, from, to, opening, lines, closing }: SupplierStatement,
  { excelWorker, signal, language }: { excelWorker: string; signal: AbortSignal; language: Language },
  path: string,
): Promise<{ path: string; rows: number }> {
  const t = translator(language)
  const columns = [
    { title: t('payable.statement.on'), kind: 'day' as const },
    { title: t('payable.statement.what'), kind: 'text' as const },
    { title: t('payable.statement.document'), kind: 'text' as const, width: 22 },
    { title: t('payable.statement.purchase'), kind: 'text' as const, width: 22 },
    { title: t('payable.statement.increase'), kind: 'money' as const, width: 16, total: true },
    { title: t('payable.statement.decrease'), kind: 'money' as const, width: 16, total: true },
    { title: t('payable.statement.balance'), kind: 'money' as const, width: 16 },
  ]
  const rows = [
    [from, t('payable.statement.opening'), null, null, null, null, opening],
    ...lines.map((line) => {
      const [increase, decrease] = [line.increase || null, line.decrease || null]
      const what = t(`payable.statement.kind.${line.kind}`)
      return [line.on, what, line.documentNo, line.purchaseNo, increase, decrease, line.balance]
    }),
    [to, t('payable.statement.closing'), null, null, null, null, closing],
  ]
  const pages = (async function* () {
    yield JSON.stringify(rows)
  })()
  const table = { sheet: supplierName, columns, totalLabel: t('part.total') }
  const written = await writeWorkbook(excelWorker, path, table, pages, { signal })
  return { path, rows: written.rows }
}
