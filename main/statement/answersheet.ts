import type { Cell } from '../excel/cell'
import { shown, signedCell, textCell } from '../import/cell'
import { languages, translator } from '../language/language'
import { type Fen, zeroFen } from '../value/fen'
import type { Id } from '../value/id'
import { Refusal, type RefusalCode, type RefusalValues } from '../value/refusal'
import type { MovementKind, StatementLine } from './view'

/** The keys of the rows of a statement's workbook that are no document; of a numbered one the first bears its number too. */
export const openingKey = 'OPENING'
export const closingKey = 'CLOSING'
/** A row that tells what was delivered: this, the key of its line, and what it was. */
export const itemKey = 'ITEM '

/** The columns of a statement's workbook that are read when it comes back. */
export const answerColumns = ['what', 'document', 'debit', 'credit', 'theirs', 'remark', 'key'] as const
export type AnswerColumn = (typeof answerColumns)[number]

/** What is proposed for a row that differs; nothing of it is done by itself. */
export const answerSteps = ['delivery', 'noMoney', 'amount', 'receipt', 'charge', 'balance', 'remark'] as const
export type AnswerStep = (typeof answerSteps)[number]

/** A row of the customer's workbook that differs from the statement: `ours` is null where we have no such document (分). */
export interface Answered {
  row: number
  key: string
  documentNo: string
  kind: MovementKind | 'closing' | null
  orderId: Id | null
  ours: Fen | null
  theirs: Fen | null
  remark: string
  step: AnswerStep
}

/** Why a cell cannot be taken. */
export interface AnswerFault {
  row: number
  column: AnswerColumn
  code: RefusalCode
  values: RefusalValues
}

/** What a customer's workbook says, before anything is written. */
export interface Answers {
  differences: Answered[]
  /** The customer's closing balance, where it was filled in. */
  theirs: Fen | null
  agreed: number
  blank: number
  faults: AnswerFault[]
}

type Columns = ReadonlyMap<AnswerColumn, number>
interface Told {
  no: string
  opening: Fen
  closing: Fen
  lines: readonly Omit<StatementLine, 'balance'>[]
}

/** What a column is called in each language. */
export const headingsOf = (column: AnswerColumn): string[] =>
  languages.map((language) => translator(language)(`customer.statement.${column}`))

/** Where each column stands in a row of headings. Refuses a workbook without the row keys, or without room for an answer (`answersheet.noHeading`). */
export function answerColumnsOf(headings: readonly Cell[]): Columns {
  const fold = (text: string) => text.replace(/\s/g, '').toLowerCase()
  const found = new Map<AnswerColumn, number>()
  for (const column of answerColumns) {
    const names = headingsOf(column).map(fold)
    const at = headings.findIndex((cell) => names.includes(fold(shown(cell))))
    if (at >= 0) found.set(column, at)
  }
  const missing = (['key', 'theirs'] as const).find((column) => !found.has(column))
  if (missing) throw new Refusal('answersheet.noHeading', { heading: headingsOf(missing)[0] ?? '' })
  return found
}

/**
 * What the rows of a customer's workbook say of a statement (R-SOA). A row without an amount or remark of the customer's is left
 * blank, unless our own amount was typed over; a row without a key is a document we do not know. Faults: a row of no line
 * (`answersheet.unknown`), a line twice (`answersheet.twice`), what is no amount. Refuses another statement's (`answersheet.another`).
 */
export function answersOf(
  told: Told,
  columns: Columns,
  rows: readonly { row: number; cells: readonly Cell[] }[],
): Answers {
  const answers: Answers = { differences: [], theirs: null, agreed: 0, blank: 0, faults: [] }
  const lines = new Map(told.lines.map((line) => [line.key, line]))
  const seen = new Map<string, number>()
  for (const { row, cells } of rows) {
    const cell = (column: AnswerColumn): Cell => cells[columns.get(column) ?? -1] ?? null
    const step = { column: 'key' as AnswerColumn }
    try {
      const key = keyOf(cell('key'), told.no)
      if (key === '') {
        const added = addedBy(row, cell, step)
        if (added) answers.differences.push(added)
        continue
      }
      if (key.startsWith(itemKey)) {
        const [own = '', ...name] = key.slice(itemKey.length).split(' ')
        const said = itemSaid(row, lines.get(own), name.join(' '), cell, step)
        if (said) answers.differences.push(said)
        continue
      }
      const before = seen.get(key)
      if (before !== undefined) throw new Refusal('answersheet.twice', { row: before })
      seen.set(key, row)
      const line = lines.get(key)
      if (line === undefined && key !== openingKey && key !== closingKey)
        throw new Refusal('answersheet.unknown', { text: key })
      const said = line
        ? lineSaid(line, cell, step)
        : balanceSaid(key === openingKey ? told.opening : told.closing, cell, step)
      if (key === closingKey) answers.theirs = said.theirs
      if (said.step === 'blank') answers.blank += 1
      else if (said.step === 'agreed') answers.agreed += 1
      else answers.differences.push({ ...said, step: said.step, row, key, ...aboutOf(key, line) })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'answersheet.another') throw error
      answers.faults.push({ row, column: step.column, code: error.code, values: error.values })
    }
  }
  return answers
}

