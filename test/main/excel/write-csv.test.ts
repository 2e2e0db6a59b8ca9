import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Column } from '../../../main/excel/column'
import { guarded, unguarded } from '../../../main/excel/guard'
import { writeWorkbook } from '../../../main/excel/write-workbook'
import { excelWorker } from '../../worker'
import { folder, rowsOf } from './workbook'

let shop: Awaited<ReturnType<typeof folder>>
let count = 0
beforeAll(async () => {
  shop = await folder()
  await excelWorker()
})
afterAll(() => shop.done())

async function* pagesOf(...pages: unknown[][][]): AsyncGenerator<string, void> {
  for (const page of pages) yield JSON.stringify(page)
}

async function written(columns: Column[], ...pages: unknown[][][]): Promise<string> {
  count += 1
  const path = join(shop.path, `export${count}.csv`)
  await writeWorkbook(await excelWorker(), path, { sheet: '应收', columns, totalLabel: '合计' }, pagesOf(...pages))
  return path
}

const text: Column[] = [{ title: '备注', kind: 'text' }]

describe('a table as .csv', () => {
  it('has a mark that Excel knows UTF-8 by, titles, plain figures and no totals', async () => {
    const columns: Column[] = [
      { title: '编号', kind: 'text' },
      { title: '日期', kind: 'day' },
      { title: '数量', kind: 'quantity', total: true },
      { title: '单价', kind: 'price' },
      { title: '金额', kind: 'money', total: true },
      { title: '折扣', kind: 'percent' },
      { title: '行数', kind: 'integer' },
    ]
    const path = await written(
      columns,
      [['00123', '2026-03-05', 15_000, 123_456_789, -123_450_00, 9500, 3]],
      [[null, null, null, null, null, null, null]],
    )
    expect(await readFile(path, 'utf8')).toBe(
      '\ufeff编号,日期,数量,单价,金额,折扣,行数\r\n00123,2026-03-05,1.5,1.23456789,-123450.00,95%,3\r\n,,,,,,\r\n',
    )
  })

  it.each([
    ['=HYPERLINK("http://example.com","x")', `"'=HYPERLINK(""http://example.com"",""x"")"`],
    ['+86 571 8888', `"'+86 571 8888"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['＝1+1', `"'＝1+1"`],
    ["'=1", `"''=1"`],
    ['a=1', 'a=1'],
    ["O'Brien", `"O'Brien"`],
    ['两\r\n行', '"两\n行"'],
  ])('%j is a text for Excel and nothing to run', async (value, field) => {
    expect(await readFile(await written(text, [[value]]), 'utf8')).toBe(`\ufeff备注\r\n${field}\r\n`)
  })

  it('no text that is written begins as a formula does', () => {
    const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', "'", 'a', '1', '客')
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        expect(unguarded(guarded(text))).toBe(text)
      }),
    )
  })

  it.each(['csv', 'xlsx'])('every text comes back from .%s as it went out', async (ending) => {
    const awkward = fc.constantFrom(
      '=1+1',
      '000123',
      '6222020200112233445',
      '2026-03-05',
      '1e10',
      '😀',
      '𠮷',
      '""',
      ',',
    )
    const cell = fc.array(fc.oneof(awkward, fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', "'", '\n', '=')), {
      maxLength: 4,
    })
    const rows = fc
      .sample(fc.array(cell, { minLength: 2, maxLength: 2 }), { numRuns: 1500, seed: 20_260_305 })
      .map((row) => [
        '行',
        ...row.map((parts) =>
          parts
            .join('')
            .replace(/\r\n?/g, '\n')
            .replace(/\p{Cc}(?<!\n)/gu, ''),
        ),
      ])
    const columns = ['头', 'a', 'b'].map((title): Column => ({ title, kind: 'text' }))
    const path = (await written(columns)).replace(/csv$/, ending)
    const pages = [rows.slice(0, 700), rows.slice(700)]
    await writeWorkbook(await excelWorker(), path, { sheet: 's', columns }, pagesOf(...pages))
    const back = await rowsOf(path)
    const filled = (row: readonly unknown[]) => [0, 1, 2].map((i) => row[i] ?? '')
    expect(rows.map((_, i) => filled(back.get(i + 2) ?? []))).toEqual(rows)
  })

  it('a cancelled one leaves nothing, and a value that is no figure is a mistake in the program', async () => {
    const control = new AbortController()
    async function* endless(): AsyncGenerator<string, void> {
      for (;;) yield JSON.stringify(Array.from({ length: 1000 }, () => ['x']))
    }
    const options = {
      signal: control.signal,
      onProgress: (rows: number) => rows > 5000 && control.abort(new Error('不要了')),
    }
    const path = join(shop.path, 'stopped.csv')
    const stopped = writeWorkbook(await excelWorker(), path, { sheet: 's', columns: text }, endless(), options)
    await expect(stopped).rejects.toThrow('不要了')
    const money: Column[] = [{ title: '金额', kind: 'money' }]
    const faulty = writeWorkbook(await excelWorker(), path, { sheet: 's', columns: money }, pagesOf([['1.5']]))
    await expect(faulty).rejects.toThrow(/^Not a/)
    expect((await readdir(shop.path)).filter((name) => name.startsWith('stopped'))).toEqual([])
  })
})
