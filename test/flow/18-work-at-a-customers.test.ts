import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openShop } from '../../main/shop'
import type { Id } from '../../main/value/id'
import type { Instant } from '../../main/value/instant'
import { colleague, openReadyShop, type TestShop, without } from '../shop'
import { excelWorker } from '../worker'

// Something is installed, repaired or looked after at a customer's, from the need to what they say of it (SVC-02).
describe('work at a customer’s', () => {
  let test: TestShop
  let customer: Id
  let worker: Id
  let owner: TestShop['session']['user']

  const refused = (code: string) => expect.objectContaining({ code })
  const read = (id: Id) => test.ask('service.read', { id })
  const at = async (id: Id) => ({ id, version: (await read(id)).version })
  const written = async (need = '前台打印机卡纸') => {
    const fields = { kind: 'repair' as const, customerId: customer, need, contact: '王经理', address: '文三路 1 号' }
    return (await test.ask('service.save', { id: null, ...fields, wishedOn: '2026-03-07' })).id
  }
  const confirmed = async (need?: string) => {
    const id = await written(need)
    await test.ask('service.submit', await at(id))
    await test.ask('service.confirmNeed', await at(id))
    return id
  }
  const morning = { plannedOn: '2026-03-06', startsAt: 9 * 60, endsAt: 11 * 60 }
  const planned = async (need?: string) => {
    const id = await confirmed(need)
    await test.ask('service.plan', { ...(await at(id)), technicianId: worker, ...morning })
    return id
  }
  const done = async (need?: string) => {
    const id = await planned(need)
    await test.ask('service.start', await at(id))
    await test.ask('service.finish', { ...(await at(id)), doneOn: '2026-03-06', result: '换了搓纸轮' })
    return id
  }

  beforeAll(async () => {
    test = await openReadyShop('2026-03-06')
    owner = test.session.user
    customer = (await test.ask('customer.create', { name: '杭州晨光商贸有限公司', code: 'K7' })).id
    worker = await colleague(test, '李师傅', 'service')
  })
  afterAll(() => test.close())

  it('from the need to the feedback: written, confirmed, planned, begun, done, rated', async () => {
    const id = await written()
    expect(await read(id)).toMatchObject({ state: 'DRAFT', customerName: '杭州晨光商贸有限公司', ownerName: '老板' })
    await test.ask('service.submit', await at(id))
    await test.ask('service.confirmNeed', await at(id))
    const plan = { ...morning, technicianId: worker }
    expect(await test.ask('service.plan', { ...(await at(id)), ...plan })).toEqual({ overlaps: 0 })
    expect(await read(id)).toMatchObject({ state: 'PLANNED', technicianName: '李师傅', startsAt: 540, endsAt: 660 })
    await test.ask('service.start', await at(id))
    await test.ask('service.finish', { ...(await at(id)), doneOn: '2026-03-06', result: '换了搓纸轮' })
    await test.ask('service.feedback', { ...(await at(id)), score: 4, feedback: '来得快' })
    const page = await read(id)
    expect(page).toMatchObject({ state: 'COMPLETED', score: 4, feedback: '来得快', result: '换了搓纸轮' })
    expect(page.history.map(({ command }) => command.replace('service.', ''))).toEqual([
      ...['feedback', 'finish', 'start', 'plan', 'confirmNeed', 'submit', 'save'],
    ])
    const [listed] = await test.ask('service.list', { search: page.no })
    expect(listed).toMatchObject({ id, hours: '09:00–11:00', technicianName: '李师傅', score: 4 })
    const found = await test.ask('search.everything', { text: page.no })
    expect(found).toMatchObject([{ kind: 'service', pageId: id }])
    const timeline = await test.ask('customer.timeline', { id: customer })
    expect(timeline.filter(({ kind }) => kind === 'service')).toMatchObject([{ no: page.no, state: 'COMPLETED' }])
  })

  it('sent back with a reason it is a draft again and can be written better', async () => {
    const id = await written('坏了')
    await test.ask('service.submit', await at(id))
    await expect(test.ask('service.reject', { ...(await at(id)), reason: '' })).rejects.toEqual(
      refused('input.invalid'),
    )
    await test.ask('service.reject', { ...(await at(id)), reason: '哪台坏了？' })
    expect(await read(id)).toMatchObject({ state: 'DRAFT', answer: '哪台坏了？' })
    const better = { kind: 'repair' as const, customerId: customer, need: '三楼打印机坏了' }
    await test.ask('service.save', { ...(await at(id)), ...better })
    await test.ask('service.submit', await at(id))
    expect(await read(id)).toMatchObject({ state: 'PENDING', need: '三楼打印机坏了', answer: '' })
    await expect(test.ask('service.save', { ...(await at(id)), ...better })).rejects.toEqual(
      refused('service.notEditable'),
    )
  })

  it('two places at once are a warning and no refusal, and the calendar shows both (SVC-03)', async () => {
    const first = await planned('第一家')
    const second = await confirmed('第二家')
    const plan = { technicianId: worker, plannedOn: '2026-03-06', startsAt: 10 * 60, endsAt: 12 * 60 }
    const { overlaps } = await test.ask('service.plan', { ...(await at(second)), ...plan })
    expect(overlaps).toBe(1)
    const week = await test.ask('service.bookings', { from: '2026-03-02', to: '2026-03-08' })
    expect(week.technicians.map(({ name }) => name)).toEqual(['李师傅', '老板'])
    const shown = week.bookings.filter(({ id }) => id === first || id === second)
    expect(shown.map(({ startsAt }) => startsAt)).toEqual([540, 600])
    await test.ask('service.cancel', { ...(await at(first)), reason: '客户不修了' })
    const after = { ...(await at(second)), ...plan, startsAt: 9 * 60 }
    expect(await test.ask('service.plan', after)).toEqual({ overlaps: 0 })
  })

  it('planned anew is told with both plans; from the middle of the work only with a reason', async () => {
    const id = await planned('改两次')
    const next = { technicianId: worker, plannedOn: '2026-03-09', startsAt: 840, endsAt: 900 }
    await test.ask('service.plan', { ...(await at(id)), ...next })
    const [told] = (await read(id)).history
    expect(told?.changes).toMatchObject([
      { field: 'plan', before: '2026-03-06 09:00–11:00 李师傅', after: '2026-03-09 14:00–15:00 李师傅' },
    ])
    await test.ask('service.start', await at(id))
    await expect(test.ask('service.plan', { ...(await at(id)), ...next })).rejects.toEqual(
      refused('service.reasonNeeded'),
    )
    await test.ask('service.plan', { ...(await at(id)), ...next, reason: '缺配件' })
    expect(await read(id)).toMatchObject({ state: 'PLANNED', answer: '缺配件', startedAt: null })
  })

  it('nobody is planned who does no such work, and no work that ends before it begins', async () => {
    const seller = await colleague(test, '小张')
    const id = await confirmed()
    const plan = { ...(await at(id)), ...morning, technicianId: seller }
    await expect(test.ask('service.plan', plan)).rejects.toEqual(refused('service.notTechnician'))
    await expect(test.ask('service.plan', { ...plan, technicianId: worker, endsAt: 540 })).rejects.toEqual(
      refused('service.endsBefore'),
    )
  })

  it('it is not finished tomorrow, nor before it began', async () => {
    const id = await planned()
    await test.ask('service.start', await at(id))
    const finish = { ...(await at(id)), result: '好了' }
    await expect(test.ask('service.finish', { ...finish, doneOn: '2026-03-07' })).rejects.toEqual(refused('day.future'))
    await expect(test.ask('service.finish', { ...finish, doneOn: '2026-03-05' })).rejects.toEqual(
      refused('service.doneBefore'),
    )
    await expect(test.ask('service.cancel', { ...(await at(id)), reason: '不做了' })).rejects.toEqual(
      refused('order.eventNotAllowed'),
    )
  })

  it('a score is one to five', async () => {
    const id = await done('打分')
    for (const score of [0, 6, 2.5])
      await expect(test.ask('service.feedback', { ...(await at(id)), score })).rejects.toEqual(refused('input.invalid'))
  })

  it('a customer with a service order is not deleted, and two that become one keep it', async () => {
    const { id: kept } = await test.ask('customer.create', { name: '留下的' })
    const { id: gone } = await test.ask('customer.create', { name: '并走的' })
    const { id } = await test.ask('service.save', { id: null, kind: 'install', customerId: gone, need: '装机' })
    await expect(test.ask('customer.delete', { id: gone, version: 1 })).rejects.toThrow(/服务 1/)
    await test.ask('customer.merge', { keptId: kept, keptVersion: 1, goneId: gone, goneVersion: 1 })
    expect((await read(id)).customerId).toBe(kept)
    expect(await test.ask('customer.documents', { id: kept })).toMatchObject({ services: 1 })
  })

  it('each step needs its right', async () => {
    const id = await written('权限')
    const begun = await at(id)
    await without(test, 'service.edit', async () => {
      await expect(test.ask('service.submit', begun)).rejects.toEqual(refused('right.missing'))
    })
    await test.ask('service.submit', begun)
    await without(test, 'service.plan', async () => {
      const next = { ...begun, version: begun.version + 1 }
      await expect(test.ask('service.confirmNeed', next)).rejects.toEqual(refused('right.missing'))
    })
  })

  it('a colleague with a narrow view sees what they wrote and where they are sent, nothing else', async () => {
    const mine = await planned('要去的')
    const other = await confirmed('别人的')
    const rights = ['service.read', 'service.work'] as const
    const { id: roleId } = await test.ask('role.create', { name: '维修工', rights: [...rights], scope: 'own' })
    const name = '赵师傅'
    const zhao = (await test.ask('user.create', { name, email: '', mobile: '', roleId, code: 'EINE-ZIFFER' })).id
    await test.ask('service.plan', { ...(await at(mine)), technicianId: zhao, ...morning, plannedOn: '2026-03-10' })
    const begun = await at(mine)
    await test.ask('session.choosePassword', { name, code: 'EINE-ZIFFER', password: 'ein-gutes-wort' })
    expect((await test.ask('service.list', {})).map(({ id }) => id)).toEqual([mine])
    await expect(read(other)).rejects.toEqual(refused('record.notFound'))
    await test.ask('service.start', begun)
    test.session.user = owner
    expect((await read(mine)).state).toBe('IN_SERVICE')
  })

  it('who leaves hands over the work that is not done', async () => {
    const seller = await colleague(test, '小周', 'service')
    await test.ask('session.choosePassword', { name: '小周', code: 'EINE-ZIFFER', password: 'ein-gutes-wort' })
    const id = await written('小周的')
    test.session.user = owner
    await test.ask('user.switchOff', { id: seller, heirId: worker })
    expect((await read(id)).ownerName).toBe('李师傅')
  })

  it('seven days without a word complete it with an empty score when the shop is opened, and not a day before', async () => {
    const id = await done('没有人说话')
    const open = async (day: string) => {
      const clock = () => Date.parse(`${day}T12:00:00+08:00`) as Instant
      const options = { folder: test.folder, version: 'test', excelWorker: await excelWorker(), node: 1, clock }
      await (await openShop(options)).close()
    }
    await open('2026-03-12')
    expect(await read(id)).toMatchObject({ state: 'DONE', score: null })
    await open('2026-03-13')
    const page = await read(id)
    expect(page).toMatchObject({ state: 'COMPLETED', score: null })
    expect(page.history[0]).toMatchObject({ command: 'service.timeout', by: null })
    await open('2026-03-14')
    expect((await read(id)).version).toBe(page.version)
    const later = await done('又没有人说话')
    test.onDay('2026-03-30')
    await test.shop.turnDay()
    expect(await read(later)).toMatchObject({ state: 'COMPLETED', score: null })
    const { results } = await test.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
  })
})
