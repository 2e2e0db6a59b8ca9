import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findUser } from '../../../main/access/find-user'
import type { Right } from '../../../main/access/right'
import type { SignedInUser } from '../../../main/access/view'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { parsePrice } from '../../../main/value/price'
import { oneUnit } from '../../../main/value/qty'
import { colleague, openReadyShop, type TestShop } from '../../shop'

// Money goes out under two pairs of eyes: who may confirm it is told that some waits, who asked is told what became of it (R-NTF, R-AR).
describe('money that goes out is told to who confirms it, and back to who entered it', () => {
  const day = '2026-03-05'
  let test: TestShop
  let owner: SignedInUser
  let customer: Id
  let supplier: Id
  let paper: Id
  const who: Record<string, Id> = {}
  const as = async (name: string) => {
    test.session.user = name === '老板' ? owner : await findUser(test.shop.engine(), who[name] ?? (0 as Id))
  }
  const news = async (name: string) => {
    await as(name)
    const found = (await test.ask('notice.list', {})).filter(({ readAt }) => readAt === null)
    await test.ask('notice.read', { ids: null })
    return found.map(({ event, because, params }) => `${event} ${because} ${params.no} ${params.amount} ${params.by}`)
  }
  const everybody = ['老板', '出纳', '录入', '看的人'] as const

  beforeAll(async () => {
    test = await openReadyShop(day)
    owner = test.session.user as SignedInUser
    customer = (await test.ask('customer.create', { name: '晨光' })).id
    supplier = (await test.ask('supplier.create', { name: '示例纸厂' })).id
    const goods = { name: '纸', unit: '箱', listPrice: parsePrice('100'), taxRate: 1300 }
    paper = (await test.ask('product.create', goods)).id
    const received = { customerId: customer, receivedOn: day, method: 'cash', amount: 100_000 as Fen } as const
    await test.ask('receipt.confirm', { id: (await test.ask('receipt.create', received)).id })
    const seeing: Right[] = ['customer.read', 'supplier.read', 'order.read', 'receivable.read', 'payable.read']
    const roles: [string, Right[]][] = [
      ['出纳', [...seeing, 'receipt.confirm', 'payment.confirm']],
      ['录入', [...seeing, 'receipt.create', 'payment.create', 'return.settle', 'return.free', 'return.request']],
      ['看的人', seeing],
    ]
    for (const [name, rights] of roles) {
      const { id: roleId } = await test.ask('role.create', { name, rights, scope: 'all' })
      who[name] = await colleague(test, name)
      await test.ask('user.change', { id: who[name] ?? 0, name, email: '', mobile: '', roleId })
    }
  })
  beforeEach(async () => {
    for (const name of everybody) await news(name)
  })
  afterAll(() => test.close())

  /** Each kind of money that goes out, entered by whoever is signed in. */
  const kinds = {
    refund: (amount: number) =>
      test.ask('refund.create', { customerId: customer, paidOn: day, method: 'cash', amount: amount as Fen }),
    payment: (amount: number) =>
      test.ask('payment.create', { supplierId: supplier, paidOn: day, method: 'bank', amount: amount as Fen }),
  }

  it.each(['refund', 'payment'] as const)(
    'a %s waits for who may confirm it, and comes back confirmed',
    async (kind) => {
      await as('录入')
      const { id, no } = await kinds[kind](1234)
      const waits = `${kind}Entered approvers ${no} 1234 录入`
      expect([await news('出纳'), await news('老板'), await news('看的人')]).toEqual([[waits], [waits], []])
      expect(await news('录入')).toEqual([])
      await as('出纳')
      await test.ask(`${kind}.confirm`, { id })
      expect(await news('录入')).toEqual([`${kind}Confirmed submitter ${no} 1234 出纳`])
      expect([await news('出纳'), await news('看的人')]).toEqual([[], []])
    },
  )

  it.each(['refund', 'payment'] as const)('a %s that is sent back says why', async (kind) => {
    await as('录入')
    const { id } = await kinds[kind](500)
    await as('出纳')
    await test.ask(`${kind}.reject`, { id, reason: '已经付过了' })
    await as('录入')
    const [told] = await test.ask('notice.list', {})
    const partner = kind === 'refund' ? { customer: '晨光' } : { supplier: '示例纸厂' }
    expect(told).toMatchObject({
      event: `${kind}Rejected`,
      because: 'submitter',
      record: kind,
      recordId: id,
      orderId: null,
      params: { ...partner, amount: 500, by: '出纳', reason: '已经付过了' },
    })
  })

  it.each(['refund', 'payment'] as const)(
    'who may confirm is not told of a %s they entered themselves',
    async (kind) => {
      await as('老板')
      await kinds[kind](77)
      expect(await news('老板')).toEqual([])
      expect(await news('出纳')).toHaveLength(1)
    },
  )

  it('a refund of a return waits just as one that is entered by itself', async () => {
    await as('老板')
    const asked = await test.ask('salesReturn.saveFree', {
      id: null,
      customerId: customer,
      wish: 'refund',
      cause: 'other',
      reason: '旧账上卖的',
      lines: [{ productId: paper, unit: '', qty: oneUnit, price: parsePrice('20') }],
    })
    const event = async () => ({
      id: asked.id,
      version: (await test.ask('salesReturn.read', { id: asked.id })).version,
    })
    await test.ask('salesReturn.submit', await event())
    await test.ask('salesReturn.approve', await event())
    await test.ask('salesReturn.receive', { ...(await event()), returnedOn: day })
    await test.ask('salesReturn.inspect', await event())
    for (const name of everybody) await news(name)
    await as('录入')
    const terms = { paidOn: day, method: 'cash', amount: 2000 as Fen } as const
    const { refundNo } = await test.ask('salesReturn.refund', { ...(await event()), ...terms })
    expect(await news('出纳')).toEqual([`refundEntered approvers ${refundNo} 2000 录入`])
  })
})
