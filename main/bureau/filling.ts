import { splitExclusive, splitInclusive } from '../pricing/vat'
import { formatDecimal } from '../value/decimal'
import { type Fen, formatFen, sumFen } from '../value/fen'
import type { Qty } from '../value/qty'
import { divideRounded } from '../value/round'
import type { BasicColumn, DetailColumn } from './heading'
import type { BureauLine, BureauRequest } from './request'
import type { Template, TemplateColumn } from './template'

/** What keeps a request from being exported, each said with what to do; `line` is the product it is about. */
export interface FillFault {
  code:
    | 'noTaxCode'
    | 'badTaxCode'
    | 'noBuyer'
    | 'buyerSign'
    | 'noTaxId'
    | 'badTaxId'
    | 'special'
    | 'tooLong'
    | 'tooManyBytes'
    | 'notInList'
    | 'noColumn'
    | 'exemptPolicy'
    | 'outside'
    | 'nothing'
    | 'sums'
    | 'beyond'
    | 'mixedPrices'
    | 'taxDiffers'
    | 'taxAdds'
    | 'noPrice'
  line: string | null
  values: Record<string, string | number>
}

type Values<Column extends string> = Partial<Record<Column, string>>

/** What a request becomes in the template: one row of the first sheet, one of the second for each line; or why not. */
export interface Filling {
  basic: Values<BasicColumn>
  lines: Values<DetailColumn>[]
  faults: FillFault[]
}

/** How long texts may be where the template says nothing (R-INV). */
const limits: Partial<Record<BasicColumn | DetailColumn, number>> = {
  serial: 20,
  type: 10,
  buyer: 100,
  taxId: 20,
  address: 100,
  phone: 60,
  bank: 100,
  account: 100,
  remark: 230,
  email: 72,
  item: 100,
  code: 20,
  price: 16,
  amount: 16,
  rate: 8,
}

/** How many bytes address and phone, bank and account may take together (R-INV). */
const mostBytes = 100
/** How far the tax of all lines together may be off what their rates give, in fen (R-VAT). */
const mostTaxOff = 127n

/** The words the bureau has for both kinds of invoice, the usual one first. */
const typeWords = {
  ordinary: ['普通发票', '增值税普通发票', '电子发票(普通发票)'],
  special: ['增值税专用发票', '专用发票', '电子发票(增值税专用发票)'],
}

/**
 * What an invoice request becomes in the template (R-INV): texts as the template wants them, amounts with two decimals, the rate as
 * `0.13`, each only where the template has its column. `show` is the choice under 是否展示…; null leaves address, phone and bank out.
 * Faults name what is wrong; a request with faults is not exported.
 */
export function fillRequest(request: BureauRequest, template: Template, show: string | null): Filling {
  const faults: FillFault[] = []
  const price = priceKind(request, faults)
  const basic = basicOf(request, template, price, show, faults)
  checkBuyer(request, faults)
  if (request.lines.length === 0) faults.push({ code: 'nothing', line: null, values: {} })
  if (sumFen(request.lines.map(({ gross }) => gross)) !== request.gross)
    faults.push({ code: 'sums', line: null, values: { amount: formatFen(request.gross) } })
  if (request.beyond > 0) faults.push({ code: 'beyond', line: null, values: { amount: formatFen(request.beyond) } })
  checkTaxSum(request, faults)
  const lines = request.lines.map((line) => lineOf(request, line, template, price, faults))
  return { basic, lines, faults }
}

/** Whether tax and price of every line agree as the bureau computes them, with or without the tax in the price; the orders' own kind first. */
function priceKind({ inclusive, lines }: BureauRequest, faults: FillFault[]): boolean {
  if (inclusive === null) faults.push({ code: 'mixedPrices', line: null, values: {} })
  const kinds = inclusive === false ? [false, true] : [true, false]
  const found = kinds.find((kind) => lines.every((line) => agrees(line, kind)))
  if (found !== undefined) return found
  const odd = lines.find((line) => !agrees(line, kinds[0] === true))
  faults.push({ code: 'taxDiffers', line: odd?.product ?? '', values: { tax: formatFen(odd?.tax ?? 0) } })
  return kinds[0] === true
}

