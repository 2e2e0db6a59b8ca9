import { z } from 'zod'
import type { KeptForm } from '../../main/order/view'
import { fleeting, question } from './entry'
import { id, needed } from './value'

/**
 * What a person has typed into an order and not saved yet, kept while they type so that no power cut takes it. `key` names
 * the form in the window, `form` is its text as the window wrote it; nobody else reads it.
 */
export const form = {
  'form.keep': fleeting<null>()(
    'order.edit',
    z.object({ key: needed(40), orderId: id.nullable(), form: z.string().max(1_000_000) }),
  ),
  /** What was typed is saved or no longer wanted. */
  'form.drop': fleeting<null>()('order.edit', z.object({ key: needed(40) })),
  /** The forms this person left behind, the oldest first. Only their own window writes them, so it is never asked again. */
  'form.kept': question<KeptForm[]>()('order.edit', [], z.object({})),
}
