import type { StockMovement } from '../../main/product/product'

/** Each movement with what was on hand after it; the newest comes first and ends in what is on hand now. */
export function withBalances(
  movements: readonly StockMovement[],
  onHand: number,
): (StockMovement & { after: number })[] {
  let after = onHand
  return movements.map((movement) => {
    const row = { ...movement, after }
    after -= movement.qty
    return row
  })
}
