import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect } from '../../../db/connection'
import { openEngine } from '../../../db/engine-sqlite'
import { rescueDatabase } from '../../../main/book/keep-backups'
import { databaseName } from '../../../main/shop'
import type { Fen } from '../../../main/value/fen'
import type { Instant } from '../../../main/value/instant'
import { parsePrice } from '../../../main/value/price'
import { parseQty } from '../../../main/value/qty'
import { openReadyShop, owner, type TestShop } from '../../shop'

let test: TestShop
beforeEach(async () => {
  test = await openReadyShop('2026-03-05')
  const { id: customerId } = await test.ask('customer.create', { name: '晨光' })
  const { id: productId } = await test.ask('product.create', {
    name: '纸',
    listPrice: parsePrice('10'),
    taxRate: 1300,
    openingStock: parseQty('9'),
  })
  const lines = [{ productId, qty: parseQty('2'), listPrice: parsePrice('10') }]
  const { id } = await test.ask('order.save', { id: null, draft: { customerId, orderOn: '2026-03-05', lines } })
  await test.ask('order.confirm', { id, version: 1 })
  await test.ask('order.ship', { id, version: 2, deliveredOn: '2026-03-05', lines: null })
  const receipt = await test.ask('receipt.create', {
    customerId,
    receivedOn: '2026-03-05',
    method: 'cash',
    amount: 500 as Fen,
  })
  await test.ask('receipt.confirm', { id: receipt.id })
  await test.ask('invoice.request', { orderId: id, kind: 'ordinary', title: '晨光', naturalPerson: true })
})
afterEach(() => test.close())

describe('the check of the books', () => {
  const disagreeing = async () => {
    const { results } = await test.ask('book.prove', {})
    return results.filter((result) => result.disagreements.length > 0)
  }

  it.each([
    ['orderTotals', `update sales_orders set gross = gross + 1, net = net + 1`, 'XSDD20260305-0001', 1],
    ['orderDelivered', `update sales_orders set delivered = delivered + 1`, 'XSDD20260305-0001', 1],
    ['orderReceived', `update sales_orders set received = received + 1`, 'XSDD20260305-0001', 1],
    ['orderInvoiced', `update sales_orders set invoice_pending = invoice_pending - 1`, 'XSDD20260305-0001', -1],
    ['orderInvoiced', `update sales_orders set invoice_beyond = invoice_beyond + 2`, 'XSDD20260305-0001', 2],
    ['openItems', `update open_items set "open" = "open" - 7`, 'CKD20260305-0001', -7],
    ['credits', `update credits set unallocated = unallocated + 3`, 'SKD20260305-0001', 3],
    ['customerBalances', `update customers set receivable = receivable + 5`, '晨光', 5],
    ['stockOnHand', `update products set on_hand = on_hand + 10000`, '纸', 10_000],
    ['stockReserved', `update products set reserved = 20000`, '纸', 20_000],
    ['approvals', `update approvals set state = 'REJECTED'`, 'XSDD20260305-0001', 2],
  ])(
    '%s: a figure that was tampered with is found and its document named',
    async (proof, sql, document, difference) => {
      expect(await disagreeing()).toEqual([])
      await test.shop.engine().tx((tx) => tx.run(sql))
      const found = (await disagreeing()).find((result) => result.proof === proof)
      const [first] = found?.disagreements ?? []
      expect(first?.document).toBe(document)
      expect((first?.maintained ?? 0) - (first?.facts ?? 0)).toBe(difference)
    },
  )

  it('a log entry that was changed, or taken out, breaks the chain', async () => {
    await test.shop.engine().tx((tx) => tx.run(`update activity_log set after = '{}' where command = 'order.ship'`))
    expect((await disagreeing()).map((result) => result.proof)).toEqual(['activityLog'])
    await test.shop.engine().tx((tx) => tx.run(`delete from activity_log where command = 'order.ship'`))
    expect((await disagreeing()).map((result) => result.proof)).toEqual(['activityLog'])
  })

  it('every command but a preference is in the log, with who did it', async () => {
    const silent = await test.shop
      .engine()
      .json<string[]>(
        `select json_group_array(distinct name) from commands where id not in (select command_id from activity_log)`,
      )
    expect(silent).toEqual([])
    const nameless = await test.shop
      .engine()
      .json<number>(`select count(*) from activity_log where user_id is null and command <> 'shop.setUp'`)
    expect(nameless).toBe(0)
  })
})

