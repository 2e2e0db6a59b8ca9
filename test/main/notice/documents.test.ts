import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../../main/access/find-user'
import type { Right } from '../../../main/access/right'
import type { SignedInUser } from '../../../main/access/view'
import type { Discussed } from '../../../main/talk/discussed'
import type { Id } from '../../../main/value/id'
import { parseQty } from '../../../main/value/qty'
import type { Name } from '../../../preload/contract'
import { writeDocuments } from '../../documents'
import { colleague, openReadyShop, type TestShop } from '../../shop'

// Purchases, returns, services and transfers go through many hands: each is told of what concerns them, and what is to be done is gone when it is done.
describe('nothing of the other documents is overlooked (R-NTF)', () => {
  let test: TestShop
  let owner: SignedInUser
  let documents: Record<Discussed, Id>
  const who: Record<string, Id> = {}
  const as = async (name: string) => {
    test.session.user = name === '老板' ? owner : await findUser(test.shop.engine(), who[name] ?? (0 as Id))
  }
  const news = async (name: string) => {
    await as(name)
    const found = await test.ask('notice.list', {})
    await test.ask('notice.read', { ids: null })
    return found.map(({ event, because }) => `${event} ${because}`)
  }
  const toDo = async (name: string) => {
    await as(name)
    return (await test.ask('toDo.list', {})).map(({ kind, items }) => [kind, ...items.map(({ opens }) => opens)])
  }
  /** Does something to a document as it is now. */
  const act = async (name: string, record: Discussed, entry: Name, more: object = {}) => {
    await as(name)
    const reads: Record<Discussed, Name> = {
      salesOrder: 'order.read',
      salesReturn: 'salesReturn.read',
      purchaseOrder: 'purchase.read',
      purchaseRequest: 'purchaseRequest.read',
      purchaseReturn: 'purchaseReturn.read',
      serviceOrder: 'service.read',
      stockTransfer: 'transfer.read',
      customerStatement: 'statement.read',
      invoiceRequest: 'invoice.read',
      receipt: 'receipt.read',
    }
    const page = await test.ask(reads[record] as 'purchase.read', { id: documents[record] })
    const reply = await test.reply(entry, { id: page.id, version: page.version, ...more })
    expect(reply, entry).toMatchObject({ ok: true })
  }
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    owner = test.session.user as SignedInUser
    const buying: Right[] = [
      ...(['purchase.read', 'purchase.edit', 'purchase.return', 'supplier.read', 'supplier.edit'] as const),
      'purchase.request',
      ...(['product.read', 'product.edit', 'customer.read', 'customer.edit', 'order.read', 'order.edit'] as const),
      ...(['delivery.confirm', 'company.manage', 'return.request', 'service.read', 'service.edit'] as const),
      ...(['transfer.read', 'transfer.edit', 'statement.send', 'invoice.request', 'receipt.create'] as const),
    ]
    const roles: [string, Right[]][] = [
      ['小李', buying],
      ['王采购', ['purchase.read', 'purchase.approve']],
      ['孙仓管', ['order.read', 'return.receive']],
      ['赵会计', ['order.read', 'return.settle']],
      ['刘师傅', ['service.read', 'service.work']],
      ['陈师傅', ['service.read', 'service.work']],
      ['周主管', ['order.read', 'return.approve', 'service.read', 'service.plan', 'transfer.read', 'transfer.plan']],
    ]
    for (const [name, rights] of roles) {
      const { id: roleId } = await test.ask('role.create', { name, rights, scope: 'all' })
      who[name] = await colleague(test, name)
      await test.ask('user.change', { id: who[name] ?? 0, name, email: '', mobile: '', roleId })
    }
    await as('小李')
    documents = await writeDocuments(test, '2026-03-05')
    for (const name of Object.keys(who)) await news(name)
  })
  afterAll(() => test.close())

  it.each([
    ['purchaseOrder', 'purchase'],
    ['purchaseReturn', 'purchaseReturn'],
  ] as const)(
    'a %s waits for who may approve it, comes back with the reason, and is told of when approved',
    async (record, room) => {
      await act('小李', record, `${room}.submit`)
      expect(await toDo('王采购')).toEqual([['approvePurchase', room]])
      expect(await news('王采购')).toEqual([])
      await act('王采购', record, `${room}.reject`, { reason: '太贵了' })
      expect(await toDo('王采购')).toEqual([])
      expect((await toDo('小李')).filter(([kind]) => kind === 'reworkPurchase')).toEqual([['reworkPurchase', room]])
      await as('小李')
      const [told] = await test.ask('notice.list', {})
      expect(told).toMatchObject({
        event: 'purchaseRejected',
        because: 'submitter',
        record,
        recordId: documents[record],
        params: { reason: '太贵了', by: '王采购', supplier: expect.stringContaining('示例纸厂'), amount: 6000 },
      })
      await act('小李', record, `${room}.submit`)
      await act('王采购', record, `${room}.approve`)
      expect(await news('小李')).toEqual(['purchaseApproved submitter', 'purchaseRejected submitter'])
      expect((await toDo('小李')).filter(([kind]) => kind === 'reworkPurchase')).toEqual([])
    },
  )

  it('what a supplier confirms otherwise is told to who ordered it, and not what is as it was', async () => {
    await act('老板', 'purchaseOrder', 'purchase.send', { way: 'phone', sentTo: '' })
    const { lines } = await test.ask('purchase.read', { id: documents.purchaseOrder })
    await act('老板', 'purchaseOrder', 'purchase.confirm', { supplierNo: '', note: '', lines: [] })
    expect(await news('小李')).toEqual([])
    const half = lines.map(({ id }) => ({ lineId: id, qty: parseQty('0.5'), promisedOn: null }))
    await act('老板', 'purchaseOrder', 'purchase.confirm', { supplierNo: '', note: '', lines: half })
    await as('小李')
    expect(await test.ask('notice.list', {})).toMatchObject([
      { event: 'purchaseDiffers', params: { differences: 1, before: 6000, amount: 3000 } },
    ])
    await test.ask('notice.read', { ids: null })
  })

  it('a return is decided, its goods inspected and its money settled by whose it is to do, one after the other', async () => {
    await act('小李', 'salesReturn', 'salesReturn.submit')
    expect([await toDo('周主管'), await toDo('孙仓管'), await toDo('赵会计')]).toEqual([
      [['decideReturn', 'return']],
      [],
      [],
    ])
    await act('周主管', 'salesReturn', 'salesReturn.approve')
    expect([await toDo('周主管'), await toDo('孙仓管')]).toEqual([[], []])
    expect(await news('小李')).toEqual(['returnApproved submitter'])
    await act('孙仓管', 'salesReturn', 'salesReturn.receive', { returnedOn: '2026-03-05' })
    expect(await toDo('孙仓管')).toEqual([['inspectReturn', 'return']])
    expect(await news('小李')).toEqual(['returnArrived submitter'])
    await act('孙仓管', 'salesReturn', 'salesReturn.inspect')
    expect([await toDo('孙仓管'), await toDo('赵会计')]).toEqual([[], [['settleReturn', 'return']]])
    await act('赵会计', 'salesReturn', 'salesReturn.credit', { settledOn: '2026-03-05' })
    expect(await toDo('赵会计')).toEqual([])
  })

  it('a service is told to who goes there, and moved to who goes there now and who was to', async () => {
    for (const entry of ['service.submit', 'service.confirmNeed'] as const) await act('老板', 'serviceOrder', entry)
    const slot = { plannedOn: '2026-03-06', startsAt: 540, endsAt: 660, reason: '' }
    await act('周主管', 'serviceOrder', 'service.plan', { ...slot, technicianId: who.刘师傅 })
    expect([await news('刘师傅'), await news('陈师傅')]).toEqual([['servicePlanned technician'], []])
    expect(await toDo('刘师傅')).toEqual([])
    await act('周主管', 'serviceOrder', 'service.plan', { ...slot, technicianId: who.陈师傅 })
    await as('刘师傅')
    expect(await test.ask('notice.list', {})).toMatchObject([
      {
        event: 'serviceMoved',
        params: { plan: '2026-03-06 09:00–11:00 陈师傅', planBefore: '2026-03-06 09:00–11:00 刘师傅' },
      },
    ])
    expect(await news('陈师傅')).toEqual(['serviceMoved technician'])
    test.onDay('2026-03-06')
    expect([await toDo('刘师傅'), await toDo('陈师傅')]).toEqual([[], [['visit', 'service']]])
    for (const [entry, more] of [
      ['service.start', {}],
      ['service.finish', { doneOn: '2026-03-06', result: '好了' }],
    ] as const)
      await act('陈师傅', 'serviceOrder', entry, more)
    expect(await toDo('陈师傅')).toEqual([])
  })

  it('a transfer that is planned is told to who asked for it, with the day and who brings it', async () => {
    await act('周主管', 'stockTransfer', 'transfer.confirmNeed')
    await act('周主管', 'stockTransfer', 'transfer.plan', { plannedOn: '2026-03-08', carrier: '小赵' })
    await as('小李')
    expect(await test.ask('notice.list', {})).toMatchObject([
      { event: 'transferPlanned', params: { from: '主仓', day: '2026-03-08', carrier: '小赵' } },
    ])
    await test.ask('notice.read', { ids: null })
  })

  it('the owner names others, or nobody; who may not read the document is told nothing whoever names them', async () => {
    await as('老板')
    const rule = { event: 'transferPlanned' as const, active: true, text: '{no} 从 {from} 到 {to}', days: null }
    const recipients = [
      { kind: 'person' as const, id: who.周主管 ?? (0 as Id) },
      { kind: 'person' as const, id: who.王采购 ?? (0 as Id) },
    ]
    await test.ask('notice.changeRule', { ...rule, recipients })
    await act('老板', 'stockTransfer', 'transfer.plan', { plannedOn: '2026-03-09', carrier: '小赵' })
    expect([await news('周主管'), await news('王采购'), await news('小李')]).toEqual([
      ['transferPlanned person'],
      [],
      [],
    ])
    await as('老板')
    await test.ask('notice.changeRule', { ...rule, active: false, recipients })
    await act('老板', 'stockTransfer', 'transfer.plan', { plannedOn: '2026-03-10', carrier: '小赵' })
    expect(await news('周主管')).toEqual([])
  })
})
