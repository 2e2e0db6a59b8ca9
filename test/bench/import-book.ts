import type { Column } from '../../main/excel/column'
import { writeWorkbook } from '../../main/excel/write-workbook'
import { addDays } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { makeGoods, makeParties } from './catalogue'
import { today } from './place'
import { randomFrom } from './random'

const columns: Column[] = [
  { title: '订单号', kind: 'text' },
  { title: '订单日期', kind: 'day' },
  { title: '客户编号', kind: 'text' },
  { title: '客户名称', kind: 'text', width: 30 },
  { title: '电话', kind: 'text' },
  { title: '商品编号', kind: 'text' },
  { title: '商品名称', kind: 'text', width: 24 },
  { title: '规格', kind: 'text' },
  { title: '单位', kind: 'text' },
  { title: '数量', kind: 'quantity' },
  { title: '金额', kind: 'money' },
  { title: '备注', kind: 'text' },
]
export const sheet = '销售明细'
const linesOfOrder = 4
const rowsAtOnce = 2000

/** Writes a workbook of past orders as a shop brings it, with our own writer: one line a row, four lines an order. */
export async function writeImportBook(excelWorker: string, path: string, rows: number): Promise<void> {
  await writeWorkbook(excelWorker, path, { sheet, columns }, pages(rows))
}

async function* pages(rows: number): AsyncGenerator<string> {
  const random = randomFrom(rows)
  const newId = () => 0 as Id // nobody asks for the ids of a workbook
  const parties = makeParties(random, Math.ceil(rows / 50), newId)
  const goods = makeGoods(random, Math.ceil(rows / 60), newId)
  const orders = Math.ceil(rows / linesOfOrder)
  let party = parties[0]
  let page: unknown[][] = []
  for (let row = 0; row < rows; row += 1) {
    const order = Math.floor(row / linesOfOrder)
    if (row % linesOfOrder === 0) party = random.pick(parties)
    const on = addDays(today, Math.floor((order * 700) / orders) - 720)
    const product = random.pick(goods)
    const [units, fen] = [random.whole(1, 20), product.listPrice / 1_000_000]
    page.push([
      ...[
        `OLD-${String(order + 1).padStart(6, '0')}`,
        on,
        `O${party?.code}`,
        party?.name,
        party?.phone,
        `O${product.code}`,
      ],
      ...[
        product.name,
        product.spec,
        product.unit,
        units * 10_000,
        units * fen,
        row % 10 === 0 ? '急单请优先 <发货>' : null,
      ],
    ])
    if (page.length === rowsAtOnce || row === rows - 1) {
      yield JSON.stringify(page)
      page = []
    }
  }
}
