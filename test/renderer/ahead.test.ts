import { describe, expect, it } from 'vitest'
import { holdingKeys, lettersOf } from '../../renderer/part/ahead'

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, timeStamp: 5, ctrlKey: false, altKey: false, metaKey: false, ...more }) as KeyboardEvent

describe('keys pressed while the answer is on its way', () => {
  it('are held back in their order, with when they were pressed', () => {
    const ahead = holdingKeys()
    expect(ahead.take(press('a'))).toBe(false)
    ahead.begin()
    expect(['7', 'Enter', '箱'].map((key) => ahead.take(press(key)))).toEqual([true, true, true])
    expect(ahead.end()).toEqual([
      { key: '7', at: 5 },
      { key: 'Enter', at: 5 },
      { key: '箱', at: 5 },
    ])
    expect(ahead.take(press('a'))).toBe(false)
  })

  it('Backspace takes the last one back; with nothing held back the waiting ends, and it is the field that loses a letter', () => {
    const ahead = holdingKeys()
    ahead.begin()
    ahead.take(press('7'))
    expect(ahead.take(press('Backspace'))).toBe(true)
    expect(ahead.waits()).toBe(true)
    expect(ahead.take(press('Backspace'))).toBe(false)
    expect(ahead.waits()).toBe(false)
  })

  it.each([press('s', { ctrlKey: true }), press('Escape'), press('Tab'), press('F8')])('other keys are not', (key) => {
    const ahead = holdingKeys()
    ahead.begin()
    expect(ahead.take(key)).toBe(false)
    expect(ahead.end()).toEqual([])
  })

  it('what was searched for in vain gets the letters that were held back', () => {
    const ahead = holdingKeys()
    ahead.begin()
    for (const key of ['1', '2', 'Enter']) ahead.take(press(key))
    expect(lettersOf(ahead.end())).toBe('12')
  })
})
