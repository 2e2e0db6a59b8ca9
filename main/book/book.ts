/** The identities the books must satisfy; each is recomputed from the facts and compared with what is maintained. */
export const proofs = [
  'orderTotals',
  'orderDelivered',
  'orderReceived',
  'orderInvoiced',
  'openItems',
  'credits',
  'customerBalances',
  'stockOnHand',
  'stockValue',
  'stockReserved',
  'approvals',
  'coupons',
  'purchaseTotals',
  'payables',
  'bankLines',
  'periods',
  'periodDays',
  'periodCash',
  'customersAndDays',
  'references',
  'activityLog',
] as const

export type Proof = (typeof proofs)[number]

/** A record whose maintained figure differs from the facts; figures in the unit of the proof (分, 1/10 000; of approvals 0 open, 1 waiting, 2 approved). */
export interface Disagreement {
  document: string
  maintained: number
  facts: number
}

/** The result of one identity: how many records were looked at and which disagree (the first hundred). */
export interface ProofResult {
  proof: Proof
  records: number
  disagreements: Disagreement[]
}

/** The whole check, with the moment it looked at (ms). */
export interface BookReport {
  at: number
  results: ProofResult[]
}

/** A copy of the database that can be restored. */
export interface Backup {
  name: string
  at: number
  bytes: number
  reason: 'daily' | 'manual' | 'beforeMigration' | 'beforeRestore'
}
