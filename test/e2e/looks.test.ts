import { beforeAll, describe, expect, it } from 'vitest'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// Every screen in every look. Chinese and light is what the other stories are told in; what is drawn here is drawn anew.
const story = storyOf('looks', 'empty shop')
const { ask, button, go, row } = story

beforeAll(async () => {
  const products = []
  for (const [name, spec] of [
    ['A4复印纸', '70g 500张'],
    ['中性笔', '0.5mm 黑'],
    ['文件夹', 'A4 双孔'],
  ] as const)
    products.push(
      await ask('product.create', {
        name,
        spec,
        listPrice: parsePrice('165'),
        taxRate: 1300,
        openingStock: parseQty('100'),
      }),
    )
  for (const [i, name] of ['杭州晨光商贸有限公司', '北京鑫隆科技', '上海永盛贸易'].entries()) {
    const customer = await ask('customer.create', {
      name,
      term: { method: 'net', days: 30 },
      contact: '王经理',
      phone: '13800138000',
      email: 'wang@example.com',
    })
    const lines = products.map(({ id }) => ({ productId: id, qty: parseQty('3'), listPrice: parsePrice('165') }))
    const { id } = await ask('order.save', {
      id: null,
      draft: { customerId: customer.id, orderOn: '2026-01-05', lines },
    })
    if (i === 0) continue
    await ask('order.confirm', { id, version: 1 })
    if (i === 1) continue
    await ask('order.ship', { id, version: 2, deliveredOn: '2026-01-06' })
    await ask('receipt.create', {
      customerId: customer.id,
      receivedOn: '2026-01-20',
      method: 'cash',
      amount: 40_000 as never,
    })
    await ask('invoice.request', { orderId: id, kind: 'ordinary', title: name, naturalPerson: true })
  }
})

/** A picture of the screen once all of it is there, in which no figure may be cut. */
async function lookAt(name: string): Promise<void> {
  await story.page.waitForFunction(
    () =>
      ![...document.querySelectorAll<HTMLElement>('.state-loading, .spinner, .ag-row-loading')].some((one) =>
        one.checkVisibility({ checkVisibilityCSS: true }),
      ),
  )
  await picture(story.page, name)
  expect(await cutFigures(story.page)).toEqual([])
}

describe('every screen', () => {
  it.each([
    ['切换到 English', 'light-en', ['Customers', 'Products', 'Sales orders'], 'Note a call…'],
    ['Switch to dark', 'dark-en', ['Customers', 'Products', 'Sales orders'], 'Note a call…'],
    ['切换到中文', 'dark-zh', ['客户', '商品', '销售订单'], '记录沟通…'],
  ] as const)('after “%s”, at 1366 × 768', async (switching, look, lists, contact) => {
    const { page } = story
    await button(switching).click()
    // Found as the browser finds it: with every place open at once, asking each element for its role takes longer than drawing.
    const items = page.locator('nav li button')
    for (let i = 0; i < (await items.count()); i += 1) {
      await items.nth(i).click()
      await lookAt(`20-${look}-${String(i).padStart(2, '0')}`)
    }
    for (const [i, list] of lists.entries()) {
      await go(list)
      await row().dblclick()
      await lookAt(`21-${look}-page-${i}`)
    }
    await button(contact).click()
    await lookAt(`21-${look}-note`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+n')
    await lookAt(`22-${look}-new-order`)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('hzcg', { delay: 20 })
    await lookAt(`23-${look}-palette`)
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    await lookAt(`24-${look}-help`)
  })

  it('is drawn without a complaint of the page', () => {
    expect(story.program.complaints).toEqual([])
  })
})
