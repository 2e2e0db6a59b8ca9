import { z } from 'zod'
import type { Approved } from '../../main/approval/round'
import type { ApprovalPage, ApprovalSettings, Delegation, InboxRow } from '../../main/approval/view'
import type { Id } from '../../main/value/id'
import { command, question } from './entry'
import { fieldValue } from './field'
import { day, fen, id, needed, pay, text } from './value'

const rule = z.enum(['amount', 'discount', 'floor', 'credit', 'overdue', 'special', 'margin', 'cost', 'own'])

const member = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role'), id }),
  z.object({ kind: z.literal('person'), id }),
  z.object({ kind: z.literal('superior') }),
  z.object({ kind: z.literal('administrator') }),
])

/** Which orders a flow is for, and who decides one node after the other. */
const flow = z.object({
  name: needed(40),
  active: z.boolean().default(true),
  always: z.boolean().default(false),
  rules: z.array(rule).max(20).default([]),
  fromAmount: fen.nullable().default(null),
  /** Only orders of one of the shop's own types; null is for all. */
  typeId: id.nullable().default(null),
  nodes: z
    .array(
      z
        .object({
          mode: z.enum(['anyOne', 'allOf', 'inTurn', 'ratio']),
          members: z.array(member).min(1).max(20),
          /** In hours. */
          remindAfter: z.number().int().min(1).max(999).nullable().default(null),
          /** Which share of those asked must approve, in basis points; of mode 'ratio' only. */
          ratio: z.number().int().min(1).max(10_000).nullable().default(null),
        })
        .refine(({ mode, ratio }) => (mode === 'ratio') === (ratio !== null), { path: ['ratio'] }),
    )
    .min(1)
    .max(12),
})

const limit = z
  .object({ roleId: id.nullable().default(null), userId: id.nullable().default(null), leastPay: pay })
  .refine(({ roleId, userId }) => (roleId === null) !== (userId === null), { path: ['roleId'] })

const ownRule = z.object({
  fieldId: id,
  test: z.enum(['filled', 'equals', 'contains', 'atLeast']),
  value: fieldValue,
})

const rounds = ['approvals', 'approval_tasks', 'sales_orders', 'users'] as const

export const approval = {
  /** What waits for the person at the screen. */
  'approval.inbox': question<InboxRow[]>()('order.read', rounds, z.object({})),
  /** The rounds of an order, and how its customer stands. */
  'approval.read': question<ApprovalPage>()(
    'order.read',
    [...rounds, 'customers', 'open_items', 'credits', 'products', 'order_changes', 'receivable_settings'],
    z.object({ orderId: id }),
  ),
  /** Decides a question that waits for this person; after the last one the order is confirmed, or changed. */
  'approval.approve': command<{ state: Approved }>()(
    'order.read',
    z.object({ taskId: id, comment: text(200), acceptShortage: z.boolean().default(false) }),
  ),
  /** Back to who submitted it, or to an earlier step of the round by its key. */
  'approval.reject': command<null>()(
    'order.read',
    z.object({ taskId: id, reason: text(200), toNode: z.number().int().nullable().default(null) }),
  ),
  'approval.delegate': command<null>()('order.read', z.object({ taskId: id, userId: id })),
  'approval.addSigners': command<null>()(
    'order.read',
    z.object({ taskId: id, where: z.enum(['before', 'after']), userIds: z.array(id).min(1).max(10) }),
  ),
  /** Who decides in this person's place, from a day to a day. */
  'approval.away': question<Delegation | null>()('signedIn', ['approval_delegations', 'users'], z.object({})),
  'approval.changeAway': command<null>()(
    'signedIn',
    z.object({ away: z.object({ toId: id, beginsOn: day, endsOn: day }).nullable() }),
  ),
  'approval.settings': question<ApprovalSettings>()(
    'approval.manage',
    [
      'approval_rules',
      'approval_own_rules',
      'fields',
      'field_words',
      'discount_limits',
      'approval_flows',
      'roles',
      'users',
      'order_types',
    ],
    z.object({}),
  ),
  /** All rules at once; a rule that is not named is off. */
  'approval.changeRules': command<null>()(
    'approval.manage',
    z.object({
      rules: z
        .array(z.object({ rule, active: z.boolean(), limit: z.number().int().min(0).max(99_999_999_999_999) }))
        .max(20),
      limits: z.array(limit).max(200).default([]),
      /** What rule 'own' asks of the shop's own fields of orders. */
      own: z.array(ownRule).max(40).default([]),
    }),
  ),
  'approvalFlow.create': command<{ id: Id }>()('approval.manage', flow),
  'approvalFlow.change': command<null>()('approval.manage', flow.extend({ id })),
  'approvalFlow.delete': command<null>()('approval.manage', z.object({ id })),
  'approvalFlow.order': command<null>()('approval.manage', z.object({ ids: z.array(id).max(100) })),
}
