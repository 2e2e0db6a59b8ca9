import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BankLineRow } from '../../main/bank/line'
import type { Id } from '../../main/value/id'
import { type Move, move, writeStatement } from '../main/bank/statements'
import { disagreements } from '../main/import/sheet'
import { openReadyShop, type TestShop } from '../shop'

const day = '2026-03-10'

// What came in by the statements of the bank, WeChat Pay and Alipay becomes receipts, is confirmed, and what is owed falls.
describe('the bank says what came', () => {
  let test: TestShop
  let customer: Id
  let accounts: Record<'bank' | 'wechat', Id>
  let files = 0
  beforeEach(async () => {
    test = await openReadyShop(day)
    customer = (await test.ask('customer.create', { name: '示例纸业有限公司' })).id
    accounts = {
      bank: (await test.ask('bankAccount.create', { name: '示例银行 0001', kind: 'bank' })).id,
      wechat: (await test.ask('bankAccount.create', { name: '店里的微信', kind: 'wechat' })).id,
    }
  })
  afterEach(() => test.close())

  const bring = async (moves: readonly Move[], shape = 'CMB, of a firm .xlsx', kind: 'bank' | 'wechat' = 'bank') => {
    files += 1
    const path = await writeStatement(test.folder, `s-${files}`, { shape, moves })
    return test.ask('bankFile.import', { path, accountId: accounts[kind] })
  }
  const lines = (): Promise<BankLineRow[]> => test.ask('bankLine.list', { start: 0, end: 100 })
  const lineOf = async (amount: number): Promise<BankLineRow> => {
    const found = (await lines()).find(({ amountIn, amountOut }) => amountIn === amount || amountOut === amount)
    if (!found) throw new Error(`No line of ${amount}`)
    return found
  }
  const owe = (amount: number, of = customer) =>
    test.ask('opening.create', { customerId: of, amount, openedOn: '2026-02-01' })
  const suggested = async (amount: number) => test.ask('bankLine.suggest', { id: (await lineOf(amount)).id })
  /** What the screen does with Enter. */
  const takeFirst = async (amount: number) => {
    const { id } = await lineOf(amount)
    const [first] = await test.ask('bankLine.suggest', { id })
    if (!first) throw new Error('Nothing is suggested')
    const { kind, documentId, customerId, orderId } = first
    const to = {
      ...{ new: { kind: 'new' as const, customerId: customerId ?? 0, orderId } },
      ...{ receipt: { kind: 'receipt' as const, receiptId: documentId ?? 0 } },
      ...{ refund: { kind: 'refund' as const, refundId: documentId ?? 0 } },
      ...{ payment: { kind: 'payment' as const, paymentId: documentId ?? 0 } },
    }[kind]
    return test.ask('bankLine.match', { id, to })
  }
  const owed = async () => (await test.ask('customer.read', { id: customer })).receivable

  it('a line becomes a receipt, finance confirms it, what is owed falls, and the books agree', async () => {
    await owe(123_450)
    expect(await bring([move(), move({ amount: -500, name: '杜撰物流部', ref: '2' })])).toMatchObject({ added: 2 })
    expect(await suggested(123_450)).toMatchObject([
      { kind: 'new', customerId: customer, reasons: ['payer', 'oneItem', 'allDue'] },
    ])
    const { documentId, documentNo } = await takeFirst(123_450)
    expect(await test.ask('receipt.list', {})).toMatchObject([
      {
        ...{ no: documentNo, state: 'PENDING', method: 'bank', amount: 123_450, receivedOn: '2026-03-05' },
        note: '示例银行 0001 · 货款',
      },
    ])
    expect(await lineOf(123_450)).toMatchObject({ state: 'matched', documentNo, partner: '示例纸业有限公司' })
    expect(await owed()).toBe(123_450)
    await test.ask('receipt.confirm', { id: documentId })
    expect(await owed()).toBe(0)
    expect(await disagreements(test)).toEqual([])
  })

  it('a receipt that was entered before is tied, not made again', async () => {
    await owe(123_450)
    const about = { customerId: customer, receivedOn: '2026-03-07', method: 'bank', amount: 123_450 } as const
    const { id, no } = await test.ask('receipt.create', { ...about, bankReference: '', payer: '', note: '' })
    await test.ask('receipt.confirm', { id })
    await bring([move()])
    expect((await suggested(123_450))[0]).toMatchObject({ kind: 'receipt', documentNo: no })
    expect(await takeFirst(123_450)).toEqual({ documentId: id, documentNo: no })
    expect(await test.ask('receipt.list', {})).toHaveLength(1)
    expect(await disagreements(test)).toEqual([])
  })

  it('a line is used once, a receipt is of one line', async () => {
    await bring([move(), move({ ref: '2' }), move({ ref: '3', amount: 1 })])
    const [one, two] = (await lines()).filter(({ amountIn }) => amountIn === 123_450)
    const to = { kind: 'new', customerId: customer } as const
    const { documentId } = await test.ask('bankLine.match', { id: one?.id ?? 0, to })
    expect(await test.reply('bankLine.match', { id: one?.id ?? 0, to })).toMatchObject({ code: 'bank.lineSettled' })
    const tied = { kind: 'receipt', receiptId: documentId } as const
    expect(await test.reply('bankLine.match', { id: two?.id ?? 0, to: tied })).toMatchObject({
      code: 'bank.documentTaken',
    })
    const third = (await lineOf(1)).id
    await test.ask('receipt.reject', { id: documentId, reason: '没到账' })
    expect(await test.reply('bankLine.match', { id: two?.id ?? 0, to: tied })).toMatchObject({
      code: 'bank.documentOff',
    })
    const other = await test.ask('bankLine.match', { id: two?.id ?? 0, to })
    expect(
      await test.reply('bankLine.match', { id: third, to: { kind: 'receipt', receiptId: other.documentId } }),
    ).toMatchObject({ code: 'bank.otherAmount' })
    expect(await disagreements(test)).toEqual([])
  })

  it('a match is undone while its receipt is not confirmed; the receipt goes with it', async () => {
    await bring([move()])
    const { id } = await lineOf(123_450)
    const to = { kind: 'new', customerId: customer } as const
    await test.ask('bankLine.match', { id, to })
    await test.ask('bankLine.reopen', { id })
    expect(await test.ask('receipt.list', {})).toMatchObject([{ state: 'DELETED' }])
    expect(await lineOf(123_450)).toMatchObject({ state: 'open', documentNo: null })
    expect(await test.reply('bankLine.reopen', { id })).toMatchObject({ code: 'bank.lineOpen' })
    const { documentId } = await test.ask('bankLine.match', { id, to })
    await test.ask('receipt.confirm', { id: documentId })
    expect(await test.reply('bankLine.reopen', { id })).toMatchObject({ code: 'bank.receiptConfirmed' })
    expect(await disagreements(test)).toEqual([])
  })

  it.each(['reject', 'void'] as const)('when its receipt meets a %s the line is open again', async (event) => {
    await bring([move()])
    const { id } = await lineOf(123_450)
    const { documentId } = await test.ask('bankLine.match', { id, to: { kind: 'new', customerId: customer } })
    if (event === 'void') await test.ask('receipt.confirm', { id: documentId })
    await test.ask(`receipt.${event}`, { id: documentId, reason: '退票' })
    expect(await lineOf(123_450)).toMatchObject({ state: 'open', documentNo: null })
    expect(await disagreements(test)).toEqual([])
  })

  it('a statement is taken back while nothing has been done with its lines', async () => {
    const { id } = await bring([move(), move({ ref: '2', amount: 5 })])
    const line = (await lineOf(5)).id
    await test.ask('bankLine.ignore', { id: line, reason: '利息' })
    const undo = { id: id ?? 0 }
    expect(await test.reply('bankFile.undo', undo)).toMatchObject({ code: 'bank.linesUsed' })
    await test.ask('bankLine.reopen', { id: line })
    await test.ask('bankFile.undo', undo)
    expect(await lines()).toEqual([])
    expect(await test.reply('bankFile.undo', undo)).toMatchObject({ code: 'import.undone' })
    expect(await bring([move()])).toMatchObject({ added: 1 })
  })
})
