import { describe, expect, test } from 'vitest'
import { afterEnter, beforeEnter, beside } from '../../renderer/lines/cell'
import { orderLine } from '../../renderer/order/order-line'

describe('the cursor among the cells of a document', () => {
  test('Enter goes product, quantity, price, percentage, next line; on the empty line the lines end', () => {
    expect(afterEnter(orderLine, { row: 0, column: 'product' }, false)).toEqual({ row: 0, column: 'qty' })
    expect(afterEnter(orderLine, { row: 0, column: 'qty' }, false)).toEqual({ row: 0, column: 'price' })
    expect(afterEnter(orderLine, { row: 0, column: 'price' }, false)).toEqual({ row: 0, column: 'pay' })
    expect(afterEnter(orderLine, { row: 0, column: 'pay' }, false)).toEqual({ row: 1, column: 'product' })
    expect(afterEnter(orderLine, { row: 1, column: 'product' }, true)).toBe('end')
  })

  test.each(['amount', 'note'] as const)('Enter on the %s goes to the next line', (column) => {
    expect(afterEnter(orderLine, { row: 2, column }, false)).toEqual({ row: 3, column: 'product' })
  })

  test('Shift+Enter goes the same way back and stays at the first cell', () => {
    for (const column of orderLine.road) {
      const next = afterEnter(orderLine, { row: 1, column }, false)
      expect(next === 'end' ? next : beforeEnter(orderLine, next)).toEqual({ row: 1, column })
    }
    expect(beforeEnter(orderLine, { row: 0, column: 'product' })).toEqual({ row: 0, column: 'product' })
  })

  test('Up and Down keep the column and stop at the edges', () => {
    for (const column of orderLine.cells) {
      expect(beside({ row: 1, column }, -1, 3)).toEqual({ row: 0, column })
      expect(beside({ row: 0, column }, -1, 3)).toEqual({ row: 0, column })
      expect(beside({ row: 2, column }, 1, 3)).toEqual({ row: 2, column })
    }
  })
})
