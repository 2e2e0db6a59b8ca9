import type { Cell } from '../excel/cell'
import { shown } from '../import/cell'
import { type Field, type Mapping, suggestMapping } from '../import/field'
import type { AccountKind } from './line'

/** What a column of a statement may hold. */
export type BillField = keyof typeof fields

/** The headings by which the banks, WeChat Pay and Alipay know each field, the surest first. */
const fields = {
  day: {
    synonyms: [
      ...['交易日期', '交易日', '付款时间', '交易时间', '交易日期时间', '交易创建时间', '记账日期', '记账日'],
      ...['入账日期', '入账时间', '过账日期', '发生日期', '日期', '发生时间', '记账时间'],
      ...['完成时间', 'Transaction Date', 'Posting Date', 'Date'],
    ],
  },
  time: { synonyms: ['交易时间', '交易时间戳', '入账时间', '记账时间', '时间', 'Transaction time', 'Time'] },
  moneyIn: {
    synonyms: [
      ...['收入', '收入金额', '记账金额(收入)', '交易金额(收入)', '贷方发生额', '贷方发生额(收入)', '贷方金额'],
      ...[
        '贷方发生额/元(收入)',
        '收入(元)',
        '收入金额(+元)',
        '收入(+)',
        '贷方',
        '存入',
        '存入金额',
        '转入金额',
        '收方金额',
      ],
      ...['Credit', 'Credit Amount', 'Money in', 'Income'],
    ],
  },
  moneyOut: {
    synonyms: [
      ...['支出', '支出金额', '记账金额(支出)', '交易金额(支出)', '借方发生额', '借方发生额(支取)', '借方金额'],
      ...[
        '借方发生额/元(支取)',
        '支出(元)',
        '支出金额(-元)',
        '支出(-)',
        '借方',
        '支取',
        '支取金额',
        '转出金额',
        '付方金额',
      ],
      ...['Debit', 'Debit Amount', 'Money out', 'Expense'],
    ],
  },
  amount: {
    synonyms: [
      ...['交易金额', '金额(元)', '金额', '交易金额(元)', '发生额', '记账金额', '入账金额', '收支金额', '收支金额(元)'],
      ...['Trade Amount', 'Transaction Amount', 'Amount'],
    ],
  },
  direction: {
    synonyms: [
      ...['收/支', '收支', '借贷标志', '借/贷', '借贷', '借贷方向', '收支类型', '收支方向', '收支标志', '资金流向'],
      ...['来往账标志', 'Debit/Credit', 'In/Out', 'Direction'],
    ],
  },
  counterparty: {
    synonyms: [
      ...['对方户名', '对方名称', '对方单位名称', '对方单位', '交易对方', '收(付)方名称', '对方姓名', '对方账户名称'],
      ...['对方账户名', '收付款人名称', '往来单位', 'Counterparty', 'Counterparty Name'],
    ],
  },
  payer: { synonyms: ['付款人名称', '付款方户名', '付款人户名', '付款方名称', '付款人', 'Payer'] },
  payee: { synonyms: ['收款人名称', '收款方户名', '收款人户名', '收款方名称', '收款人', 'Payee'] },
  counterAccount: {
    synonyms: [
      ...[
        '对方账号',
        '对方帐号',
        '对方账户',
        '收(付)方账号',
        '收(付)方帐号',
        '对方卡号',
        '对方账号/卡号',
        '对方卡号/账号',
      ],
      'Counterparty Account',
    ],
  },
  payerAccount: { synonyms: ['付款人账号', '付款方账号', '付款账号'] },
  payeeAccount: { synonyms: ['收款人账号', '收款方账号', '收款账号'] },
  /** CCB writes `6222…/name` into one cell, CMB and ABC a name with an account behind it. */
  accountAndName: {
    synonyms: ['对手信息', '对方信息', '对方账号与户名', '对方户名与账号', '对方账号/户名', '对方账户与户名'],
  },
  summary: {
    synonyms: [
      '摘要',
      '交易摘要',
      '业务摘要',
      '商品',
      '商品说明',
      '商品名称',
      '业务描述',
      '交易名称',
      'Summary',
      'Description',
    ],
  },
  purpose: { synonyms: ['用途', '交易用途', '资金用途', 'Purpose'] },
  note: {
    synonyms: [
      '附言',
      '交易附言',
      '备注',
      '交易备注',
      '交易地点/附言',
      '个性化信息',
      '转账备注',
      '客户摘要',
      '商户数据包',
      'Remark',
      'Note',
    ],
  },
  reference: {
    synonyms: [
      ...['交易单号', '交易订单号', '交易号', '交易流水号', '账户明细编号-交易流水号', '流水号', '银行流水号'],
      ...['核心流水号', '业务参考号', '日志号', '回单编号', 'Transaction reference number', 'Reference'],
      ...['微信支付业务单号', '业务流水号'],
    ],
  },
  /** The platform's number of a trade: its ledger names the same one. */
  trade: { synonyms: ['微信订单号', '支付宝交易号'] },
  /** Where the number of what the money is for is missing, the ledger's own. */
  ledgerNo: { synonyms: ['资金流水单号', '账务流水号'] },
  /** What the shop itself has called the trade, perhaps by the number of an order. */
  tradeNo: { synonyms: ['商户订单号', '业务凭证号'] },
  business: { synonyms: ['业务类型'] },
  /** What a bill of trades says of each: what of it is the shop's, what was given back, and what the platform kept of it. */
  settled: { synonyms: ['应结订单金额', '商家实收(元)', '商家实收', '总金额'] },
  refund: { synonyms: ['退款金额'] },
  refundNo: { synonyms: ['微信退款单号'] },
  refundStatus: { synonyms: ['退款状态'] },
  fee: { synonyms: ['手续费', '服务费(元)'] },
  status: { synonyms: ['当前状态', '交易状态', '状态', 'Status'] },
  type: { synonyms: ['交易类型', '交易分类', '类型', 'Type'] },
  balance: {
    synonyms: [
      ...[
        '余额',
        '账户余额',
        '交易后余额',
        '本次余额',
        '联机余额',
        '账户余额(元)',
        '账户结余(元)',
        'After-transaction balance',
      ],
      'Balance',
    ],
  },
} as const satisfies Record<string, Field>

