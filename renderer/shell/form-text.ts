import type { FormKind } from '../../main/form/form'

/** How a form is written down. Forms of another make, an older program's, are left where they are. */
const make = 1

/** How the forms of a kind of document are kept. */
export interface FormOf<F extends object> {
  kind: FormKind
  /** What of it is not kept: it is asked for again, since it may have changed. */
  fleeting: Partial<F>
  /** What the forms of earlier programs do not know of yet. */
  later?: Partial<F>
}

/** A form as its text says it: the tab it stood in, and the form itself. */
export interface Written {
  make: number
  /** Forms that were kept before did not say what their tab was called. */
  title?: string
  editor: { changes?: boolean }
}

/** The form as text, with what its tab is called. */
export function writeForm<F extends object>({ fleeting }: FormOf<F>, form: F, title: string): string {
  return JSON.stringify({ make, title, editor: { ...form, ...fleeting } })
}

/** What a text holds; null of one another program wrote. */
export function readText(text: string): Written | null {
  const written = JSON.parse(text) as Written
  return written.make === make ? written : null
}

/** The form that was written. */
export function formOf<F extends object>({ later = {} }: FormOf<F>, { editor }: Written): F {
  return { ...later, ...editor } as F
}
