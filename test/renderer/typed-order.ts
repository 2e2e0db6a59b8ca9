import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Rate } from '../../main/value/percent'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { type Change, changeEditor } from '../../renderer/order/change-editor'
import { type Editor, type EditorProduct, newEditor } from '../../renderer/order/editor'
import { readEditor } from '../../renderer/order/read-editor'

// An order as it stands in the editor while it is typed: goods, the changes a key makes, and what is read of it.

/** A product as the editor knows it, of which enough is there; its price in yuan. */
export const product = (id: number, name: string, price: string): EditorProduct => ({
  id: id as Id,
  code: `P${id}`,
  name,
  spec: '',
  unit: '只',
  listPrice: parsePrice(price),
  taxKind: 'taxed',
  taxRate: 1300 as Rate,
  available: parseQty('100'),
  stocked: true,
  charge: false,
})

export const valve = product(1, '球阀', '33.33')
export const bolt = product(2, '螺栓', '100')
export const pipe = product(3, '水管', '19.99')

/** The editor after some changes, one after the other. */
export const applied = (editor: Editor, ...changes: Change[]) => changes.reduce(changeEditor, editor)
export const empty = newEditor('2026-03-02' as Day)
export const customer: Change = { do: 'head', head: { customer: { id: 9 as Id, name: '晨光商贸' } } }

/** 3 × 33.33, 1 × 100 at 95 %, 2 × 19.99: the example of R-AMT-8, 234.97 in all. */
export const threeLines = applied(
  empty,
  customer,
  { do: 'product', row: 0, product: valve },
  { do: 'cell', row: 0, cell: 'qty', text: '3' },
  { do: 'product', row: 1, product: bolt },
  { do: 'cell', row: 1, cell: 'pay', text: '95' },
  { do: 'product', row: 2, product: pipe },
  { do: 'cell', row: 2, cell: 'qty', text: '2' },
)

/** The amount of each line, null of an empty one (分). */
export const amounts = (editor: Editor) => readEditor(editor).rows.map((row) => row?.amount ?? null)
/** Where what is typed cannot be read. */
export const problemsOf = (editor: Editor) => readEditor(editor).problems.map(({ place, row }) => ({ place, row }))
