import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import type { AccountKind } from '../../../main/bank/line'
import { formatFen } from '../../../main/value/fen'

/** Money that moved, as a test makes it up: above zero came in. Times are whole seconds, names are nobody's. */
export interface Move {
  on: string
  time: string
  amount: number
  name: string
  /** The number of the other side's account. */
  account: string
  remark: string
  /** The statement's own number. */
  ref: string
}

export const move = (part: Partial<Move> = {}): Move => ({
  on: '2026-03-05',
  time: '10:31:05',
  amount: 123_450,
  name: '示例纸业有限公司',
  account: '6222000011112345',
  remark: '货款',
  ref: '1000000000202603050001',
  ...part,
})

/** How a bank or platform writes a statement. */
export interface Shape {
  kind: AccountKind
  rows: (moves: readonly Move[]) => unknown[][]
  /** What the shape does not say: the reader cannot know it. */
  without: readonly ('time' | 'ref' | 'account' | 'name')[]
  bytes: (rows: unknown[][]) => Buffer
  ending: 'csv' | 'xls' | 'xlsx'
}

const yuan = (fen: number) => formatFen(Math.abs(fen)).replaceAll(',', '')
const signed = (fen: number) => `${fen < 0 ? '-' : '+'}${yuan(fen)}`
const cameIn = ({ amount }: Move) => (amount > 0 ? yuan(amount) : '')
const wentOut = ({ amount }: Move) => (amount < 0 ? yuan(amount) : '')

const formatted = (text: string) => text.replace(/\B(?=(\d{3})+\.)/g, ',')

/** The running balance after each move. */
const balances = (moves: readonly Move[]) => {
  let sum = 10_000_000
  return moves.map(({ amount }) => {
    sum += amount
    return formatFen(sum)
  })
}

const pairs = new Map<string, number[]>()
/** A text in GBK: every character of two bytes the decoder knows, put the other way round. */
export function gbk(text: string): Buffer {
  if (pairs.size === 0) {
    const decoder = new TextDecoder('gbk')
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1)
        if (low !== 0x7f) pairs.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  }
  return Buffer.from(
    [...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (pairs.get(sign) ?? [0x3f]))),
  )
}

