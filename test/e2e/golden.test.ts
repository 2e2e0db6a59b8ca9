import { beforeAll, describe, expect, it } from 'vitest'
import type { Fen } from '../../main/value/fen'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { storyOf } from './hand'
import { cutFigures, picture, still } from './program'

// GS-1 at the window: one order of March from entry to paid, on the days it happened, every figure as the screens say it.
const story = storyOf('golden', 'empty shop')
const { ask, button, choose, closed, field, go, press, row, seen } = story

const type = (text: string) => story.page.keyboard.type(text, { delay: 20 })
const name = '杭州晨光商贸有限公司'
const columns = ['notDue', 'band1', 'band2', 'unallocated', 'balance']

let day = ''

/** It is noon of this day, in the window and in the program behind it, and somebody comes back to the window. */
async function on(when: string): Promise<void> {
  day = when
  const noon = Date.parse(`${day}T12:00:00+08:00`)
  const turn = (to: number) => {
    const began = performance.now()
    Date.now = () => Math.round(to + performance.now() - began)
  }
  await story.page.evaluate(turn, noon)
  await story.program.app.evaluate(({ app }, to) => {
    const began = performance.now()
    Date.now = () => Math.round(to + performance.now() - began)
    app.emit('browser-window-focus')
  }, noon)
}

/** The figures over the page on screen, by name. */
const figures = () =>
  story.page
    .locator('.figures > div:visible')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.querySelector('dt')?.textContent, one.querySelector('dd')?.textContent]),
      ),
    )
const stand = (wanted: Readonly<Record<string, unknown>>) => expect.poll(figures).toMatchObject(wanted)

/** What stands in the cells of a row, by column. */
async function cells(text: string, columns: readonly string[]): Promise<string[]> {
  await row(text).waitFor()
  const at = await row(text).getAttribute('row-id')
  return Promise.all(
    columns.map((column) =>
      story.page.locator(`.ag-row[row-id="${at}"] [col-id="${column}"]`).locator('visible=true').first().innerText(),
    ),
  )
}

/** What is open of a delivery by now, and the other columns asked for. */
async function openItem(no: string, columns: readonly string[] = ['open']): Promise<string[]> {
  await go('应收明细')
  await expect.poll(() => field('截至').inputValue()).toBe(day)
  return cells(no, columns)
}

/** Says as of which day the list on screen is to be. */
async function asOf(when: string): Promise<void> {
  await field('截至').fill(when)
  await press('Enter')
  await still(story.page)
}

/** Says for which days the page on screen is to be; typed again where an answer on its way has drawn the field anew. */
async function period(from: string, to: string): Promise<void> {
  const inputs = story.page.locator('.ant-picker-range input').locator('visible=true')
  const type = async () => {
    await still(story.page)
    for (const [at, text] of [from, to].entries()) {
      await inputs.nth(at).fill(text)
      await press('Enter')
    }
    await still(story.page)
    return Promise.all([inputs.nth(0).inputValue(), inputs.nth(1).inputValue()])
  }
  await expect.poll(type).toEqual([from, to])
}

/** Opens the order again; the list is the only tab it is opened from. */
async function openOrder(): Promise<void> {
  await go('销售订单')
  await row('-0001').dblclick()
  await seen(/^XSDD20260305-0001/)
}

async function ship(lines: Readonly<Record<string, string>>, no: string): Promise<void> {
  await button('发货').click()
  for (const [product, qty] of Object.entries(lines)) await field(`本次发货 ${product}`).fill(qty)
  await press('Control+Enter')
  await closed()
  await seen(no)
}

/** Finance confirms the receipt that waits. */
async function confirmReceipt(no: string, says: RegExp): Promise<void> {
  await go('收款')
  await row(no).click()
  await button('确认到账').click()
  await seen(says)
}

beforeAll(async () => {
  await on('2026-03-05')
  const goods = (product: string, unit: string, price: string, stock: string) =>
    ask('product.create', {
      name: product,
      unit,
      listPrice: parsePrice(price),
      taxRate: 1300,
      openingStock: parseQty(stock),
    })
  await goods('A4复印纸', '箱', '165', '100')
  await goods('中性笔', '盒', '24', '100')
  const fitting = { name: '上门安装', unit: '次', kind: 'service' as const, taxRate: 600 }
  await ask('product.create', { ...fitting, listPrice: parsePrice('200') })
  const term = { method: 'monthEnd' as const, days: 30, day: 0 }
  await ask('customer.create', { name, taxId: '91330106MA2H0DEM0E', term, creditLimit: 500_000 as Fen })
})

