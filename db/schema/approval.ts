import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { MemberKind, NodeMode, TaskState, Why } from '../../main/approval/node'
import type { OwnTest } from '../../main/approval/ownrule'
import type { ApprovalState } from '../../main/approval/round'
import type { ApprovalRule } from '../../main/approval/rule'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import type { PayPercent } from '../../main/value/percent'

export const approvalRules = sqliteTable('approval_rules', {
  rule: text().$type<ApprovalRule>().primaryKey(),
  active: integer({ mode: 'boolean' }).notNull(),
  limit: integer('limit_value').notNull(),
})

export const approvalOwnRules = sqliteTable('approval_own_rules', {
  id: integer().$type<Id>().primaryKey(),
  fieldId: integer('field_id').$type<Id>().notNull(),
  test: text().$type<OwnTest>().notNull(),
  textValue: text('text_value'),
  numberValue: integer('number_value'),
  place: integer().notNull(),
})

export const discountLimits = sqliteTable('discount_limits', {
  id: integer().$type<Id>().primaryKey(),
  roleId: integer('role_id').$type<Id>(),
  userId: integer('user_id').$type<Id>(),
  leastPay: integer('least_pay').$type<PayPercent>().notNull(),
})

export const approvalFlows = sqliteTable('approval_flows', {
  id: integer().$type<Id>().primaryKey(),
  name: text().notNull(),
  nameKey: text('name_key').notNull(),
  priority: integer().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
  always: integer({ mode: 'boolean' }).notNull(),
  fromAmount: integer('from_amount').$type<Fen>(),
  /** Null is for every type. */
  typeId: integer('type_id').$type<Id>(),
})

export const approvalFlowRules = sqliteTable(
  'approval_flow_rules',
  {
    flowId: integer('flow_id').$type<Id>().notNull(),
    rule: text().$type<ApprovalRule>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.flowId, t.rule] })],
)

export const approvalNodes = sqliteTable('approval_nodes', {
  id: integer().$type<Id>().primaryKey(),
  flowId: integer('flow_id').$type<Id>().notNull(),
  place: integer().notNull(),
  mode: text().$type<NodeMode>().notNull(),
  /** In hours. */
  remindAfter: integer('remind_after'),
  /** In basis points, of mode 'ratio' only. */
  ratio: integer(),
})

export const approvalMembers = sqliteTable(
  'approval_members',
  {
    nodeId: integer('node_id').$type<Id>().notNull(),
    place: integer().notNull(),
    kind: text().$type<MemberKind>().notNull(),
    roleId: integer('role_id').$type<Id>(),
    userId: integer('user_id').$type<Id>(),
  },
  (t) => [primaryKey({ columns: [t.nodeId, t.place] })],
)

export const approvalDelegations = sqliteTable('approval_delegations', {
  id: integer().$type<Id>().primaryKey(),
  fromId: integer('from_id').$type<Id>().notNull(),
  toId: integer('to_id').$type<Id>().notNull(),
  beginsOn: text('begins_on').$type<Day>().notNull(),
  endsOn: text('ends_on').$type<Day>().notNull(),
})

/** One round of one order. `rules`, `failures`, `plan` and `ownFields` are JSON text. */
export const approvals = sqliteTable('approvals', {
  id: integer().$type<Id>().primaryKey(),
  orderId: integer('order_id').$type<Id>().notNull(),
  round: integer().notNull(),
  fingerprint: text().notNull(),
  flowName: text('flow_name').notNull(),
  rules: text().notNull(),
  failures: text().notNull(),
  plan: text().notNull(),
  state: text().$type<ApprovalState>().notNull(),
  submittedBy: integer('submitted_by').$type<Id>().notNull(),
  submittedAt: integer('submitted_at').$type<Instant>().notNull(),
  endedAt: integer('ended_at').$type<Instant>(),
  /** The change of an order that it is about; null when it is about the order itself. */
  changeId: integer('change_id').$type<Id>(),
  ownFields: text('own_fields').notNull().default('[]'),
})

export const approvalTasks = sqliteTable('approval_tasks', {
  id: integer().$type<Id>().primaryKey(),
  approvalId: integer('approval_id').$type<Id>().notNull(),
  node: integer().notNull(),
  turn: integer().notNull(),
  userId: integer('user_id').$type<Id>().notNull(),
  forUserId: integer('for_user_id').$type<Id>(),
  why: text().$type<Why>().notNull(),
  state: text().$type<TaskState>().notNull(),
  /** In hours. */
  remindAfter: integer('remind_after'),
  openedAt: integer('opened_at').$type<Instant>(),
  decidedAt: integer('decided_at').$type<Instant>(),
  reason: text().notNull(),
})
