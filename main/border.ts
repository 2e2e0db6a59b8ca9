import { z } from 'zod'
import type { Engine } from '../db/engine'
import { scopeOf } from '../db/scope'
import {
  type Command,
  type Contract,
  contract,
  type Input,
  type Name,
  type Output,
  type Question,
  type Reply,
} from '../preload/contract'
import { findUser } from './access/find-user'
import { hiddenFields, withoutHidden } from './access/hidden'
import { isScoped } from './access/named'
import { refuseUnseen } from './access/refuse-unseen'
import type { Allowed } from './access/right'
import type { SignedInUser } from './access/view'
import { questions } from './answers'
import type { Asking, Edge } from './asking'
import { command, type Work } from './command'
import { type Language, translator } from './language/language'
import { refuseClosedDocument } from './period/refuse-closed'
import { everything, type Shop } from './shop'
import { commands } from './trade'
import { dayOf } from './value/instant'
import { Refusal, type RefusalCode, type RefusalValues, refusalCodes } from './value/refusal'

/** Who sits at one window or command line, and what that place can do. */
export interface Session {
  shop: Shop
  edge: Edge
  user: SignedInUser | null
  onProgress?: (id: string, done: number, total: number) => void
}

/** What crosses the border: the entry's name, its input, the id made at the click, and the user's language. */
export interface Ask {
  name: string
  input: unknown
  id: string
  language: Language
}

/**
 * The one way in: find the entry, check the user's right, parse its input, check that the person sees what it names (IDP-08),
 * run it, reply. A question reads what the person sees and nothing else, and what they may not read is not in the
 * reply (IDP-07). Every refusal becomes a sentence in
 * the user's language; anything else thrown is a bug, written to the log with the entry's name and never swallowed.
 */
export async function answer(session: Session, ask: Ask): Promise<Reply<unknown>> {
  try {
    const name = nameOf(ask.name)
    await checkRight(session, contract[name].allowed)
    const input = parse(name, ask.input)
    const value = (await run(session, { ...ask, name }, input)) ?? null
    return { ok: true, value: withoutHidden(value, hiddenFields(name, session.user?.rights ?? [])) }
  } catch (error) {
    return refuse(session.shop, ask, error)
  }
}

function nameOf(name: string): Name {
  if (!Object.hasOwn(contract, name)) throw new Refusal('entry.unknown', { name })
  return name as Name
}

function parse<N extends Name>(name: N, input: unknown): Input<N> {
  const parsed = contract[name].input.safeParse(input ?? {})
  if (parsed.success) return parsed.data as Input<N>
  const { issues } = parsed.error
  const fields = Object.fromEntries(issues.map((issue) => [issue.path.join('.'), codeOf(issue)]))
  const [first] = issues
  const limit = first && 'maximum' in first ? Number(first.maximum) : 0
  throw new Refusal(
    'input.invalid',
    { field: first?.path.join('.') ?? '', limit, text: textAt(input, first?.path ?? []) },
    fields,
  )
}

/** What was typed where the first fault is, as far as it can be shown. */
function textAt(input: unknown, path: PropertyKey[]): string {
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key],
    input,
  )
  return typeof found === 'string' || typeof found === 'number' ? String(found).slice(0, 100) : ''
}

function codeOf(issue: z.core.$ZodIssue): RefusalCode {
  if (issue.code === 'too_small' && issue.origin === 'string') return 'text.required'
  if (issue.code === 'too_big' && issue.origin === 'string') return 'text.tooLong'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'day.noSuchDay'
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'number.notANumber'
  return 'input.invalid'
}

/** Rights are read anew each time: what was taken away this morning is gone this morning. */
async function checkRight(session: Session, allowed: Allowed): Promise<void> {
  if (allowed === 'anyone') return
  if (!session.user) throw new Refusal('signIn.required')
  const user = await findUser(session.shop.engine(), session.user.id)
  // Somebody else has signed in meanwhile, or nobody is there any more: who asked first does not come back.
  if (session.user?.id !== user.id) return checkRight(session, allowed)
  session.user = user
  if (allowed !== 'signedIn' && !session.user.rights.includes(allowed))
    throw new Refusal('right.missing', { right: allowed })
}

