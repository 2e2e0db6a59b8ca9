import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { today } from './day'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// A shipper's morning by keyboard: what is to go, shipped from the list, followed on its way, called out, printed.
const story = storyOf('delivery', 'empty shop')
const { ask, button, choose, closed, field, go, press, row, seen } = story

/** Presses a button that the keyboard has gone to. */
async function act(name: string): Promise<void> {
  await button(name).focus()
  await press('Enter')
}

async function type(name: string, text: string): Promise<void> {
  await field(name).focus()
  await press('Control+A')
  await story.page.keyboard.type(text)
}

/** As a scanner types: all at once, then Enter. */
const scan = async (code: string) => {
  await story.page.keyboard.insertText(code)
  await press('Enter')
}

/** The cursor stands in this field. */
const standsIn = (name: string) =>
  expect.poll(() => story.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)

beforeAll(async () => {
  const made = async (name: string, stock: string) => {
    const goods = { name, unit: '箱', listPrice: parsePrice('100'), taxRate: 1300, openingStock: parseQty(stock) }
    return (await ask('product.create', goods)).id
  }
  const [paper, ink] = [await made('A4复印纸', '50'), await made('墨盒', '2')]
  const place = { contact: '王经理', phone: '13900001111', address: '文三路 1 号' }
  const { id: customerId } = await ask('customer.create', { name: '杭州晨光商贸有限公司', ...place })
  const ordered = async (promisedOn: string, ...wanted: [number, string][]) => {
    const lines = wanted.map(([productId, qty]) => ({ productId, qty: parseQty(qty), listPrice: parsePrice('100') }))
    const draft = { customerId, orderOn: '2026-01-05', promisedOn, ...place, lines }
    const { id } = await ask('order.save', { id: null, draft })
    await ask('order.confirm', { id, version: 1, acceptShortage: true })
  }
  await ordered('2026-01-10', [paper, '10'], [ink, '1'])
  await ordered(today(), [paper, '5'], [ink, '4'])
})

describe('what is to be shipped', () => {
  it('1: the late order stands first; what is left of it, there and missing stands under the bar', async () => {
    await go('待发货')
    await row('-0001').click()
    await story.page.locator('.to-ship-lines', { hasText: 'A4复印纸' }).locator('visible=true').waitFor()
    await picture(story.page, 'delivery-01-to-ship')
    expect(await cutFigures(story.page)).toEqual([])
  })

  it('2: the whole order goes from here, with its carrier', async () => {
    await act('发货')
    await type('承运', '顺丰速运')
    await press('Tab')
    await type('运单号', 'SF1234567890')
    await picture(story.page, 'delivery-02-ship')
    await press('Control+Enter')
    await closed()
    await expect.poll(async () => (await ask('toShip.list', {})).length).toBe(1)
  })

  it('3: what the shop is missing is added up, with the way to the orders that wait', async () => {
    await act('缺货汇总')
    await row('墨盒').click()
    await picture(story.page, 'delivery-03-shortages')
    await act('看等货的订单')
    await seen('等「墨盒」的订单')
    await picture(story.page, 'delivery-03-waiting')
  })
})

