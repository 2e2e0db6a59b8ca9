import { describe, expect, it, test } from 'vitest'
import type { ProductCodes } from '../../main/product/product'
import type { LotPart, OfferedLot } from '../../main/stock/lotview'
import type { Id } from '../../main/value/id'
import { parseQty, type Qty } from '../../main/value/qty'
import {
  type Count,
  type CountedGoods,
  countedLines,
  isLotCode,
  lineMeant,
  scanned,
} from '../../renderer/lines/counted'

const q = (text: string) => parseQty(text)
const id = (value: number) => value as Id
const codes = (productId: number, code: string, name: string, ...barcodes: string[]): ProductCodes => ({
  productId: id(productId),
  name,
  kind: 'goods',
  code,
  barcodes,
})

/** Pens (two lines), paper by the box, milk by batch, phones by serial number, a bundle of pens and milk, and the freight. */
const goods: CountedGoods = {
  lines: [
    { id: 1, productId: id(10), name: '晨光中性笔', left: q('2') },
    { id: 2, productId: id(11), name: 'A4复印纸', left: q('2.5') },
    { id: 3, productId: id(10), name: '晨光中性笔', left: q('1') },
    { id: 4, productId: id(12), name: '鲜奶', left: q('2') },
    { id: 5, productId: id(13), name: '手机', left: q('2') },
    { id: 6, productId: id(14), name: '开学套装', left: q('1'), components: [id(15), id(16)] },
    { id: 7, productId: id(17), name: '运费', left: q('1') },
  ],
  codes: [
    codes(10, 'CG-05', '晨光中性笔', '6901234567892', '6901234567908'),
    codes(11, 'A4', 'A4复印纸', '6900000000011'),
    codes(12, 'MILK', '鲜奶', '6900000000028'),
    codes(13, 'PHONE', '手机'),
    codes(14, 'KIT', '开学套装'),
    codes(15, 'INK', '墨盒'),
    codes(16, 'JAM', '果酱'),
    { ...codes(17, 'FREIGHT', '运费'), kind: 'service' },
    codes(18, '6900000000028', '撞号的商品'),
  ],
  parts: [part(4, 12, 'batch', '12'), part(5, 13, 'serial', '1'), part(6, 16, 'batch', '3')],
  lots: [
    lot(101, 12, 'B1', '18'),
    lot(102, 12, 'B2', '40'),
    lot(103, 13, 'SN-1', '1'),
    lot(104, 13, 'SN-2', '1'),
    lot(105, 16, 'J1', '9'),
  ],
}

function part(lineId: number, productId: number, tracking: LotPart['tracking'], ratio: string): LotPart {
  return {
    lineId: id(lineId),
    productId: id(productId),
    name: '',
    unit: '',
    tracking,
    shelfDays: null,
    ratio: q(ratio),
  }
}

function lot(lotId: number, productId: number, code: string, qty: string): OfferedLot {
  return { lotId: id(lotId), productId: id(productId), code, expiresOn: null, warehouseId: null, qty: q(qty) }
}

const all: Count = {
  counting: false,
  quantities: new Map(goods.lines.map((line) => [line.id, line.left])),
  chosen: new Map([[id(102), q('24')]]),
}

/** What stands there after some scans: the quantities that are not zero, the batches, and how the last scan came out. */
function counting(...said: string[]) {
  let count = all
  let last = ''
  for (const code of said) {
    const found = scanned(goods, count, code)
    last = found.kind
    if ('count' in found) count = found.count
  }
  const plain = (of: ReadonlyMap<number, Qty | null>) =>
    Object.fromEntries([...of].filter(([, qty]) => qty !== 0).map(([key, qty]) => [key, (qty ?? 0) / 10_000]))
  return { last, quantities: plain(count.quantities), chosen: plain(count.chosen) }
}

