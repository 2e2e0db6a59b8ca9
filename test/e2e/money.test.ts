import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../main/value/day'
import type { Fen } from '../../main/value/fen'
import { move, writeStatement } from '../main/bank/statements'
import { today } from './day'
import { storyOf } from './hand'
import { cutFigures, picture } from './program'

// What the bank says came in is matched with who owed it, by one key; and at the end of a month every customer is told what is owed,
// and answers.
const story = storyOf('money', 'empty shop')
const { ask, button, closed, field, go, press, row, seen } = story

/** A day of last month. */
const then = () => addDays(`${today().slice(0, 8)}01` as Day, -10)

beforeAll(async () => {
  for (const [name, owed] of [
    ['示例纸业有限公司', 123_450],
    ['示例超市', 80_000],
  ] as const) {
    const { id } = await ask('customer.create', { name })
    await ask('opening.create', { customerId: id, amount: owed as Fen, openedOn: then() })
  }
})

describe('money that came, and what is still owed', () => {
  it('1: the statement of the bank is brought in, and Enter makes a receipt of the first suggestion', async () => {
    await go('收款流水')
    await picture(story.page, '230-no-bank-lines')
    const moves = [
      move({ on: today(), ref: '1' }),
      move({ on: today(), ref: '2', amount: 30_000, name: '示例个体户', remark: '货款' }),
      move({ on: today(), ref: '3', amount: -1_200, name: '示例物流部', remark: '运费' }),
    ]
    await story.program.choose(await writeStatement(story.profile, 'bill', { shape: 'CMB, of a firm .xlsx', moves }))
    await button('导入账单').click()
    await field('账户名称').fill('示例银行 0001')
    await picture(story.page, '231-bank-lines-looked-at')
    await press('Control+Enter')
    await closed()
    await row('示例纸业').click()
    await button(/登记收款：示例纸业/).waitFor()
    await picture(story.page, '232-suggested')
    await press('Enter')
    await seen(/^收款单 .* 已登记/)
    await row('示例个体户').click()
    await picture(story.page, '233-nothing-known')
    await go('收款')
    await row('示例纸业').click()
    await picture(story.page, '234-receipt-of-a-line')
  })

  it('2: statements are made for all who owe, one is noted as sent, and the answer is kept (R-SOA)', async () => {
    await go('对账单')
    await picture(story.page, '235-no-statements')
    await button('批量生成…').first().click()
    await button(/^开始：2 位客户/).waitFor()
    await picture(story.page, '236-all-customers')
    await press('Control+Enter')
    await seen(/^2 张完成/)
    await picture(story.page, '237-all-made')
    await press('Control+Enter')
    await closed()
    await row('示例超市').dblclick()
    await button('登记发送…').click()
    await story.page.getByRole('dialog').first().waitFor()
    await press('Control+Enter')
    await closed()
    await button('登记回复…').click()
    await story.page.getByRole('dialog').getByText('有差异', { exact: true }).click()
    await field('客户的期末余额（元）').fill('750')
    await field('回复人').fill('王会计')
    await field('说明').fill('少收一箱')
    await picture(story.page, '238-answer')
    await press('Control+Enter')
    await closed()
    await seen('少收一箱')
    await picture(story.page, '239-statement')
    expect(await cutFigures(story.page)).toEqual([])
  })

  it('3: the workbook of the customer comes back, a mail is drafted, and what is confirmed can be reopened', async () => {
    const [one] = await ask('statement.list', { search: '示例超市' })
    const path = join(story.profile, 'back.xlsx')
    await ask('statement.write', { id: one?.id ?? 0, path })
    await story.program.choose(path)
    await button('读回客户的表格…').click()
    await seen(/行没有填写/)
    await picture(story.page, '239b-workbook-back')
    await press('Escape')
    await closed()
    await story.program.app.evaluate(({ shell }) => {
      shell.openPath = async () => ''
    })
    await button('写邮件…').click()
    await field('收件人邮箱').fill('caiwu@example.com')
    await picture(story.page, '239c-mail')
    await press('Control+Enter')
    await seen(/^邮件已在邮件程序里打开/)
    await ask('statement.reply', {
      id: one?.id ?? 0,
      version: (await ask('statement.read', { id: one?.id ?? 0 })).version,
      outcome: 'confirmed',
      repliedOn: today(),
      person: '王会计',
      note: '',
    })
    await button('重新打开…').waitFor()
    await button('内容').click()
    await story.page.getByLabel('发货下列出商品明细').click()
    await seen('对账单的内容已设定')
    await press('Escape')
  })

  it('4: what waits for finance is ticked and confirmed together, and said of each whether it was', async () => {
    const [{ id: customerId } = { id: 0 }] = await ask('customer.list', { search: '示例超市' })
    const received = { customerId, receivedOn: today(), method: 'cash' } as const
    for (const amount of [10_000, 20_000]) await ask('receipt.create', { ...received, amount })
    const before = await ask('receipt.list', {})
    await ask('receipt.confirm', { id: before[0]?.id ?? 0 })
    await go('收款')
    await row('示例超市').click()
    await press('Control+A')
    await story.page
      .locator('.grid-strip')
      .getByRole('button', { name: '确认到账' })
      .locator('visible=true')
      .press('Enter')
    await seen(/^2 张已处理，1 张没有做成$/)
    await picture(story.page, '239d-confirmed-together')
    await press('Control+Enter')
    await closed()
    const after = await ask('receipt.list', {})
    expect(after.map(({ state }) => state)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED'])
  })

  it('5: an allowance that was taken back is changed and goes to finance again', async () => {
    const [{ id: customerId } = { id: 0 }] = await ask('customer.list', { search: '示例超市' })
    const { items } = await ask('settlement.read', { customerId })
    const [item] = items.filter(({ open }) => open > 0)
    const lines = [{ itemId: item?.id ?? 0, amount: 5_000 }]
    const written = { kind: 'allowance', customerId, writtenOn: today(), reason: '包装破损', lines } as const
    const { id, no } = await ask('writeOff.create', written)
    await ask('writeOff.withdraw', { id })
    await go('冲减与转移')
    await row(no).click()
    await button('修改…').click()
    await expect.poll(() => field(`冲减 ${item?.no ?? ''}`).inputValue()).toBe('50.00')
    await field(`冲减 ${item?.no ?? ''}`).fill('80')
    await picture(story.page, '239e-write-off-changed')
    await press('Control+Enter')
    await closed()
    await seen(`${no} 已登记，等待财务确认`)
    await row('80.00').waitFor()
    expect(await ask('writeOff.list', {})).toMatchObject([{ no, state: 'PENDING', amount: 8_000 }])
  })

  it('6: what people came to and what customers owe, each amount with its documents (REP-13)', async () => {
    await go('往来明细账')
    await row('示例超市').waitFor()
    await go('业绩统计')
    await seen(/这段时间没有确认的订单/)
  })

  it('7: both in English and dark', async () => {
    for (const name of ['切换到 English', 'Switch to dark']) await button(name).click()
    await picture(story.page, '240-statement-dark')
    await go('Statements')
    await row('示例超市').click()
    await picture(story.page, '241-statements-dark')
    await go('Bank lines')
    await row('示例纸业').or(row('示例个体户')).first().click()
    await picture(story.page, '242-bank-lines-dark')
    expect(await cutFigures(story.page)).toEqual([])
  })
})