type Read = (column: AnswerColumn) => Cell
interface Said {
  ours: Fen
  theirs: Fen | null
  remark: string
  step: AnswerStep | 'blank' | 'agreed'
}

/** The key of a row; the first row of a numbered statement says which one it is. */
function keyOf(cell: Cell, no: string): string {
  const key = textCell(cell)
  if (!key.startsWith(`${openingKey} `)) return key
  const named = key.slice(openingKey.length + 1)
  if (named !== no) throw new Refusal('answersheet.another', { no: named, own: no })
  return openingKey
}

const empty = (cell: Cell) => shown(cell).trim() === ''

function amountOf(column: AnswerColumn, cell: Read, step: { column: AnswerColumn }): Fen | null {
  if (empty(cell(column))) return null
  step.column = column
  return signedCell(cell(column))
}

function remarkOf(cell: Read, step: { column: AnswerColumn }): string {
  step.column = 'remark'
  return textCell(cell('remark'), 500)
}

/** What is said of a document: its amount counts however it is signed; our own typed over is the customer's. */
function lineSaid({ debit, credit, kind }: Told['lines'][number], cell: Read, step: { column: AnswerColumn }): Said {
  const isDebit = debit !== 0
  const ours = (isDebit ? debit : credit) as Fen
  const over = amountOf(isDebit ? 'debit' : 'credit', cell, step)
  const typed = amountOf('theirs', cell, step) ?? (over === null || over === ours ? null : over)
  const remark = remarkOf(cell, step)
  const theirs = typed === null ? null : (Math.abs(typed) as Fen)
  if (theirs === null && remark === '') return { ours, theirs, remark, step: 'blank' }
  if (theirs === null) return { ours, theirs, remark, step: 'remark' }
  if (theirs === Math.abs(ours)) return { ours, theirs, remark, step: remark === '' ? 'agreed' : 'remark' }
  if (theirs !== 0) return { ours, theirs, remark, step: 'amount' }
  const missing = kind === 'delivery' ? 'delivery' : 'amount'
  return { ours, theirs, remark, step: isDebit ? missing : 'noMoney' }
}

/** What is said of goods in a delivery, as words about that delivery; null where nothing is. */
function itemSaid(
  row: number,
  line: Told['lines'][number] | undefined,
  name: string,
  cell: Read,
  step: { column: AnswerColumn },
): Answered | null {
  const theirs = amountOf('theirs', cell, step)
  const said = remarkOf(cell, step)
  if (line === undefined || (theirs === null && said === '')) return null
  const remark = `${name}：${said}`.slice(0, 500)
  const { key, documentNo, kind, orderId } = line
  return { row, key, documentNo, kind, orderId, ours: null, theirs, remark, step: 'remark' }
}

function balanceSaid(ours: Fen, cell: Read, step: { column: AnswerColumn }): Said {
  const theirs = amountOf('theirs', cell, step)
  const remark = remarkOf(cell, step)
  const said = { ours, theirs, remark }
  if (theirs === null) return { ...said, step: remark === '' ? 'blank' : 'remark' }
  if (theirs !== ours) return { ...said, step: 'balance' }
  return { ...said, step: remark === '' ? 'agreed' : 'remark' }
}

const aboutOf = (
  key: string,
  line: Told['lines'][number] | undefined,
): Pick<Answered, 'documentNo' | 'kind' | 'orderId'> => {
  if (line) return { documentNo: line.documentNo, kind: line.kind, orderId: line.orderId }
  return { documentNo: '', kind: key === openingKey ? 'opening' : 'closing', orderId: null }
}

/** Words by which a customer says that they paid. */
const paying = /付|汇款|转账|收款|打款|paid|pay|receipt|transfer/i

/** A row the customer has added: by its side, or its words, money that came or a document we do not have; null for a row of sums and an empty one. */
function addedBy(row: number, cell: Read, step: { column: AnswerColumn }): Answered | null {
  const remark = remarkOf(cell, step)
  step.column = 'document'
  const documentNo = textCell(cell('document'), 100)
  const what = textCell(cell('what'), 200)
  // The row of sums names nothing.
  if (remark === '' && documentNo === '' && what === '' && empty(cell('theirs'))) return null
  const [more, less, typed] = [
    amountOf('debit', cell, step),
    amountOf('credit', cell, step),
    amountOf('theirs', cell, step),
  ]
  const amount = typed ?? less ?? more
  const words = `${what} ${remark}`.trim()
  const about = { row, key: '', documentNo, kind: null, orderId: null, ours: null, remark: words }
  if (amount === null || amount === zeroFen) return words === '' ? null : { ...about, theirs: amount, step: 'remark' }
  const paid = less !== null || (more === null && (amount < 0 || paying.test(words)))
  return { ...about, theirs: Math.abs(amount) as Fen, step: paid ? 'receipt' : 'charge' }
}
