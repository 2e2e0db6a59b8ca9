import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Day } from '../../main/value/day'
import type { ask } from '../../renderer/ask'
import { doEach, type Result } from '../../renderer/part/each'
import { type BatchResult, makeAll } from '../../renderer/statement/make-all'
import { noteSent } from '../../renderer/statement/many-steps'
import { beginDealing, today } from '../main/statement/dealings'
import { openReadyShop, type TestShop } from '../shop'

const march = { from: '2026-03-01' as Day, to: '2026-03-31' as Day }
let test: TestShop
let via: Parameters<typeof makeAll>[3]
beforeAll(async () => {
  test = await openReadyShop(today)
  const asks = ((name: Parameters<typeof ask>[0], input: never) => test.ask(name, input)) as typeof ask
  via = { ask: asks, sentenceOf: String }
  const deal = await beginDealing(test)
  for (const name of ['甲', '乙', '丙', '丁']) await deal.delivered(await deal.newCustomer(name), march.from, 3)
})
afterAll(() => test.close())

const candidates = () => test.ask('statement.candidates', march)
async function all(how: Partial<Parameters<typeof makeAll>[1]>, most = 99): Promise<BatchResult[]> {
  const results: BatchResult[] = []
  const whole = { ...march, as: 'none' as const, folder: null, language: 'zh' as const, ...how }
  for await (const result of makeAll(await candidates(), whole, () => results.length >= most, via)) results.push(result)
  return results
}

it('stopped it keeps what is made; begun again it makes the rest, and saves each', async () => {
  expect(await all({}, 2)).toMatchObject([
    { kept: false, reason: null },
    { kept: false, reason: null },
  ])
  expect((await candidates()).filter(({ statementId }) => statementId !== null)).toHaveLength(2)
  const results = await all({ as: 'xlsx', folder: test.folder })
  expect(results.map(({ kept, reason }) => [kept, reason]).toSorted()).toEqual([
    ...[
      [false, null],
      [false, null],
      [true, null],
      [true, null],
    ],
  ])
  const files = (await readdir(test.folder)).filter((name) => name.endsWith('.xlsx'))
  expect(files.map((name) => name.slice(0, 16)).toSorted()).toEqual(results.map(({ no }) => no).toSorted())
})

it('what refuses one is said of it, and the others go on', async () => {
  const results = await all({ as: 'pdf', folder: join(test.folder, 'pdf') })
  // Without a window there is no paper.
  expect(results).toHaveLength(4)
  expect(results.every(({ reason }) => reason !== null)).toBe(true)
})

it('many are noted as sent at once; one that was taken back says so', async () => {
  const [gone, ...rest] = await test.ask('statement.list', {})
  await test.ask('statement.withdraw', { id: gone?.id ?? 0, version: 1, reason: '重做' })
  const rows = gone ? [gone, ...rest] : rest
  const results: Result[] = []
  for await (const result of doEach(rows, ({ no }) => no, noteSent(via.ask, 'paper'), String)) results.push(result)
  expect(results.map(({ reason }) => reason === null)).toEqual([false, true, true, true])
  expect(results[0]?.reason).toContain('已撤回')
  const sent = await test.ask('statement.list', { filters: { state: { kind: 'oneOf', values: ['SENT'] } } })
  expect(sent.map(({ id }) => id)).toEqual(rest.map(({ id }) => id))
})
