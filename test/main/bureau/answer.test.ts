import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnswerRow, answerFields, readAnswerRow } from '../../../main/bureau/answer'
import { type KnownRed, type KnownRequest, standingOf } from '../../../main/bureau/comparing'
import { numberInName } from '../../../main/bureau/einvoice'
import { fileInvoices } from '../../../main/bureau/filing'
import { judgeAnswer } from '../../../main/bureau/judging'
import { readInvoiceFile } from '../../../main/bureau/read-invoice-file'
import type { Cell } from '../../../main/excel/cell'
import { suggestMapping } from '../../../main/import/field'
import type { Day } from '../../../main/value/day'
import type { Fen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'
import { digitalXml, ofd, olderXml } from './invoices'

const today = '2026-03-10' as Day
const number = (n: number) => `2633200000000000${String(n).padStart(4, '0')}`
const known = (id: number, more: Partial<KnownRequest> = {}): KnownRequest => ({
  id: id as Id,
  no: `KPSQ20260310-000${id}`,
  state: 'APPROVED',
  gross: 7500 as Fen,
  title: `示例${id}`,
  net: 6637 as Fen,
  tax: 863 as Fen,
  taxId: '',
  number: null,
  ...more,
})
const knownRed = (id: number, request: KnownRequest, more: Partial<KnownRed> = {}): KnownRed => ({
  id: id as Id,
  no: `HZFP20260310-000${id}`,
  gross: -7500 as Fen,
  net: -6637 as Fen,
  tax: -863 as Fen,
  number: null,
  request,
  ...more,
})

describe('the answer of the tax bureau', () => {
  it('knows the columns of its own lists, also where old and digital numbers stand beside each other', () => {
    const headings = [
      '序号',
      '发票代码',
      '发票号码',
      '数电发票号码',
      '购方识别号',
      '购买方名称',
      '开票日期',
      '价税合计',
      '发票状态',
    ]
    const columns = suggestMapping(answerFields, headings)
    expect(columns).toEqual({
      code: 1,
      oldNumber: 2,
      number: 3,
      taxId: 4,
      buyer: 5,
      issuedOn: 6,
      gross: 7,
      state: 8,
    })
    const paper: Cell[] = ['1', '033002000111', '12345678', '', '', '示例', '2026-03-09 08:00:01', 100, '正常']
    expect(readAnswerRow(2, paper, columns)).toMatchObject({
      number: '033002000111 12345678',
      issuedOn: '2026-03-09',
      gross: 10_000,
      fault: null,
    })
    const cut = ['2', '', '', { long: '26332000000000000000' }, '', '示例', '2026-03-09', 100, '正常']
    expect(readAnswerRow(3, cut, columns)?.fault).toMatchObject({ code: 'number.lostDigits' })
    expect(readAnswerRow(4, ['合计'], columns)).toBeNull()
    const dated = (cell: Cell) => readAnswerRow(5, paper.with(6, cell), columns)?.issuedOn
    expect([46_091.5, '46091.99999', 46_091, '20260310123005'].map(dated)).toEqual(Array(4).fill('2026-03-10'))
  })

  it('law: a request gets one number, a number one request, only what waits and agrees to the fen is written', () => {
    const row = fc.record({
      serial: fc.integer({ min: 0, max: 5 }),
      number: fc.integer({ min: 0, max: 5 }),
      gross: fc.constantFrom(7500, 7500, 7501, -7500, null),
      reason: fc.constantFrom('', '', '编码不对'),

      on: fc.constantFrom('2026-03-09', '2026-03-10', '2026-03-11', null),
      state: fc.constantFrom('', '正常', '已作废', '未红冲', '开票失败'),
      buyer: fc.constantFrom('示例1', '示例1', '示例2', ''),
    })
    const requests = [
      ...[known(1), known(2, { gross: 7501 as Fen }), known(3, { state: 'ISSUED', number: number(3) })],
      ...[known(4, { state: 'PENDING' }), known(5, { title: '示例1' })],
    ]
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const judged = judgeAnswer(
          rows.map((one, i) => ({
            row: i + 2,
            serial: one.serial === 0 ? '' : `kpsq20260310-000${one.serial}`,
            reason: one.reason,
            number: one.number === 0 ? '' : number(one.number),
            issuedOn: one.on as Day | null,
            taxId: '',
            gross: one.gross as Fen | null,
            buyer: one.buyer,
            state: one.state,
            fault: null,
          })),
          { requests, reds: [] },
          today,
        )
        const taken = judged.filter(({ verdict }) => verdict === 'write' || verdict === 'suggest')
        expect(new Set(taken.map((one) => one.number)).size).toBe(taken.length)
        expect(new Set(taken.map((one) => one.request?.id)).size).toBe(taken.length)
        for (const one of taken) {
          expect(one.request?.state).toBe('APPROVED')
          expect(one.gross === null ? one.verdict === 'suggest' : one.gross === one.request?.gross).toBe(true)
          expect(one.buyer === '' || one.buyer === one.request?.title).toBe(true)
          expect(rows.filter((row) => row.number !== 0 && number(row.number) === one.number)).toHaveLength(1)
          expect(one.issuedOn !== null && one.issuedOn <= today && !/已作废|失败/.test(one.state)).toBe(true)
          expect(one.number).not.toBe(number(3))
        }
        for (const one of judged)
          if (one.verdict === 'failed') expect([one.number, one.request?.state]).toEqual(['', 'APPROVED'])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a row that says something else than the books', () => {
  const row = (more: Partial<AnswerRow>): AnswerRow => ({
    row: 2,
    serial: '',
    number: number(9),
    issuedOn: today,
    gross: 7500 as Fen,
    buyer: '',
    taxId: '',
    state: '',
    reason: '',
    fault: null,
    ...more,
  })
  const issued = known(1, { state: 'ISSUED', number: number(1), taxId: '914403001922038216' })
  const waits = known(2, { taxId: '914403001922038216' })
  const judge = (rows: AnswerRow[], requests = [issued, waits], reds: KnownRed[] = []) =>
    judgeAnswer(rows, { requests, reds }, today).map(({ verdict, differences }) =>
      differences.length === 0 ? verdict : `${verdict} ${differences.map(({ what }) => what).join()}`,
    )
  const bearer = (more: Partial<AnswerRow>, request = issued) =>
    judge([row({ number: number(1), ...more })], [request])[0]
  const named = (more: Partial<AnswerRow>) => judge([row({ serial: waits.no, ...more })])[0]

  it('of an invoice that has its number here is not called here', () => {
    expect(bearer({})).toBe('here')
    expect(bearer({ gross: null, state: '开票成功', buyer: '示例 1', taxId: '914403001922038216' })).toBe('here')
    expect(bearer({ gross: 7501 as Fen })).toBe('differs gross')
    expect(bearer({ gross: -7500 as Fen })).toBe('differs gross')
    expect(bearer({ buyer: '别人', taxId: '91330106MA2H0DEM0E' })).toBe('differs buyer,taxId')
    for (const state of ['已作废', '已红冲-全额', '部分红冲', '开票失败', '异常'])
      expect(bearer({ state })).toBe('differs state')
    for (const state of ['正常', '未红冲', '未作废', '无异常', '红冲失败']) expect(bearer({ state })).toBe('here')
    const [part, red, voided] = (['PART_RED', 'RED', 'VOIDED'] as const).map((state) => ({ ...issued, state }))
    expect([bearer({ state: '已红冲-部分' }, part), bearer({ state: '正常' }, part)]).toEqual(['here', 'differs state'])
    expect([bearer({ state: '已红冲' }, red), bearer({ state: '未红冲' }, red)]).toEqual(['here', 'differs state'])
    expect([bearer({ state: '作废' }, voided), bearer({ state: '正常' }, voided)]).toEqual(['here', 'differs state'])
  })

  it('of a request that waits is not written', () => {
    expect(named({ buyer: '示例2', taxId: '914403001922038216', state: '未红冲' })).toBe('write')
    expect(named({ buyer: '示例2（个人）', reason: '-' })).toBe('write')
    expect(named({ buyer: '旧抬头' })).toBe('differs buyer')
    expect(named({ buyer: '示例2', taxId: '91330106MA2H0DEM0E' })).toBe('differs taxId')
    expect(named({ gross: null })).toBe('suggest')
    expect(named({ state: '开票失败' })).toBe('differs state')
    expect(named({ reason: '商品编码不是末级编码' })).toBe('differs state')
    expect(named({ state: '已作废' })).toBe('off')
    expect(named({ number: '', state: '开票失败，红冲前请核对' })).toBe('failed')
    expect(named({ number: '', reason: '-' })).toBe('unknown')
    const twice = [row({ serial: waits.no }), row({ row: 3, gross: 9900 as Fen })]
    expect(judge(twice)).toEqual(['bad', 'bad'])
    expect(judge([row({ buyer: '示例2', taxId: '91330106MA2H0DEM0E' })])).toEqual(['unknown'])
  })

  it('of a red letter is known by its number', () => {
    const reds = [knownRed(1, issued, { number: number(7) })]
    expect(judge([row({ number: number(7), gross: -7500 as Fen, state: '红字' })], [issued], reds)).toEqual(['here'])
    expect(judge([row({ number: number(7), gross: -7400 as Fen })], [issued], reds)).toEqual(['differs gross'])
    expect(judge([row({ number: number(8), gross: -7500 as Fen })], [issued], reds)).toEqual(['off'])
  })

  it('says what has become of it in many words', () => {
    const words = {
      失败: 'failed',
      已作废: 'voided',
      未作废: 'issued',
      未被红冲: 'issued',
      部分冲红: 'partRed',
      待开: '',
    }
    for (const [text, standing] of Object.entries(words)) expect([text, standingOf(text)]).toEqual([text, standing])
  })
})

describe('the files of invoices', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shundan-invoices-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const read = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    await writeFile(path, content)
    return readInvoiceFile(path)
  }
  const facts = {
    net: 8850,
    tax: 1150,
    gross: 10_000,
    taxId: '914403001922038216',
    issuedOn: '2026-03-09',
    broken: false,
  }

  it('are read in the shapes in which they come', async () => {
    const told = { number: number(1), gross: '100.00', buyer: '示例纸业', on: '2026-03-09 08:00:00' }
    expect(await read('a.xml', digitalXml(told))).toEqual({ ...facts, number: number(1), buyer: '示例纸业' })
    const own = await ofd({ number: number(2), net: '88.50', tax: '11.50', on: '2026年03月09日' })
    expect(await read('b.ofd', own)).toEqual({ ...facts, number: number(2), buyer: '' })
    const inside = { 'Doc_0/Attachs/original_invoice.xml': Buffer.from(olderXml.replace('GBK', 'UTF-8')) }
    const older = await ofd({ number: '', net: '', tax: '', on: '' }, inside)
    expect(await read('c.ofd', older)).toEqual({ ...facts, number: '033002000111 12345678', buyer: '示例纸业' })
    const provider = `<root><fpxx><Fphm>${number(3)}</Fphm><Kprq>20260309101112</Kprq><Jshj>100.00</Jshj><Gmfmc>示例</Gmfmc></fpxx></root>`
    expect(await read('d.xml', provider)).toMatchObject({
      number: number(3),
      issuedOn: '2026-03-09',
      gross: 10_000,
      buyer: '示例',
    })
  })

  it('say what their name says where they cannot be read, and nothing runs or is looked up', async () => {
    const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    expect(await read(`dzfp_${number(4)}_示例.xml`, entity)).toMatchObject({
      number: number(4),
      broken: true,
      gross: null,
    })
    expect(await read(`${number(5)}.ofd`, 'no zip')).toMatchObject({ number: number(5), broken: true })
    expect(numberInName(`${number(1)} ${number(2)}.pdf`)).toBe('')
    expect(numberInName('033002000111_12345678.pdf')).toBe('033002000111 12345678')
    expect(numberInName('263320000000000000001.pdf')).toBe('')
  })

  it('go with the number, else with amount and buyer where one request alone fits', () => {
    const file = (path: string, more: object) => ({
      path,
      number: '',
      issuedOn: '2026-03-09' as Day,
      net: null,
      tax: null,
      gross: null,
      taxId: '',
      broken: false,
      buyer: '',
      ...more,
    })
    const requests = [
      known(1, { number: number(1), state: 'ISSUED' }),
      known(2),
      known(3, { title: '示例2', gross: 100 as Fen }),
    ]
    const [first] = requests
    const reds = first ? [knownRed(8, first), knownRed(9, first, { number: number(9), gross: -100 as Fen })] : []
    const verdicts = (files: ReturnType<typeof file>[]) =>
      fileInvoices(files, { requests, reds }, today).map(({ verdict, request }) => [verdict, request?.id ?? null])
    const fits = { number: number(2), gross: 7500 as Fen, buyer: '示例2' }
    expect(
      verdicts([file('a', { number: number(1) }), file('b', fits), file('c', { number: number(2), issuedOn: null })]),
    ).toEqual([
      ...[
        ['attach', 1],
        ['writeBack', 2],
        ['attach', 2],
      ],
    ])
    expect(verdicts([file('a', { number: number(1), gross: 7501 as Fen })])).toEqual([['differs', 1]])
    // What the books have other than the file says is for a person to look at, as is the file of an invoice that was voided.
    const taxed = { ...fits, net: 7075 as Fen, tax: 425 as Fen }
    expect(verdicts([file('a', taxed)])).toEqual([['differs', 2]])
    expect(verdicts([file('a', { number: number(1), buyer: '别人' })])).toEqual([['differs', 1]])
    expect(verdicts([file('a', { number: number(1), net: 6636 as Fen, tax: 864 as Fen })])).toEqual([['differs', 1]])
    expect(
      fileInvoices(
        [file('a', { number: number(4) })],
        {
          requests: [known(4, { number: number(4), state: 'VOIDED' })],
          reds: [],
        },
        today,
      ),
    ).toMatchObject([{ verdict: 'differs', differences: [{ what: 'state', ours: 'VOIDED' }] }])
    // A red letter goes to its invoice by its number, or to the one that waits for a number.
    const red = { number: number(3), gross: -7500 as Fen, net: -6637 as Fen, tax: -863 as Fen, buyer: '示例1' }
    expect(verdicts([file('a', red), file('b', { number: number(3), issuedOn: null })])).toEqual([
      ...[
        ['writeRed', 1],
        ['attach', 1],
      ],
    ])
    expect(verdicts([file('a', { number: number(9), gross: -100 as Fen, buyer: '示例1' })])).toEqual([['attach', 1]])
    expect(verdicts([file('a', { number: number(9), gross: -101 as Fen })])).toEqual([['differs', 1]])
    expect(verdicts([file('a', { ...red, buyer: '别人' })])).toEqual([['off', null]])
    expect(verdicts([file('a', { ...fits, gross: -7500 as Fen })])).toEqual([['off', null]])
    expect(
      verdicts([file('a', { ...fits, buyer: '别人' }), file('b', { ...fits, issuedOn: '2026-03-11' as Day })]),
    ).toEqual([
      ...[
        ['unknown', null],
        ['unknown', null],
      ],
    ])
  })
})
