import { z } from 'zod'
import type { KeptForm } from '../../main/form/form'
import { fleeting, question } from './entry'
import { id, needed } from './value'

/** What a person has typed into a document and not saved yet, kept while they type so that no power cut takes it; nobody else reads it. */
export const form = {
  'form.keep': fleeting<null>()(
    'signedIn',
    z.object({
      key: needed(40),
      kind: z.enum(['order', 'purchase', 'purchaseReturn', 'request', 'return', 'service', 'transfer']),
      documentId: id.nullable(),
      form: z.string().max(1_000_000),
    }),
  ),
  /** What was typed is saved or no longer wanted. */
  'form.drop': fleeting<null>()('signedIn', z.object({ key: needed(40) })),
  /** The forms this person left behind, the oldest first. Only their own window writes them, so it is never asked again. */
  'form.kept': question<KeptForm[]>()('signedIn', [], z.object({})),
}