describe('what a scan counts', () => {
  const freight = { 7: 1 }
  it.each<[string, string[], string, Record<number, number>, Record<number, number>]>([
    ['the first scan counts from zero, of services nothing changes', ['6901234567892'], 'counted', { 1: 1 }, {}],
    ['the code of the shop’s own, however it is written', ['ｃｇ-05 '], 'counted', { 1: 1 }, {}],
    ['any of several barcodes', ['6901234567892', '6901234567908'], 'counted', { 1: 2 }, {}],
    ['a full line hands on to the next of the product', ['CG-05', 'CG-05', 'CG-05'], 'counted', { 1: 2, 3: 1 }, {}],
    ['more than is left changes nothing', ['CG-05', 'CG-05', 'CG-05', 'CG-05'], 'full', { 1: 2, 3: 1 }, {}],
    ['the rest where less than one is left', ['A4', 'A4', 'A4'], 'counted', { 2: 2.5 }, {}],
    ['and then no more', ['A4', 'A4', 'A4', 'A4'], 'full', { 2: 2.5 }, {}],
    ['a product by batch counts, and its batch is asked for', ['MILK'], 'batch', { 4: 1 }, {}],
    ['its batch then gives what is missing', ['MILK', 'B2'], 'counted', { 4: 1 }, { 102: 12 }],
    ['a batch by itself adds one of the line’s unit', ['b1'], 'counted', { 4: 1 }, { 101: 12 }],
    ['what a batch has no more of comes from another', ['B1', 'B1', 'B2'], 'counted', { 4: 2 }, { 101: 18, 102: 6 }],
    ['a batch of which all is taken', ['B1', 'B1', 'B1'], 'gone', { 4: 2 }, { 101: 18 }],
    ['a batch beyond what is left', ['B2', 'B2', 'B2'], 'full', { 4: 2 }, { 102: 24 }],
    ['a serial number is one piece', ['SN-1', 'sn-2'], 'counted', { 5: 2 }, { 103: 1, 104: 1 }],
    ['the product and then its number are one piece', ['PHONE', 'SN-1'], 'counted', { 5: 1 }, { 103: 1 }],
    ['a number twice', ['SN-1', 'SN-1'], 'twice', { 5: 1 }, { 103: 1 }],
    ['a bundle', ['KIT'], 'counted', { 6: 1 }, {}],
    ['a batch inside a bundle that is counted', ['KIT', 'J1'], 'counted', { 6: 1 }, { 105: 3 }],
    ['what is inside a counted bundle asks for its batch', ['KIT', 'JAM'], 'known', { 6: 1 }, {}],
    ['a product’s code comes before another’s barcode', ['MILK', '6900000000028'], 'unknown', { 4: 1 }, {}],
  ])('%s', (_, said, last, quantities, chosen) => {
    expect(counting(...said)).toEqual({ last, quantities: { ...quantities, ...freight }, chosen })
  })

  const untouched = { quantities: { 1: 2, 2: 2.5, 3: 1, 4: 2, 5: 2, 6: 1, 7: 1 }, chosen: { 102: 24 } }
  it.each([
    ['is in no line', 'XYZ-1', 'unknown'],
    ['is inside a bundle', 'INK', 'inside'],
    ['is empty', ' ', 'unknown'],
  ])('a code that %s leaves all as it is, before the first scan too', (_, code, last) => {
    expect(counting(code)).toEqual({ last, ...untouched })
  })

  it('says of which line and how much', () => {
    expect(scanned(goods, all, 'INK')).toMatchObject({ name: '开学套装' })
    const full: Count = { ...all, counting: true }
    expect(scanned(goods, full, 'CG-05')).toEqual({ kind: 'full', name: '晨光中性笔', qty: q('3') })
    expect(scanned(goods, all, 'B1')).toMatchObject({ lineId: 4, productId: 12 })
  })

  it('services and charges are not counted', () => {
    expect(countedLines(goods).map((line) => line.id)).toEqual([1, 2, 3, 4, 5, 6])
  })
})

test.each([
  ['复印', 2],
  ['a4', 2],
  ['6900000000011', 2],
  ['00011', 2],
  ['鲜奶', 4],
  ['橡皮', null],
  ['  ', null],
])('%s typed by hand means line %s', (text, line) => expect(lineMeant(goods, text)).toBe(line))

test.each([
  ['sn-1 ', true],
  ['SN', false],
])('%s is the number of a batch: %s', (text, is) => expect(isLotCode(goods, text)).toBe(is))
