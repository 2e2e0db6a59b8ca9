import { asc, eq, inArray } from 'drizzle-orm'
import { bankAccounts } from '../../db/schema/bank'
import { settlementMethods } from '../../db/schema/cashbook'
import type { Work } from '../command'
import { foldName } from '../customer/name'
import { isBuiltIn, type ReceiptMethod } from '../receipt/receipt'
import type { Id } from '../value/id'
import { Refusal } from '../value/refusal'
import type { SettlementMethod } from './account'

type TypedMethod = Omit<SettlementMethod, 'code'> & { code: ReceiptMethod | null }
type Stored = typeof settlementMethods.$inferSelect

/**
 * Writes the list of methods as it is now: their order, which are retired, the shop's own with their names, and the usual account of
 * each; `code` null is a new one. One of the shop's own that is left out is deleted while nothing names it (`method.used`); a built-in
 * one can only be retired (`method.builtIn`). Refuses a name twice (`name.taken`), an own one without a name (`method.name`), a code nobody knows
 * (`method.unknown`) and a list of which all are retired (`method.none`).
 */
export async function saveMethods(work: Work, { methods }: { methods: TypedMethod[] }): Promise<null> {
  const known = await work.db.select().from(settlementMethods).orderBy(asc(settlementMethods.position))
  check(methods, known)
  await checkAccounts(work, methods)
  for (const gone of known.filter(({ code }) => !methods.some((one) => one.code === code))) await drop(work, gone)
  for (const [i, { code, name, retired, accountId }] of methods.entries()) {
    const own = code === null || !isBuiltIn(code)
    const row = { position: i + 1, retired, accountId, name: own ? name : '', nameKey: own ? foldName(name) : '' }
    if (code === null) {
      const id = work.newId()
      await work.db.insert(settlementMethods).values({ ...row, id, code: `own${id}` })
    } else await work.db.update(settlementMethods).set(row).where(eq(settlementMethods.code, code))
  }
  work.log({ record: 'settlementMethod', recordId: 1 as Id, before: listed(known), after: listed(methods) })
  return null
}

function check(methods: readonly TypedMethod[], known: readonly Stored[]): void {
  const names = new Set<string>()
  for (const { code, name } of methods) {
    if (code !== null && !known.some((one) => one.code === code)) throw new Refusal('method.unknown', { method: code })
    if (code !== null && isBuiltIn(code)) continue
    if (name === '') throw new Refusal('method.name')
    if (names.has(foldName(name))) throw new Refusal('name.taken', { name }, { name: 'name.taken' })
    names.add(foldName(name))
  }
  if (methods.every(({ retired }) => retired)) throw new Refusal('method.none')
}

async function checkAccounts(work: Work, methods: readonly TypedMethod[]): Promise<void> {
  const ids = methods.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
  const found = await work.db.select({ id: bankAccounts.id }).from(bankAccounts).where(inArray(bankAccounts.id, ids))
  if (ids.some((id) => !found.some((one) => one.id === id)))
    throw new Refusal('record.notFound', { record: 'bankAccount' })
}

async function drop(work: Work, { code, name }: Stored): Promise<void> {
  if (isBuiltIn(code)) throw new Refusal('method.builtIn')
  const used = await work.json<number>(
    `select json(exists (select 1 from receipts where method = ?1) or exists (select 1 from refunds where method = ?1)
      or exists (select 1 from payments where method = ?1) or exists (select 1 from purchase_returns where refund_method = ?1))`,
    [code],
  )
  if (used === 1) throw new Refusal('method.used', { name })
  await work.db.delete(settlementMethods).where(eq(settlementMethods.code, code))
}

const listed = (methods: readonly TypedMethod[]) => ({
  methods: methods.map(({ code, name, retired }) => `${name || (code ?? '')}${retired ? ' ×' : ''}`).join('、'),
})
