import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBill } from '../../../main/bank/bill'
import { keyed } from '../../../main/bank/line'
import { loadBill } from '../../../main/bank/read-bill'
import { Refusal } from '../../../main/value/refusal'
import { excelWorker } from '../../worker'
import { alipayTrades, gbk, lines, type Move, move, shapeOf, shapes, wechatTrades, writeStatement } from './statements'

const moves = [
  move(),
  move({ amount: -88_800, name: '杜撰物流部', time: '11:02:00', ref: '1000000000202603050002', remark: '运费' }),
  move({
    on: '2026-03-06',
    amount: 1,
    name: '张三（示例）',
    ref: '1000000000202603060001',
    remark: 'XSDD20260305-0001',
  }),
  move({ on: '2026-03-31', time: '23:59:59', amount: 123_456_789, ref: '1000000000202603310009' }),
]

let folder = ''
let worker = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'statements-'))
  worker = await excelWorker()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let files = 0
const read = async (shape: string, of: readonly Move[] = moves, change?: (bytes: Buffer) => Buffer) => {
  files += 1
  return loadBill(
    worker,
    await writeStatement(folder, `file-${files}`, { shape, moves: of, ...(change ? { change } : {}) }),
  )
}
const readText = async (text: string | Buffer, name = 'a.csv') => {
  const path = join(folder, name)
  await writeFile(path, text)
  return loadBill(worker, path)
}
/** The same without a file. */
const readTable = (text: string) =>
  readBill(
    text
      .trim()
      .split('\n')
      .map((line, i) => ({ row: i + 1, cells: line.split(',').map((cell) => cell || null) })),
    'a.csv',
  )
const refusalOf = (reading: Promise<unknown>) =>
  reading.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )

/** What a shape can say of a move. */
const said = (shape: string, one: Move) => {
  const { without } = shapeOf(shape)
  return {
    on: one.on,
    amount: one.amount,
    remark: expect.stringContaining(one.remark),
    time: without.includes('time') ? '' : one.time,
    counterparty: without.includes('name') ? '' : one.name.replace('（', '（'),
    counterAccount: without.includes('account') ? '' : one.account.slice(-4),
    reference: without.includes('ref') ? '' : one.ref,
  }
}

describe('a statement is read as it is downloaded', () => {
  it.each(Object.keys(shapes))(
    '%s: every line with day, amount, name, remark and number; nothing else',
    async (shape) => {
      const bill = await read(shape)
      expect(bill.faults).toEqual([])
      expect(bill.kind).toBe(shapeOf(shape).kind)
      expect(bill.leftOut).toBe(0)
      expect(bill.lines).toMatchObject(moves.map((one) => said(shape, one)))
    },
  )

  it.each(Object.keys(shapes))('%s: a statement without lines has none', async (shape) => {
    expect(await read(shape, [])).toMatchObject({ lines: [], faults: [], leftOut: 0 })
  })
})

