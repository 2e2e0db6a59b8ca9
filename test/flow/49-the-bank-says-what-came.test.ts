import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BankLineRow } from '../../main/bank/line'
import type { Id } from '../../main/value/id'
import { type Move, move, writeStatement } from '../main/bank/statements'
import { disagreements } from '../main/import/sheet'
import { openReadyShop, type TestShop, without } from '../shop'

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
      new: { kind: 'new' as const, customerId: customerId ?? 0, orderId },
      receipt: { kind: 'receipt' as const, receiptId: documentId ?? 0 },
      refund: { kind: 'refund' as const, refundId: documentId ?? 0 },
      payment: { kind: 'payment' as const, paymentId: documentId ?? 0 },
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
        no: documentNo,
        state: 'PENDING',
        method: 'bank',
        amount: 123_450,
        receivedOn: '2026-03-05',
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

  it.each(['delete', 'void'] as const)('when its receipt meets a %s the line is open again', async (event) => {
    await bring([move()])
    const { id } = await lineOf(123_450)
    const { documentId } = await test.ask('bankLine.match', { id, to: { kind: 'new', customerId: customer } })
    if (event === 'void') await test.ask('receipt.confirm', { id: documentId })
    else await test.ask('receipt.reject', { id: documentId, reason: '退票' })
    await test.ask(`receipt.${event}`, { id: documentId, reason: '退票' })
    expect(await lineOf(123_450)).toMatchObject({ state: 'open', documentNo: null })
    expect(await disagreements(test)).toEqual([])
  })

  it.each(['reject', 'withdraw'] as const)(
    'after a %s the line stays with its receipt, which may be sent again',
    async (event) => {
      await bring([move()])
      const { id } = await lineOf(123_450)
      const to = { kind: 'new', customerId: customer } as const
      const { documentId, documentNo } = await test.ask('bankLine.match', { id, to })
      await test.ask(`receipt.${event}`, { id: documentId, reason: '付款人不对' })
      expect(await lineOf(123_450)).toMatchObject({ state: 'matched', documentNo })
      expect(await test.reply('bankLine.match', { id, to })).toMatchObject({ code: 'bank.lineSettled' })
      const { fields } = await test.ask('receipt.read', { id: documentId })
      const changed = { ...fields, id: documentId, payer: '', amount: 123_451 }
      expect(await test.reply('receipt.change', changed)).toMatchObject({
        code: 'receipt.lineAmount',
        fields: { amount: expect.stringContaining('1,234.50') },
      })
      await test.ask('receipt.change', { ...changed, fee: 1 })
      await test.ask('receipt.submit', { id: documentId })
      await test.ask('receipt.confirm', { id: documentId })
      expect(await lineOf(123_450)).toMatchObject({ state: 'matched', documentNo })
      expect(await disagreements(test)).toEqual([])
    },
  )

  it('a line whose receipt was rejected is opened by hand; the receipt goes with it', async () => {
    await bring([move()])
    const { id } = await lineOf(123_450)
    const { documentId } = await test.ask('bankLine.match', { id, to: { kind: 'new', customerId: customer } })
    await test.ask('receipt.reject', { id: documentId, reason: '不是货款' })
    await test.ask('bankLine.reopen', { id })
    expect(await test.ask('receipt.list', {})).toMatchObject([{ state: 'DELETED' }])
    expect(await lineOf(123_450)).toMatchObject({ state: 'open', documentNo: null })
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

  /** An order of the customer that is shipped and owed for. */
  const shippedOrder = async (price: number, externalNo = '') => {
    const { id: productId } = await test.ask('product.create', {
      name: `示例纸${price}`,
      listPrice: price * 1_000_000,
      taxRate: 0,
      openingStock: 1_000_000,
    })
    const lines = [{ productId, qty: 10_000, listPrice: price * 1_000_000 }]
    const draft = { customerId: customer, orderOn: '2026-03-01', externalNo, lines }
    const { id } = await test.ask('order.save', { id: null, draft })
    await test.ask('order.confirm', { id, version: 1 })
    await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-01' })
    const { no, deliveries } = await test.ask('order.read', { id })
    return { id, no: no ?? '', delivery: deliveries[0]?.no ?? '' }
  }

  it('an order number in the remark says whose and which, whoever pays; the older order stays open', async () => {
    const [older, newer] = [await shippedOrder(5000), await shippedOrder(7000)]
    await bring([
      move({ name: '某个人', amount: 7000, remark: `付${newer.no}货款` }),
      move({ name: '某个人', amount: 5000, remark: `${older.delivery}`, ref: '2' }),
    ])
    expect((await suggested(7000))[0]).toMatchObject({ orderId: newer.id, reasons: ['orderNo', 'oneItem'] })
    expect((await suggested(5000))[0]).toMatchObject({ orderId: older.id, reasons: ['orderNo', 'oneItem'] })
    const { documentId } = await takeFirst(7000)
    await test.ask('receipt.confirm', { id: documentId })
    expect(await test.ask('openItem.list', { asOf: day, customerId: customer })).toMatchObject([
      { orderNo: older.no, open: 5000 },
    ])
    expect(await disagreements(test)).toEqual([])
  })

  it("the customer's own number, an invoice's and a statement's say whose it is, and which order", async () => {
    const order = await shippedOrder(5000, 'PO-7788')
    const request = { orderId: order.id, kind: 'ordinary', title: '示例纸业', taxId: '', naturalPerson: true } as const
    const asked = await test.ask('invoice.request', request)
    await test.ask('invoice.approve', { id: asked.id })
    await test.ask('invoice.writeBack', { id: asked.id, number: '26442000000123456789', issuedOn: day })
    const statement = await test.ask('statement.make', { customerId: customer, from: '2026-03-01', to: '2026-03-09' })
    const remarks = ['付po-7788货款', '发票26442000000123456789', `对账单${statement.no.replace('-', '')}款`, '7788']
    await bring(remarks.map((remark, i) => move({ amount: 100 + i, name: '某个人', remark, ref: `n${i}` })))
    const told = await Promise.all(remarks.map(async (_, i) => (await suggested(100 + i))[0] ?? null))
    expect(told).toMatchObject([
      { customerId: customer, orderId: order.id, reasons: ['orderNo'] },
      { customerId: customer, orderId: order.id, reasons: ['orderNo'] },
      { customerId: customer, orderId: null, reasons: ['orderNo'] },
      null,
    ])
  })

  it('who a confirmed receipt names as payer is known the next time, until it is voided', async () => {
    const about = { customerId: customer, receivedOn: '2026-03-05', method: 'bank', amount: 1000 } as const
    const { id } = await test.ask('receipt.create', { ...about, bankReference: '', payer: '老板娘', note: '' })
    await bring([move({ name: '老板娘', amount: 300 })])
    expect(await suggested(300)).toEqual([])
    await test.ask('receipt.confirm', { id })
    expect(await suggested(300)).toMatchObject([{ customerId: customer, reasons: ['learned'] }])
    await test.ask('receipt.void', { id, reason: '记错了' })
    expect(await suggested(300)).toEqual([])
  })

  it('who has paid for a customer once is known the next time, until that is undone', async () => {
    await bring([
      move({ name: '某财务', amount: 100 }),
      move({ name: '某财务（私人）', amount: 200, ref: '2' }),
      move({ name: '某财务', amount: 300, ref: '3' }),
    ])
    expect(await suggested(100)).toEqual([])
    const { id } = await lineOf(100)
    await test.ask('bankLine.match', { id, to: { kind: 'new', customerId: customer } })
    expect(await suggested(300)).toMatchObject([{ customerId: customer, reasons: ['learned'] }])
    expect(await suggested(200)).toEqual([])
    await test.ask('bankLine.reopen', { id })
    expect(await suggested(300)).toEqual([])
  })

  it('a receipt with a fee came in as what was left of it', async () => {
    await owe(1000)
    const about = { customerId: customer, receivedOn: '2026-03-05', method: 'wechat', amount: 1000, fee: 6 } as const
    const { id } = await test.ask('receipt.create', { ...about, bankReference: '', payer: '', note: '' })
    await bring([move({ amount: 994, name: '某人' })], 'WeChat Pay .csv', 'wechat')
    expect(await takeFirst(994)).toMatchObject({ documentId: id })
    expect(await disagreements(test)).toEqual([])
  })

  it('a receipt that is made takes its way from the account', async () => {
    await bring([move()], 'WeChat Pay .xlsx', 'wechat')
    await takeFirst(123_450)
    expect(await test.ask('receipt.list', {})).toMatchObject([{ method: 'wechat', state: 'PENDING' }])
  })

  it('money that went out is of a refund or a payment of its amount and about its day', async () => {
    const received = { customerId: customer, receivedOn: '2026-03-01', method: 'cash', amount: 9000 } as const
    const { id: receiptId } = await test.ask('receipt.create', { ...received, bankReference: '', payer: '', note: '' })
    await test.ask('receipt.confirm', { id: receiptId })
    const back = { customerId: customer, paidOn: '2026-03-06', method: 'bank', amount: 4000, note: '' } as const
    const refund = await test.ask('refund.create', { ...back, payee: '', bankReference: '' })
    const { id: supplierId } = await test.ask('supplier.create', { name: '杜撰物流部' })
    const paid = { supplierId, paidOn: '2026-03-04', method: 'bank', amount: 88_800, note: '' } as const
    const payment = await test.ask('payment.create', { ...paid, payee: '', bankReference: '' })
    await bring([
      move({ amount: -4000 }),
      move({ amount: -88_800, name: '杜撰物流部', ref: '2' }),
      move({ amount: -5, ref: '3' }),
    ])
    expect(await suggested(4000)).toMatchObject([{ kind: 'refund', reasons: ['payer', 'entered'] }])
    expect(await takeFirst(4000)).toMatchObject({ documentNo: refund.no })
    expect(await takeFirst(88_800)).toMatchObject({ documentNo: payment.no })
    expect(await suggested(5)).toEqual([])
    const other = (await lineOf(5)).id
    expect(await test.reply('bankLine.match', { id: other, to: { kind: 'new', customerId: customer } })).toMatchObject({
      code: 'bank.otherWay',
    })
    expect(await disagreements(test)).toEqual([])
    await test.ask('payment.reject', { id: payment.id, reason: '账号不对' })
    await test.ask('refund.reject', { id: refund.id, reason: '账号不对' })
    expect((await lines()).map(({ state }) => state)).toEqual(['open', 'open', 'open'])
    expect(await disagreements(test)).toEqual([])
  })

  it('two lines that say the same are two, the same file twice and a longer month add only what is new', async () => {
    const shape = 'any other .csv'
    const same = [move(), move()]
    expect(await bring(same, shape)).toMatchObject({ added: 2, known: 0 })
    expect(await bring(same, shape)).toEqual({ id: null, added: 0, known: 2, alike: 0, refused: 0, leftOut: 0 })
    expect(await bring([...same, move()], shape)).toMatchObject({ added: 1, known: 2 })
    expect(await lines()).toHaveLength(3)
  })

  it('a look tells what importing would do, and does nothing', async () => {
    await bring([move()])
    const moves = [move(), move({ amount: -50, ref: '2', on: '2026-03-08' })]
    const path = await writeStatement(test.folder, 'look', { shape: 'CMB, of a firm .xlsx', moves })
    expect(await test.ask('bankFile.look', { path, accountId: accounts.bank })).toMatchObject({
      fileName: 'look.xlsx',
      kind: 'bank',
      lines: 2,
      known: 1,
      refused: 0,
      leftOut: 0,
      amountIn: 123_450,
      amountOut: 50,
      firstOn: '2026-03-05',
      lastOn: '2026-03-08',
      faults: [],
    })
    expect(await lines()).toHaveLength(1)
    expect(await test.ask('bankFile.list', {})).toMatchObject([{ added: 1, accountName: '示例银行 0001' }])
  })

  it('a look says when the very same file is in another account already', async () => {
    const path = await writeStatement(test.folder, 'twice', { shape: 'ABC .xls', moves: [move()] })
    const other = (await test.ask('bankAccount.create', { name: '示例银行 0002', kind: 'bank' })).id
    const elsewhere = async (accountId: Id | null) => (await test.ask('bankFile.look', { path, accountId })).elsewhere
    expect(await elsewhere(null)).toBe(null)
    const { id } = await test.ask('bankFile.import', { path, accountId: accounts.bank })
    expect([await elsewhere(null), await elsewhere(accounts.bank), await elsewhere(other)]).toEqual([
      ...['示例银行 0001', null, '示例银行 0001'],
    ])
    await test.ask('bankFile.undo', { id: id ?? 0 })
    expect(await elsewhere(other)).toBe(null)
  })

  it('a statement of WeChat Pay does not go into the account of a bank, nor one without lines anywhere', async () => {
    const wechat = await writeStatement(test.folder, 'w', { shape: 'WeChat Pay .csv', moves: [move()] })
    const input = { path: wechat, accountId: accounts.bank }
    expect(await test.reply('bankFile.import', input)).toMatchObject({ code: 'bank.otherKind' })
    const empty = await writeStatement(test.folder, 'e', { shape: 'ABC .xls', moves: [] })
    expect(await test.reply('bankFile.import', { ...input, path: empty })).toMatchObject({ code: 'bank.noLines' })
    expect(await test.reply('bankAccount.create', { name: ' 示例银行　0001', kind: 'bank' })).toMatchObject({
      code: 'name.taken',
    })
  })

  it('money of a day to come makes no receipt yet', async () => {
    await bring([move({ on: '2026-03-11' })])
    const to = { kind: 'new', customerId: customer }
    const reply = await test.reply('bankLine.match', { id: (await lineOf(123_450)).id, to })
    expect(reply).toMatchObject({ code: 'day.future' })
    expect(await test.ask('receipt.list', {})).toEqual([])
  })

  it('who may not read what is owed is told of numbers and names, not of amounts', async () => {
    await owe(123_450)
    await bring([move({ remark: '' }), move({ amount: 123_450, name: '某人', ref: '2' })])
    const [one, two] = await lines()
    await without(test, 'receivable.read', async () => {
      const known = [one, two].map((line) => test.ask('bankLine.suggest', { id: line?.id ?? 0 }))
      expect((await Promise.all(known)).flat()).toMatchObject([{ customerId: customer, reasons: ['payer'] }])
    })
    await without(test, 'receipt.create', async () => {
      expect(await test.reply('bankLine.list', {})).toMatchObject({ code: 'right.missing' })
    })
  })

  it('the books name a line whose document does not bear it out', async () => {
    await bring([move()])
    const { documentNo } = await takeFirst(123_450)
    await test.shop.engine().tx((tx) => tx.run('update receipts set amount = 1 where no = ?', [documentNo]))
    expect(await disagreements(test)).toContainEqual({ document: documentNo, maintained: 123_450, facts: 1 })
  })

  it('a receipt that is made stands among what finance has to do', async () => {
    await bring([move()])
    await takeFirst(123_450)
    expect(JSON.stringify(await test.ask('toDo.list', {}))).toContain('SKD20260305-0001')
  })
})
