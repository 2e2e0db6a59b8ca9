import { type Editor, noOwn } from './editor'

/** How a form is written down. Forms of another make, an older program's, are left where they are. */
const make = 1

/** The form as text. Prices on offer are asked for again, they may have changed. */
export function writeForm(editor: Editor): string {
  return JSON.stringify({ make, editor: { ...editor, offers: null, before: null } })
}

type Later = 'coupon' | 'couponText' | 'changes' | 'own' | 'ownFaults'
type Kept = Omit<Editor, Later> & Partial<Pick<Editor, Later>>

/** The form that a text holds; null of one another program wrote. */
export function readForm(text: string): Editor | null {
  const { make: madeAs, editor } = JSON.parse(text) as { make: unknown; editor: Kept }
  // Forms kept before there were coupons, and before changes were kept, know of none.
  const { coupon = null, couponText = '', changes = false, own = noOwn, ownFaults = {} } = editor
  return madeAs === make ? { ...editor, coupon, couponText, changes, own, ownFaults } : null
}
