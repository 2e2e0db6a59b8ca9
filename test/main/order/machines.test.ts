import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { dictionaries, translator, type WordKey } from '../../../main/language/language'
import { machines } from '../../../main/order/machines'
import type { OrderState } from '../../../main/order/order'
import { eventsOf, follow, insteads, type Machine, outcomes } from '../../../main/value/machine'
import type { Refusal } from '../../../main/value/refusal'

type AnyMachine = Machine<string, string, string>
const all = Object.entries(machines) as unknown as [keyof typeof machines, AnyMachine][]
const zh = translator('zh')
const en = translator('en')

// Every kind of order in every state, at every event (R-ST): - is refused, a:B is B where a holds, a column each event.
const written: Record<string, string> = {
  sales: `
             | submit  autoPass  approve   reject   withdraw edit     requestChange editLimited start        shipPart     shipAll voidDelivery                                            confirmReceipt complete                 closeShort cancel    reopen       archive
DRAFT        | PENDING CONFIRMED -         -        -        DRAFT    -             -           -            -            -       -                                                       -              -                        -          CANCELLED -            -
PENDING      | -       CONFIRMED CONFIRMED REJECTED DRAFT    -        -             -           -            -            -       -                                                       -              -                        -          CANCELLED -            -
REJECTED     | PENDING CONFIRMED -         -        -        REJECTED -             -           -            -            -       -                                                       -              -                        -          CANCELLED -            -
CONFIRMED    | -       -         -         -        -        -        CONFIRMED     -           PROCESSING   PART_SHIPPED SHIPPED -                                                       -              -                        -          CANCELLED -            -
PROCESSING   | -       -         -         -        -        -        PROCESSING    -           PROCESSING   PART_SHIPPED SHIPPED -                                                       -              -                        -          CANCELLED -            -
PART_SHIPPED | -       -         -         -        -        -        PART_SHIPPED  -           PART_SHIPPED PART_SHIPPED SHIPPED delivered:PART_SHIPPED,started:PROCESSING,untouched:CONFIRMED PART_SHIPPED   -                        CLOSED     -         -            -
SHIPPED      | -       -         -         -        -        -        -             SHIPPED     -            -            -       allDelivered:SHIPPED,delivered:PART_SHIPPED,started:PROCESSING,untouched:CONFIRMED RECEIVED       receiptSkipped:COMPLETED -          -         -            -
RECEIVED     | -       -         -         -        -        -        -             RECEIVED    -            -            -       -                                                       -              COMPLETED                -          -         SHIPPED      -
COMPLETED    | -       -         -         -        -        -        -             -           -            -            -       -                                                       -              -                        -          -         RECEIVED     COMPLETED
CLOSED       | -       -         -         -        -        -        -             -           -            -            -       -                                                       CLOSED         -                        -          -         PART_SHIPPED CLOSED
CANCELLED    | -       -         -         -        -        -        -             -           -            -            -       -                                                       -              -                        -          -         -            CANCELLED`,
  purchase: `
              | edit     submit                       approve  reject   send supplierConfirm receivePart   receiveAll inspectDone                                                        voidReceipt                                                            replace       settle    unsettle close  cancel
DRAFT         | DRAFT    flow:PENDING,noFlow:APPROVED -        -        -    -               -             -          -                                                                  -                                                                      -             -         -        -      CANCELLED
PENDING       | -        -                            APPROVED REJECTED -    -               -             -          -                                                                  -                                                                      -             -         -        -      CANCELLED
REJECTED      | REJECTED PENDING                      -        -        -    -               -             -          -                                                                  -                                                                      -             -         -        -      CANCELLED
APPROVED      | -        -                            -        -        SENT -               PART_RECEIVED RECEIVED   -                                                                  -                                                                      -             -         -        -      CANCELLED
SENT          | -        -                            -        -        SENT CONFIRMED       PART_RECEIVED RECEIVED   -                                                                  -                                                                      -             -         -        -      CANCELLED
CONFIRMED     | -        -                            -        -        -    CONFIRMED       PART_RECEIVED RECEIVED   -                                                                  -                                                                      -             -         -        -      CANCELLED
PART_RECEIVED | -        -                            -        -        -    -               PART_RECEIVED RECEIVED   PART_RECEIVED                                                      someHere:PART_RECEIVED,confirmed:CONFIRMED,sent:SENT,approved:APPROVED PART_RECEIVED -         -        CLOSED -
RECEIVED      | -        -                            -        -        -    -               -             -          replaced:PART_RECEIVED,moreToInspect:RECEIVED,allAccepted:ACCEPTED someHere:PART_RECEIVED,confirmed:CONFIRMED,sent:SENT,approved:APPROVED PART_RECEIVED -         -        -      -
ACCEPTED      | -        -                            -        -        -    -               -             -          -                                                                  someHere:PART_RECEIVED,confirmed:CONFIRMED,sent:SENT,approved:APPROVED PART_RECEIVED COMPLETED -        -      -
COMPLETED     | -        -                            -        -        -    -               -             -          -                                                                  someHere:PART_RECEIVED,confirmed:CONFIRMED,sent:SENT,approved:APPROVED PART_RECEIVED -         ACCEPTED -      -
CLOSED        | -        -                            -        -        -    -               -             -          -                                                                  -                                                                      -             -         -        -      -
CANCELLED     | -        -                            -        -        -    -               -             -          -                                                                  -                                                                      -             -         -        -      -`,
  salesReturn: `
          | submit    approve  reject   receiveGoods inspect   refund            exchange creditAccount     complete  cancel    undo
DRAFT     | SUBMITTED -        -        -            -         -                 -        -                 -         CANCELLED -
SUBMITTED | -         APPROVED REJECTED -            -         -                 -        -                 -         CANCELLED -
REJECTED  | SUBMITTED -        -        -            -         -                 -        -                 -         CANCELLED -
APPROVED  | -         -        -        RECEIVED     -         moneyOnly:SETTLED -        moneyOnly:SETTLED -         CANCELLED -
RECEIVED  | -         -        -        -            INSPECTED -                 -        -                 -         -         -
INSPECTED | -         -        -        -            -         SETTLED           SETTLED  SETTLED           -         -         -
SETTLED   | -         -        -        -            -         -                 -        -                 COMPLETED -         -
COMPLETED | -         -        -        -            -         -                 -        -                 -         -         CANCELLED
CANCELLED | -         -        -        -            -         -                 -        -                 -         -         -`,
  purchaseReturn: `
             | edit     submit                       approve  reject   shipBack     supplierRefund supplierExchange creditAccount complete  cancel
DRAFT        | DRAFT    flow:PENDING,noFlow:APPROVED -        -        -            -              -                -             -         CANCELLED
PENDING      | -        -                            APPROVED REJECTED -            -              -                -             -         CANCELLED
REJECTED     | REJECTED PENDING                      -        -        -            -              -                -             -         CANCELLED
APPROVED     | -        -                            -        -        SHIPPED_BACK -              -                -             -         CANCELLED
SHIPPED_BACK | -        -                            -        -        -            SETTLED        SETTLED          SETTLED       -         -
SETTLED      | -        -                            -        -        -            -              -                -             COMPLETED -
COMPLETED    | -        -                            -        -        -            -              -                -             -         -
CANCELLED    | -        -                            -        -        -            -              -                -             -         -`,
  service: `
              | submit                            confirmNeed   reject plan    start      parts      finish undoFinish feedback  timeout   cancel    archive
DRAFT         | flow:PENDING,noFlow:REQ_CONFIRMED -             -      -       -          -          -      -          -         -         CANCELLED -
PENDING       | -                                 REQ_CONFIRMED DRAFT  -       -          -          -      -          -         -         CANCELLED -
REQ_CONFIRMED | -                                 -             -      PLANNED -          -          -      -          -         -         CANCELLED -
PLANNED       | -                                 -             -      PLANNED IN_SERVICE PLANNED    -      -          -         -         CANCELLED -
IN_SERVICE    | -                                 -             -      PLANNED -          IN_SERVICE DONE   -          -         -         -         -
DONE          | -                                 -             -      -       -          -          -      IN_SERVICE COMPLETED COMPLETED -         -
COMPLETED     | -                                 -             -      -       -          -          -      -          -         -         -         COMPLETED
CANCELLED     | -                                 -             -      -       -          -          -      -          -         -         -         CANCELLED`,
  transfer: `
           | confirmNeed plan    shipOut    receivePart receiveAll confirmDifference recall  cancel
DRAFT      | CONFIRMED   -       -          -           -          -                 -       CANCELLED
CONFIRMED  | -           PLANNED -          -           -          -                 -       CANCELLED
PLANNED    | -           PLANNED IN_TRANSIT -           -          -                 -       CANCELLED
IN_TRANSIT | -           -       -          PART_IN     COMPLETED  COMPLETED         PLANNED -
PART_IN    | -           -       -          PART_IN     COMPLETED  COMPLETED         -       -
COMPLETED  | -           -       -          -           -          -                 -       -
CANCELLED  | -           -       -          -           -          -                 -       -`,
}

