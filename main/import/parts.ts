import type { Part } from './master'

/** Where the parts of a customer are kept. */
export const partTables = {
  contact: 'customer_contacts',
  address: 'customer_addresses',
  title: 'invoice_titles',
} as const satisfies Partial<Record<Part, string>>

/**
 * The columns of the draft's table of what rows bring beside their records: the row and the first row of its record, the
 * part and the id of the one it changes, what the preview shows of it, and its values before and after.
 */
export const partColumns = ['row', 'head', 'part', 'id', 'changes', 'before', 'after']
