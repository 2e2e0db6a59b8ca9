import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { answer, type Session } from '../../main/border'
import { noWindow } from '../../main/no-window'
import { databaseName, openShop } from '../../main/shop'
import type { Day } from '../../main/value/day'
import type { Instant } from '../../main/value/instant'
import type { Name, Output, Sent } from '../../preload/contract'
import { owner } from '../owner'

/** The project's folder; the measurements run from out/bench. */
export const root = resolve(__dirname, '../..')

/** The built worker for workbooks. */
export const excelWorker = join(root, 'out/main/excel-worker.cjs')

/** The day on which everything is measured, the day after the last made-up order. */
export const today = '2026-03-02' as Day

/** A shop to be measured, opened as the program opens it, with the owner signed in. */
export interface BenchShop {
  session: Session
  file: string
  ask<N extends Name>(name: N, input: Sent<N>): Promise<Output<N>>
  close(): Promise<void>
}

/** Opens the shop in a folder with the clock standing at a day, nobody signed in. */
export async function openBenchShop(folder: string, day: Day = today): Promise<BenchShop> {
  const noon = Date.parse(`${day}T12:00:00+08:00`) as Instant
  const shop = await openShop({ folder, version: 'bench', excelWorker, node: 0, clock: () => noon })
  const session: Session = { shop, edge: noWindow, user: null }
  return {
    session,
    file: join(folder, databaseName),
    ask: async (name, input) => {
      const answered = await answer(session, { name, input, id: randomUUID(), language: 'zh' })
      if (!answered.ok) throw new Error(`${name}: ${answered.code} ${answered.message}`)
      return answered.value as never
    },
    close: () => shop.close(),
  }
}

/** Opens a shop that is set up, and signs its owner in. */
export async function enterBenchShop(folder: string): Promise<BenchShop> {
  const shop = await openBenchShop(folder)
  await shop.ask('session.signIn', owner)
  return shop
}
