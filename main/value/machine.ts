import { Refusal, type RefusalCode } from './refusal'

/** Where an event leads: one state, or the state of each circumstance that allows it. */
export type Outcome<S extends string, C extends string> = [C] extends [never] ? S : S | { readonly [when in C]?: S }

/**
 * The life of one kind of document as data: its states in the order of the trade, its events, and which event leads from
 * which state where. What the table does not name is refused; an event that names its own state happens and leaves it.
 */
export interface Machine<S extends string, E extends string, C extends string = never> {
  /** Where its words lie: `<words>.state.…`, `<words>.event.…`, `<words>.when.…`, and what it is called, `<words>.document`. */
  readonly words: string
  readonly refusal: RefusalCode
  readonly states: readonly S[]
  readonly events: readonly E[]
  /** The states in which nothing is left to do. */
  readonly ends: readonly S[]
  readonly table: { readonly [state in S]: { readonly [event in E]?: Outcome<S, C> } }
  /** What can be done instead of an event that is refused in a state: a word under `machine.instead`. */
  readonly instead?: { readonly [event in E]?: { readonly [state in S]?: Instead } }
}

/** What a refusal may advise; anything else is told to look again. */
export const insteads = [
  'approveFirst',
  'cancelAndRewrite',
  'cancelIt',
  'confirmFirst',
  'confirmGoodsFirst',
  'confirmRedFirst',
  'copyIt',
  'endFirst',
  'returnFirst',
  'sendFirst',
  'reopenStatementFirst',
  'sendStatementFirst',
  'shipFirst',
  'shipOrClose',
  'submitFirst',
  'undoReceiptFirst',
  'withdrawFirst',
] as const

export type Instead = (typeof insteads)[number] | 'lookAgain'

/**
 * The state a document is in after an event (R-ST); `when` says which circumstance holds where the table asks for one.
 * Refuses whatever the table does not name, in the words of state and event, and says what can be done instead.
 */
export function follow<S extends string, E extends string, C extends string = never>(
  machine: Machine<S, E, C>,
  state: NoInfer<S>,
  event: NoInfer<E>,
  when?: NoInfer<C>,
): S {
  const found = outcomes(machine, state, event).find(([circumstance]) => circumstance === null || circumstance === when)
  if (found === undefined) throw refuse(machine, state, event)
  return found[1]
}

/** The events a document in this state may meet, whatever the circumstances, in the order of the trade (ORD-13). */
export function eventsOf<S extends string, E extends string, C extends string = never>(
  machine: Machine<S, E, C>,
  state: NoInfer<S>,
): E[] {
  return machine.events.filter((event) => machine.table[state][event] !== undefined)
}

/** Where an event can lead from a state, each with the circumstance it asks for (null: none); empty when it is refused. */
export function outcomes<S extends string, E extends string, C extends string = never>(
  machine: Machine<S, E, C>,
  state: NoInfer<S>,
  event: NoInfer<E>,
): [C | null, S][] {
  const cell: unknown = machine.table[state][event]
  return typeof cell === 'string' ? [[null, cell as S]] : (Object.entries(cell ?? {}) as [C, S][])
}

function refuse<S extends string, E extends string, C extends string>(
  { words, refusal, instead }: Machine<S, E, C>,
  state: S,
  event: E,
): Refusal {
  const advice: Instead = instead?.[event]?.[state] ?? 'lookAgain'
  return new Refusal(refusal, {
    document: `${words}.document`,
    state: `${words}.state.${state}`,
    event: `${words}.event.${event}`,
    instead: `machine.instead.${advice}`,
  })
}
