import type { Cell } from '../excel/cell'
import { shown } from '../import/cell'

/** The sheets of the tax bureau's template that are filled, by the end of their names: the number before it may change. */
export const sheetEndings = { basic: '发票基本信息', detail: '发票明细信息' } as const
export type SheetKind = keyof typeof sheetEndings

/** A column that is filled: the headings it is known by, and whether there is no invoice without it. */
interface Known {
  names: readonly string[]
  needed?: true
}

/** The columns of both sheets that are filled. What is not here stays as it is. */
export const knownColumns = {
  basic: {
    serial: { names: ['发票流水号'], needed: true },
    type: { names: ['发票类型'], needed: true },
    inclusive: { names: ['是否含税'], needed: true },
    person: { names: ['受票方自然人标识'] },
    buyer: { names: ['购买方名称'], needed: true },
    taxId: { names: ['购买方纳税人识别号', '购买方税号'], needed: true },
    address: { names: ['购买方地址'] },
    phone: { names: ['购买方电话', '购买电话'] },
    bank: { names: ['购买方开户银行', '购买方开户行'] },
    account: { names: ['购买方银行账号', '购买方银行账户', '购买方开户银行账户', '购买方开户银行账号'] },
    show: { names: ['是否展示购买方地址电话银行账号', '是否展示购买方银行账号'] },
    remark: { names: ['备注'] },
    email: { names: ['购买方邮箱'] },
  },
  detail: {
    serial: { names: ['发票流水号'], needed: true },
    item: { names: ['项目名称'], needed: true },
    code: { names: ['商品和服务税收编码', '商品和服务税收分类编码'], needed: true },
    spec: { names: ['规格型号'] },
    unit: { names: ['单位'] },
    qty: { names: ['数量'] },
    price: { names: ['单价'] },
    amount: { names: ['金额'], needed: true },
    rate: { names: ['税率', '税率/征收率'], needed: true },
    policy: { names: ['是否使用优惠政策'] },
    policyKind: { names: ['优惠政策类型'] },
  },
} as const satisfies Record<SheetKind, Record<string, Known>>

export type BasicColumn = keyof (typeof knownColumns)['basic']
export type DetailColumn = keyof (typeof knownColumns)['detail']
export type AnyColumn = BasicColumn | DetailColumn

/** A column that was found: where (0 = A), its heading, and how many characters the template lets stand in it. */
export interface FoundColumn {
  at: number
  heading: string
  limit: number | null
}

/** What keeps a sheet from being filled, to be said with the name of the sheet. */
export type HeadingFault =
  | { code: 'bureau.columnMissing'; column: string }
  | { code: 'bureau.columnAlike'; column: string; heading: string; at: string }
  | { code: 'bureau.columnTwice'; column: string; first: string; second: string }
  | { code: 'bureau.unknownNeeded'; column: string; at: string }

export interface Found {
  /** The row of the headings among those given, 0 the first. */
  header: number
  columns: Partial<Record<AnyColumn, FoundColumn>>
}

/** How far down the row of headings may stand; the bureau's is the third. */
const headerRows = 10

/** What a bracket behind a heading may say of how the column is filled, none of it in two ways. Anything else says what the column holds. */
const noteWords = [
  '(?:有?条件|(?:增值税)?专(?:用发)?票时?)?必填项?|非必填项?|选填|可选|可不填|不?可为空',
  '(?:长度)?(?:≤|<=?|限制?|不超过|最多|最长|最大|不大于)\\d{1,4}(?!\\d)个?(?:字符|汉字|字|位(?!小数))?(?:以内)?|\\d{1,4}(?!\\d)个?(?:字符|汉字|字|位(?!小数))(?:以内)?',
  '(?:数字|数值|文本|小数|常规|日期)(?:格式|类型)?|(?:保留|最多)?[一二两三四五六八\\d]位小数|[如例]|0\\.\\d{1,4}(?!\\d)',
  '是/否|普通发票/增值税专用发票|不[可能]重复|唯一|请|选择|下拉(?:框|列表)?|单选',
].join('|')
const isNote = new RegExp(`^\\*?(?:(?:${noteWords})[,;:、/。]*)+$`)

