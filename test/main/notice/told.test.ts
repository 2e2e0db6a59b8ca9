import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Colleague } from '../../../main/approval/node'
import { noticeWords } from '../../../main/language/notice'
import { happened, type NoticeEvent, noticeEvents, placesOf } from '../../../main/notice/event'
import { type Parts, partKinds, presets, type Recipient, toldOf } from '../../../main/notice/recipient'
import { presetRule, rulesOf } from '../../../main/notice/rule'
import { checkText, filled, renamed, wordsOf } from '../../../main/notice/text'
import type { Id } from '../../../main/value/id'

const order = 7 as Id

describe('what a finished command has to tell of (R-NTF)', () => {
  const cases: [string, string, object, NoticeEvent | null][] = [
    ['order.submit', 'salesOrder', { state: 'PENDING' }, 'orderSubmitted'],
    ['order.submit', 'salesOrder', { state: 'CONFIRMED' }, 'orderApproved'],
    ['order.confirm', 'salesOrder', { state: 'CONFIRMED' }, 'orderApproved'],
    ['approval.approve', 'salesOrder', { decision: 'approved', state: 'CONFIRMED' }, 'orderApproved'],
    ['approval.approve', 'salesOrder', { decision: 'approved', state: 'PENDING' }, null],
    ['approval.approve', 'salesOrder', { change: 'APPLIED', revision: 2 }, 'changeApplied'],
    ['approval.approve', 'salesOrder', { decision: 'approved', state: 'APPLIED' }, null],
    ['approval.approve', 'salesOrder', { change: 'CONFLICT' }, null],
    ['approval.reject', 'salesOrder', { state: 'REJECTED', reason: '太便宜' }, 'orderRejected'],
    ['change.request', 'salesOrder', { change: 'APPLIED' }, 'changeApplied'],
    ['change.request', 'salesOrder', { gross: 1 }, null],
    ['order.assign', 'salesOrder', { owner: '乙' }, 'orderAssigned'],
    ['order.ship', 'salesOrder', { state: 'SHIPPED', delivery: 'CKD1' }, 'orderShipped'],
    ['delivery.receive', 'salesOrder', { received: 'CKD1' }, 'orderReceived'],
    ['delivery.raise', 'salesOrder', { delivery: 'CKD1', reason: '破损' }, 'deliveryTrouble'],
    ['delivery.settle', 'salesOrder', { delivery: 'CKD1', result: '已补' }, null],
    ['receipt.create', 'receipt', { state: 'PENDING' }, 'receiptEntered'],
    ['receipt.confirm', 'receipt', { state: 'CONFIRMED' }, 'receiptConfirmed'],
    ['receipt.create', 'receipt', { state: 'DRAFT' }, null],
    ['receipt.submit', 'receipt', { state: 'PENDING' }, 'receiptEntered'],
    ['receipt.reject', 'receipt', { state: 'REJECTED' }, 'receiptRejected'],
    ['receipt.void', 'receipt', { state: 'VOIDED' }, 'receiptVoided'],
    ['refund.create', 'refund', { state: 'PENDING' }, 'refundEntered'],
    ['salesReturn.refund', 'refund', { state: 'PENDING' }, 'refundEntered'],
    ['salesReturn.refund', 'salesReturn', { state: 'SETTLED' }, null],
    ['refund.confirm', 'refund', { state: 'CONFIRMED' }, 'refundConfirmed'],
    ['refund.reject', 'refund', { state: 'REJECTED', reason: '重复' }, 'refundRejected'],
    ['payment.create', 'payment', { state: 'PENDING' }, 'paymentEntered'],
    ['payment.confirm', 'payment', { state: 'CONFIRMED' }, 'paymentConfirmed'],
    ['payment.reject', 'payment', { state: 'REJECTED', reason: '重复' }, 'paymentRejected'],
    ['invoice.request', 'invoiceRequest', {}, 'invoiceRequested'],
    ['invoice.writeBack', 'invoiceRequest', { state: 'ISSUED' }, 'invoiceIssued'],
    ['bureau.takeAnswer', 'invoiceRequest', { state: 'ISSUED' }, 'invoiceIssued'],
    ['bureau.takeAnswer', 'invoiceRequest', { failure: '编码不对' }, null],
    ['bureau.takeFiles', 'invoiceRequest', { state: 'ISSUED' }, 'invoiceIssued'],
    ['bureau.takeFiles', 'invoiceRequest', { state: 'RED' }, null],
    ['invoice.reject', 'invoiceRequest', { state: 'REJECTED', reason: '抬头错了' }, 'invoiceRejected'],
    ['followUp.reply', 'followUp', { reply: '好' }, 'followUpReplied'],
    ['order.save', 'salesOrder', { state: 'DRAFT' }, null],
    ['purchase.submit', 'purchaseOrder', { state: 'PENDING' }, 'purchaseSubmitted'],
    ['purchase.submit', 'purchaseOrder', { state: 'APPROVED' }, null],
    ['purchaseReturn.submit', 'purchaseReturn', { state: 'PENDING' }, 'purchaseSubmitted'],
    ['purchase.approve', 'purchaseOrder', { state: 'APPROVED' }, 'purchaseApproved'],
    ['purchaseReturn.reject', 'purchaseReturn', { state: 'REJECTED', reason: '太贵' }, 'purchaseRejected'],
    ['purchase.confirm', 'purchaseOrder', { differences: 2 }, 'purchaseDiffers'],
    ['purchase.confirm', 'purchaseOrder', { differences: 0 }, null],
    ['salesReturn.submit', 'salesReturn', { state: 'SUBMITTED' }, 'returnAsked'],
    ['salesReturn.approve', 'salesReturn', { state: 'APPROVED' }, 'returnApproved'],
    ['salesReturn.reject', 'salesReturn', { state: 'REJECTED' }, 'returnRejected'],
    ['salesReturn.receive', 'salesReturn', { state: 'RECEIVED' }, 'returnArrived'],
    ['service.plan', 'serviceOrder', { plan: '2026-03-06 09:00–11:00 刘师傅' }, 'servicePlanned'],
    ['transfer.plan', 'stockTransfer', { state: 'PLANNED' }, 'transferPlanned'],
    ['period.reopen', 'period', { reason: '漏了一笔' }, 'periodReopened'],
    ['order.ship', 'orderType', {}, null],
  ]
  it.each(cases)('%s of a %s with %j: %s', (command, record, after, event) => {
    const found = happened(command, [{ record, recordId: order, after }])
    expect(found.map((one) => one.event)).toEqual(event === null ? [] : [event])
  })

  it('five orders given away are five events, each with what only the log knows', () => {
    const logged = [1, 2, 3, 4, 5].map((id) => ({ record: 'salesOrder', recordId: id as Id, after: { owner: '乙' } }))
    expect(happened('order.assign', logged).map(({ recordId, params }) => [recordId, params])).toEqual(
      [1, 2, 3, 4, 5].map((id) => [id, { owner: '乙' }]),
    )
  })

  it('a service that is moved says what it was and is, and who was to go there', () => {
    const logged = { before: { plan: '明天 老张', technicianId: 4 }, after: { plan: '后天 小李' } }
    expect(happened('service.plan', [{ record: 'serviceOrder', recordId: order, ...logged }])).toEqual([
      {
        event: 'serviceMoved',
        record: 'serviceOrder',
        recordId: order,
        formerly: 4,
        params: { plan: '后天 小李', planBefore: '明天 老张' },
      },
    ])
  })

  it('a change says what it came to before, which version it made, and why', () => {
    const after = { change: 'APPLIED', revision: 3, gross: 200, reason: '加货' }
    const [found] = happened('change.request', [
      { record: 'salesOrder', recordId: order, before: { gross: 100 }, after },
    ])
    expect(found?.params).toEqual({ before: 100, revision: 3, reason: '加货' })
  })
})

