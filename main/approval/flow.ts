import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { FlowNode } from './node'
import type { ApprovalRule, Failure } from './rule'

/**
 * Who decides, one node after the other, and which orders it is for: `always` for every order from `fromAmount` on, else for
 * those that break one of `rules` (any rule when none is named).
 */
export interface Flow {
  name: string
  active: boolean
  always: boolean
  rules: readonly ApprovalRule[]
  fromAmount: Fen | null
  /** One of the shop's own types that it is for; null is for all orders (TYP-02). */
  typeId: Id | null
  nodes: readonly FlowNode[]
}

/** The most nodes a flow may have. */
export const mostNodes = 12

/** Where the shop has said nothing, one of its administrators decides about what breaks a rule. */
export const standingFlow: Flow = {
  name: '',
  active: true,
  always: false,
  rules: [],
  fromAmount: null,
  typeId: null,
  nodes: [{ mode: 'anyOne', members: [{ kind: 'administrator' }], remindAfter: null }],
}

/**
 * The flow an order goes through (R-APR): the first in use whose condition it meets, in the order of priority; the standing one
 * when it breaks a rule that no flow is for; null when nothing stands in the way.
 */
export function chooseFlow(flows: readonly Flow[], order: Chosen): Flow | null {
  const found = flows.find((flow) => flow.active && flow.nodes.length > 0 && isFor(flow, order))
  return found ?? (order.failures.length > 0 ? standingFlow : null)
}

interface Chosen {
  typeId: Id | null
  gross: Fen
  failures: readonly Failure[]
}

function isFor({ always, rules, fromAmount, typeId }: Flow, { gross, failures, typeId: type }: Chosen) {
  if (typeId !== null && typeId !== type) return false
  if (fromAmount !== null && gross < fromAmount) return false
  return always || failures.some(({ rule }) => rules.length === 0 || rules.includes(rule))
}
