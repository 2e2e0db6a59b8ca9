import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../db/connection'
import type { BookReport } from '../../main/book/book'
import { proveBooks } from '../../main/book/prove-books'
import { databaseName, openShop } from '../../main/shop'
import { parsePrice } from '../../main/value/price'
import { parseQty } from '../../main/value/qty'
import { openReadyShop, type TestShop } from '../shop'
import { type Request, talk } from './command-line'

const kills = 100

// The program is killed in the middle of its work, again and again; what it has said is done must be there, whole.
describe('a program that is killed at any moment', () => {
  let test: TestShop
  let ids: { customerId: number; productId: number }
  let request = 0

  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
    const customer = await test.ask('customer.create', { name: '晨光' })
    const stock = { listPrice: parsePrice('10'), taxRate: 1300, openingStock: parseQty('1000000') }
    const product = await test.ask('product.create', { name: '纸', ...stock })
    ids = { customerId: customer.id, productId: product.id }
    await test.shop.close()
  })
  afterAll(() => rm(test.folder, { recursive: true, force: true }))

  /** Orders are taken, shipped and paid until the program dies; gives the ids of the commands it said were done. */
  async function workUntilKilled(afterMs: number): Promise<string[]> {
    const line = talk(test.folder)
    const done: string[] = []
    const ask = async (name: string, input: unknown) => {
      request += 1
      const sent: Request = { id: `r${request}`, name, input }
      const reply = await line.ask(sent)
      if (reply === null) return null
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
      done.push(sent.id)
      return reply.value as { id: number }
    }
    await ask('customer.create', { name: '每次先来的客户' })
    const today = new Date().toISOString().slice(0, 10)
    const timer = setTimeout(() => line.child.kill('SIGKILL'), afterMs)
    for (;;) {
      const lines = [1, 2, 3].map(() => ({
        productId: ids.productId,
        qty: parseQty('1'),
        listPrice: parsePrice('9.99'),
      }))
      const order = await ask('order.save', {
        id: null,
        draft: { customerId: ids.customerId, orderOn: '2026-03-05', lines },
      })
      const confirmed = order && (await ask('order.confirm', { id: order.id, version: 1 }))
      const shipped = confirmed && (await ask('order.ship', { id: order?.id, version: 2, deliveredOn: '2026-03-05' }))
      const receipt =
        shipped &&
        (await ask('receipt.create', { customerId: ids.customerId, receivedOn: today, method: 'cash', amount: 1000 }))
      const paid = receipt && (await ask('receipt.confirm', { id: receipt.id }))
      if (!paid) break
    }
    clearTimeout(timer)
    return done
  }

  /** What a restart finds: damage SQLite sees, disagreements of the books, and which commands are there. */
  async function lookAfterwards(): Promise<{ integrity: unknown; report: BookReport; stored: Set<string> }> {
    const shop = await openShop({ folder: test.folder, version: 'test', excelWorker: '', node: 0 })
    const report = await proveBooks(shop.engine(), shop.now())
    const stored = new Set(await shop.engine().json<string[]>('select json_group_array(id) from commands'))
    await shop.close()
    const file = await connect(`${test.folder}/${databaseName}`, 'read')
    const [row] = await file.all('pragma integrity_check')
    await file.close()
    return { integrity: row?.integrity_check, report, stored }
  }

  it(
    `after each of ${kills} kills the file is sound, the books agree, and every command it said was done is there`,
    async () => {
      let acknowledged = 0
      for (let kill = 0; kill < kills; kill += 1) {
        const done = await workUntilKilled(Math.random() * 300)
        acknowledged += done.length
        const { integrity, report, stored } = await lookAfterwards()
        expect(integrity).toBe('ok')
        expect(report.results.flatMap((result) => result.disagreements)).toEqual([])
        expect(done.filter((id) => !stored.has(id))).toEqual([])
      }
      console.log(`${kills} kills, ${acknowledged} acknowledged commands, none lost, nothing half written`)
      expect(acknowledged).toBeGreaterThan(kills)
    },
    20 * 60_000,
  )
})
