import type { Column } from '../../main/excel/column'
import { writeWorkbook } from '../../main/excel/write-workbook'
import type { KindName } from '../../main/import/kind'
import { addDays } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { makeGoods, makeParties } from './catalogue'
import { today } from './place'
import { randomFrom } from './random'

/** A workbook as a shop brings it: what it is imported as, and its rows, page by page. */
export interface Book {
  kind: KindName
  columns: Column[]
  pages(rows: number): AsyncGenerator<string>
}

export const sheet = '明细'
const rowsAtOnce = 2000

/** Writes a workbook with our own writer. */
export async function writeBook(
  excelWorker: string,
  path: string,
  { columns, pages }: Book,
  rows: number,
): Promise<void> {
  await writeWorkbook(excelWorker, path, { sheet, columns }, pages(rows))
}

const orderColumns: Column[] = [
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
/** Past orders: one line a row, four lines an order. */
export const orderBook: Book = { kind: 'orders', columns: orderColumns, pages: orderPages }

const linesOfOrder = 4

async function* orderPages(rows: number): AsyncGenerator<string> {
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

/** Customers, each new. */
export const customerBook: Book = {
  kind: 'customers',
  columns: [
    ...(['客户编号', '客户名称', '联系人', '电话', '税号', '客户类别', '级别', '省份', '城市', '地址'] as const).map(
      (title): Column => ({ title, kind: 'text', width: 16 }),
    ),
    { title: '账期天数', kind: 'integer' },
    { title: '信用额度', kind: 'money' },
  ],
  pages: customerPages,
}

async function* customerPages(rows: number): AsyncGenerator<string> {
  const random = randomFrom(rows)
  const parties = makeParties(random, rows, () => 0 as Id)
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const page = parties
      .slice(from, from + rowsAtOnce)
      .map((party, i) => [
        ...[
          `N${party.code}`,
          `${party.name} ${from + i}`,
          party.contact,
          party.phone,
          '',
          random.pick(['企业', '学校', '个体']),
        ],
        ...[random.pick(['A', 'B', 'C']), '浙江', '杭州', `示例路 ${from + i} 号`, random.pick([0, 30, 60]), 5_000_000],
      ])
    yield JSON.stringify(page)
  }
}
