import type { UserName } from '../access/view'
import type { Field } from '../field/field'
import type { OrderState } from '../order/order'
import type { Margin } from '../pricing/margin'
import type { Day } from '../value/day'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { PayPercent } from '../value/percent'
import type { Flow } from './flow'
import type { NodeMode, TaskState, Why } from './node'
import type { OwnRule } from './ownrule'
import type { ApprovalState } from './round'
import type { ApprovalRule, Failure, RuleSetting } from './rule'

/** What became of a submitted order: confirmed at once, or waiting for these people. */
export interface Submitted {
  no: string
  state: 'CONFIRMED' | 'PENDING'
  waitingFor: string[]
}

/** A flow as the shop keeps it. */
export interface FlowRow extends Flow {
  id: Id
}

/** The least percentage paid that the bearers of a role, or one person, may give. */
export interface DiscountLimit {
  roleId: Id | null
  userId: Id | null
  leastPay: PayPercent
}

/** All that is set about approvals, and whom it can name. */
export interface ApprovalSettings {
  rules: RuleSetting[]
  /** What rule 'own' asks of the shop's own fields of orders, and the fields it may ask about. */
  own: OwnRule[]
  fields: Field[]
  limits: DiscountLimit[]
  flows: FlowRow[]
  roles: { id: Id; code: string; name: string }[]
  /** The shop's own types of orders. */
  types: { id: Id; name: string }[]
  people: UserName[]
}

/** An order that waits for the person at the screen. `late`: they were to decide before now. */
export interface InboxRow {
  taskId: Id
  orderId: Id
  no: string
  version: number
  customerName: string
  /** What it comes to, or will when it is changed. */
  gross: Fen
  isChange: boolean
  orderOn: Day
  submittedBy: string
  /** In whose place, when it was handed on. */
  forName: string | null
  openedAt: number
  late: boolean
  failures: Failure[]
}

/** Somebody who was asked, and what they said. */
export interface AskedPerson {
  id: Id
  name: string
  forName: string | null
  why: Why
  state: TaskState
  openedAt: number | null
  decidedAt: number | null
  late: boolean
  reason: string
}

/** A node of a round: how it is decided, and by whom; nobody yet where it has not been reached. */
export interface RoundNode {
  key: number
  mode: NodeMode
  /** The share that must approve, in basis points; of mode 'ratio' only. */
  ratio: number | null
  added: boolean
  /** Decided before the round was sent back behind it; asked anew further on. */
  over: boolean
  asked: AskedPerson[]
}

/** One round of an order, the newest first on its page. `flowName` is empty when no flow of the shop was for it. */
export interface Round {
  round: number
  state: ApprovalState
  flowName: string
  /** About a change of the order, not the order itself. */
  changeId: Id | null
  rules: ApprovalRule[]
  failures: Failure[]
  submittedBy: string
  submittedAt: number
  endedAt: number | null
  nodes: RoundNode[]
}

/** What somebody who decides has to know of the customer (APR-07); money in fen. */
export interface Circumstances {
  creditLimit: Fen | null
  creditUsed: Fen
  overdue: { days: number; amount: Fen }
  orders: { count: number; amount: Fen }
  recent: { id: Id; no: string; orderOn: Day; gross: Fen; state: OrderState }[]
}

/** The rounds of an order, and what the person at the screen may do about it. */
export interface ApprovalPage {
  rounds: Round[]
  /** The question that waits for this person. */
  taskId: Id | null
  mayAddSigners: boolean
  /** The steps it may be sent back to, by their keys. */
  earlier: number[]
  mayWithdraw: boolean
  circumstances: Circumstances | null
  /** What an order that waits earns, and what it would after the change that waits; null for who may not see costs (IDP-07). */
  margin: Margin | null
  marginAfter: Margin | null
}

/** Somebody decides in another's place, from a day to a day. */
export interface Delegation {
  toId: Id
  toName: string
  beginsOn: Day
  endsOn: Day
}