describe('backups', () => {
  it('a backup is checked, listed, and puts everything back as it was; the present is saved aside', async () => {
    const made = await test.ask('backup.make', {})
    await test.ask('customer.create', { name: '后来的客户' })
    await test.ask('backup.restore', { name: made.name })
    expect(await test.reply('customer.list', {})).toMatchObject({ code: 'signIn.required' })
    await test.ask('session.signIn', owner)
    expect(await test.ask('customer.totals', {})).toMatchObject({ count: 1 })
    const backups = await test.ask('backup.list', {})
    expect(backups.map((backup) => backup.reason).sort()).toEqual(['beforeRestore', 'manual'])
    const aside = backups.find((backup) => backup.reason === 'beforeRestore')
    await test.ask('backup.restore', { name: aside?.name ?? '' })
    await test.ask('session.signIn', owner)
    expect(await test.ask('customer.totals', {})).toMatchObject({ count: 2 })
    expect((await test.ask('book.prove', {})).results.flatMap((result) => result.disagreements)).toEqual([])
  })

  it('a damaged backup is refused and the present data stays', async () => {
    const made = await test.ask('backup.make', {})
    const file = join(test.folder, 'backup', made.name)
    const bytes = await readFile(file)
    bytes.fill(0x5a, 5000, 9000)
    await writeFile(file, bytes)
    expect(await test.reply('backup.restore', { name: made.name })).toMatchObject({ ok: false, code: 'backup.broken' })
    expect(await test.ask('customer.totals', {})).toMatchObject({ count: 1 })
  })

  it('a name that leads out of the folder, or to nothing, is refused', async () => {
    for (const name of ['../shundan.db', 'nothing.db']) {
      expect(await test.reply('backup.restore', { name })).toMatchObject({ ok: false, code: 'backup.notFound' })
    }
  })

  it('a database of a newer program is refused, as a backup and at the start', async () => {
    const made = await test.ask('backup.make', {})
    const newer = await connect(join(test.folder, 'backup', made.name), 'write')
    await newer.exec('pragma user_version = 9999')
    await newer.close()
    expect(await test.reply('backup.restore', { name: made.name })).toMatchObject({ ok: false, code: 'database.newer' })
  })

  it('what a backup that was cut off left behind does not stand in the way of the next', async () => {
    await mkdir(join(test.folder, 'backup'), { recursive: true })
    await writeFile(join(test.folder, 'backup', '2026-03-05 1200 manual.db.part'), 'half a database')
    const made = await test.ask('backup.make', {})
    expect(made.name).toBe('2026-03-05 1200 manual.db')
    expect(await readdir(join(test.folder, 'backup'))).toEqual([made.name])
  })

  it('the backup is one whole file, with nothing beside it', async () => {
    const made = await test.ask('backup.make', {})
    expect(await readdir(join(test.folder, 'backup'))).toEqual([made.name])
    expect((await readdir(test.folder)).includes(databaseName)).toBe(true)
  })

  it('a database that can no longer be opened gives way to the newest sound backup, and is kept', async () => {
    const made = await test.ask('backup.make', {})
    const folder = join(test.folder, 'other')
    await mkdir(join(folder, 'backup'), { recursive: true })
    await copyFile(join(test.folder, 'backup', made.name), join(folder, 'backup', made.name))
    const file = join(folder, databaseName)
    const now = 1 as Instant
    await writeFile(file, Buffer.alloc(20_000, 0x5a))
    await expect(openEngine(file)).rejects.toMatchObject({ code: 'database.broken' })
    await writeFile(join(folder, 'backup', '2099-01-01 0000 manual.db'), 'newer, but no database')
    expect(await rescueDatabase(folder, file, now)).toMatchObject({ name: made.name })
    const engine = await openEngine(file)
    expect(await engine.json('select count(*) from customers')).toBe(1)
    await engine.close()
    expect((await readFile(`${file}.damaged-1`)).length).toBe(20_000)
  })
})
