import type { Right } from '../access/right'

/**
 * The records people talk about and add files to. Who may read one may say something about it and add a file: who ships brings
 * the signed delivery note, who keeps the books the payment slip. Who may change it may take off the files of others too.
 */
export const discussed = {
  salesOrder: { table: 'sales_orders', title: `coalesce(no, '')`, read: 'order.read', edit: 'order.edit' },
} as const satisfies Record<string, { table: string; title: string; read: Right; edit: Right }>

export type Discussed = keyof typeof discussed

/** A record that is talked about. */
export interface Topic {
  record: Discussed
  recordId: number
}
