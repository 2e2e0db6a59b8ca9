import { writeWorkbook } from '../excel/write-workbook'
import { type Language, translator } from '../language/language'
import { accountSheet } from '../receivable/accountsheet'
import { closingKey, openingKey } from './answersheet'
import type { Statement } from './view'

/** What writing a workbook needs. */
export interface Writing {
  excelWorker: string
  signal: AbortSignal
  language: Language
}

/**
 * Writes a customer's statement as a workbook (.csv where the path ends so): days are dates, amounts numbers, the sums of both
 * sides formulas. The last columns are for the customer: what they have instead, and a remark; the key of a row tells which
 * line it is when the workbook comes back. The file is whole or not there.
 */
export async function writeStatementBook(
  statement: Statement & { no?: string },
  { excelWorker, signal, language }: Writing,
  path: string,
): Promise<{ path: string; rows: number }> {
  const t = translator(language)
  const no = statement.no ?? null
  const lines = statement.lines.map(({ kind, debit, credit, ...line }) => {
    return { ...line, what: t(`customer.statement.kind.${kind}`), more: debit, less: credit }
  })
  const { columns, rows } = accountSheet(
    { ...statement, lines },
    {
      ...{ on: t('customer.statement.on'), what: t('customer.statement.what') },
      ...{ document: t('customer.statement.document'), order: t('customer.statement.order') },
      ...{ more: t('customer.statement.debit'), less: t('customer.statement.credit') },
      ...{ balance: t('customer.statement.balance') },
      ...{ opening: t('customer.statement.opening'), closing: t('customer.statement.closing') },
    },
  )
  const first = no === null ? openingKey : `${openingKey} ${no}`
  const keys = [first, ...statement.lines.map(({ key }) => key), closingKey]
  const table = {
    sheet: statement.customerName,
    columns: [
      ...columns,
      { title: t('customer.statement.theirs'), kind: 'money' as const, width: 16 },
      { title: t('customer.statement.remark'), kind: 'text' as const, width: 30 },
      { title: t('customer.statement.key'), kind: 'text' as const, width: 22 },
    ],
    totalLabel: t('part.total'),
  }
  const pages = (async function* () {
    yield JSON.stringify(rows.map((row, index) => [...row, null, null, keys[index] ?? null]))
  })()
  const written = await writeWorkbook(excelWorker, path, table, pages, { signal })
  return { path, rows: written.rows }
}
