import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Rate } from '../../main/value/percent'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'
import { changeEditor } from '../../renderer/order/change-editor'
import { type Editor, newEditor } from '../../renderer/order/editor'
import { readEditor } from '../../renderer/order/read-editor'
import { percentile } from './measure'
import { today } from './place'
import { printFigure } from './report'

const lines = 200
const keys = 400

/** One frame of a screen that draws sixty a second, ms. */
const frame = 16

/** What one key in an order of two hundred lines with a whole-order percentage costs until all its figures are there anew. */
export function measureEditor(): void {
  let editor = longOrder(today)
  const costs: number[] = []
  for (let key = -keys / 4; key < keys; key += 1) {
    const began = performance.now()
    editor = changeEditor(editor, { do: 'cell', row: (key + keys) % lines, cell: 'qty', text: String((key & 63) + 1) })
    readEditor(editor)
    if (key >= 0) costs.push(performance.now() - began)
  }
  printFigure(`one key in an order of ${lines} lines, priced anew`, percentile(costs, 0.5), 'ms', frame)
  printFigure('the slowest of twenty such keys', percentile(costs, 0.95), 'ms')
}

function longOrder(on: Day): Editor {
  let editor = newEditor(on)
  for (let row = 0; row < lines; row += 1) {
    const id = (row + 1) as Id
    const price = (row * 7_000_000 + 333_000_000) as Price
    const product = {
      id,
      code: `P${id}`,
      name: `P${id}`,
      spec: '',
      unit: '',
      listPrice: price,
      available: 10_000_000 as Qty,
      taxKind: 'taxed' as const,
      taxRate: 1300 as Rate,
      stocked: true,
      charge: false,
    }
    editor = changeEditor(editor, { do: 'product', row, product })
    editor = changeEditor(editor, { do: 'cell', row, cell: 'pay', text: String(90 + (row % 10)) })
  }
  editor = changeEditor(editor, { do: 'mode', mode: 'percent', suggestion: '' })
  return changeEditor(editor, { do: 'discount', text: '97.5' })
}
