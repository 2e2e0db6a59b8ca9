import { describe, expect, it } from 'vitest'
import type { StockMovement } from '../../main/product/product'
import type { Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import { lastMonths } from '../../renderer/home/last-months'
import { withBalances } from '../../renderer/product/balances'

describe('the twelve months on the first screen', () => {
  const known = [{ month: '2026-01', sales: 500 as Fen, received: 300 as Fen }]

  it('end with this month and leave none out', () => {
    const months = lastMonths(known, '2026-03-31' as Day).map(({ month }) => month)
    expect(months).toHaveLength(12)
    expect(months[0]).toBe('2025-04')
    expect(months.slice(-3)).toEqual(['2026-01', '2026-02', '2026-03'])
  })

  it('show zeros where nothing happened', () => {
    const [january, february] = lastMonths(known, '2026-02-28' as Day).slice(-2)
    expect(january).toEqual({ month: '2026-01', sales: 500, received: 300 })
    expect(february).toEqual({ month: '2026-02', sales: 0, received: 0 })
  })
})

describe('stock movements, newest first', () => {
  const moved = (qty: number) => ({ qty }) as StockMovement

  it('begin with what is on hand now and end where the goods came in', () => {
    const rows = withBalances([moved(-30_000), moved(-20_000), moved(100_000)], 50_000)
    expect(rows.map(({ after }) => after)).toEqual([50_000, 80_000, 100_000])
  })
})
