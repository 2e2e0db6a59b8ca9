import type { InvoiceKind } from '../invoice/invoice'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { Instant } from '../value/instant'
import type { AnswerColumns, AnswerRow } from './answer'
import type { Difference } from './comparing'
import type { FiledInvoice } from './filing'
import type { FillFault } from './filling'
import type { Verdict } from './judging'

/** An invoice request that waits for its invoice, and what keeps it from the tax bureau's template. */
export interface WaitingRequest {
  id: Id
  no: string
  kind: InvoiceKind
  customerName: string
  title: string
  requestedOn: Day
  gross: Fen
  lines: number
  /** The batch in which it waits for the bureau's answer already; null where it does not. */
  batchNo: string | null
  batchAt: Instant | null
  /** Why the bureau did not take it when it was asked last; '' otherwise. */
  failure: string
  faults: FillFault[]
}

/** What a template is, and which requests may go into it. */
export interface TemplateLook {
  fileName: string
  version: string
  /** What may be chosen under 是否展示购买方地址电话银行账号; none: the template does not say, and these stay out. */
  shows: string[]
  requests: WaitingRequest[]
}

/** A file that was made for the tax bureau. */
export interface BureauBatch {
  id: Id
  no: string
  fileName: string
  templateName: string
  by: string
  at: Instant
  withdrawn: boolean
  requests: number
  /** How many of them have their invoice, and how many the bureau has refused. */
  issued: number
  failed: number
}

/** A row of the bureau's answer, the request it is of, and what becomes of it. */
export interface AnswerShown extends Omit<AnswerRow, 'fault'> {
  verdict: Verdict
  requestId: Id | null
  requestNo: string
  title: string
  differences: Difference[]
  /** Why it cannot be taken; '' otherwise. */
  sentence: string
}

/** What the bureau's answer says, before anything is written. */
export interface AnswerLook {
  fileName: string
  headings: string[]
  columns: AnswerColumns
  total: number
  rows: AnswerShown[]
}

/** The file of an invoice, the request it is of, and what becomes of it. */
export interface FileShown extends Omit<FiledInvoice, 'path' | 'request' | 'redId'> {
  name: string
  requestId: Id | null
  requestNo: string
  title: string
}
