import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSheets, readRows } from '../../../../main/excel/read-workbook'
import { Refusal } from '../../../../main/value/refusal'
import { randomFrom } from '../../../bench/random'
import { bundled, excelWorker } from '../../../worker'
import { folder } from '../workbook'
import { parts, sound } from './base'
import { damaged, damagedParts } from './mutate'
import { type Reading, startReading } from './pool'
import type { Answer } from './worker'

// Two thousand damaged files, the same each time: each gives rows or a refusal with a reason, soon, and nothing else.
const families: [name: string, count: number, make: (seed: number) => Buffer][] = [
  ['.xlsx with damaged bytes', 400, (seed) => damaged(sound.xlsx, randomFrom(seed))],
  ['.xlsx, not compressed, with damaged bytes', 200, (seed) => damaged(sound.stored, randomFrom(seed))],
  ['.xlsx with damaged parts', 600, (seed) => damagedParts(parts, randomFrom(seed))],
  ['.xls with damaged bytes', 500, (seed) => damaged(sound.xls, randomFrom(seed))],
  ['.csv in UTF-8', 100, (seed) => damaged(sound.csv, randomFrom(seed))],
  ['.csv in GBK', 100, (seed) => damaged(sound.gbk, randomFrom(seed))],
  ['.csv in UTF-16', 100, (seed) => damaged(sound.utf16, randomFrom(seed))],
]
/** The heap of the reading thread is bounded at 512 MB; with its buffers and this process itself it stays below this. */
const MOST_RESIDENT_MB = 1000

let shop: Awaited<ReturnType<typeof folder>>
let reading: Reading
beforeAll(async () => {
  shop = await folder()
  reading = startReading(await bundled('fuzz-worker', 'test/main/excel/fuzz/worker.ts'))
})
afterAll(async () => {
  await reading.stop()
  await shop.done()
})

const isGood = (answer: Answer) => 'rows' in answer || ('refused' in answer && answer.refused.startsWith('workbook.'))

describe('a damaged file gives rows or a refusal, whatever the damage', () => {
  it.each(Object.entries(sound))('undamaged, the file %s is read', async (name, bytes) => {
    expect(await reading.answer(await shop.file(name, bytes))).toMatchObject({ rows: expect.any(Number) })
  })

  it.each(families)('%s, %d of them', async (name, count, make) => {
    const wrong: string[] = []
    const kinds = new Map<string, number>()
    for (let seed = 1; seed <= count; seed += 1) {
      const answer = await reading.answer(await shop.file('damaged', make(seed)))
      const kind = 'refused' in answer ? (answer.refused.split(' ')[0] ?? '') : 'rows'
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      if (!isGood(answer)) wrong.push(`${name}, seed ${seed}: ${JSON.stringify(answer)}`)
    }
    expect(wrong).toEqual([])
    expect(kinds.size, 'some are refused, some read').toBeGreaterThan(1)
    expect(process.memoryUsage().rss / 1024 ** 2).toBeLessThan(MOST_RESIDENT_MB)
  })

  it('the worker of the program says the same', async () => {
    const worker = await excelWorker()
    for (const [name, , make] of families) {
      const path = await shop.file('damaged', make(7))
      const said = await readByProgram(worker, path)
      const answer = await reading.answer(path)
      expect('refused' in answer ? answer.refused.split(' ')[0] : answer, name).toEqual(said)
    }
  })
})

async function readByProgram(worker: string, path: string): Promise<unknown> {
  try {
    const sheet = (await listSheets(worker, path))[0]?.name ?? ''
    let rows = 0
    for await (const batch of readRows(worker, path, { sheet })) {
      rows += batch.rows.filter((cells) => cells.length > 0).length
    }
    return { rows }
  } catch (error) {
    return error instanceof Refusal ? error.code : error
  }
}