const orders = all.filter(([kind]) => kind in written)

const rowsOf = (kind: string) =>
  (written[kind] ?? '')
    .trim()
    .split('\n')
    .map((row) => row.replace('|', ' ').trim().split(/\s+/))

/** What the page says of a cell: the circumstances it asks for, each with its state. */
const asked = (cell: string): [string | null, string][] => {
  if (cell === '-') return []
  if (!cell.includes(':')) return [[null, cell]]
  return cell.split(',').map((part) => part.split(':') as [string, string])
}

describe.each(orders)('a document of the kind %s, in every state, at every event', (kind, machine) => {
  const [events = [], ...rows] = rowsOf(kind)

  it('the table speaks of every state and event', () => {
    expect(events).toEqual([...machine.events])
    expect(rows.map(([state]) => state)).toEqual([...machine.states])
    expect(rows.map((row) => row.length)).toEqual(machine.states.map(() => events.length + 1))
  })

  const cells = rows.flatMap(([state = '', ...row]) => events.map((event, i) => [state, event, row[i] ?? ''] as const))
  test.each(cells)('%s, %s → %s', (state, event, cell) => {
    const expected = asked(cell)
    expect(outcomes(machine, state, event)).toEqual(expected)
    expect(eventsOf(machine, state).includes(event)).toBe(expected.length > 0)
    for (const [when, to] of expected) expect(follow(machine, state, event, when ?? undefined)).toBe(to)
    if (expected.some(([when]) => when === null)) return
    expect(() => follow(machine, state, event)).toThrow(
      expect.objectContaining({
        code: 'order.eventNotAllowed',
        values: expect.objectContaining({
          state: `${machine.words}.state.${state}`,
          event: `${machine.words}.event.${event}`,
        }),
      }),
    )
  })
})

