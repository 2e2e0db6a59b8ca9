import type { PaymentTerm } from '../../main/receivable/term'
import { searchKey } from '../../main/search/key'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Price } from '../../main/value/price'
import type { Qty } from '../../main/value/qty'
import type { Random } from './random'

/** A made-up customer with the figures the shop keeps of it. */
export interface Party {
  id: Id
  code: string
  name: string
  contact: string
  phone: string
  searchKey: string
  term: PaymentTerm
  receivable: number
  unallocated: number
  lastOrderOn: Day | null
}

/** A made-up product with what is on hand and what is promised. */
export interface Goods {
  id: Id
  code: string
  name: string
  searchKey: string
  spec: string
  unit: string
  listPrice: Price
  onHand: number
  reserved: number
}

const places = ['杭州', '宁波', '温州', '上海', '苏州', '合肥', '义乌', '绍兴', '无锡', '广州']
const words = [
  '晨光',
  '鑫隆',
  '恒通',
  '万达',
  '永兴',
  '华美',
  '东升',
  '金桥',
  '顺发',
  '天成',
  '利民',
  '和顺',
  '新宇',
  '盛大',
]
const trades = ['商贸有限公司', '百货商行', '办公用品店', '文具批发部', '超市', '科技有限公司']
const people = ['张三', '李四', '王芳', '赵敏', '陈刚', '刘洋', '周杰', '吴丽']
const things = ['复印纸', '中性笔', '文件夹', '订书机', '计算器', '笔记本', '胶带', '墨盒', '白板', '档案盒']
const makers = ['得力', '晨光', '齐心', '真彩', '广博', '三菱', '百乐', '惠普']
const units = ['箱', '盒', '个', '包', '支', '台']
const terms: PaymentTerm[] = [
  { method: 'cash', days: 0, day: 0 },
  { method: 'net', days: 30, day: 0 },
  { method: 'net', days: 60, day: 0 },
  { method: 'monthEnd', days: 30, day: 0 },
]

/** Units of each product that the shop begins with: more than its whole history sells. */
export const openingStock = (1_000_000 * 10_000) as Qty

/** Customers with Chinese names, phones and terms. */
export function makeParties(random: Random, count: number, newId: () => Id): Party[] {
  return Array.from({ length: count }, (_, i) => {
    const code = `K${String(i + 1).padStart(5, '0')}`
    const name = `${random.pick(places)}${random.pick(words)}${random.pick(words)}${random.pick(trades)}`
    const [contact, phone] = [random.pick(people), `138${String(random.whole(0, 99_999_999)).padStart(8, '0')}`]
    const figures = { receivable: 0, unallocated: 0, lastOrderOn: null }
    const key = searchKey(code, name, contact, phone)
    return { id: newId(), code, name, contact, phone, searchKey: key, term: random.pick(terms), ...figures }
  })
}

/** Products priced from 1 to 500 yuan, with stock for years. */
export function makeGoods(random: Random, count: number, newId: () => Id): Goods[] {
  return Array.from({ length: count }, (_, i) => {
    const code = `P${String(i + 1).padStart(5, '0')}`
    const [name, spec] = [
      `${random.pick(makers)}${random.pick(things)}`,
      `${random.whole(1, 99)}#${random.whole(1, 9)}`,
    ]
    const listPrice = (random.whole(100, 50_000) * 1_000_000) as Price
    const figures = { listPrice, onHand: openingStock, reserved: 0 }
    return {
      id: newId(),
      code,
      name,
      searchKey: searchKey(code, name, spec),
      spec,
      unit: random.pick(units),
      ...figures,
    }
  })
}
