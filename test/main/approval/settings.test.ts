import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../../main/value/id'
import type { Sent } from '../../../preload/contract'
import { colleague, openReadyShop, type TestShop, without } from '../../shop'

let test: TestShop
beforeEach(async () => {
  test = await openReadyShop('2026-03-05')
})
afterEach(() => test.close())

const flow = (name: string, more: Partial<Sent<'approvalFlow.create'>> = {}): Sent<'approvalFlow.create'> => ({
  name,
  nodes: [{ mode: 'anyOne', members: [{ kind: 'superior' }] }],
  ...more,
})
const flows = async () => (await test.ask('approval.settings', {})).flows

describe('what the owner sets about approvals', () => {
  it('every rule is there from the beginning with a limit to begin with; only the credit limit of customers is in force', async () => {
    const { rules, limits } = await test.ask('approval.settings', {})
    expect(rules.filter(({ active }) => active)).toMatchObject([{ rule: 'credit' }])
    expect(rules.map(({ rule, limit }) => [rule, limit])).toEqual([
      ['amount', 1_000_000],
      ['discount', 9000],
      ['floor', 0],
      ['credit', 0],
      ['overdue', 30],
      ['special', 0],
      ['margin', 1500],
      ['cost', 0],
      ['own', 0],
    ])
    expect(limits).toEqual([])
  })

  it('a flow comes back as it was drawn, and the flows are tried in the order they were put in', async () => {
    const { id: sales } = (await test.ask('role.list', {})).find(({ code }) => code === 'sales') ?? { id: 0 as Id }
    const nodes = [
      { mode: 'inTurn' as const, members: [{ kind: 'role' as const, id: sales }, { kind: 'superior' as const }] },
      { mode: 'allOf' as const, members: [{ kind: 'administrator' as const }], remindAfter: 8 },
    ]
    const first = await test.ask(
      'approvalFlow.create',
      flow('大单', { nodes, rules: ['credit'], fromAmount: 100 as never }),
    )
    const second = await test.ask('approvalFlow.create', flow('每张', { always: true, active: false }))
    expect(await flows()).toMatchObject([
      { name: '大单', rules: ['credit'], fromAmount: 100, always: false, active: true, nodes },
      { name: '每张', rules: [], fromAmount: null, always: true, active: false },
    ])
    await test.ask('approvalFlow.order', { ids: [second.id, first.id] })
    expect((await flows()).map(({ name }) => name)).toEqual(['每张', '大单'])
    await expect(test.ask('approvalFlow.order', { ids: [first.id] })).rejects.toMatchObject({ code: 'record.changed' })
    await test.ask('approvalFlow.change', { ...flow('大单 2'), id: first.id })
    await expect(test.ask('approvalFlow.create', flow('大单2'))).resolves.toBeTruthy()
    await expect(test.ask('approvalFlow.create', flow('大单 2'))).rejects.toMatchObject({ code: 'name.taken' })
    await test.ask('approvalFlow.delete', { id: second.id })
    expect((await flows()).map(({ name }) => name)).toEqual(['大单 2', '大单2'])
  })

  it('a flow needs somebody to decide', async () => {
    await expect(test.ask('approvalFlow.create', flow('空', { nodes: [] }))).rejects.toMatchObject({
      code: 'input.invalid',
    })
    const nodes = [{ mode: 'anyOne' as const, members: [] }]
    await expect(test.ask('approvalFlow.create', flow('空', { nodes }))).rejects.toMatchObject({
      code: 'input.invalid',
    })
  })

  it('a role that a flow names stays; its discount limit goes with it', async () => {
    const { id } = await test.ask('role.create', { name: '区域经理', rights: [] })
    const made = await test.ask(
      'approvalFlow.create',
      flow('区域', { nodes: [{ mode: 'anyOne', members: [{ kind: 'role', id }] }] }),
    )
    await test.ask('approval.changeRules', { rules: [], limits: [{ roleId: id, leastPay: 8500 }] })
    await expect(test.ask('role.delete', { id })).rejects.toMatchObject({ code: 'record.inUse' })
    await test.ask('approvalFlow.delete', { id: made.id })
    await test.ask('role.delete', { id })
    expect((await test.ask('approval.settings', {})).limits).toEqual([])
  })

  it('only who may manage approvals sets them', async () => {
    await without(test, 'approval.manage', async () => {
      for (const ask of [
        () => test.ask('approval.settings', {}),
        () => test.ask('approval.changeRules', { rules: [] }),
        () => test.ask('approvalFlow.create', flow('大单')),
      ])
        await expect(ask()).rejects.toMatchObject({ code: 'right.missing' })
    })
  })

  it('somebody decides in one’s place: not oneself, not who has left, not backwards', async () => {
    const gone = await colleague(test, '小李')
    const there = await colleague(test, '小王')
    await test.ask('user.switchOff', { id: gone })
    const away = { beginsOn: '2026-03-05', endsOn: '2026-03-08' }
    const self = test.session.user?.id ?? (0 as Id)
    await expect(test.ask('approval.changeAway', { away: { ...away, toId: self } })).rejects.toMatchObject({
      code: 'approval.delegateSelf',
    })
    await expect(test.ask('approval.changeAway', { away: { ...away, toId: gone } })).rejects.toMatchObject({
      code: 'record.inactive',
    })
    await expect(
      test.ask('approval.changeAway', { away: { toId: there, beginsOn: '2026-03-08', endsOn: '2026-03-05' } }),
    ).rejects.toMatchObject({ code: 'period.reversed' })
    await test.ask('approval.changeAway', { away: { ...away, toId: there } })
    expect(await test.ask('approval.away', {})).toMatchObject({ toName: '小王', endsOn: '2026-03-08' })
    test.onDay('2026-03-09')
    expect(await test.ask('approval.away', {})).toBeNull()
    await test.ask('approval.changeAway', { away: null })
    test.onDay('2026-03-06')
    expect(await test.ask('approval.away', {})).toBeNull()
  })
})