describe.each(all)('laws of the life of a document: %s', (_, machine) => {
  const steps = (state: string) => machine.events.flatMap((event) => outcomes(machine, state, event))
  const leaving = (state: string) => steps(state).filter(([, to]) => to !== state)

  it('from everywhere there is a way to an end', () => {
    for (const start of machine.states) {
      const reached = new Set([start])
      for (const state of reached) for (const [, to] of steps(state)) reached.add(to)
      expect(
        machine.ends.filter((end) => reached.has(end)),
        start,
      ).not.toEqual([])
    }
  })

  it('every state is reached from the first one', () => {
    const reached = new Set([machine.states[0]])
    for (const state of reached) if (state !== undefined) for (const [, to] of steps(state)) reached.add(to)
    expect(machine.states.filter((state) => !reached.has(state))).toEqual([])
  })

  it('what is cancelled, voided or deleted never comes back', () => {
    for (const state of machine.states.filter((one) => /^(CANCELLED|VOIDED|DELETED|RED)$/.test(one)))
      expect(leaving(state)).toEqual([])
  })

  it('a state that nothing leaves is an end', () => {
    const stuck = machine.states.filter((state) => leaving(state).length === 0)
    expect(stuck.filter((state) => !machine.ends.includes(state))).toEqual([])
  })

  it('its states, events and circumstances have words in both languages', () => {
    const circumstances = machine.states.flatMap((state) =>
      steps(state).flatMap(([when]) => (when === null ? [] : [when])),
    )
    const keys = [
      `${machine.words}.document`,
      ...machine.states.map((state) => `${machine.words}.state.${state}`),
      ...machine.events.map((event) => `${machine.words}.event.${event}`),
      ...circumstances.map((when) => `${machine.words}.when.${when}`),
    ] as WordKey[]
    for (const key of keys) for (const t of [zh, en]) expect(t(key)).not.toBe(key)
  })

  it('a refusal names the document, its state and the event, and says what to do instead', () => {
    const refused = machine.states.flatMap((state) =>
      machine.events.filter((event) => outcomes(machine, state, event).length === 0).map((event) => [state, event]),
    )
    for (const [state = '', event = ''] of refused) {
      const { code, values } = thrown(() => follow(machine, state, event))
      for (const t of [zh, en]) {
        const sentence = t(`refusal.${code}`, values)
        for (const part of ['document', `state.${state}`, `event.${event}`])
          expect(sentence).toContain(t(`${machine.words}.${part}` as WordKey))
        expect(sentence).not.toMatch(/\$t|\{\{|machine\.|order\./)
      }
    }
  })
})

function thrown(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    return error as Refusal
  }
  throw new Error('was not refused')
}

it('goods never leave before an order is confirmed, whatever happens to it', () => {
  const machine = machines.sales
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom(...machine.events),
      fc.constantFrom('delivered', 'started', 'untouched', 'receiptSkipped'),
    ),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(steps, (taken) => {
      let state: OrderState = 'DRAFT'
      let confirmed = false
      for (const [event, when] of taken) {
        const way: [string | null, OrderState] | undefined = outcomes(machine, state, event).find(
          ([asked]) => asked === null || asked === when,
        )
        if (way === undefined) continue
        state = way[1]
        confirmed ||= event === 'autoPass' || event === 'approve'
        if (!confirmed && !['DRAFT', 'PENDING', 'REJECTED', 'CANCELLED'].includes(state)) return false
      }
      return true
    }),
    { numRuns: 2000 },
  )
})