async function run(session: Session, ask: Ask & { name: Name }, input: unknown): Promise<unknown> {
  const stop = new AbortController()
  session.shop.running.set(ask.id, stop)
  try {
    const engine = session.shop.engine()
    const scope = session.user && isScoped(ask.name) ? scopeOf(session.user) : ''
    if (scope !== '') await refuseUnseen(engine, scope, ask.name, input)
    return await (contract[ask.name].kind === 'command'
      ? runCommand(session, ask, input, stop)
      : runQuestion(session, ask, input, stop, engine.within(scope)))
  } catch (error) {
    throw stop.signal.aborted && !(error instanceof Refusal) ? new Refusal('command.cancelled') : error
  } finally {
    session.shop.running.delete(ask.id)
  }
}

async function runCommand(
  session: Session,
  ask: Ask & { name: Name },
  input: unknown,
  stop: AbortController,
): Promise<unknown> {
  const { shop } = session
  const act = commands[ask.name as Command] as (work: Work, input: unknown) => Promise<Output<Command>>
  const click = {
    id: ask.id,
    name: ask.name,
    user: session.user,
    now: shop.now(),
    newId: shop.newId,
    newIds: shop.newIds,
    excelWorker: shop.excelWorker,
    draftFolder: shop.draftFolder,
    folder: shop.folder,
    signal: stop.signal,
    fleeting: contract[ask.name].fleeting,
    onProgress: (done: number, total: number) => session.onProgress?.(ask.id, done, total),
  }
  const value = await command(shop.engine(), click, async (work) => {
    await refuseClosedDocument(work, ask.name, input)
    return act(work, input)
  })
  if (ask.name === 'shop.setUp') session.user = value as SignedInUser
  return value
}

function runQuestion(
  session: Session,
  ask: Ask & { name: Name },
  input: unknown,
  stop: AbortController,
  engine: Engine,
): Promise<unknown> {
  const { shop } = session
  const now = shop.now()
  const asking: Asking = {
    session,
    shop,
    engine,
    now,
    today: dayOf(now),
    language: ask.language,
    signal: stop.signal,
    onProgress: (done, total) => session.onProgress?.(ask.id, done, total),
    say: (code, values) => sentence(ask.language, code, values),
  }
  return (questions[ask.name as Question] as (asking: Asking, input: unknown) => Promise<unknown>)(asking, input)
}

async function refuse(shop: Shop, ask: Ask, error: unknown): Promise<Reply<never>> {
  const refusal = error instanceof Refusal ? error : new Refusal('unexpected', { name: ask.name })
  if (error !== refusal) await shop.report(ask.name, error)
  const { code, values } = refusal
  const fields = Object.entries(refusal.fields).map(([field, fault]) => [field, sentence(ask.language, fault, values)])
  return {
    ok: false,
    code,
    message: sentence(ask.language, code, values),
    ...(fields.length > 0 ? { fields: Object.fromEntries(fields) } : {}),
  }
}

/** A refusal as a sentence. A `reason` among the values is itself a refusal's code and becomes a sentence in the sentence. */
export function sentence(language: Language, code: RefusalCode, values: RefusalValues): string {
  const say = translator(language)
  const reason = refusalCodes.find((candidate) => candidate === values.reason)
  return say(`refusal.${code}`, reason ? { ...values, reason: say(`refusal.${reason}`, values) } : values)
}

/** The questions whose answers are old once these tables have changed; all of them after a restore. */
export function questionsOn(tables: readonly string[]): Name[] {
  const all = tables.includes(everything)
  const entries = Object.entries(contract) as [Name, Contract[Name]][]
  return entries.filter(([, entry]) => all || entry.reads.some((table) => tables.includes(table))).map(([name]) => name)
}

/** Every entry with its right and the JSON schema of its input, for the command line. */
export function listEntries(): { name: string; kind: string; right: Allowed; input: unknown }[] {
  return Object.entries(contract).map(([name, entry]) => ({
    name,
    kind: entry.kind,
    right: entry.allowed,
    input: z.toJSONSchema(entry.input, { io: 'input', unrepresentable: 'any' }),
  }))
}