describe('who is told of what to begin with', () => {
  it('is the published table: to do, notice', () => {
    const table = Object.fromEntries(noticeEvents.map((event) => [event, [presets[event].toDo, presets[event].notice]]))
    expect(table).toEqual({
      orderSubmitted: [['approvers'], []],
      orderRejected: [['submitter'], ['owner', 'team']],
      orderApproved: [['shipper'], ['owner', 'team']],
      orderAssigned: [['owner'], ['owner', 'team']],
      changeApplied: [[], ['owner', 'team', 'approvers', 'shippers']],
      orderShipped: [[], ['owner']],
      orderReceived: [[], ['owner']],
      deliveryTrouble: [['owner'], ['owner', 'team']],
      orderUntouched: [[], ['owner']],
      orderForgotten: [[], ['superior']],
      orderLate: [['owner', 'service'], ['superior']],
      orderShort: [['owner', 'service'], ['superior']],
      moneyDue: [['owner'], ['owner', 'finance']],
      moneyOverdue: [['owner'], ['owner', 'finance']],
      receiptEntered: [['accountant'], []],
      receiptConfirmed: [[], ['owner']],
      receiptRejected: [[], ['submitter']],
      receiptVoided: [[], ['owner', 'submitter']],
      refundEntered: [['accountant'], ['approvers']],
      refundConfirmed: [[], ['submitter', 'owner']],
      refundRejected: [[], ['submitter']],
      paymentEntered: [['accountant'], ['approvers']],
      paymentConfirmed: [[], ['submitter']],
      paymentRejected: [[], ['submitter']],
      invoiceRequested: [['accountant'], []],
      invoiceIssued: [[], ['submitter']],
      invoiceRejected: [[], ['submitter']],
      backupFailed: [[], ['administrator']],
      followUpReplied: [[], ['submitter']],
      stockLow: [['restocker'], ['owner']],
      purchaseSubmitted: [['approvers'], []],
      purchaseApproved: [[], ['submitter']],
      purchaseRejected: [['submitter'], ['submitter']],
      purchaseDiffers: [[], ['submitter']],
      returnAsked: [['approvers'], ['owner']],
      returnApproved: [[], ['submitter', 'owner']],
      returnRejected: [[], ['submitter', 'owner']],
      returnArrived: [['inspector'], ['submitter', 'owner']],
      servicePlanned: [['technician'], ['technician']],
      serviceMoved: [['technician'], ['technician']],
      transferPlanned: [[], ['submitter']],
      periodReopened: [[], ['finance', 'administrator']],
    })
  })

  it('an own rule stands in the place of the preset, the others stay', () => {
    const own = { ...presetRule('orderShipped'), active: false }
    const rules = rulesOf([own])
    expect(rules.map(({ event }) => event)).toEqual([...noticeEvents])
    expect(rules.filter(({ active }) => !active)).toEqual([own])
  })
})

