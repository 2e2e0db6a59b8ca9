import { rmSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Right, rights } from '../main/access/right'
import { answer, type Session } from '../main/border'
import type { Language } from '../main/language/language'
import { noWindow } from '../main/no-window'
import { openShop, type Shop } from '../main/shop'
import type { Id } from '../main/value/id'
import type { Instant } from '../main/value/instant'
import type { Name, Output, Reply, Sent } from '../preload/contract'
import { owner } from './owner'
import { excelWorker } from './worker'

export { owner }

/** A made-up shop in a folder of its own: the real database, the real actions, the real border; only the clock stands still. */
export interface TestShop {
  shop: Shop
  session: Session
  folder: string
  /** Sets the clock to noon of a day. */
  onDay(day: string): void
  /** Asks across the border and gives the value; a refusal is thrown with its code and sentence. */
  ask<N extends Name>(name: N, input: Sent<N>, id?: string): Promise<Output<N>>
  /** Asks and gives the reply as it is. */
  reply(name: Name, input: unknown, language?: Language): Promise<Reply<unknown>>
  close(): Promise<void>
}

/** An empty shop, not yet set up. */
export async function openTestShop(day = '2026-03-01'): Promise<TestShop> {
  const folder = await mkdtemp(join(tmpdir(), 'shundan-'))
  await cp((await prepared('empty', day)).folder, folder, { recursive: true })
  return openTestShopIn(folder, day)
}

/** A shop with its company and its signed-in owner. */
export async function openReadyShop(day = '2026-03-01'): Promise<TestShop> {
  const folder = await mkdtemp(join(tmpdir(), 'shundan-'))
  const { folder: made, user } = await prepared('ready', day)
  await cp(made, folder, { recursive: true })
  const test = await openTestShopIn(folder, day)
  test.session.user = structuredClone(user)
  return test
}

interface Prepared {
  folder: string
  /** Who set it up, as they are signed in. */
  user: Session['user']
}

/**
 * Shops made once by the real road, each test gets a copy: all tables of a new file and the owner's password take a third of a
 * second of computing, two thousand times over.
 */
const made = new Map<string, Promise<Prepared>>()
const folders: string[] = []
const forget = () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

function prepared(state: 'empty' | 'ready', day: string): Promise<Prepared> {
  const key = `${state} ${day}`
  if (made.size === 0) process.once('exit', forget)
  const found = made.get(key) ?? prepare(state, day)
  made.set(key, found)
  return found
}

async function prepare(state: 'empty' | 'ready', day: string): Promise<Prepared> {
  const folder = await mkdtemp(join(tmpdir(), 'shundan-made-'))
  folders.push(folder)
  const test = await openTestShopIn(folder, day)
  const company = { name: '示例商行', contact: '张三', email: 'zhang@example.com', mobile: '13800138000' }
  if (state === 'ready')
    await test.ask('shop.setUp', { company: { ...company, address: '', bankAccount: '' }, owner }, 'set-up')
  await test.shop.close()
  return { folder, user: test.session.user }
}

/** The shop in a folder, made there when there is none. */
async function openTestShopIn(folder: string, day: string): Promise<TestShop> {
  const clock = { now: noon(day) }
  const shop = await openShop({
    folder,
    version: 'test',
    excelWorker: await excelWorker(),
    node: 0,
    clock: () => clock.now,
  })
  const session: Session = { shop, edge: noWindow, user: null }
  let clicks = 0
  const reply: TestShop['reply'] = (name, input, language = 'zh') => {
    clicks += 1
    return answer(session, { name, input, id: `click-${clicks}`, language })
  }
  return {
    shop,
    session,
    folder,
    reply,
    onDay: (to) => {
      clock.now = noon(to)
    },
    ask: async (name, input, id) => {
      const answered = await (id ? answer(session, { name, input, id, language: 'zh' }) : reply(name, input))
      if (!answered.ok) throw new AskRefused(answered.code, answered.message)
      return answered.value as never
    },
    close: async () => {
      await shop.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Adds a colleague who may do what the role `code` may, and gives their id. They have not chosen a password yet. */
export async function colleague(test: TestShop, name: string, role = 'sales'): Promise<Id> {
  const roleId = (await test.ask('role.list', {})).find(({ code }) => code === role)?.id ?? (0 as Id)
  return (await test.ask('user.create', { name, email: '', mobile: '', roleId, code: 'EINE-ZIFFER' })).id
}

/** Does some work as a colleague who may do everything but `right`, then signs the owner in again. */
export async function without(test: TestShop, right: Right, work: () => Promise<void>): Promise<void> {
  const held = rights.filter((one) => one !== right)
  const [name, code] = [`无 ${right} ${test.shop.newId()}`, 'EINE-ZIFFER']
  const { id: roleId } = await test.ask('role.create', { name, rights: held })
  await test.ask('user.create', { name, email: '', mobile: '', roleId, code })
  await test.ask('session.choosePassword', { name, code, password: 'ein-gutes-wort' })
  await work()
  await test.ask('session.signIn', owner)
}

/** A refusal as a test sees it: the code to compare, the sentence to read. */
export class AskRefused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

const noon = (day: string) => Date.parse(`${day}T12:00:00+08:00`) as Instant