function agrees({ gross, net, tax, taxKind, taxRate }: BureauLine, inclusive: boolean): boolean {
  if (taxKind !== 'taxed') return tax === 0 && gross === net
  const other = inclusive ? splitInclusive(gross, taxRate).tax : splitExclusive(net, taxRate).tax
  return other === tax && net + tax === gross
}

/** Each line may be off by less than a fen and all of them by more than the bureau takes. */
function checkTaxSum({ lines }: BureauRequest, faults: FillFault[]): void {
  const taxed = lines.filter(({ taxKind }) => taxKind === 'taxed')
  // In 1/10 000 fen, exactly.
  const off = taxed.reduce(
    (sum, { net, tax, taxRate }) => sum + BigInt(net) * BigInt(taxRate) - BigInt(tax) * 10_000n,
    0n,
  )
  const size = off < 0n ? -off : off
  if (size <= mostTaxOff * 10_000n) return
  faults.push({ code: 'taxAdds', line: null, values: { off: formatFen(Number(divideRounded(size, 10_000n))) } })
}

function basicOf(
  request: BureauRequest,
  { basic: { columns } }: Template,
  inclusive: boolean,
  show: string | null,
  faults: FillFault[],
): Filling['basic'] {
  const { title, taxId, naturalPerson } = request
  const shown = show !== null && columns.show ? request : { address: '', phone: '', bank: '', account: '' }
  const { address, phone, bank, account } = shown
  const values: Filling['basic'] = {
    serial: request.no,
    type: pick(columns.type, typeWords[request.kind]),
    inclusive: inclusive ? '是' : '否',
    person: naturalPerson ? '是' : '否',
    buyer: title.trim(),
    taxId,
    address,
    phone,
    bank,
    account,
    show: [address, phone, bank, account].some((text) => text !== '') ? (show ?? '') : '',
    remark: request.remark,
    email: emailIn(request.mailTo),
  }
  for (const [what, text] of [
    ['购买方地址 + 购买方电话', address + phone],
    ['购买方开户银行 + 购买方银行账号', bank + account],
  ] as const) {
    const bytes = gbkBytes(text)
    if (bytes > mostBytes) faults.push({ code: 'tooManyBytes', line: null, values: { what, bytes, most: mostBytes } })
  }
  if (naturalPerson && !columns.person)
    faults.push({ code: 'noColumn', line: null, values: { column: '受票方自然人标识' } })
  return keep(values, columns, null, faults)
}

/** How many bytes a text takes in GBK; what GBK has no sign for takes four in GB18030. */
const gbkBytes = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign <= '\u007f' ? 1 : (sign.codePointAt(0) ?? 0) > 0xffff ? 4 : 2), 0)

/** The e-mail address among what is noted of where to send the invoice; '' where there is none, or several. */
function emailIn(mailTo: string): string {
  const [only, more] = mailTo.normalize('NFKC').match(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g) ?? []
  return more === undefined ? (only ?? '') : ''
}

function checkBuyer({ title, taxId, kind, naturalPerson, lines }: BureauRequest, faults: FillFault[]): void {
  const say = (code: FillFault['code'], values: FillFault['values'] = {}) => faults.push({ code, line: null, values })
  if (title.trim() === '') say('noBuyer')
  if (/[<>]/.test(title)) say('buyerSign', { text: title })
  if (kind === 'special' && (naturalPerson || lines.some(({ taxKind }) => taxKind !== 'taxed'))) say('special')
  if (taxId === '' && !naturalPerson) say('noTaxId')
  if (taxId !== '' && !/^(?:[0-9A-Z]{15}|[0-9A-Z]{17,18}|[0-9A-Z]{20})$/.test(taxId)) say('badTaxId', { text: taxId })
}

