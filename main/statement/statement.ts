import { eventsOf, follow, type Machine } from '../value/machine'

/** The states of a statement of account (R-SOA): made, sent, and what the customer said to it. */
export const statementStates = ['DRAFT', 'SENT', 'CONFIRMED', 'DIFFERS', 'WITHDRAWN'] as const
export type StatementState = (typeof statementStates)[number]

export const statementEvents = ['send', 'confirm', 'differ', 'reopen', 'withdraw'] as const
export type StatementEvent = (typeof statementEvents)[number]

/**
 * The life of a statement (R-SOA). Its figures never change: one that is wrong is taken back and made anew. What the customer has confirmed holds
 * its days until it is reopened.
 */
export const statementLife: Machine<StatementState, StatementEvent> = {
  words: 'machine.statement',
  refusal: 'statement.eventNotAllowed',
  states: statementStates,
  events: statementEvents,
  ends: ['CONFIRMED', 'WITHDRAWN'],
  table: {
    DRAFT: { send: 'SENT', withdraw: 'WITHDRAWN' },
    SENT: { send: 'SENT', confirm: 'CONFIRMED', differ: 'DIFFERS', withdraw: 'WITHDRAWN' },
    CONFIRMED: { send: 'CONFIRMED', reopen: 'SENT' },
    DIFFERS: { send: 'DIFFERS', confirm: 'CONFIRMED', differ: 'DIFFERS', withdraw: 'WITHDRAWN' },
    WITHDRAWN: {},
  },
  instead: {
    confirm: { DRAFT: 'sendStatementFirst' },
    differ: { DRAFT: 'sendStatementFirst', CONFIRMED: 'reopenStatementFirst' },
    withdraw: { CONFIRMED: 'reopenStatementFirst' },
  },
}

/** The state a statement is in after an event (R-SOA). Refuses with `statement.eventNotAllowed` whatever the table does not name. */
export const next = (state: StatementState, event: StatementEvent): StatementState =>
  follow(statementLife, state, event)

/** The events a statement in this state may be offered. */
export const eventsFrom = (state: StatementState): StatementEvent[] => eventsOf(statementLife, state)

/** How a statement reaches a customer. */
export const sendWays = ['paper', 'mail', 'chat', 'file', 'other'] as const
export type SendWay = (typeof sendWays)[number]

/** What a customer says to a statement. */
export const replyOutcomes = ['confirmed', 'differs'] as const
export type ReplyOutcome = (typeof replyOutcomes)[number]