/** A heading as it is compared: without spaces, without the mark of what is needed, without the notes in brackets behind it; a bracket that is no note stays, for `金额（不含税）` is not `金额`. */
export function bareHeading(cell: Cell): string {
  let text = plain(cell)
  for (let note = lastBracket(text); note !== null && isNote.test(note); note = lastBracket(text))
    text = text.slice(0, -note.length - 2)
  return text
}

/** The words before the first bracket, by which a heading looks like one that is known and may say another thing. */
const stemOf = (heading: string) => heading.replace(/\(.*$/s, '')

const plain = (cell: Cell) =>
  shown(cell)
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff*]/g, '')

const lastBracket = (text: string) => /\(([^()]*)\)$/.exec(text)?.[1] ?? null

/** What stands beside a heading about it: in brackets behind it, and in the cell above. */
function notesOf(heading: Cell, above: Cell): string[] {
  const text = shown(heading).normalize('NFKC')
  const inside = [...text.matchAll(/\(([^()]*)\)/g)].map(([, note = '']) => note)
  return [...(text.trim().startsWith('*') ? ['必填'] : []), ...inside, shown(above).normalize('NFKC')].map((note) =>
    note.replace(/\s/g, ''),
  )
}

/** Only what is needed of every invoice; what is needed of some kinds of sales says so before the word. */
const isNeeded = (notes: readonly string[]) => notes.some((note) => /^\*?必填/.test(note))

function limitOf(notes: readonly string[]): number | null {
  for (const note of notes.filter((one) => one.length <= 40)) {
    const found = /(?:≤|<=|<|限|不超过|最多|最长)(\d{1,4})/.exec(note)?.[1]
    if (found !== undefined) return Number(found)
  }
  return null
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

/**
 * Finds the row of headings of a sheet and the columns to fill by the words of their headings alone, wherever they stand (R-INV). A
 * needed column that is not there or of which only one alike is there (`金额（不含税）`), one of ours that is there twice, and one the
 * template needs and nobody here knows are faults: then nothing is filled, for a value under a wrong heading is worse than none.
 */
export function findColumns(kind: SheetKind, rows: readonly (readonly Cell[])[]): Found | HeadingFault {
  const known = Object.entries<Known>(knownColumns[kind]) as [AnyColumn, Known][]
  const names = new Map(known.flatMap(([column, { names: all }]) => all.map((name) => [name, column] as const)))
  const hits = rows.slice(0, headerRows).map((cells) => cells.filter((cell) => names.has(bareHeading(cell))).length)
  const header = hits.indexOf(Math.max(0, ...hits))
  const cells = rows[header] ?? []
  const above = rows[header - 1] ?? []
  const columns: Found['columns'] = {}
  const alike = new Map<AnyColumn, { heading: string; at: string }>()
  let unknown: HeadingFault | null = null
  for (const [at, cell] of cells.entries()) {
    const heading = bareHeading(cell)
    const notes = notesOf(cell, above[at] ?? null)
    const column = names.get(heading)
    if (column === undefined) {
      const like = names.get(stemOf(heading))
      if (like !== undefined) alike.set(like, { heading, at: letters(at) })
      if (heading !== '' && isNeeded(notes))
        unknown ??= { code: 'bureau.unknownNeeded', column: heading, at: letters(at) }
      continue
    }
    const first = columns[column]
    if (first) {
      return { code: 'bureau.columnTwice', column: heading, first: letters(first.at), second: letters(at) }
    }
    columns[column] = { at, heading, limit: limitOf(notes) }
  }
  const missing = known.find(([column, { needed }]) => needed && columns[column] === undefined)
  const other = missing && alike.get(missing[0])
  if (missing && other) return { code: 'bureau.columnAlike', column: missing[1].names[0] ?? '', ...other }
  if (unknown) return unknown
  if (missing) return { code: 'bureau.columnMissing', column: missing[1].names[0] ?? '' }
  return { header, columns }
}
