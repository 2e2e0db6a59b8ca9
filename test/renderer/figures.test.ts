import { describe, expect, it } from 'vitest'
import type { StockMovement } from '../../main/product/product'
import { withBalances } from '../../renderer/product/balances'

describe('stock movements, newest first', () => {
  const moved = (qty: number) => ({ qty }) as StockMovement

  it('begin with what is on hand now and end where the goods came in', () => {
    const rows = withBalances([moved(-30_000), moved(-20_000), moved(100_000)], 50_000)
    expect(rows.map(({ after }) => after)).toEqual([50_000, 80_000, 100_000])
  })
})