/** Which column (0 = A) holds which field of a statement. */
export type BillColumns = Mapping<BillField>

/** How far down the row of headings may stand. */
export const headingRows = 40

/** A heading without the English that some banks write behind it in brackets, and without its unit. */
const bare = (cell: Cell) => {
  const text = shown(cell).normalize('NFKC').trim()
  const chinese = /[\u4e00-\u9fff]/.test(text)
  return chinese ? text.replace(/\s*\[[^\]]*\]\s*$/, '') : text
}

/**
 * Finds the row of headings by its words among the first rows: the one that names most of what a statement has, when it says a day
 * and an amount. Null where there is none: then it is no statement.
 */
export function findHeading(rows: readonly (readonly Cell[])[]): { at: number; columns: BillColumns } | null {
  let best: { at: number; columns: BillColumns } | null = null
  for (const [at, cells] of rows.slice(0, headingRows).entries()) {
    const columns = suggestMapping(fields, cells.map(bare))
    if (!isBill(columns)) continue
    if (best === null || Object.keys(columns).length > Object.keys(best.columns).length) best = { at, columns }
  }
  return best
}

function isBill({ day, moneyIn, moneyOut, amount, direction, balance, reference, ...rest }: BillColumns): boolean {
  if (day === undefined) return false
  if (moneyIn !== undefined || moneyOut !== undefined) return true
  if (rest.settled !== undefined && rest.trade !== undefined) return true
  const known = direction ?? balance ?? reference ?? rest.counterparty ?? rest.payer ?? rest.accountAndName
  return amount !== undefined && known !== undefined
}

/** Whose statement it is, by its headings and what stands above them. */
export function kindOfBill(rows: readonly (readonly Cell[])[], at: number): AccountKind {
  const above = rows.slice(0, at).flat().map(shown).join(' ')
  const headings = (rows[at] ?? []).map(bare)
  const names = (known: readonly string[]) => known.some((one) => headings.includes(one))
  if (above.includes('微信支付') || names(['微信支付业务单号', '微信订单号'])) return 'wechat'
  if (headings.includes('交易单号') && headings.includes('商户单号')) return 'wechat'
  if (above.includes('支付宝') || names(['商家订单号', '账务流水号', '支付宝交易号'])) return 'alipay'
  return 'bank'
}