describe('the golden scenario GS-1 at the window', () => {
  it('1: 5 March: three lines, one at 95 %, together for 4,500.00, spread and taxed to the fen', async () => {
    await press('Control+n')
    await story.page.getByRole('combobox', { name: '客户' }).waitFor()
    await type('hzcg')
    await story.page
      .getByRole('option', { name: /^(?!新建).*晨光/ })
      .first()
      .waitFor()
    await press('Enter')
    for (const [letters, product, qty, pay] of [
      ['a4fyz', /A4复印纸/, '20', '95'],
      ['zxb', /中性笔/, '50', ''],
      ['smaz', /上门安装/, '1', ''],
    ] as const) {
      // The cursor goes to the next cell after the row is drawn; a person's hand takes as long.
      await story.page.waitForTimeout(150)
      await type(letters)
      await story.page.getByRole('option', { name: product }).first().waitFor()
      await press('Enter')
      await type(qty)
      await press('Enter')
      await press('Enter')
      if (pay !== '') await type(pay)
      await press('Enter')
    }
    await seen('4,535.00')
    await press('F8')
    for (const _mode of ['折后 %', '减免', '成交金额']) await press('ArrowRight')
    await field('成交金额（元）').fill('4500')
    await press('Tab')
    await picture(story.page, '300-golden-order')
    await press('Control+Enter')
    await seen(/^XSDD20260305-0001/)
    await stand({ 商品合计: '4,535.00', 整单优惠: '-35.00', 应收金额: '4,500.00' })
    await stand({ 不含税: '3,993.90', 税额: '506.10', 待回款: '4,500.00' })
    await seen('肆仟伍佰元整')
    await picture(story.page, '301-golden-confirmed')
  })

  it('2: 8 March: the first delivery, 3,255.68, due 30 April', async () => {
    await on('2026-03-08')
    await ship({ A4复印纸: '12', 中性笔: '50', 上门安装: '1' }, 'CKD20260308-0001')
    await stand({ 已发货金额: '3,255.68', 待回款: '4,500.00' })
    await expect
      .poll(() => openItem('CKD20260308-0001', ['itemOn', 'dueOn', 'amount', 'open']))
      .toEqual([...['2026-03-08', '2026-04-30', '3,255.68', '3,255.68']])
  })

  it('3: 2 April: the second, 1,244.32, due 30 May; both make 4,500.00', async () => {
    await on('2026-04-02')
    await openOrder()
    await ship({}, 'CKD20260402-0001')
    await stand({ 已发货金额: '4,500.00' })
    await expect
      .poll(() => openItem('CKD20260402-0001', ['itemOn', 'dueOn', 'amount', 'open']))
      .toEqual([...['2026-04-02', '2026-05-30', '1,244.32', '1,244.32']])
  })

  it('4: 21 April: 3,000.00 is entered, counts once finance has confirmed it, and pays the first delivery first', async () => {
    await on('2026-04-21')
    await openOrder()
    await button('登记收款').click()
    await field('收款金额（元）').fill('3000')
    await press('Control+Enter')
    await closed()
    await stand({ 已回款: '0.00', 待回款: '4,500.00' })
    await confirmReceipt('SKD20260421-0001', /核销 3,000\.00/)
    await expect.poll(() => openItem('CKD20260308-0001', ['open'])).toEqual(['255.68'])
    await expect.poll(() => openItem('CKD20260402-0001')).toEqual(['1,244.32'])
    await openOrder()
    await stand({ 已回款: '3,000.00', 待回款: '1,500.00' })
  })

  it('5: 10 May: five boxes come back for 119.07; the first delivery is still owed with 136.61', async () => {
    await on('2026-05-10')
    await go('工作台')
    await seen(/^5 ?月 ?10 ?日/)
    await openOrder()
    await button(/^更多/).click()
    await story.page.getByRole('menuitem', { name: '申请退货', exact: true }).click()
    await choose('发货单', 'CKD20260308-0001')
    await choose('客户要求', '冲减应收')
    await choose('原因类别', '发错货')
    await field('申请数量 中性笔').fill('5')
    await press('Control+Enter')
    for (const step of ['确认', '收货', '检验', '冲减应收']) {
      await button(step).click()
      if (step === '确认') continue
      await story.page.getByRole('dialog').first().waitFor()
      await press('Control+Enter')
      await closed()
    }
    await picture(story.page, '302-golden-return')
    await expect.poll(() => openItem('CKD20260308-0001', ['open'])).toEqual(['136.61'])
    await openOrder()
    await stand({ 退货: '119.07', 待回款: '1,380.93' })
  })

  it('6: 31 May: the aging as of two days, and 3,619.07 of the limit left', async () => {
    await on('2026-05-31')
    await go('账龄')
    await expect.poll(() => cells('晨光', columns)).toEqual(['0.00', '1,244.32', '136.61', '0.00', '1,380.93'])
    await picture(story.page, '303-golden-aging')
    await asOf('2026-04-30')
    await expect.poll(() => cells('晨光', columns)).toEqual(['1,500.00', '0.00', '0.00', '0.00', '1,500.00'])
    await go('客户')
    await row('晨光').dblclick()
    await stand({ 应收余额: '1,380.93', 逾期金额: '1,380.93', 可用额度: expect.stringContaining('3,619.07') })
  })

  it('7: the statement from 1 April to 31 May ties out, in figures and in capitals', async () => {
    await story.page.getByRole('tab', { name: '对账单', exact: true }).click()
    await period('2026-04-01', '2026-05-31')
    const lines = () => story.page.locator('table.plain:visible tr').allInnerTexts()
    const told = async () => (await lines()).map((line) => line.split('\t').map((cell) => cell.trim()))
    await expect
      .poll(async () => (await told()).slice(1))
      .toEqual([
        ['2026-04-01', '期初余额', '3,255.68'],
        ['2026-04-02', '发货', 'CKD20260402-0001', 'XSDD20260305-0001', '1,244.32', '', '4,500.00'],
        ['2026-04-21', '收款', 'SKD20260421-0001', 'XSDD20260305-0001', '', '3,000.00', '1,500.00'],
        ['2026-05-10', '退货', 'XSTH20260510-0001', 'XSDD20260305-0001', '', '119.07', '1,380.93'],
        ['2026-05-31', '期末余额', '1,244.32', '3,119.07', '1,380.93'],
      ])
    await picture(story.page, '304-golden-statement')
    expect(await cutFigures(story.page)).toEqual([])
    await button('打印').click()
    await seen('壹仟叁佰捌拾元零玖角叁分')
    await picture(story.page, '305-golden-statement-paper')
  })

  it('9: the six amounts of whoever it belongs to, as of May', async () => {
    await go('业绩统计')
    await period('2026-01-01', '2026-05-31')
    const columns = ['ordered', 'returned', 'received', 'refunded', 'outstanding']
    await expect.poll(() => cells('老板', columns)).toEqual(['4,500.00', '119.07', '3,000.00', '0.00', '1,380.93'])
    await picture(story.page, '306-golden-performance')
  })

  it('8: 15 June: 2,000.00 pay both deliveries, 619.07 are paid in advance', async () => {
    await on('2026-06-15')
    await go('客户')
    await row('晨光').dblclick()
    await story.page.getByRole('button', { name: '收款', exact: true }).locator('visible=true').last().click()
    await field('收款金额（元）').fill('2000')
    await story.page.getByText(/619\.07 转为预收款/).click()
    await press('Control+Enter')
    await closed()
    await confirmReceipt('SKD20260615-0001', /核销 1,380\.93，预收 619\.07/)
    await go('账龄')
    await asOf(day)
    await expect.poll(() => cells('晨光', columns)).toEqual(['0.00', '0.00', '0.00', '-619.07', '-619.07'])
    await openOrder()
    await stand({ 已回款: '4,380.93', 待回款: '0.00', 退货: '119.07' })
    await picture(story.page, '307-golden-paid')
  })

  it('10: each delivery gets its invoice; the tax of the parts adds up to the line', async () => {
    await openOrder()
    for (const [delivery, gross] of [
      ['CKD20260308-0001', '1,866.48'],
      ['CKD20260402-0001', '1,244.32'],
    ] as const) {
      await button('申请开票').click()
      await choose('开票范围', delivery)
      await expect.poll(() => field('A4复印纸 价税合计').inputValue()).toBe(gross)
      await picture(story.page, `308-golden-request-${delivery}`)
      await press('Control+Enter')
      await closed()
    }
    for (const [no, number, figures] of [
      ['KPSQ20260615-0001', '26332000000012345678', ['1,866.48', '1,651.75', '214.73']],
      ['KPSQ20260615-0002', '26332000000012345679', ['1,244.32', '1,101.17', '143.15']],
    ] as const) {
      await go('发票')
      await row(no).dblclick()
      const line = story.page.locator('tr:visible', { hasText: 'A4复印纸' })
      for (const figure of figures) await line.getByText(figure, { exact: true }).waitFor()
      await button('通过').click()
      await button('回写发票号码').click()
      await story.page.getByLabel('发票号码').last().fill(number)
      await press('Control+Enter')
      await closed()
      await picture(story.page, `309-golden-${no}`)
    }
    // What was done on their pages, the bar of the list knows.
    await go('发票')
    await seen('打开')
    await expect.poll(() => button('通过').count()).toBe(0)
    await openOrder()
    await stand({ 已开票: '4,380.93', 待回款: '0.00' })
    await picture(story.page, '310-golden-invoiced')
  })

  it('and the books agree, every identity of them', async () => {
    const { results } = await ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
    expect(story.program.complaints).toEqual([])
  })
})
