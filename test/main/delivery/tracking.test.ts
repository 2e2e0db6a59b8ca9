import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOf, minuteOf, phoneEndOf, readTracking, trackingNoOf } from '../../../main/delivery/tracking'
import type { Day } from '../../../main/value/day'
import type { Refusal } from '../../../main/value/refusal'

const today = '2026-03-06' as Day

describe('the number of a carrier', () => {
  it.each([
    ['SF1234567890', 'SF1234567890'],
    [' 7512 3456 7890 12 ', '75123456789012'],
    ['ＹＴ８８８６６６５５５', 'YT888666555'],
    ['JD-0012-3456', 'JD-0012-3456'],
    ['', ''],
  ])('%j is kept as %j, of whatever carrier', (typed, kept) => {
    expect(trackingNoOf(typed)).toBe(kept)
  })

  it.each(['1234567', 'A'.repeat(33), '运单12345678', 'SF1234567_'])('%j is none', (typed) => {
    expect(() => trackingNoOf(typed)).toThrow(
      expect.objectContaining({ code: 'delivery.trackingNo' } satisfies Partial<Refusal>),
    )
  })

  it.each([
    ['138 0013 8000', '8000'],
    ['0571-88886666 转801', '6666'],
    ['13900001111/13800002222', '1111'],
    ['', ''],
    ['王经理', ''],
  ])('of the phone %j a carrier asks for %j', (phone, end) => {
    expect(phoneEndOf(phone)).toBe(end)
  })
})

describe('what a carrier’s page says, pasted', () => {
  it('each line with its time, its place in brackets and its text', () => {
    const pasted = `【快件信息】
2026-03-05 09:12:31 【杭州市】快件已被揽收
2026/3/5 21:40 [嘉兴转运中心] 已发往上海
03-06 08:05 【上海市】派送中，快递员：李四
今天送达`
    expect(readTracking(pasted, today)).toEqual({
      events: [
        { happenedOn: '2026-03-05', minute: 552, place: '杭州市', said: '快件已被揽收' },
        { happenedOn: '2026-03-05', minute: 1300, place: '嘉兴转运中心', said: '已发往上海' },
        { happenedOn: '2026-03-06', minute: 485, place: '上海市', said: '派送中，快递员：李四 今天送达' },
      ],
      unread: ['【快件信息】'],
    })
  })

  it('a time on a line of its own stands over its text', () => {
    expect(readTracking('3月5日 18:00\n【苏州市】已到达\n\n2026年3月6日 07:30\n已签收', today).events).toEqual([
      { happenedOn: '2026-03-05', minute: 1080, place: '苏州市', said: '已到达' },
      { happenedOn: '2026-03-06', minute: 450, place: '', said: '已签收' },
    ])
  })

  it('a day without a year is the last such day, and one that there is not is not read', () => {
    expect(readTracking('12-31 23:59 已揽收', today).events).toMatchObject([{ happenedOn: '2025-12-31', minute: 1439 }])
    expect(readTracking('2026-02-30 10:00 已揽收\n2026-03-05 25:00 派送', today)).toEqual({
      events: [],
      unread: ['2026-02-30 10:00 已揽收', '2026-03-05 25:00 派送'],
    })
  })

  it('the same twice is read once', () => {
    expect(readTracking('2026-03-05 10:00 已揽收\n2026-03-05 10:00 已揽收', today).events).toHaveLength(1)
  })

  it('whatever is pasted, nothing is made up: every text read stands in it, every time is one of a day', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { minute, said } of readTracking(`2026-03-05 10:00 ${text}`, today).events) {
          expect(minute).toBeGreaterThanOrEqual(0)
          expect(minute).toBeLessThan(1440)
          expect(said.length).toBeGreaterThan(0)
          expect(said.length).toBeLessThanOrEqual(300)
        }
      }),
    )
  })
})

it('a time of day is read as it is written', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => minuteOf(clockOf(minute)) === minute))
  expect(['24:00', '9:60', 'bald', ''].map(minuteOf)).toEqual([null, null, null, null])
  expect(minuteOf(' 9：05 ')).toBe(545)
})