const field = (value: unknown) => {
  const text = String(value)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
/** Rows as a text table. */
export const lines = (rows: unknown[][], end = '\r\n') =>
  rows.map((row) => `${row.map(field).join(',')}${end}`).join('')
const utf8Mark = (rows: unknown[][]) => Buffer.from(`\ufeff${lines(rows)}`)
const plain = (rows: unknown[][]) => Buffer.from(lines(rows, '\n'))
const inGbk = (rows: unknown[][]) => gbk(lines(rows))
const book = (bookType: 'xlsx' | 'biff8') => (rows: unknown[][]) => {
  const made = utils.book_new()
  utils.book_append_sheet(made, utils.aoa_to_sheet(rows), '明细')
  return write(made, { type: 'buffer', bookType }) as Buffer
}

const wechatRows = (moves: readonly Move[], money = (fen: number): unknown => `¥${yuan(fen)}`): unknown[][] => [
  ['微信支付账单明细'],
  ['微信昵称：[示例商行]'],
  ['起始时间：[2026-03-01 00:00:00] 终止时间：[2026-03-31 23:59:59]'],
  ['导出类型：[全部]'],
  ['导出时间：[2026-04-01 09:00:00]'],
  [''],
  [`共${moves.length}笔记录`],
  ['收入：2笔 200.00元'],
  ['支出：1笔 10.00元'],
  ['中性交易：0笔 0.00元'],
  ['注：'],
  ['1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入中性交易'],
  ['2. 本明细仅展示当前账单中的交易，不包括已删除的记录'],
  ['3. 本明细仅供个人对账使用'],
  [''],
  ['----------------------微信支付账单明细列表--------------------'],
  [
    '交易时间',
    '交易类型',
    '交易对方',
    '商品',
    '收/支',
    '金额(元)',
    '支付方式',
    '当前状态',
    '交易单号',
    '商户单号',
    '备注',
  ],
  ...moves.map(({ on, time, amount, name, remark, ref }) => [
    ...[`${on} ${time}`, '转账', name, remark, amount > 0 ? '收入' : '支出', money(amount), '零钱', '已存入零钱'],
    ...[`${ref}\t`, '\t', '/'],
  ]),
]

/** A field as WeChat Pay writes it for merchants, so that no spreadsheet takes it for a number. */
const marked = (value: unknown) => `\`${value}`

/** A bill of trades as WeChat Pay gives it to merchants; below zero is given back. */
export const wechatTrades = (trades: readonly (Move & { fee: string; state?: string })[]): unknown[][] => [
  [
    ...[
      '交易时间',
      '公众账号ID',
      '商户号',
      '特约商户号',
      '设备号',
      '微信订单号',
      '商户订单号',
      '用户标识',
      '交易类型',
      '交易状态',
    ],
    ...[
      '付款银行',
      '货币种类',
      '应结订单金额',
      '代金券金额',
      '微信退款单号',
      '商户退款单号',
      '退款金额',
      '充值券退款金额',
    ],
    ...['退款类型', '退款状态', '商品名称', '商户数据包', '手续费', '费率', '订单金额', '申请退款金额', '费率备注'],
  ],
  ...trades.map(({ on, time, amount, remark, ref, fee, state = 'SUCCESS' }, i) => {
    const back = amount < 0
    return [
      ...[
        `${on} ${time}`,
        'wx2421b1c4370ec43b',
        '10000100',
        '0',
        '',
        back ? `T${ref}` : ref,
        `SHOP${i}`,
        'oUpF8uMuAJO',
      ],
      ...[
        'JSAPI',
        back ? 'REFUND' : 'SUCCESS',
        'OTHERS',
        'CNY',
        back ? '0.00' : yuan(amount),
        '0.00',
        back ? ref : '0',
      ],
      ...[
        back ? `R${i}` : '0',
        back ? yuan(amount) : '0.00',
        '0.00',
        back ? 'ORIGINAL' : '',
        back ? state : '',
        remark,
      ],
      ...['', fee, '0.60%', back ? '0.00' : yuan(amount), back ? yuan(amount) : '0.00', ''],
    ].map(marked)
  }),
  ['总交易单数', '应结订单总金额', '退款总金额', '充值券退款总金额', '手续费总金额', '订单总金额', '申请退款总金额'],
  ['12.0', '0.06', '0.06', '0.00', '0.00000', '0.06', '0.06'].map(marked),
]

/** A bill of trades as Alipay gives it to merchants; below zero is given back. */
export const alipayTrades = (trades: readonly (Move & { fee: string })[]): unknown[][] => [
  ['#支付宝业务明细查询'],
  ['#账号：[20880000000000000156]'],
  ['#起始日期：[2026年03月01日 00:00:00]   终止日期：[2026年04月01日 00:00:00]'],
  ['#-----------------------------------------业务明细列表----------------------------------------'],
  [
    ...[
      '支付宝交易号',
      '商户订单号',
      '业务类型',
      '商品名称',
      '创建时间',
      '完成时间',
      '门店编号',
      '门店名称',
      '操作员',
      '终端号',
    ],
    ...[
      '对方账户',
      '订单金额（元）',
      '商家实收（元）',
      '支付宝红包（元）',
      '集分宝（元）',
      '支付宝优惠（元）',
      '商家优惠（元）',
    ],
    ...[
      '券核销金额（元）',
      '券名称',
      '商家红包消费金额（元）',
      '卡消费金额（元）',
      '退款批次号/请求号',
      '服务费（元）',
      '分润（元）',
      '备注',
    ],
  ],
  ...trades.map(({ on, time, amount, account, remark, ref, fee }, i) => [
    ...[
      `${ref}\t`,
      `SHOP${i}\t`,
      amount < 0 ? '退款' : '交易',
      remark,
      '2026-02-01 00:00:00',
      `${on} ${time}`,
      '',
      '',
      '',
      '',
    ],
    ...[
      account,
      yuan(amount),
      `${amount < 0 ? '-' : ''}${yuan(amount)}`,
      '0.00',
      '0.00',
      '0.00',
      '0.00',
      '0.00',
      '',
      '0.00',
    ],
    ...['0.00', amount < 0 ? `R${i}` : '', fee, '0.00', ''],
  ]),
  ['#-----------------------------------------业务明细列表结束------------------------------------'],
  ['#交易合计：2笔，商家实收共200.00元，商家优惠共0.00元'],
  ['#退款合计：1笔，商家实收退款共-10.00元，商家优惠退款共0.00元'],
  ['#导出时间：[2026年04月01日 09:00:00]'],
]

const alipayHead = ['交易时间', '交易分类', '交易对方', '对方账号', '商品说明', '收/支', '金额', '收/付款方式']

/** Every shape of statement that is read, by a name of ours. */
export const shapes: Readonly<Record<string, Shape>> = {
  'WeChat Pay .csv': {
    kind: 'wechat',
    ending: 'csv',
    bytes: utf8Mark,
    without: ['account'],
    rows: (moves) => wechatRows(moves),
  },
  'WeChat Pay .xlsx': {
    kind: 'wechat',
    ending: 'xlsx',
    bytes: book('xlsx'),
    without: ['account'],
    rows: (moves) => wechatRows(moves, (fen) => Math.abs(fen) / 100),
  },
  'Alipay .csv': {
    kind: 'alipay',
    ending: 'csv',
    bytes: inGbk,
    without: [],
    rows: (moves) => [
      ['------------------------------------------------------------------------------------'],
      ['导出信息：'],
      ['姓名：某人'],
      ['支付宝账户：shop@example.com'],
      ['起始时间：[2026-03-01 00:00:00]    终止时间：[2026-03-31 23:59:59]'],
      ['导出交易类型：[全部]'],
      [`共${moves.length}笔记录`],
      ['收入：2笔 200.00元'],
      [''],
      ['特别提示：'],
      ['1.本回单内容可表明支付宝受理了相应支付交易申请;'],
      ['------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------'],
      [...alipayHead, '交易状态', '交易订单号', '商家订单号', '备注', ''],
      ...moves.map(({ on, time, amount, name, account, remark, ref }) => [
        ...[`${on} ${time}`, '转账红包', name, account, remark, amount > 0 ? '收入' : '支出', yuan(amount), '余额'],
        ...['交易成功', `${ref}\t`, '\t', '', ''],
      ]),
    ],
  },
  'Alipay, older .csv': {
    kind: 'alipay',
    ending: 'csv',
    bytes: inGbk,
    without: ['account'],
    rows: (moves) => [
      ['支付宝交易记录明细查询'],
      ['账号:[shop@example.com]'],
      ['起始日期:[2026-03-01 00:00:00]    终止日期:[2026-04-01 00:00:00]'],
      ['---------------------------------交易记录明细列表------------------------------------'],
      [
        ...[
          '交易号                  ',
          '商家订单号               ',
          '交易创建时间              ',
          '付款时间                ',
        ],
        ...[
          '最近修改时间              ',
          '交易来源地     ',
          '类型              ',
          '交易对方            ',
          '商品名称                ',
        ],
        ...[
          '金额（元）   ',
          '收/支     ',
          '交易状态    ',
          '服务费（元）   ',
          '成功退款（元）  ',
          '备注                  ',
          '资金状态     ',
          '',
        ],
      ],
      ...moves.map(({ on, time, amount, name, remark, ref }) => [
        ...[`${ref}\t`, '\t', `${on} ${time} `, `${on} ${time} `, `${on} ${time} `, '其他     ', '即时到账交易  '],
        ...[`${name}      `, `${remark}     `, `${yuan(amount)}   `, `${amount > 0 ? '收入' : '支出'}      `],
        ...['交易成功    ', '0.00     ', '0.00     ', '     ', '已收入      ', ''],
      ]),
      ['------------------------------------------------------------------------------------'],
      [`共${moves.length}笔记录`],
      ['已收入:2笔,200.00元'],
      ['待收入:0笔,0.00元'],
      ['导出时间:[2026-04-01 09:00:00]    用户:某人'],
    ],
  },
  "WeChat Pay, a merchant's fund flow .csv": {
    kind: 'wechat',
    ending: 'csv',
    bytes: plain,
    without: ['account', 'name'],
    rows: (moves) => [
      [
        ...[
          '记账时间',
          '微信支付业务单号',
          '资金流水单号',
          '业务名称',
          '业务类型',
          '收支类型',
          '收支金额(元)',
          '账户结余(元)',
        ],
        ...['资金变更提交申请人', '备注', '业务凭证号'],
      ],
      ...moves.map((one, i) =>
        [
          ...[`${one.on} ${one.time}`, one.ref, `190000923120${i}`, '交易', one.amount > 0 ? '交易' : '退款'],
          ...[one.amount > 0 ? '收入' : '支出', yuan(one.amount), balances(moves)[i]?.replaceAll(',', '')],
          ...['system', one.remark, `SHOP${i}`],
        ].map(marked),
      ),
      ['资金流水总笔数', '收入笔数', '收入金额', '支出笔数', '支出金额'],
      ['20.0', '17.0', '0.35', '3.0', '0.18'].map(marked),
    ],
  },
  "WeChat Pay, a merchant's trades .xlsx": {
    kind: 'wechat',
    ending: 'xlsx',
    bytes: book('xlsx'),
    without: ['account', 'name'],
    rows: (moves) => wechatTrades(moves.map((one) => ({ ...one, fee: '0.00000' }))),
  },
  "Alipay, a merchant's account flow .csv": {
    kind: 'alipay',
    ending: 'csv',
    bytes: inGbk,
    without: [],
    rows: (moves) => [
      ['#支付宝账务明细查询'],
      ['#账号：[20880000000000000156]'],
      ['#起始日期：[2026年03月01日 00:00:00]   终止日期：[2026年04月01日 00:00:00]'],
      ['#-----------------------------------------账务明细列表----------------------------------------'],
      [
        ...[
          '账务流水号',
          '业务流水号',
          '商户订单号',
          '商品名称',
          '发生时间',
          '对方账号',
          '收入金额（+元）',
          '支出金额（-元）',
        ],
        ...['账户余额（元）', '交易渠道', '业务类型', '备注'],
      ],
      ...moves.map((one, i) => [
        ...[`5463244653737${i}\t`, `${one.ref}\t`, `SHOP${i}\t`, `${one.remark}\t`, `${one.on} ${one.time}`],
        ...[`${one.name} (${one.account})\t`, cameIn(one) || '0.00', one.amount < 0 ? `-${yuan(one.amount)}` : '0.00'],
        ...[balances(moves)[i]?.replaceAll(',', ''), '支付宝', '在线支付', ''],
      ]),
      ['#----------------------------------------账务明细列表结束-------------------------------------'],
      ['#支出合计：1笔，共10.00元'],
      ['#收入合计：2笔，共200.00元'],
      ['#导出时间：[2026年04月01日 09:00:00]'],
    ],
  },
  "Alipay, a merchant's trades .csv": {
    kind: 'alipay',
    ending: 'csv',
    bytes: inGbk,
    without: ['name'],
    rows: (moves) => alipayTrades(moves.map((one) => ({ ...one, fee: '0.00' }))),
  },
  'ICBC, of a firm .csv': {
    kind: 'bank',
    ending: 'csv',
    bytes: inGbk,
    without: ['ref'],
    rows: (moves) => [
      ['[HISTORYDETAIL]'],
      [
        '凭证号',
        '本方账号',
        '对方账号',
        '交易时间',
        '借/贷',
        '借方发生额',
        '贷方发生额',
        '对方行号',
        '摘要',
        '用途',
        '对方单位名称',
        '余额',
      ],
      ...moves.map((one, i) => [
        ...['0', '0200000000000000001', `${one.account}\t`, `${one.on} ${one.time}`, one.amount > 0 ? '贷' : '借'],
        ...[
          wentOut(one) || '0.00',
          cameIn(one) || '0.00',
          '102100000000',
          one.remark,
          '',
          one.name,
          balances(moves)[i],
        ],
      ]),
    ],
  },
  'ICBC, of a person .csv': {
    kind: 'bank',
    ending: 'csv',
    without: ['time', 'ref'],
    // All fields but the first in quotation marks, padded with spaces and a tab; the amounts stand in the columns behind.
    bytes: (rows) =>
      Buffer.from(rows.map((row) => `${row.map((text, i) => (i === 0 ? text : `"${text}"`)).join(',')},\n`).join('')),
    rows: (moves) => [
      ['明细查询文件下载'],
      [],
      ['卡号: 6222********0001', '卡别名: 店里的卡'],
      ['子账户序号: 00000', '子账户类别: 活期', '子账户别名: '],
      [
        ...[
          '交易日期',
          '摘要',
          '交易详情',
          '交易场所',
          '交易国家或地区简称',
          '钞/汇',
          '交易金额(收入)',
          '交易金额(支出)',
          '交易币种',
        ],
        ...['记账金额(收入)', '记账金额(支出)', '记账币种', '余额', '对方户名', '对方账户'],
      ],
      ...moves.map((one, i) =>
        [
          ...[
            one.on,
            one.remark,
            '',
            '网上银行',
            'CHN',
            '钞',
            '-',
            '-',
            '-',
            formatted(cameIn(one)),
            formatted(wentOut(one)),
          ],
          ...['人民币', balances(moves)[i], one.name, one.account],
        ].map((text) => `${text}          \t`),
      ),
      [' '],
      ['人民币合计', '', '', '', '', '', '', '', '', '1,000.00          \t', '200.00          \t'],
    ],
  },
  'CCB, of a firm .xls': {
    kind: 'bank',
    ending: 'xls',
    bytes: book('biff8'),
    without: [],
    rows: (moves) => [
      ['中国建设银行 账户明细'],
      [
        ...[
          '账号',
          '账户名称',
          '交易时间',
          '借方发生额/元(支取)',
          '贷方发生额/元(收入)',
          '余额',
          '币种',
          '对方户名',
          '对方账号',
        ],
        ...['对方开户机构', '记账日期', '摘要', '备注', '账户明细编号-交易流水号', '企业流水号', '凭证种类', '凭证号'],
      ],
      ...moves.map((one, i) => [
        ...['31000000000000000001', '示例商行', `${one.on.replaceAll('-', '')} ${one.time}`, wentOut(one), cameIn(one)],
        ...[balances(moves)[i], '人民币', one.name, one.account, '示例支行', one.on.replaceAll('-', ''), one.remark],
        ...['', one.ref, '', '', ''],
      ]),
    ],
  },
  'CCB, of a person .xlsx': {
    kind: 'bank',
    ending: 'xlsx',
    bytes: book('xlsx'),
    without: ['time', 'ref'],
    rows: (moves) => [
      ['中国建设银行个人活期账户全部交易明细'],
      [],
      ['卡号/账号:6217000000000001', '', '客户名称:某人'],
      ['起始日期:20260301', '', '结束日期:20260331'],
      ['序号', '摘要', '币别', '钞汇', '交易日期', '交易金额', '账户余额', '交易地点/附言', '对方账号与户名'],
      ...moves.map((one, i) => [
        ...[i + 1, '转账存入', '人民币元', '钞', one.on.replaceAll('-', ''), one.amount / 100, balances(moves)[i]],
        ...[one.remark, `${one.account}/${one.name}`],
      ]),
      ['以上为本次查询的全部明细，电子印章请勿涂改'],
    ],
  },
  'ABC .xls': {
    kind: 'bank',
    ending: 'xls',
    bytes: book('biff8'),
    without: ['account'],
    rows: (moves) => [
      ['中国农业银行账户活期交易明细清单'],
      ['户名：某人', '账户：6228********0001', '起止日期：20260301-20260331'],
      ['交易日期', '交易时间', '交易摘要', '交易金额', '本次余额', '对手信息', '日 志 号', '交易渠道', '交易附言'],
      ...moves.map((one, i) => [
        ...[one.on.replaceAll('-', ''), one.time.replaceAll(':', ''), '转存', signed(one.amount), balances(moves)[i]],
        ...[one.name, one.ref, '电子商务', one.remark],
      ]),
    ],
  },
  'BOC, of a person .csv': {
    kind: 'bank',
    ending: 'csv',
    bytes: plain,
    without: ['ref'],
    rows: (moves) => [
      ['中国银行交易流水明细单'],
      [
        ...[
          '记账日期',
          '记账时间',
          '币别',
          '金额',
          '余额',
          '交易名称',
          '渠道',
          '网点名称',
          '附言',
          '对方账户名',
          '对方卡号/账号',
        ],
        ...['对方开户行', '借记卡号'],
      ],
      ...moves.map((one, i) => [
        ...[one.on, one.time, '人民币', formatFen(one.amount), balances(moves)[i], '跨行转账', '手机银行'],
        ...['-------------------', one.remark, one.name, one.account, '-------------------', '0001'],
      ]),
    ],
  },
  'CMB, newer .csv': {
    kind: 'bank',
    ending: 'csv',
    bytes: utf8Mark,
    without: ['time', 'ref'],
    rows: (moves) => [
      ['记账日期', '货币', '交易金额', '联机余额', '交易摘要', '对手信息', '客户摘要'],
      ...moves.map((one, i) => [
        ...[
          one.on,
          'CNY',
          formatFen(one.amount),
          balances(moves)[i],
          '转账汇款',
          `${one.name}${one.account}`,
          one.remark,
        ],
      ]),
    ],
  },
  'BOCOM .csv': {
    kind: 'bank',
    ending: 'csv',
    bytes: inGbk,
    without: ['ref'],
    rows: (moves) => [
      [
        '序号',
        '交易日期',
        '交易时间',
        '交易类型',
        '借贷',
        '交易金额',
        '余额',
        '对方账号',
        '对方户名',
        '交易地点',
        '摘要',
      ],
      ...moves.map((one, i) => [
        ...[
          i + 1,
          one.on,
          one.time,
          '其他交易',
          one.amount > 0 ? '贷 Cr' : '借 Dr',
          yuan(one.amount),
          balances(moves)[i],
        ],
        ...[one.account, one.name, '网络支付', one.remark],
      ]),
    ],
  },
  'BOC .csv': {
    kind: 'bank',
    ending: 'csv',
    bytes: inGbk,
    without: [],
    rows: (moves) => [
      ['查询账号[ Inquirer account number ]', '100000000001'],
      ['总笔数[ Total number of transactions ]', moves.length],
      ['时间范围[ Period ]', '20260301-20260331'],
      [
        ...['交易类型[ Transaction Type ]', '业务类型[ Business type ]', '付款人开户行名[ Remitting Bank ]'],
        ...['付款人账号[ Debit Account No. ]', "付款人名称[ Payer's Name ]", '收款人账号[ Credit Account No. ]'],
        ...["收款人名称[ Payee's Name ]", '交易日期[ Transaction Date ]', '交易时间[ Transaction time ]'],
        ...['交易货币[ Trade Currency ]', '交易金额[ Trade Amount ]', '交易后余额[ After-transaction balance ]'],
        ...['交易流水号[ Transaction reference number ]', '用途[ Purpose ]', '交易附言[ Remark ]'],
      ],
      ...moves.map((one, i) => {
        const [own, other] = [
          ['100000000001', '示例商行'],
          [one.account, one.name],
        ]
        const [from = [], to = []] = one.amount > 0 ? [other, own] : [own, other]
        return [
          ...[
            one.amount > 0 ? '来账' : '往账',
            '转账',
            '示例支行',
            ...from,
            ...to,
            one.on.replaceAll('-', ''),
            one.time,
          ],
          ...['CNY', (one.amount / 100).toFixed(2), balances(moves)[i], one.ref, '', one.remark],
        ]
      }),
    ],
  },
  'CMB, of a person .csv': {
    kind: 'bank',
    ending: 'csv',
    bytes: utf8Mark,
    without: ['ref', 'account', 'name'],
    rows: (moves) => [
      ['# 招商银行交易记录'],
      ['# 导出时间: [      2026-04-01 09:00:00]'],
      ['# 账号: [      ****0001 人民币]'],
      ['# 起始日期: [      20260301]   终止日期: [      20260331]'],
      [],
      ['交易日期', '交易时间', '收入', '支出', '余额', '交易类型', '交易备注'],
      ...moves.map((one, i) => [
        ...[`\t${one.on.replaceAll('-', '')}`, `\t${one.time}`, cameIn(one), wentOut(one), balances(moves)[i]],
        ...['\t银联代付', `\t${one.remark}`],
      ]),
      [],
      ['# 收入合计: 2笔，共200.00元'],
      ['# 支出合计: 1笔，共10.00元'],
    ],
  },
  'CMB, of a firm .xlsx': {
    kind: 'bank',
    ending: 'xlsx',
    bytes: book('xlsx'),
    without: [],
    rows: (moves) => [
      ['账号', '120000000000001', '账号名称', '示例商行'],
      [
        '交易日',
        '交易时间',
        '起息日',
        '交易类型',
        '借方金额',
        '贷方金额',
        '余额',
        '摘要',
        '流水号',
        '收(付)方名称',
        '收(付)方账号',
      ],
      ...moves.map((one, i) => [
        ...[one.on, one.time, one.on, '转账', wentOut(one), cameIn(one), balances(moves)[i], one.remark, one.ref],
        ...[one.name, one.account],
      ]),
    ],
  },
  'any other .csv': {
    kind: 'bank',
    ending: 'csv',
    bytes: plain,
    without: ['time', 'ref', 'account'],
    rows: (moves) => [
      ['日期', '收支', '金额（元）', '对方名称', '备注'],
      ...moves.map((one) => [
        one.on.replaceAll('-', '/'),
        one.amount > 0 ? '收' : '支',
        yuan(one.amount),
        one.name,
        one.remark,
      ]),
    ],
  },
  'English .csv': {
    kind: 'bank',
    ending: 'csv',
    bytes: plain,
    without: ['time', 'account'],
    rows: (moves) => [
      ['Statement of account'],
      ['Date', 'Reference', 'Description', 'Counterparty', 'Debit', 'Credit', 'Balance'],
      ...moves.map((one, i) => [one.on, one.ref, one.remark, one.name, wentOut(one), cameIn(one), balances(moves)[i]]),
      ['Total', '', '', '', '10.00', '200.00', ''],
    ],
  },
}

/** A shape by its name. */
export function shapeOf(name: string): Shape {
  const shape = shapes[name]
  if (!shape) throw new Error(`No shape ${name}`)
  return shape
}

/** Writes a statement of a shape into a folder; gives its path. `change` may spoil its bytes. */
export async function writeStatement(
  folder: string,
  name: string,
  { shape, moves, change }: { shape: string; moves: readonly Move[]; change?: (bytes: Buffer) => Buffer },
): Promise<string> {
  const { rows, bytes, ending } = shapeOf(shape)
  const path = join(folder, `${name}.${ending}`)
  const made = bytes(rows(moves))
  await writeFile(path, change ? change(made) : made)
  return path
}