it('an order with goods on the way is not cancelled: the goods come back first (ORD-14)', () => {
  for (const state of ['PART_SHIPPED', 'SHIPPED', 'RECEIVED', 'COMPLETED'] as const) {
    const { code, values } = thrown(() => follow(machines.sales, state, 'cancel'))
    expect(zh(`refusal.${code}`, values)).toContain('请先退货')
    expect(en(`refusal.${code}`, values)).toContain('return the goods first')
  }
})

it('every piece of advice is given somewhere', () => {
  const given = all.flatMap(([, { instead = {} }]) =>
    Object.values(instead).flatMap((states) => Object.values(states ?? {})),
  )
  expect(insteads.filter((advice) => !given.includes(advice))).toEqual([])
  expect(Object.keys(dictionaries.zh.machine.instead).sort()).toEqual([...insteads, 'lookAgain'].sort())
})

// STATES.md is what the tables say, in words. It is written by this test:
//   npm test -- test/main/order/machines.test.ts -u
describe('the page of states', () => {
  const both = (key: string) => `${zh(key as WordKey)} · ${en(key as WordKey)}`
  const cellOf = ({ words, ...machine }: AnyMachine, state: string, event: string) =>
    outcomes({ words, ...machine }, state, event)
      .map(([when, to]) => {
        const condition = when === null ? '' : ` (${both(`${words}.when.${when}`)})`
        return to === state ? `•${condition}` : `→ ${both(`${words}.state.${to}`)}${condition}`
      })
      .join('<br>')
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`

  function sectionOf([, machine]: (typeof all)[number]): string {
    const { words, states, events } = machine
    const heads = ['', ...events.map((event) => both(`${words}.event.${event}`))]
    const rows = states.map((state) =>
      row([`**${both(`${words}.state.${state}`)}**`, ...events.map((event) => cellOf(machine, state, event))]),
    )
    const title = zh(`${words}.document` as WordKey)
    const name = en(`${words}.document` as WordKey).replace(/^the /, '')
    return [
      `## ${title} · ${name[0]?.toUpperCase()}${name.slice(1)}`,
      [row(heads), row(heads.map(() => '---')), ...rows].join('\n'),
    ].join('\n\n')
  }

  const intro = `# What can happen to a document

A row each state, a column each event: → the state it leads to, • it happens and the state stays, nothing: it is refused, and the refusal names state and event and says what can be done instead. Rights, holds, money and stock are looked at besides. What of them moves stock or money in ways the program does not know yet (refunds, exchanges, fees and parts of a service, goods under way between warehouses) is not offered on the screens. This page is written by \`test/main/order/machines.test.ts\` from the tables the program runs by.`

  it('is as STATES.md says', async () => {
    const page = [intro, ...all.map(sectionOf)].join('\n\n')
    await expect(`${page}\n`).toMatchFileSnapshot(join(import.meta.dirname, '../../../STATES.md'))
  })
})