describe('whom a rule tells', () => {
  const person = (id: number, superiorId: number | null = null, roleId = 1): Colleague => ({
    id: id as Id,
    roleId: roleId as Id,
    superiorId: superiorId as Id | null,
    administrator: id === 1,
    active: true,
  })
  const people = [person(1), person(2, 1), person(3, 2), person(4, 2, 2), { ...person(5, 2), active: false }]
  const parts: Parts = {
    owner: [3 as Id],
    team: [4 as Id, 3 as Id, 5 as Id],
    submitter: [3 as Id],
    approvers: [2 as Id],
    shippers: [4 as Id],
    finance: [1 as Id],
    technician: [],
  }
  const tell = (recipients: Recipient[], actor: number | null = null) =>
    toldOf(recipients, parts, people, actor as Id | null).map(({ userId, because }) => [userId, because])

  it.each<[string, Recipient[], [number, string][]]>([
    ['the owner', [{ kind: 'owner' }], [[3, 'owner']]],
    [
      'owner and team, the owner once, nobody who has left',
      [{ kind: 'owner' }, { kind: 'team' }],
      [
        [3, 'owner'],
        [4, 'team'],
      ],
    ],
    ['the superior of the owner', [{ kind: 'superior' }], [[2, 'superior']]],
    ['a role', [{ kind: 'role', id: 2 as Id }], [[4, 'role']]],
    ['a person', [{ kind: 'person', id: 2 as Id }], [[2, 'person']]],
    ['the administrator', [{ kind: 'administrator' }], [[1, 'administrator']]],
    [
      'who approved and who shipped',
      [{ kind: 'approvers' }, { kind: 'shippers' }],
      [
        [2, 'approvers'],
        [4, 'shippers'],
      ],
    ],
  ])('%s', (_, recipients, expected) => expect(tell(recipients)).toEqual(expected))

  it('not who did it', () => expect(tell([{ kind: 'owner' }, { kind: 'team' }], 3)).toEqual([[4, 'team']]))

  const anyId = fc.integer({ min: 1, max: 6 }).map((id) => id as Id)
  const ids = fc.uniqueArray(anyId, { maxLength: 4 })
  const recipient = fc.oneof(
    fc.constantFrom(...partKinds).map((kind): Recipient => ({ kind })),
    fc.tuple(fc.constantFrom('role' as const, 'person' as const), anyId).map(([kind, id]): Recipient => ({ kind, id })),
  )
  const anyParts = fc.record({
    owner: ids,
    team: ids,
    submitter: ids,
    approvers: ids,
    shippers: ids,
    finance: ids,
    technician: ids,
  })
  const crew = fc.uniqueArray(
    fc.record({
      id: anyId,
      roleId: anyId,
      superiorId: fc.option(anyId),
      administrator: fc.boolean(),
      active: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  )
  it('nobody twice, never who did it, nobody who has left or was never there', () => {
    fc.assert(
      fc.property(fc.array(recipient, { maxLength: 6 }), anyParts, crew, fc.option(anyId), (named, who, all, actor) => {
        const told = toldOf(named, who, all, actor).map(({ userId }) => userId)
        expect(new Set(told).size).toBe(told.length)
        expect(told).not.toContain(actor)
        for (const id of told) expect(all.find((one) => one.id === id)?.active).toBe(true)
      }),
    )
  })
})

describe('the words of a notice', () => {
  it('are filled with what is known; amounts are read as money', () => {
    expect(filled('{no} {customer} 共 {amount} 元 {reason}', { no: 'X1', customer: '晨光', amount: 123_456 })).toBe(
      'X1 晨光 共 1,234.56 元 ',
    )
    expect(wordsOf({ amount: 100, days: 3 })).toEqual({ amount: '1.00', days: '3' })
  })

  it('know only the places of their event', () => {
    expect(checkText('orderShipped', '{delivery} 发了')).toBe('{delivery} 发了')
    expect(() => checkText('orderShipped', '{reason}')).toThrow('notice.unknownPlace')
    expect(() => checkText('orderLate', '{成本}')).toThrow('notice.unknownPlace')
  })

  it('the sentences of the program, in both languages, ask for nothing an event does not know', () => {
    for (const language of ['zh', 'en'] as const)
      for (const event of noticeEvents) {
        const asked = [...noticeWords[language].sentence[event].matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)
        expect(asked.filter((name) => !(placesOf[event] as readonly string[]).includes(name ?? ''))).toEqual([])
      }
  })

  it('places have names in the language of the window, there and back', () => {
    const names: Record<string, string> = { no: '单号', customer: '客户' }
    const back: Record<string, string> = { 单号: 'no', 客户: 'customer' }
    const shown = renamed('{no}：{customer} {else}', (name) => names[name])
    expect(shown).toBe('{单号}：{客户} {else}')
    expect(renamed(shown, (name) => back[name])).toBe('{no}：{customer} {else}')
  })
})
