import type { Cell } from '../excel/cell'
import { dayCell, shown, signedCell, soundCell } from '../import/cell'
import type { Field } from '../import/field'
import { checkInvoiceNumber } from '../invoice/invoice'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import { Refusal, type RefusalCode, type RefusalValues } from '../value/refusal'

/** What a column of the tax bureau's answer, or of its list of invoices, may hold, and the headings it is known by, the surest first. */
export const answerFields = {
  serial: { synonyms: ['发票流水号', '开票流水号', '流水号', '申请单号', 'Serial number', 'Request'] },
  number: { synonyms: ['数电票号码', '数电发票号码', '全电发票号码', '数电票发票号码', 'Invoice number'] },
  oldNumber: { synonyms: ['发票号码', '发票号', '纸质发票号码'] },
  code: { synonyms: ['发票代码', 'Invoice code'] },
  issuedOn: { synonyms: ['开票日期', '开票时间', '开具日期', '开具时间', 'Issue date', 'Issued on'] },
  gross: { synonyms: ['价税合计', '价税合计金额', '价税合计（小写）', '含税金额', '开票金额', 'Gross', 'Total'] },
  buyer: { synonyms: ['购买方名称', '购方名称', '购货方名称', '受票方名称', '客户名称', 'Buyer'] },
  taxId: {
    synonyms: ['购买方纳税人识别号', '购买方识别号', '购方识别号', '购买方税号', '购方税号', 'Buyer’s taxpayer ID'],
  },
  state: { synonyms: ['状态', '发票状态', '开票状态', '开票结果', '导入结果', '处理状态', 'State', 'Status'] },
  reason: { synonyms: ['失败原因', '导入失败原因', '错误原因', '开票失败原因', '错误信息', '失败说明', 'Reason'] },
} as const satisfies Record<string, Field>

export type AnswerField = keyof typeof answerFields

/** All of them, in the order in which they are shown. */
export const answerFieldNames = Object.keys(answerFields) as AnswerField[]

/** Which column (0 = A) of the answer holds which field. */
export type AnswerColumns = Partial<Record<AnswerField, number | undefined>>

/** Whether a row of headings is that of an answer: it tells a number, or why there is none, and of which invoice. */
export const isAnswer = ({ serial, number, oldNumber, reason, gross, buyer }: AnswerColumns): boolean => {
  const tells = number ?? oldNumber ?? reason
  return tells !== undefined && (serial !== undefined || (gross !== undefined && buyer !== undefined))
}

/** A row of the bureau's answer as it says it; `fault` is what cannot be read. */
export interface AnswerRow {
  row: number
  serial: string
  /** 20 digits, or code and number; '' where the row tells none. */
  number: string
  issuedOn: Day | null
  gross: Fen | null
  buyer: string
  taxId: string
  state: string
  reason: string
  fault: { code: RefusalCode; values: RefusalValues } | null
}

/** Reads a row of the bureau's answer; null for one that tells nothing. A cell that cannot be read is the row's fault. */
export function readAnswerRow(row: number, cells: readonly Cell[], columns: AnswerColumns): AnswerRow | null {
  const cell = (field: AnswerField): Cell => cells[columns[field] ?? -1] ?? null
  const text = (field: AnswerField) => shown(cell(field)).normalize('NFKC').trim()
  const told: AnswerRow = {
    row,
    serial: text('serial'),
    number: '',
    issuedOn: null,
    gross: null,
    buyer: text('buyer'),
    taxId: text('taxId').toUpperCase(),
    state: text('state'),
    reason: text('reason'),
    fault: null,
  }
  try {
    told.number = numberOf(cell('number'), cell('oldNumber'), cell('code'))
    told.issuedOn = dayOf(cell('issuedOn'))
    told.gross = shown(cell('gross')).trim() === '' ? null : signedCell(soundCell(cell('gross')))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    told.fault = { code: error.code, values: error.values }
  }
  const { serial, number, reason, gross, fault } = told
  return serial === '' && number === '' && reason === '' && gross === null && fault === null ? null : told
}

/** Digital invoices have a number of 20 digits, older ones a code and a number beside it. Refuses what is neither (`invoice.badNumber`). */
function numberOf(number: Cell, oldNumber: Cell, code: Cell): string {
  const [digital, old, before] = [number, oldNumber, code].map((cell) => shown(soundCell(cell)).trim())
  const text = digital || (before && old ? `${before} ${old}` : old) || ''
  if (text === '') return ''
  const found = checkInvoiceNumber(text)
  return found.code === '' ? found.no : `${found.code} ${found.no}`
}

/** The day of a cell that may tell the time too: `2026-03-10 12:30:05`, `20260310123005`, or as Excel counts without a format, 46091.5. */
function dayOf(cell: Cell): Day | null {
  const text = shown(soundCell(cell)).trim()
  if (/^\d{5}\.\d+$/.test(text)) return dayCell(Math.floor(Number(text)))
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\d{6}(?:\d{3})?$/.exec(text) ?? []
  if (year !== undefined) return dayCell(`${year}-${month}-${day}`)
  return dayCell(/^\d{4}.*[\sT]\d{1,2}:\d{2}/.test(text) ? text.replace(/[\sT]+\d{1,2}:\d{2}.*$/, '') : cell)
}
