import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  checkInvoiceKind,
  checkInvoiceNumber,
  eventsFrom,
  type InvoiceBuyer,
  type InvoiceKind,
  invoiceEvents,
  invoiceStates,
  next,
  requestable,
  uninvoiced,
} from '../../../main/invoice/invoice'
import type { TaxKind } from '../../../main/pricing/vat'
import { type Fen, parseFen } from '../../../main/value/fen'

const table = `
DRAFT     | PENDING -        -        -     -        -      -        CANCELLED -      -   -
PENDING   | -       APPROVED REJECTED DRAFT -        -      -        CANCELLED -      -   -
REJECTED  | PENDING -        -        -     -        -      -        CANCELLED -      -   -
APPROVED  | -       -        REJECTED -     APPROVED ISSUED -        CANCELLED -      -   -
ISSUED    | -       -        -        -     -        -      ISSUED   -         VOIDED RED PART_RED
PART_RED  | -       -        -        -     -        -      PART_RED -         -      RED PART_RED
RED       | -       -        -        -     -        -      -        -         -      -   -
VOIDED    | -       -        -        -     -        -      -        -         -      -   -
CANCELLED | -       -        -        -     -        -      -        -         -      -   -
`
const rows = table
  .trim()
  .split('\n')
  .map((row) => row.split(/[\s|]+/))

describe('an invoice request in every state, at every event', () => {
  it('the table speaks of every state and event', () => {
    expect(rows.map(([state]) => state)).toEqual([...invoiceStates])
    expect(rows.map((row) => row.length)).toEqual(invoiceStates.map(() => invoiceEvents.length + 1))
  })

  test.each(
    invoiceStates.flatMap((state, row) =>
      invoiceEvents.map((event, column) => ({ state, event, to: rows[row]?.[column + 1] ?? '' })),
    ),
  )('$state, $event → $to', ({ state, event, to }) => {
    expect(eventsFrom(state).includes(event)).toBe(to !== '-')
    if (to !== '-') expect(next(state, event)).toBe(to)
    else {
      expect(() => next(state, event)).toThrow(
        expect.objectContaining({
          code: 'invoice.eventNotAllowed',
          values: expect.objectContaining({ state: `invoice.state.${state}`, event: `invoice.event.${event}` }),
        }),
      )
    }
  })
})

describe('what may still be asked for', () => {
  test.each([
    ['4500.00', '2000.00', '1000.00', '0.00', '2500.00', '1500.00'],
    ['4500.00', '0.00', '0.00', '0.00', '4500.00', '4500.00'],
    ['4500.00', '4500.00', '0.00', '0.00', '0.00', '0.00'],
    ['4500.00', '0.00', '4500.00', '0.00', '4500.00', '0.00'],
    // Goods came back after the invoice: the red letter takes the difference, nothing is to be asked for.
    ['4380.93', '4500.00', '0.00', '119.07', '0.00', '0.00'],
    // What was invoiced came back whole: it stands for nothing of the other line.
    ['1000.00', '1000.00', '0.00', '1000.00', '0.00', '1000.00'],
  ])('due %s, issued %s, under way %s, of that beyond %s: %s without invoice, %s to ask for', (...of) => {
    const [due, issued, pending, beyond, without, more] = of.map(parseFen) as [Fen, Fen, Fen, Fen, Fen, Fen]
    const invoiced = { due, issued, pending, beyond }
    expect(uninvoiced(invoiced)).toBe(without)
    expect(requestable(invoiced)).toBe(more)
  })

  it('asking for it all leaves nothing to ask for and never goes beyond what is due', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value as Fen)
    fc.assert(
      fc.property(amount, amount, amount, (due, issued, pending) => {
        const more = requestable({ due, issued, pending, beyond: 0 as Fen })
        const after = requestable({ due, issued, pending: (pending + more) as Fen, beyond: 0 as Fen })
        return after === 0 && more >= 0 && (more === 0 || issued + pending + more === due)
      }),
    )
  })
})

describe('an invoice number', () => {
  test.each([
    ['24332000000012345678', '', '24332000000012345678'],
    [' 24332000000012345678 ', '', '24332000000012345678'],
    ['２４３３２０００００００１２３４５６７８', '', '24332000000012345678'],
    ['3300184130 12345678', '3300184130', '12345678'],
    ['033001841301-12345678', '033001841301', '12345678'],
    ['330018413012345678', '3300184130', '12345678'],
  ])('%j is code %j number %j', (text, code, no) => {
    expect(checkInvoiceNumber(text)).toEqual({ code, no })
  })

  test.each([
    ['2433200000001234567', 19],
    ['243320000000123456789', 21],
    ['12345678', 8],
    ['3300184130 1234567', 17],
    ['33001841301 12345678', 19],
    ['2433200000001234567A', 19],
    ['', 0],
  ])('%j (%d digits) is refused', (text, digits) => {
    expect(() => checkInvoiceNumber(text)).toThrow(
      expect.objectContaining({
        code: 'invoice.badNumber',
        values: { text, digits },
        fields: { number: 'invoice.badNumber' },
      }),
    )
  })
})

describe('who may be given which invoice', () => {
  const firm: InvoiceBuyer = { title: '杭州晨光商贸有限公司', taxId: '91330106MA2H0DEM0E', naturalPerson: false }
  const person: InvoiceBuyer = { title: '张三', taxId: '', naturalPerson: true }
  const check = (kind: InvoiceKind, buyer: InvoiceBuyer, taxKinds: TaxKind[]) => () =>
    checkInvoiceKind(kind, buyer, taxKinds)

  test.each([
    ['special', firm, ['taxed', 'taxed']],
    ['ordinary', firm, ['taxed', 'exempt', 'outside']],
    ['ordinary', person, ['taxed']],
  ] as [InvoiceKind, InvoiceBuyer, TaxKind[]][])('%s to %o for %j', (kind, buyer, taxKinds) => {
    expect(check(kind, buyer, taxKinds)).not.toThrow()
  })

  test.each([
    ['special', person, ['taxed'], 'invoice.specialForbidden', { why: 'person' }],
    ['special', { ...person, taxId: '440524188001010014' }, ['taxed'], 'invoice.specialForbidden', { why: 'person' }],
    ['special', firm, ['taxed', 'exempt'], 'invoice.specialForbidden', { why: 'exempt' }],
    ['special', firm, ['outside'], 'invoice.specialForbidden', { why: 'outside' }],
    ['special', { ...firm, taxId: '' }, ['taxed'], 'invoice.taxIdRequired', {}],
    ['ordinary', { ...firm, taxId: '' }, ['taxed'], 'invoice.taxIdRequired', {}],
    ['ordinary', { ...firm, title: '  ' }, ['taxed'], 'invoice.titleRequired', {}],
  ] as [InvoiceKind, InvoiceBuyer, TaxKind[], string, object][])(
    '%s to %o for %j is refused: %s',
    (kind, buyer, taxKinds, code, values) => {
      expect(check(kind, buyer, taxKinds)).toThrow(expect.objectContaining({ code, values }))
    },
  )
})
