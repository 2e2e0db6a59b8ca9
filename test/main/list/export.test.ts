import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../../../main/border'
import { openReadyShop, type TestShop } from '../../shop'

const names = ['杭州晨光商贸有限公司', '=HYPERLINK("x")', '重庆永盛_100%', 'O’Reilly & Söhne', '+86 文具店', '-折扣店']
const columns = [
  { key: 'code', title: '编号' },
  { key: 'name', title: '名称' },
  { key: 'creditLimit', title: '信用额度' },
]

describe('the export of a list', () => {
  let test: TestShop
  const ids: number[] = []
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    for (const [i, name] of names.entries()) {
      const { id } = await test.ask('customer.create', { code: `00${i}`, name, creditLimit: (i * 1050) as never })
      ids.push(id)
    }
  })
  afterAll(() => test.close())

  const byName = { sort: [{ column: 'code', descending: true }] }
  async function exported(ending: 'xlsx' | 'csv', scope: object): Promise<string[][]> {
    const path = join(test.folder, `out.${ending}`)
    await test.ask('customer.export', { path, columns, ...byName, ...scope })
    const book = read(await readFile(path), { raw: true })
    const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1, raw: false })
    return rows.slice(1).filter(([code]) => code !== '合计')
  }

  it.each(['xlsx', 'csv'] as const)('as .%s holds all rows in the order on screen', async (ending) => {
    expect((await exported(ending, {})).map(([code]) => code)).toEqual(['005', '004', '003', '002', '001', '000'])
  })

  it('holds only the ticked rows, or all but the unticked ones, narrowed as the screen is', async () => {
    const two = { ids: [ids[1], ids[4]], except: false }
    expect((await exported('xlsx', { picked: two })).map(([code]) => code)).toEqual(['004', '001'])
    const others = { ids: [ids[0]], except: true }
    const shops = { search: '店', picked: others }
    expect((await exported('csv', shops)).map(([, name]) => name)).toEqual(["'-折扣店", "'+86 文具店"])
    const all = { ids: [], except: true }
    expect(await exported('xlsx', { picked: all })).toHaveLength(6)
  })

  it('the sums of what is ticked are the sums of those rows', async () => {
    const picked = { ids: [ids[1] as never, ids[2] as never], except: false }
    expect((await test.ask('customer.totals', { picked })).count).toBe(2)
    expect((await test.ask('customer.totals', { picked: { ...picked, except: true } })).count).toBe(4)
  })

  it('a customer whose name looks like a formula comes back from .csv unchanged', async () => {
    await exported('csv', {})
    const look = await test.ask('import.look', { path: join(test.folder, 'out.csv') })
    const back = look.sample.flat()
    expect(names.filter((name) => !back.includes(name))).toEqual([])
  })

  it.each(['xlsx', 'csv'])(
    'as .%s, stopped in the middle, leaves no file, and is no fault of the program',
    async (ending) => {
      const path = join(test.folder, `stopped.${ending}`)
      const progress: number[] = []
      const session = {
        ...test.session,
        onProgress: (id: string, done: number) => {
          progress.push(done)
          void answer(test.session, { name: 'command.cancel', input: { id }, id: 'stop', language: 'zh' })
        },
      }
      const input = { path, columns }
      const reply = await answer(session, { name: 'customer.export', input, id: `export-${ending}`, language: 'zh' })
      expect(reply).toMatchObject({ ok: false, code: 'command.cancelled' })
      expect(progress.length).toBeGreaterThan(0)
      expect((await readdir(test.folder)).filter((name) => name.startsWith('stopped'))).toEqual([])
      expect(await readFile(join(test.folder, 'shundan.log'), 'utf8').catch(() => '')).toBe('')
    },
  )
})