describe('what else a statement holds', () => {
  const wechat = (rows: readonly string[]) =>
    `\ufeff微信支付账单明细,,,,,,,,,,\n微信昵称：[示例商行],,,,,,,,,,\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n${rows.join('\n')}\n`
  const alipay = (rows: readonly string[]) =>
    gbk(
      `支付宝账户：shop@example.com\n交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n${rows.join('\n')}\n`,
    )
  const bank = (rows: readonly string[]) => `日期,收入,支出,对方户名,摘要,余额\n${rows.join('\n')}\n`

  it('WeChat: money between own accounts is left out, a refund is money that came in', async () => {
    const bill = await readText(
      wechat([
        '2026-03-05 10:00:00,零钱提现,示例银行,/,/,¥500.00,示例银行,提现已到账,"1\t",/,服务费¥0.50',
        '2026-03-05 10:01:00,某超市-退款,某超市,/,收入,¥12.30,零钱,已全额退款,"2\t",/,/',
        '2026-03-05 10:02:00,商户消费,某超市,/,支出,¥12.30,零钱,已全额退款,"3\t",/,/',
        '2026-03-05 10:03:00,二维码收款,某人,收款方备注:二维码收款,收入,"¥1,234.50",/,已收钱,"4\t",/,/',
      ]),
    )
    expect(bill).toMatchObject({ kind: 'wechat', leftOut: 1, faults: [] })
    expect(bill.lines.map(({ amount, reference }) => [amount, reference])).toEqual([
      [1230, '2'],
      [-1230, '3'],
      [123_450, '4'],
    ])
  })

  it('Alipay: a refund does not count as income there and is money that came in; closed and waiting trades moved none', async () => {
    const bill = await readText(
      alipay([
        '2026-03-05 10:00:00,退款,某店,/,退款-纸,不计收支,20.00,余额,退款成功,1\t,\t,,',
        '2026-03-05 10:01:00,投资理财,余额宝,/,转入,不计收支,900.00,余额,交易成功,2\t,\t,,',
        '2026-03-05 10:02:00,日用百货,某店,/,纸,支出,20.00,余额,交易关闭,3\t,\t,,',
        '2026-03-05 10:03:00,日用百货,某店,/,纸,支出,20.00,余额,等待付款,4\t,\t,,',
        '2026-03-05 10:03:30,日用百货,某店,/,纸,支出,30.00,余额,等待确认收货,6\t,\t,,',
        '2026-03-05 10:03:40,日用百货,某人,/,纸,收入,30.00,余额,等待确认收货,7\t,\t,,',
        '2026-03-05 10:04:00,转账红包,某客户   ,138****0000,货款\t,收入,300.00,,交易成功,5\t,\t,,',
      ]),
    )
    expect(bill).toMatchObject({ kind: 'alipay', leftOut: 4, faults: [] })
    expect(bill.lines).toMatchObject([
      { amount: 2000, reference: '1' },
      { amount: -3000, reference: '6' },
      { amount: 30_000, counterparty: '某客户', counterAccount: '0000', remark: '货款' },
    ])
  })

  it.each<[string, (trades: readonly (Move & { fee: string })[]) => unknown[][]]>([
    ['WeChat Pay', wechatTrades],
    ['Alipay', alipayTrades],
  ])(
    '%s: a trade comes in whole, what the platform keeps of it goes out beside it; both go back',
    async (name, bill) => {
      const trades = [
        { ...move({ amount: 10_000, ref: '42001' }), fee: name === 'Alipay' ? '-0.60' : '0.60000' },
        { ...move({ amount: -2000, ref: '50001' }), fee: name === 'Alipay' ? '0.12' : '-0.12000' },
      ]
      const { lines: read, faults } = await readText(lines(bill(trades)))
      expect(faults).toEqual([])
      expect(read.map(({ amount, reference }) => [amount, reference])).toEqual([
        [10_000, '42001'],
        [-60, '42001'],
        [-2000, '50001'],
        [12, '50001'],
      ])
      expect(read[0]?.remark).toMatch(/货款 SHOP0$/)
      expect(read.slice(1).map(({ remark }) => remark.split(' ')[0])).toEqual(['手续费', '退款', '退还手续费'])
    },
  )

  it('WeChat Pay: a refund that failed moved no money, one on its way did', async () => {
    const back = (state: string, ref: string) => ({ ...move({ amount: -2000, ref }), fee: '0.00000', state })
    const { lines: read, leftOut } = await readText(lines(wechatTrades([back('FAIL', '1'), back('PROCESSING', '2')])))
    expect([read.map(({ reference }) => reference), leftOut]).toEqual([['2'], 1])
  })

  it('a trade bears one number in the bill of trades and in the flow of funds', async () => {
    const trades = [move({ amount: 10_000, ref: '42001' }), move({ amount: -2000, ref: '50001' })]
    for (const platform of ['WeChat Pay', 'Alipay']) {
      const all = Object.keys(shapes).filter((one) => one.startsWith(`${platform}, a merchant's`))
      const keys = await Promise.all(
        all.map(async (one) => keyed((await read(one, trades)).lines).map(({ key }) => key)),
      )
      expect(keys).toHaveLength(2)
      expect(keys[0]).toEqual(keys[1])
    }
  })

  // The columns: day, in, out, name, summary, balance.
  it.each<[string, readonly string[], readonly number[]]>([
    ['all below zero: they went out', ['04,,-200.00,甲,乙,', '05,,-100.00,甲,乙,'], [-20_000, -10_000]],
    ['one below zero among others: it came back', ['04,,200.00,甲,乙,', '05,,-200.00,甲,退汇,'], [-20_000, 20_000]],
    [
      'one below zero, the only one, and the balance rises: it came back',
      ['04,100.00,,甲,乙,1100.00', '05,,-200.00,甲,退汇,1300.00'],
      [10_000, 20_000],
    ],
    [
      'one below zero, the only one, and the balance falls, the newest line first: it went out',
      ['05,,-200.00,甲,乙,900.00', '04,100.00,,甲,乙,1100.00'],
      [-20_000, 10_000],
    ],
    [
      'some above and some below zero, and the balance falls with each: all went out',
      ['04,,200.00,甲,乙,800.00', '05,,-100.00,甲,乙,700.00', '06,,-50.00,甲,乙,650.00'],
      [-20_000, -10_000, -5000],
    ],
    ['income below zero is taken back', ['04,100.00,,甲,乙,', '05,-100.00,,甲,冲正,'], [10_000, -10_000]],
  ])('expenses below zero, %s', (_, rows, amounts) => {
    const { lines: read, faults } = readTable(bank(rows.map((row) => `2026-03-${row}`)))
    expect([read.map(({ amount }) => amount), faults]).toEqual([amounts, []])
  })

  it('a direction and a sign: what is below zero among expenses came back', () => {
    const rows = ['支,9.00', '支,-9.00', '收,5.00'].map((row) => `2026-03-05,${row},甲`)
    const { lines: read } = readTable(`日期,收支,金额,对方户名\n${rows.join('\n')}\n`)
    expect(read.map(({ amount }) => amount)).toEqual([-900, 900, 500])
  })

  it.each<[string, string, string]>([
    ['both in and out', '2026-03-05,1.00,2.00,甲,乙,3.00', 'bank.bothWays'],
    ['neither in nor out', '2026-03-05,,,甲,乙,3.00', 'bank.noAmount'],
    ['no day', ',1.00,,甲,乙,3.00', 'bank.noDay'],
    ['a day that can be read two ways', '05/03/2026,1.00,,甲,乙,3.00', 'day.ambiguous'],
    ['a day that does not exist', '2026-02-30,1.00,,甲,乙,3.00', 'day.noSuchDay'],
    ['a word in the place of the day', '昨天,1.00,,甲,乙,3.00', 'day.notADay'],
    ['an amount in words', '2026-03-05,一百元,,甲,乙,3.00', 'money.notANumber'],
    ['a fraction of a fen', '2026-03-05,1.005,,甲,乙,3.00', 'money.tooManyDecimals'],
    ['an amount beyond all reason', '2026-03-05,99999999999999999,,甲,乙,3.00', 'money.tooLarge'],
  ])('a row with %s is refused with its reason, the others come in', async (_, row, code) => {
    const bill = await readText(bank(['2026-03-04,5.00,,甲,乙,3.00', row, '2026-03-06,,6.00,甲,乙,3.00']))
    expect(bill.faults).toMatchObject([{ row: 3, code }])
    expect(bill.lines.map(({ row: at, amount }) => [at, amount])).toEqual([
      [2, 500],
      [4, -600],
    ])
  })

  it.each<[string, number]>([
    ['+1234.50', 123_450],
    ['"1,234.50"', 123_450],
    ['￥1234.50', 123_450],
    ['¥1234.5', 123_450],
    ['1234.50元', 123_450],
    ['CNY 1234.50', 123_450],
    ['１２３４．５０', 123_450],
    ['="1234.50"', 123_450],
    ['-7.00', -700],
  ])('an amount written %s is %i fen', async (text, amount) => {
    const bill = await readText(`日期,交易金额,余额\n2026-03-05,${text},1.00\n`)
    expect(bill).toMatchObject({ lines: [{ amount }], faults: [] })
  })

  it.each([
    '2026-03-05 10:31:05',
    '2026/3/5 10:31:05',
    '20260305 10:31:05',
    '20260305103105',
    '2026年3月5日 10:31:05',
    '2026-03-05-10.31.05',
  ])('a day and time written %s', async (text) => {
    const bill = await readText(`交易时间,交易金额,余额\n${text},1.00,1.00\n`)
    if (text === '2026-03-05-10.31.05') expect(bill.faults).toMatchObject([{ code: 'day.notADay' }])
    else expect(bill.lines).toMatchObject([{ on: '2026-03-05', time: '10:31:05' }])
  })

  it.each<[string, string, number]>([
    ['贷', '9.00', 900],
    ['借', '9.00', -900],
    ['借', '-9.00', -900],
    ['收入', '9.00', 900],
    ['支出', '9.00', -900],
    ['C', '9.00', 900],
    ['D', '9.00', -900],
  ])('a direction %s with %s', async (said, text, amount) => {
    expect(await readText(`日期,借贷标志,金额,对方户名\n2026-03-05,${said},${text},甲\n`)).toMatchObject({
      lines: [{ amount }],
    })
  })

  it.each<[string, string, string]>([
    ['6222000011112345/示例纸业', '示例纸业', '2345'],
    ['示例纸业 6222000011112345', '示例纸业', '2345'],
    ['示例纸业6222****2345', '示例纸业', '2345'],
    ['6222000011112345', '', '2345'],
    ['示例7天店', '示例7天店', ''],
    ['--', '', ''],
  ])('a name and an account in one cell, %s', async (text, counterparty, counterAccount) => {
    const bill = await readText(`日期,交易金额,对手信息,日志号\n2026-03-05,1.00,${text},0000000000\n`)
    expect(bill.lines).toMatchObject([{ counterparty, counterAccount, reference: '' }])
  })

  it('an error of Excel is no amount, and no number of a line', async () => {
    const made = utils.book_new()
    const sheet = utils.aoa_to_sheet([
      ['日期', '收入', '支出', '对方户名', '流水号'],
      ['2026-03-05', 0, '', '甲', '1'],
      ['2026-03-05', 5, '', '甲', ''],
    ])
    Object.assign(sheet, { B2: { t: 'e', v: 42, w: '#N/A' }, E3: { t: 'e', v: 42, w: '#N/A' } })
    utils.book_append_sheet(made, sheet, '明细')
    const bill = await readText(write(made, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'error.xlsx')
    expect(bill).toMatchObject({ faults: [{ row: 2, code: 'cell.error' }], lines: [{ amount: 500, reference: '' }] })
  })

  it('the statement may stand on another sheet than the first', async () => {
    const made = utils.book_new()
    utils.book_append_sheet(made, utils.aoa_to_sheet([['某银行'], ['客户须知']]), '封面')
    const rows = [
      ['交易日期', '交易金额', '对方户名'],
      ['2026-03-05', 5, '甲'],
    ]
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows), '明细')
    const bill = await readText(write(made, { type: 'buffer', bookType: 'biff8' }) as Buffer, 'second.xls')
    expect(bill.lines).toMatchObject([{ amount: 500, counterparty: '甲' }])
  })

  it('a direction that nobody knows is refused, naming it', async () => {
    const { faults } = await readText('日期,借贷标志,金额,对方户名\n2026-03-05,左,1.00,甲\n')
    expect(faults).toEqual([{ row: 2, code: 'bank.direction', values: { text: '左' } }])
  })

  it('sums, notes, empty rows and headings that are written anew on each page are no lines', async () => {
    const page = ['2026-03-04,5.00,,甲,乙,3.00', '', '本页合计,5.00,,,,', '合计,5.00,6.00,,,', '第1页']
    const again = ['日期,收入,支出,对方户名,摘要,余额', '2026-03-05,,6.00,甲,乙,3.00', '共2笔', '以上为全部明细']
    expect(await readText(bank([...page, ...again]))).toMatchObject({
      lines: [{ amount: 500 }, { amount: -600 }],
      faults: [],
      leftOut: 0,
    })
  })

  it('the headings are found down to the fortieth row, and nowhere below', async () => {
    const above = (count: number) => Array.from({ length: count }, (_, i) => `说明${i}`).join('\n')
    expect(await readText(`${above(39)}\n${bank(['2026-03-04,5.00,,甲,乙,3.00'])}`)).toMatchObject({
      lines: [{ row: 41, amount: 500 }],
    })
    expect(await refusalOf(readText(`${above(40)}\n${bank(['2026-03-04,5.00,,甲,乙,3.00'])}`))).toBe('bank.noHeading')
  })

  it('a tab in the lines above the table does not make it one of tabs', async () => {
    const above = Array.from({ length: 12 }, (_, i) => (i < 2 ? `起始日期:[${i}]\t终止日期:[${i}]` : `说明${i}`)).join(
      '\n',
    )
    expect(await readText(`${above}\n${bank(['2026-03-04,5.00,,甲,乙,3.00'])}`)).toMatchObject({
      lines: [{ amount: 500, counterparty: '甲' }],
    })
  })

  it.each(['utf-8', 'utf-8 with its mark', 'gbk', 'utf-16'])(
    'the same statement in %s says the same',
    async (encoding) => {
      const text = bank(['2026-03-04,5.00,,示例纸业,货款,3.00'])
      const bytes = {
        'utf-8': Buffer.from(text),
        'utf-8 with its mark': Buffer.from(`\ufeff${text}`),
        gbk: gbk(text),
        'utf-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
      }[encoding]
      expect(await readText(bytes ?? '')).toMatchObject({
        lines: [{ amount: 500, counterparty: '示例纸业', remark: '货款', balance: 300 }],
      })
    },
  )

  it.each(['WeChat Pay .csv', 'Alipay .csv', 'ABC .xls', 'CMB, of a firm .xlsx'])(
    '%s cut off anywhere gives only lines that are whole, or is refused',
    async (shape) => {
      const whole = await read(shape)
      const wholeLines = whole.lines.map((line) => JSON.stringify(line))
      for (const share of [0.2, 0.5, 0.8, 0.9, 0.95, 0.99]) {
        const cut = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * share))
        const bill = await read(shape, moves, cut).catch((error: unknown) => {
          if (error instanceof Refusal) return null
          throw error
        })
        // The last line may have lost the end of its remark, and is then a line of its own.
        for (const line of bill?.lines.slice(0, -1) ?? []) expect(wholeLines).toContain(JSON.stringify(line))
      }
    },
  )

  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'workbook.empty'],
    ['a letter', '您好，附件是三月的流水，请查收。\n谢谢', 'bank.noHeading'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'workbook.unknownType'],
    ['a list of orders', '单号,下单日期,客户,数量\nXSDD20260305-0001,2026-03-05,示例纸业,5\n', 'bank.noHeading'],
    ['a price list', '编号,名称,单价\nP1,纸,10.00\n', 'bank.noHeading'],
    ['headings without an amount', '交易日期,对方户名,摘要\n2026-03-05,甲,乙\n', 'bank.noHeading'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await refusalOf(readText(bytes, 'wrong.csv'))).toBe(code)
  })
})
