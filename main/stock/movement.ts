/** Why goods came or went; each kind is a document or an act of the shop. `cost` moves no goods, only what they cost. */
export const movementKinds = [
  ...(['opening', 'adjustment', 'delivery', 'return', 'goodsReceipt', 'purchaseReturn'] as const),
  ...(['transferOut', 'transferIn', 'transferLoss', 'block', 'stocktake', 'service', 'cost'] as const),
] as const

export type MovementKind = (typeof movementKinds)[number]