describe('a delivery on its way', () => {
  it('4: found under its view, opened, its tracking pasted', async () => {
    await go('发货单')
    await row('SF1234567890').click()
    await picture(story.page, 'delivery-04-list')
    await press('Enter')
    await seen('谁发的？收到没有？')
    await act('登记物流')
    await story.page.getByText('粘贴文字', { exact: true }).locator('visible=true').first().click()
    await field('粘贴文字').focus()
    await story.page.keyboard.insertText(
      '2026-01-11 09:12:31 【杭州市】快件已被揽收\n2026-01-11 21:40 【嘉兴市】已发往上海\n2026-01-12 08:05 【上海市】派送中',
    )
    await seen('读到 3 条')
    await picture(story.page, 'delivery-05-track')
    await press('Control+Enter')
    await closed()
    await seen('派送中')
  })

  it('5: something is wrong with it: red until it is settled', async () => {
    await act('标记异常')
    await type('原因', '外箱破损')
    await press('Control+Enter')
    await closed()
    await story.page.locator('.panel', { hasText: '处理完毕以前' }).locator('visible=true').waitFor()
    await picture(story.page, 'delivery-06-page')
    expect(await cutFigures(story.page)).toEqual([])
    await act('处理完毕')
    await type('原因', '承运方赔付')
    await press('Control+Enter')
    await closed()
    await expect
      .poll(async () => (await ask('order.list', {})).filter(({ trouble }) => trouble === 'delivery'))
      .toEqual([])
  })

  it('6: the delivery note stands on the screen as it will be on paper, without prices and with them', async () => {
    await press('Control+p')
    await story.page.locator('.preview-sheet .paper', { hasText: '收货人签字' }).locator('visible=true').waitFor()
    await picture(story.page, 'delivery-07-paper')
    await story.page.getByRole('checkbox', { name: '带价格' }).locator('visible=true').first().press('Space')
    await story.page.locator('.preview-sheet', { hasText: '1,100.00' }).locator('visible=true').waitFor()
  })

  it('6b: beside it go a sales list and a commercial invoice that remembers its English; both are no tax invoices and say so', async () => {
    const shown = (text: string) =>
      story.page.locator('.preview-sheet .paper', { hasText: text }).locator('visible=true').waitFor()
    await act('销货清单')
    await shown('本清单不作发票使用')
    await shown('壹仟壹佰元整')
    await picture(story.page, 'delivery-07b-sales-list')
    expect(await cutFigures(story.page)).toEqual([])
    await story.page
      .getByRole('tab', { name: /^送货单/ })
      .first()
      .click()
    await act('商业发票')
    await shown('not a Chinese tax invoice')
    await act('填写英文资料')
    await field('买方 · 英文名称').waitFor()
    await picture(story.page, 'delivery-07c-in-english')
    await story.page.keyboard.insertText('Morning Light Trading Ltd.')
    await field('贸易术语').fill('FOB Ningbo (Incoterms 2020)')
    await press('Control+Enter')
    await closed()
    await shown('Morning Light Trading Ltd.')
    await shown('SAY CNY ONE THOUSAND ONE HUNDRED ONLY')
    await picture(story.page, 'delivery-07d-commercial-invoice')
    expect(await cutFigures(story.page)).toEqual([])
  })

  it('6c: two hundred lines are a PDF of many pages, a sales list sideways, with the glyphs in it', async () => {
    const [[customer], [paper]] = [await ask('customer.list', {}), await ask('product.list', { search: 'A4' })]
    const line = { productId: paper?.id ?? 0, qty: parseQty('99999'), listPrice: parsePrice('9999.99') }
    const lines = Array.from({ length: 200 }, () => line)
    const draft = { customerId: customer?.id ?? 0, orderOn: '2026-01-05', lines }
    const { id: orderId } = await ask('order.save', { id: null, draft })
    const of = { orderId }
    const path = join(story.profile, 'list.pdf')
    const printed = async () => {
      const pdf = (await readFile(path)).toString('latin1')
      expect(/\/FontFile|\/Type3/.test(pdf)).toBe(true)
      const [, width = '', height = ''] = /MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
      return { pages: (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, sideways: Number(width) > Number(height) }
    }
    await ask('salesList.print', { of, path, language: 'zh' })
    const list = await printed()
    expect(list.sideways).toBe(true)
    expect(list.pages).toBeGreaterThan(4)
    await ask('commercialInvoice.print', { of, path, language: 'en', invoicedOn: '2026-01-31' })
    const invoice = await printed()
    expect(invoice.sideways).toBe(false)
    expect(invoice.pages).toBeGreaterThan(3)
  })
})

describe('goods that do not arrive, and goods that are not paid', () => {
  it('7: less arrived: what became of the rest is said line by line', async () => {
    await story.page.getByRole('tab', { name: /^CKD/ }).first().click()
    await act('确认签收')
    await type('实收 墨盒', '0')
    await choose('少收的货 墨盒', '运输损耗')
    await picture(story.page, 'delivery-08-receive')
    await press('Control+Enter')
    await closed()
    await seen('运输损耗')
    await expect.poll(async () => (await ask('salesReturn.list', {})).map(({ amount }) => amount)).toEqual([10_000])
  })

  it('8: a customer who pays in advance: what is missing is said, and who may lets the goods go for a reason', async () => {
    const { id } = await ask('customer.create', { name: '示例款到发货商行', prepaidShare: 10_000 as never })
    const [paper] = await ask('product.list', { search: 'A4' })
    const lines = [{ productId: paper?.id ?? 0, qty: parseQty('3'), listPrice: parsePrice('100') }]
    const made = await ask('order.save', { id: null, draft: { customerId: id, orderOn: '2026-01-05', lines } })
    await ask('order.confirm', { id: made.id, version: 1 })
    await go('待发货')
    await act('看全部')
    await row('示例款到发货商行').click()
    await seen(/^XSDD.*示例款到发货商行$/)
    await button('发货').click()
    await seen('发货前要先付 300.00，已收 0.00，还差 300.00。')
    await picture(story.page, 'delivery-09-gate')
    await type('放行原因', '老客户，明天到账')
    await press('Control+Enter')
    await closed()
    await expect.poll(async () => (await ask('order.read', { id: made.id })).state).toBe('SHIPPED')
  })

  it('9: an order is counted by scanning: from zero, one a scan; what is not in it changes nothing', async () => {
    const goods = { unit: '盒', listPrice: parsePrice('20'), taxRate: 1300, openingStock: parseQty('20') }
    const [pen, milk] = ['6901234567892', '6901234567908'] as const
    const openingLots = [{ code: 'B-2026-01', qty: parseQty('20'), madeOn: null, expiresOn: '2099-01-01' }]
    const batches = { tracking: 'batch' as const, openingLots }
    const { id: penId } = await ask('product.create', { name: '示例签字笔', ...goods, barcodes: [pen] })
    const { id: milkId } = await ask('product.create', { name: '示例牛奶', ...goods, ...batches, barcodes: [milk] })
    const { id: customerId } = await ask('customer.create', { name: '示例扫码商行' })
    const lines = [penId, milkId].map((productId) => ({
      productId,
      qty: parseQty('3'),
      listPrice: parsePrice('20'),
    }))
    const { id } = await ask('order.save', { id: null, draft: { customerId, orderOn: '2026-01-05', lines } })
    await ask('order.confirm', { id, version: 1 })
    await go('待发货')
    await row('示例扫码商行').click()
    await story.page.locator('.to-ship-lines', { hasText: '示例牛奶' }).locator('visible=true').waitFor()
    await seen(/^XSDD.*示例扫码商行$/)
    await button('发货').click()
    const now = (name: string) => field(`本次发货 ${name}`).inputValue()
    await standsIn('扫码')
    await scan(pen)
    await seen('示例签字笔：已扫 1 / 3')
    expect([await now('示例签字笔'), await now('示例牛奶')]).toEqual(['1', '0'])
    await scan('6900000000000')
    await seen(/「6900000000000」不在这张单上/)
    expect([await now('示例签字笔'), await now('示例牛奶')]).toEqual(['1', '0'])
    await scan(milk)
    await standsIn('扫示例牛奶的批号')
    await scan('B-2026-01')
    await standsIn('扫码')
    await scan(milk)
    await standsIn('扫示例牛奶的批号')
    await scan(pen)
    await standsIn('扫码')
    await seen('示例签字笔：已扫 2 / 3')
    await scan('B-2026-01')
    await seen('已选 2 / 2 盒')
    await picture(story.page, 'delivery-17-scan')
    await scan('签字笔')
    await standsIn('本次发货 示例签字笔')
    await act('不扫了，恢复全部数量')
    await expect.poll(() => now('示例签字笔')).toBe('3')
    await press('F3')
    await standsIn('扫码')
    await scan('B-2026-01')
    await press('Control+Enter')
    await closed()
    const delivered = async () => (await ask('order.read', { id })).lines.map(({ deliveredQty }) => deliveredQty)
    await expect.poll(delivered).toEqual([0, parseQty('1')])
  })

  it('10: what a supplier brings is scanned in the same way; more than is still to come is none', async () => {
    const [pen] = await ask('product.list', { search: '示例签字笔' })
    const { id: supplierId } = await ask('supplier.create', { name: '示例文具厂' })
    const line = { productId: pen?.id ?? 0, qty: parseQty('2'), price: parsePrice('10'), taxRate: 1300 }
    const { id } = await ask('purchase.save', {
      id: null,
      draft: { supplierId, orderedOn: '2026-01-05', lines: [line] },
    })
    await ask('purchase.submit', { id, version: 1 })
    await go('采购订单')
    await row('示例文具厂').dblclick()
    await button('到货').click()
    await standsIn('扫码')
    await scan('6901234567892')
    await seen('示例签字笔：已扫 1 / 2')
    await scan('6901234567892')
    await scan('6901234567892')
    await seen('「示例签字笔」最多 2，已经扫够了。数量没有变。')
    await picture(story.page, 'delivery-18-scan-receipt')
    await press('Control+Enter')
    await closed()
    const received = async () => (await ask('purchase.read', { id })).lines.map(({ receivedQty }) => receivedQty)
    await expect.poll(received).toEqual([parseQty('2')])
  })

  it('11: the deliveries of a day get a driver and a sequence, moved by the keyboard; the plan and the picking list stand as on paper', async () => {
    await go('发货单')
    await act('送货安排')
    await act('新建安排')
    await type('司机', '李师傅')
    await press('Tab')
    await type('车辆', '示例货车')
    const { open } = await ask('deliveryPlan.find', { day: today() })
    for (const { no } of open) await act(`加入 ${no}`)
    await button(`移出 ${open[0]?.no ?? ''}`).focus()
    await press('Alt+ArrowDown')
    await picture(story.page, 'delivery-13-plan-editor')
    await press('Control+Enter')
    await closed()
    await seen('李师傅 · 示例货车')
    await picture(story.page, 'delivery-14-plan')
    await act('打印送货安排')
    await story.page.locator('.preview-sheet .paper', { hasText: '示例货车' }).locator('visible=true').waitFor()
    await picture(story.page, 'delivery-15-plan-paper')
    await go('发货单')
    await act('送货安排')
    await act('打印拣货单')
    await story.page.locator('.preview-sheet .paper', { hasText: '拣货人' }).locator('visible=true').waitFor()
    await picture(story.page, 'delivery-16-picking')
  })

  it('12: the same in English and in the dark', async () => {
    await button('切换到 English').click()
    await button(/dark/).click()
    await go('To ship')
    await row().waitFor()
    await picture(story.page, 'delivery-10-to-ship-en')
    await go('Deliveries')
    await row('CKD').click()
    await picture(story.page, 'delivery-11-list-en')
    await press('Enter')
    await seen('Who shipped it? Is it there?')
    await picture(story.page, 'delivery-12-page-en')
    expect(await cutFigures(story.page)).toEqual([])
    await press('Control+p')
    await act('Commercial invoice')
    await story.page.locator('.preview-sheet .paper', { hasText: 'fapiao' }).locator('visible=true').waitFor()
    await picture(story.page, 'delivery-13-commercial-invoice-en')
    expect(await cutFigures(story.page)).toEqual([])
  })
})
