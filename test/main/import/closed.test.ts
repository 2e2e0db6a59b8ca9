import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReadyShop, type TestShop } from '../../shop'
import { importing } from './sheet'

describe('what is imported into a closed period', () => {
  let test: TestShop
  const order = ['订单号', '客户名称', '下单日期', '品名', '数量', '金额']
  const old = ['A1', '晨光', '2026-01-20', '纸', 2, 50]
  beforeAll(async () => {
    test = await openReadyShop('2026-02-03')
    await importing(test, 'orders').bring([order, old])
    await test.ask('period.close', { to: '2026-01-31' })
  })
  afterAll(() => test.close())

  it('orders are refused by row with the reason, but for those that are here already', async () => {
    const { check, refused } = importing(test, 'orders')
    const { id, counts } = await check([
      order,
      old,
      ['A2', '晨光', '2026-01-31', '纸', 1, 25],
      ['A3', '晨光', '2026-02-01', '纸', 1, 25],
    ])
    expect(counts).toMatchObject({ refused: 1 })
    expect(await refused(id)).toEqual([[3, 'orderOn', expect.stringContaining('2026-01-31 及以前已经结账')]])
    await expect(test.ask('import.run', { draft: id })).rejects.toEqual(
      expect.objectContaining({ code: 'import.rowsRefused' }),
    )
  })

  it('and so are opening balances; checked before the period was closed, nothing of the file comes in', async () => {
    const { check, refused } = importing(test, 'customers')
    const header = ['客户编码', '客户名称', '期初余额', '期初日期']
    const { id: draft } = await check([header, ['C1', '永盛', 100, '2026-01-31'], ['C2', '街角', 100, '2026-02-01']])
    expect(await refused(draft)).toEqual([[2, 'openingOn', expect.stringContaining('2026-01-31 及以前已经结账')]])
    const late = await importing(test, 'orders').check([order, ['A9', '街角', '2026-02-02', '纸', 1, 25]])
    test.onDay('2026-03-01')
    await test.ask('period.close', { to: '2026-02-28' })
    await expect(test.ask('import.run', { draft: late.id })).rejects.toEqual(
      expect.objectContaining({ code: 'import.stale' }),
    )
  })
})
