import { describe, expect, it } from 'vitest'
import { eachNewDay } from '../../main/calendar'
import { everything } from '../../main/shop'
import { addDays, type Day } from '../../main/value/day'
import { openReadyShop } from '../shop'

describe('a program that is left open', () => {
  it('turns to a new day with the first look at it, once, and again when that failed', async () => {
    let day = '2026-03-01' as Day
    const turned: Day[] = []
    let broken = false
    const look = eachNewDay(
      () => day,
      async () => {
        turned.push(day)
        if (broken) throw new Error('no room on the disk')
      },
    )
    await look()
    expect(turned).toEqual([])
    day = addDays(day, 1)
    await Promise.all([look(), look()])
    await look()
    expect(turned).toEqual(['2026-03-02'])
    day = addDays(day, 3)
    broken = true
    await expect(look()).rejects.toThrow('no room on the disk')
    broken = false
    await look()
    await look()
    expect(turned).toEqual(['2026-03-02', '2026-03-05', '2026-03-05'])
  })

  it('says that every answer is old, and does what the day brings, as when it is opened', async () => {
    const test = await openReadyShop('2026-03-05')
    const { id: customerId } = await test.ask('customer.create', { name: '示例客户' })
    await test.ask('opening.create', { customerId, amount: 10_000, openedOn: '2026-03-01', dueOn: '2026-03-05' })
    expect(await test.ask('customer.read', { id: customerId })).toMatchObject({ overdue: 0 })
    const told: (readonly string[])[] = []
    test.shop.onChange((tables) => told.push(tables))
    test.onDay('2026-03-06')
    await test.shop.turnDay()
    expect(told).toEqual([[everything]])
    expect(await test.ask('customer.read', { id: customerId })).toMatchObject({ overdue: 10_000 })
    await test.close()
  })
})