function lineOf(
  request: BureauRequest,
  line: BureauLine,
  { detail: { columns } }: Template,
  inclusive: boolean,
  faults: FillFault[],
): Filling['lines'][number] {
  const { product, taxCode, taxShortName, taxKind } = line
  const say = (code: FillFault['code'], values: FillFault['values'] = {}) =>
    faults.push({ code, line: product, values })
  if (taxCode === '') say('noTaxCode')
  else if (!/^\d{19}$/.test(taxCode)) say('badTaxCode', { text: taxCode })
  const amount = inclusive ? line.gross : line.net
  const price = columns.price ? priceOf(amount, line.qty, columns.price.limit ?? limits.price ?? 16) : ''
  if (price === null) say('noPrice', { amount: formatFen(amount) })
  const policy = taxKind === 'exempt' ? line.taxPolicy || '免税' : line.taxPolicy
  if (policy !== '' && !(columns.policy && columns.policyKind)) say('exemptPolicy', { policy })
  const values: Filling['lines'][number] = {
    serial: request.no,
    item: taxShortName === '' || line.name.startsWith('*') ? line.name : `*${taxShortName}*${line.name}`,
    code: taxCode,

    spec: line.spec,
    unit: line.unit,
    qty: line.qty === 0 ? '' : formatDecimal(line.qty, 4, 0, ''),
    price: price ?? '',
    amount: formatDecimal(amount, 2, 2, ''),
    rate: rateOf(line, columns.rate, say),
    policy: policy === '' ? '' : '是',
    policyKind: policy,
  }
  return keep(values, columns, product, faults)
}

/** The rate as a decimal; where the template has a list, as the list writes it. Exempt sales have a word of their own there, or 0. */
function rateOf(
  { taxKind, taxRate }: BureauLine,
  column: TemplateColumn | undefined,
  say: (code: 'outside') => void,
): string {
  const choices = column?.choices ?? null
  if (taxKind === 'outside') {
    if (choices?.includes('不征税')) return '不征税'
    say('outside')
    return ''
  }
  if (taxKind === 'exempt') return choices?.includes('免税') ? '免税' : '0'
  const plain = formatDecimal(taxRate, 4, 0, '')
  const same = (choice: string) => {
    const [, digits = '', percent = ''] = /^(\d+(?:\.\d+)?)(%?)$/.exec(choice) ?? []
    return digits !== '' && Number(digits) / (percent ? 100 : 1) === taxRate / 10_000
  }
  return choices?.includes(plain) ? plain : (choices?.find(same) ?? plain)
}

/**
 * The price of one: the fewest decimals, two at least and eight at most (R-NUM-3), by which quantity × price is the amount, else as many as there is
 * room for while it stays within a fen. Null where no price does.
 */
export function priceOf(amount: Fen, qty: Qty, room: number): string | null {
  if (qty === 0) return ''
  let near: string | null = null
  for (let places = 2; places <= 8; places += 1) {
    const price = divideRounded(BigInt(amount) * 100n * 10n ** BigInt(places), BigInt(qty))
    const text = decimal(price, places)
    if (text.length > room) break
    // In fen: price/10^places yuan × qty/10^4 × 100.
    const back = divideRounded(price * BigInt(qty), 10n ** BigInt(places + 2))
    if (back === BigInt(amount)) return text
    const off = back - BigInt(amount)
    near = off <= 1n && off >= -1n ? text : near
  }
  return near
}

function decimal(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0')
  const kept = digits.slice(-places).replace(/0+$/, '').padEnd(2, '0')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}.${kept}`
}

const pick = (column: TemplateColumn | undefined, words: readonly string[]) =>
  words.find((word) => column?.choices?.includes(word)) ?? words[0] ?? ''

/** The values that the template has a column for, each within its length and among what its list allows. */
function keep<Column extends BasicColumn | DetailColumn>(
  values: Values<Column>,
  columns: Partial<Record<Column, TemplateColumn>>,
  line: string | null,
  faults: FillFault[],
): Values<Column> {
  const kept: Values<Column> = {}
  for (const [name, value] of Object.entries(values) as [Column, string][]) {
    const column = columns[name]
    if (value === '' || !column) continue
    const { heading, choices } = column
    const limit = column.limit ?? limits[name] ?? 200
    if (value.length > limit)
      faults.push({ code: 'tooLong', line, values: { column: heading, limit, length: value.length } })
    if (choices && !choices.includes(value))
      faults.push({ code: 'notInList', line, values: { column: heading, value, list: choices.slice(0, 6).join('、') } })
    kept[name] = value
  }
  return kept
}
