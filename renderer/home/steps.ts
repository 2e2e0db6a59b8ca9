import type { Right } from '../../main/access/right'
import type { HomeFigures } from '../../main/report/view'
import type { Place } from '../shell/workspace'

/** What a new shop does first, in its order: the right each step needs, and the screen that does it (IDP-05). */
export const steps = [
  { name: 'company', right: 'company.manage', opens: { kind: 'settings' } },
  { name: 'people', right: 'user.manage', opens: { kind: 'people' } },
  { name: 'import', right: 'import.run', opens: { kind: 'import' } },
  { name: 'customer', right: 'customer.edit', opens: { kind: 'customer', id: null } },
  { name: 'tax', right: 'product.edit', opens: { kind: 'products' } },
  { name: 'opening', right: 'receipt.confirm', opens: { kind: 'customers' } },
  { name: 'order', right: 'order.edit', opens: { kind: 'order', id: null } },
] as const satisfies readonly { name: string; right: Right; opens: Place }[]

export type Step = (typeof steps)[number]
export type StepName = Step['name']

/** How far somebody has come: the steps they have ticked themselves, and whether they have put the list aside. */
export interface Progress {
  ticked: StepName[]
  aside: boolean
}

/** The steps of somebody with these rights, each with whether the shop shows that it is done. */
export function stepsOf(rights: readonly Right[], { counts, setUp }: Pick<HomeFigures, 'counts' | 'setUp'>) {
  const done: Record<StepName, boolean> = {
    company: setUp?.company === true,
    people: (setUp?.people ?? 0) > 1,
    import: counts.orders > 0 || (counts.customers > 0 && counts.products > 0),
    customer: counts.customers > 0,
    // Nothing tells whether somebody has looked at the rates.
    tax: false,
    opening: setUp?.openings === true,
    order: counts.orders > 0,
  }
  return steps.filter(({ right }) => rights.includes(right)).map((step) => ({ ...step, done: done[step.name] }))
}

/** How many steps are still to be done: neither shown by the shop nor ticked. */
export const stepsLeft = (own: readonly (Step & { done: boolean })[], { ticked }: Progress): number =>
  own.filter(({ name, done }) => !done && !ticked.includes(name)).length
