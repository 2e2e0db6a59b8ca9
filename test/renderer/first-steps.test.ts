import { describe, expect, it } from 'vitest'
import { presetRoles } from '../../main/access/role'
import { type Progress, stepsLeft, stepsOf } from '../../renderer/home/steps'

describe('what a new shop does first (IDP-05)', () => {
  const nothing = {
    counts: { customers: 0, products: 0, orders: 0 },
    setUp: { company: false, people: 1, openings: false },
  }
  const fresh: Progress = { ticked: [], aside: false }
  const doneOf = (figures: Parameters<typeof stepsOf>[1]) =>
    stepsOf(presetRoles.owner, figures).flatMap(({ name, done }) => (done ? [name] : []))

  it('is as much as one may do', () => {
    const names = (role: keyof typeof presetRoles) => stepsOf(presetRoles[role], nothing).map(({ name }) => name)
    expect(names('owner')).toEqual(['company', 'people', 'import', 'customer', 'tax', 'opening', 'order'])
    expect(names('sales')).toEqual(['customer', 'order'])
    expect(names('shipper')).toEqual([])
  })

  it.each([
    ['nothing in an empty shop', nothing, []],
    ['its address', { ...nothing, setUp: { company: true, people: 1, openings: false } }, ['company']],
    ['a colleague', { ...nothing, setUp: { company: false, people: 2, openings: false } }, ['people']],
    ['opening balances', { ...nothing, setUp: { company: false, people: 1, openings: true } }, ['opening']],
    ['a customer', { ...nothing, counts: { customers: 1, products: 0, orders: 0 } }, ['customer']],
    [
      'customers and products',
      { ...nothing, counts: { customers: 1, products: 1, orders: 0 } },
      ['import', 'customer'],
    ],
    ['an order', { ...nothing, counts: { customers: 1, products: 1, orders: 1 } }, ['import', 'customer', 'order']],
  ])('the shop itself shows what is done: %s', (_, figures, done) => {
    expect(doneOf(figures)).toEqual(done)
  })

  it('what nothing shows is ticked by hand; a tick on what is done counts once', () => {
    const own = stepsOf(presetRoles.owner, { ...nothing, counts: { customers: 1, products: 1, orders: 1 } })
    expect(stepsLeft(own, fresh)).toBe(4)
    expect(stepsLeft(own, { ticked: ['tax', 'order'], aside: true })).toBe(3)
    expect(stepsLeft(own, { ticked: ['tax', 'company', 'people', 'opening'], aside: false })).toBe(0)
  })
})
