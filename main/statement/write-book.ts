import type { Column } from '../excel/column'
import { writeWorkbook } from '../excel/write-workbook'
import { type Language, type Translate, translator } from '../language/language'
import { accountSheet } from '../receivable/accountsheet'
import { closingKey, itemKey, openingKey } from './answersheet'
import type { StatementItem } from './detail'
import { hasExternal, type Statement, type Told } from './view'

/** What writing a workbook needs. */
export interface Writing {
  excelWorker: string
  signal: AbortSignal
  language: Language
}

/**
 * Writes a customer's statement as a workbook (.csv where the path ends so): days are dates, amounts numbers, the sums of both
 * sides formulas. The last columns are for the customer: what they have instead, and a remark; the key of a row tells which
 * line it is when the workbook comes back. Where the customer's statements tell it, rows below a delivery say what it was. The file is whole or not there.
 */
export async function writeStatementBook(
  statement: Statement & Told & { no?: string },
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
      on: t('customer.statement.on'),
      what: t('customer.statement.what'),
      document: t('customer.statement.document'),
      order: t('customer.statement.order'),
      more: t('customer.statement.debit'),
      less: t('customer.statement.credit'),
      balance: t('customer.statement.balance'),
      opening: t('customer.statement.opening'),
      closing: t('customer.statement.closing'),
      ...(hasExternal(statement.lines) ? { external: t('customer.statement.external') } : {}),
    },
  )
  // What tells the document: goods and amounts stand after it.
  const lead = hasExternal(statement.lines) ? 5 : 4
  const first = no === null ? openingKey : `${openingKey} ${no}`
  const { items, invoiced } = statement.choices
  const told = rows.flatMap((row, at): Cells[] => {
    const line = statement.lines[at - 1]
    const key = at === 0 ? first : (line?.key ?? closingKey)
    const whole = wide(row, lead, items, invoiced ? [line?.invoiced ?? null] : [], key)
    return [
      whole,
      ...(line?.items ?? []).map((item) =>
        itemRow(item, lead, invoiced, `${itemKey}${key} ${item.name} ${item.spec}`.trim()),
      ),
    ]
  })
  const table = {
    sheet: statement.customerName,
    columns: [
      ...columns.slice(0, lead),
      ...(items ? itemColumns(t) : []),
      ...columns.slice(lead),
      ...(invoiced
        ? [{ title: t('customer.statement.invoiced'), kind: 'money' as const, width: 16, total: true }]
        : []),
      { title: t('customer.statement.theirs'), kind: 'money' as const, width: 16 },
      { title: t('customer.statement.remark'), kind: 'text' as const, width: 30 },
      { title: t('customer.statement.key'), kind: 'text' as const, width: 22 },
    ],
    totalLabel: t('part.total'),
  }
  const pages = (async function* () {
    yield JSON.stringify(told)
  })()
  const written = await writeWorkbook(excelWorker, path, table, pages, { signal })
  return { path, rows: written.rows }
}

type Cells = (string | number | null)[]

/** The columns of what was delivered, between those of the document and the amounts. */
const itemColumns = (t: Translate): Column[] => [
  { title: t('paper.line.name'), kind: 'text', width: 24 },
  { title: t('paper.line.spec'), kind: 'text', width: 16 },
  { title: t('paper.line.qty'), kind: 'quantity', width: 12 },
  { title: t('paper.line.unit'), kind: 'text', width: 8 },
  { title: t('paper.line.price'), kind: 'price', width: 14 },
  { title: t('paper.line.amount'), kind: 'money', width: 16, total: true },
]

/** A row of the account with room for what was delivered, what is invoiced, and what the customer says. */
const wide = (row: Cells, lead: number, items: boolean, invoiced: Cells, key: string): Cells => [
  ...row.slice(0, lead),
  ...(items ? [null, null, null, null, null, null] : []),
  ...row.slice(lead),
  ...invoiced,
  ...[null, null, key],
]

const itemRow = (
  { name, spec, qty, unit, price, amount }: StatementItem,
  lead: number,
  invoiced: boolean,
  key: string,
): Cells => [
  ...new Array<null>(lead).fill(null),
  ...[name, spec, qty, unit, price, amount],
  ...[null, null, null],
  ...(invoiced ? [null] : []),
  ...[null, null, key],
]
