import { beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../main/value/id'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { today } from './day'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// What lies where and what it cost, what is on its way between warehouses, and a count: by keyboard.
const story = storyOf('stock', 'empty shop')
const { ask, button, closed, field, go, press, row, seen } = story

let paper: Id
let transfer: Id
const type = (text: string) => story.page.keyboard.type(text)
const dialog = () => story.page.getByRole('dialog').locator('visible=true').first()
const transferState = async () => (await ask('transfer.read', { id: transfer })).state

/** Presses a button that the keyboard has gone to. */
async function act(name: string): Promise<void> {
  await button(name).focus()
  await press('Enter')
}

beforeAll(async () => {
  const made = { listPrice: parsePrice('100'), taxRate: 1300 }
  const goods = [
    { name: 'A4复印纸', code: 'P1', unit: '箱', costPrice: parsePrice('62.5'), openingStock: parseQty('50') },
    { name: '中性笔', code: 'P2', unit: '盒', costPrice: parsePrice('18'), openingStock: parseQty('200') },
    { name: '订书机', code: 'P3', unit: '个', costPrice: parsePrice('9.99'), openingStock: parseQty('30') },
  ]
  const ids = []
  for (const one of goods)
    ids.push((await ask('product.create', { ...made, ...one, barcodes: [`690000000000${ids.length}`] })).id)
  paper = ids[0] ?? (0 as Id)
  await ask('warehouse.create', { code: '02', name: '门店' })
  const [shop, store] = await ask('warehouse.list', {})
  const lines = [{ productId: paper, qty: parseQty('12') }]
  const way = { fromId: shop?.id ?? (0 as Id), toId: store?.id ?? (0 as Id), neededOn: null, note: '开学备货', lines }
  transfer = (await ask('transfer.save', { id: null, ...way })).id
  await ask('transfer.confirmNeed', { id: transfer, version: 1 })
  await ask('transfer.plan', { id: transfer, version: 2, plannedOn: today(), carrier: '老陈' })
})

describe('a product’s stock', () => {
  it('1: more of it comes in dearer, and the page says what it costs on the average', async () => {
    await go('商品')
    await row('A4复印纸').click()
    await press('Enter')
    await seen('平均成本')
    await act('调整库存')
    await field('调整数量').waitFor()
    await type('10')
    await field('单位成本（不含税）').fill('74.5')
    await picture(story.page, 'stock-01-adjust')
    await press('Control+Enter')
    await closed()
    await expect.poll(async () => (await ask('product.read', { id: paper })).stockValue).toBe(387_000)
    await seen('3,870.00')
    await seen('64.50')
  })

  it('2: a broken one is put among the bad goods', async () => {
    await act('移位')
    await field('数量').waitFor()
    await field('数量').fill('3')
    // The bad place of the warehouse is meant where nobody chooses another.
    await seen('主仓 不良')
    await picture(story.page, 'stock-02-move')
    await press('Control+Enter')
    await closed()
    await seen('不可售')
    expect(await ask('product.read', { id: paper })).toMatchObject({ blocked: 30_000, onHand: 600_000 })
    await picture(story.page, 'stock-03-product')
    expect(await cutFigures(story.page)).toEqual([])
  })
})

describe('goods on their way', () => {
  it('3: sent, arrived in part, the rest lost on the way', async () => {
    await go('调拨')
    await row('已计划').click()
    await press('Enter')
    await button('发出').waitFor()
    await act('发出')
    await dialog()
      .getByText(/算在途/)
      .waitFor()
    await press('Control+Enter')
    await closed()
    await expect.poll(transferState).toBe('IN_TRANSIT')
    await act('到货')
    await field('这次到 A4复印纸').waitFor()
    await field('这次到 A4复印纸').fill('10')
    await picture(story.page, 'stock-04-arrival')
    await press('Control+Enter')
    await closed()
    await expect.poll(transferState).toBe('PART_IN')
    await act('按差异确认')
    await field('损耗的原因').waitFor()
    await type('路上打湿')
    await press('Control+Enter')
    await closed()
    await expect.poll(transferState).toBe('COMPLETED')
    await seen(/^DBSH/)
    await seen('129.00')
    await picture(story.page, 'stock-05-transfer')
    expect(await cutFigures(story.page)).toEqual([])
  })
})

describe('a count', () => {
  const lines = async () => {
    const [stocktake] = await ask('stocktake.list', {})
    return (await ask('stocktake.read', { id: stocktake?.id ?? (0 as Id) })).lines
  }
  const counted = async (name: string) =>
    (await lines()).find((line) => line.name === name && line.place === 'sale')?.countedQty

  it('4: begun, counted by typing and by scanning, finished', async () => {
    await go('盘点')
    await act('开始盘点')
    await dialog().waitFor()
    await picture(story.page, 'stock-06-begin')
    await press('Control+Enter')
    await seen(/^已盘 0/)
    await field('扫码，或输编号、名称后回车').focus()
    await type('订书机')
    await press('Enter')
    await expect
      .poll(() => story.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('实盘 订书机')
    await type('28')
    await press('Enter')
    await expect.poll(() => counted('订书机')).toBe(parseQty('28'))
    await field('扫码，或输编号、名称后回车').focus()
    for (const scan of [1, 2]) {
      // All of it at once, as a scanner sends it.
      await story.page.keyboard.insertText('6900000000001')
      await press('Enter')
      await expect.poll(() => counted('中性笔')).toBe(parseQty(String(scan)))
    }
    await field('实盘 A4复印纸').focus()
    await type('45')
    await press('Enter')
    await expect.poll(() => counted('A4复印纸')).toBe(parseQty('45'))
    await picture(story.page, 'stock-07-counting')
    expect(await cutFigures(story.page)).toEqual([])
    await act('盘完')
    await button('过账').waitFor()
    await picture(story.page, 'stock-08-counted')
  })

  it('5: what differs is counted again, then posted', async () => {
    await act('有差异的复盘')
    await seen('初盘')
    await field('实盘 中性笔').focus()
    await type('199')
    await press('Enter')
    await field('实盘 订书机').focus()
    await type('28')
    await press('Enter')
    await expect.poll(() => counted('订书机')).toBe(parseQty('28'))
    await expect.poll(() => counted('中性笔')).toBe(parseQty('199'))
    await act('盘完')
    await button('过账').waitFor()
    await act('过账')
    await dialog()
      .getByText(/盘盈按/)
      .waitFor()
    await press('Control+Enter')
    await closed()
    await seen('已过账')
    await seen('差异金额')
    await picture(story.page, 'stock-09-posted')
    expect(await ask('product.read', { id: paper })).toMatchObject({ onHand: 580_000 })
    expect(await cutFigures(story.page)).toEqual([])
  })
})

describe('batches and serial numbers', () => {
  it('6: a batch comes in with its days, a scanned one is chosen when it goes, and its number says where it went', async () => {
    const made = { listPrice: parsePrice('8'), costPrice: parsePrice('5'), taxRate: 1300 } as const
    const milk = (await ask('product.create', { ...made, name: '示例鲜奶', code: 'M1', unit: '盒', tracking: 'batch' }))
      .id
    await go('商品')
    await row('示例鲜奶').click()
    await press('Enter')
    await act('调整库存')
    await field('调整数量').waitFor()
    await type('30')
    await field('输入示例鲜奶的批号').fill('B1')
    await press('Enter')
    await field('数量 B1').fill('10')
    await field('输入示例鲜奶的批号').fill('B2')
    await press('Enter')
    await field('有效期至 B2').fill(`${Number(today().slice(0, 4)) + 1}-06-01`)
    await press('Tab')
    await seen('已写 30 / 30 盒')
    await picture(story.page, 'stock-20-batches-in')
    await press('Control+Enter')
    await closed()
    await seen('B2')
    await picture(story.page, 'stock-21-batches-of-product')
    const customerId = (await ask('customer.create', { name: '示例超市' })).id
    const lines = [{ productId: milk, qty: parseQty('12'), listPrice: parsePrice('8') }]
    const { id } = await ask('order.save', { id: null, draft: { customerId, orderOn: today(), lines } })
    await ask('order.confirm', { id, version: 1 })
    await go('销售订单')
    await row('示例超市').click()
    await press('Enter')
    await act('发货')
    await field('扫示例鲜奶的批号').fill('b1')
    await press('Enter')
    await seen('已选 10 / 12 盒')
    await field('取 B2').fill('2')
    await seen('已选 12 / 12 盒')
    await picture(story.page, 'stock-22-batches-out')
    await press('Control+Enter')
    await closed()
    await go('批次效期')
    await row('B1').waitFor({ state: 'hidden' })
    await story.page.getByText('全部', { exact: true }).locator('visible=true').first().click()
    await row('B1').click()
    await picture(story.page, 'stock-23-batches')
    await press('Enter')
    await seen('示例超市')
    await picture(story.page, 'stock-24-batch')
    expect(await cutFigures(story.page)).toEqual([])
  })
})

describe('a period', () => {
  it('7: what came, went and is there adds up; in English and in the dark', async () => {
    await go('进销存')
    await row('A4复印纸').waitFor()
    await picture(story.page, 'stock-10-psi')
    await button('重算成本').click()
    await dialog()
      .getByText(/这一天以来的成本都没有差异|成本有差异/)
      .waitFor()
    await picture(story.page, 'stock-10-recost')
    await press('Escape')
    await closed()
    expect(await cutFigures(story.page)).toEqual([])
    await button('切换到 English').click()
    await button('Switch to dark').click()
    await picture(story.page, 'stock-11-psi-dark')
    for (const [at, tab] of [/^PDD/, /^DBD/, 'A4复印纸'].entries()) {
      await story.page.getByRole('tab', { name: tab }).first().click()
      await picture(story.page, `stock-12-dark-${at}`)
      expect(await cutFigures(story.page)).toEqual([])
    }
  })
})
