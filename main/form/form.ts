import type { Id } from '../value/id'

/** The documents whose typing is kept: each is the name of its screen. */
export type FormKind = 'order' | 'purchase' | 'purchaseReturn' | 'request' | 'return' | 'service' | 'transfer'

/** What somebody has typed and not saved yet: `key` names the form in the window, `form` is its text as the window wrote it. */
export interface KeptForm {
  key: string
  kind: FormKind
  /** The document it changes; null for a new one. */
  documentId: Id | null
  form: string
}
