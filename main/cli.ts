import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { version } from '../package.json'
import type { Reply } from '../preload/contract'
import { signIn } from './access/sign-in'
import { answer, listEntries, type Session, sentence } from './border'
import { usualFolder } from './folder'
import { languages } from './language/language'
import { noWindow } from './no-window'
import { databaseName, openShop } from './shop'
import { Refusal } from './value/refusal'

const usage = `shundan <entry> '<json>' [--data <folder>] [--user <name>] [--language zh|en]
shundan --list                 every entry with its right and the schema of its input
shundan -  [--data …]          one request per line on standard input: {"name": …, "input": …, "id": …}; one reply per line
The password is read from SHUNDAN_PASSWORD, or asked for.`

const { options, language, positionals } = argumentsOf()

void main().then((code) => {
  process.exitCode = code
})

/** The arguments; those that make no sense are told with how it is used, and end the program with 2. */
function argumentsOf() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        user: { type: 'string' },
        language: { type: 'string', default: 'zh' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (positionals.length > 2) throw new Error(`Too many arguments: ${positionals[2]}`)
    const language = languages.find((one) => one === values.language)
    if (language === undefined) throw new Error(`No such language: ${values.language}`)
    return { options: values, language, positionals }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`)
    process.exit(2)
  }
}

/** Runs what the arguments ask for; 0 when it was done, 1 when it was refused, 2 when the arguments make no sense. */
async function main(): Promise<number> {
  const [name, json] = positionals
  if (options.list) return print(listEntries())
  if (options.help || name === undefined) {
    process.stderr.write(`${usage}\n`)
    return options.help ? 0 : 2
  }
  let session: Session | null = null
  try {
    session = await openSession()
    await signInAs(session)
    if (name === '-') return await answerLines(session)
    return reply(await ask(session, name, argumentOf(json ?? '{}'), crypto.randomUUID()))
  } catch (error) {
    return reply(refused(error))
  } finally {
    await session?.shop.close()
  }
}

async function openSession(): Promise<Session> {
  const folder = options.data ?? usualFolder(process.platform, process.env)
  // Who signs in means a shop that is there; a mistyped folder would become a new one.
  if (options.user !== undefined && !existsSync(join(folder, databaseName)))
    throw new Refusal('commandLine.noShop', { folder })
  const excelWorker = join(__dirname, 'excel-worker.cjs')
  // Nodes 1–63 are the command line's, 0 is the window's.
  const shop = await openShop({ folder, version, excelWorker, node: 1 + (process.pid % 63) })
  return { shop, edge: noWindow, user: null }
}

/** The user named, with a password from the environment or the prompt; none is needed where anyone may ask. */
async function signInAs(session: Session): Promise<void> {
  if (options.user === undefined) return
  const password = process.env.SHUNDAN_PASSWORD ?? (await askPassword())
  session.user = await signIn(session.shop.engine(), session.shop.now(), { name: options.user, password })
}

/** The input of an entry from the argument list, where no password may stand. */
function argumentOf(json: string): unknown {
  const input: unknown = parsed(json)
  if (/"\w*password":/i.test(JSON.stringify(input))) throw new Refusal('commandLine.passwordShown')
  return input
}

/** One reply a line, in order; 1 as soon as one of them was refused. */
async function answerLines(session: Session): Promise<number> {
  let code = 0
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    code = Math.max(code, reply(await answerLine(session, line).catch(refused)))
  }
  return code
}

const request = z.object({ name: z.string(), input: z.unknown(), id: z.string().optional() })

async function answerLine(session: Session, line: string): Promise<Reply<unknown>> {
  const asked = request.safeParse(parsed(line))
  if (!asked.success) throw new Refusal('commandLine.noRequest', { detail: line.slice(0, 80) })
  const { name, input, id } = asked.data
  return ask(session, name, input, id ?? crypto.randomUUID())
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Refusal('commandLine.noRequest', { detail: json.slice(0, 80) })
  }
}

const ask = (session: Session, name: string, input: unknown, id: string) =>
  answer(session, { name, input, id, language })

/** A failure outside an entry (sign-in, a folder or a database that will not open) as a reply like any other; a fault of the program is told in full beside it. */
function refused(error: unknown): Reply<unknown> {
  const refusal = error instanceof Refusal ? error : new Refusal('unexpected')
  if (refusal !== error) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return { ok: false, code: refusal.code, message: sentence(language, refusal.code, refusal.values) }
}

function reply(answered: Reply<unknown>): number {
  print(answered)
  return answered.ok ? 0 : 1
}

function print(value: unknown): number {
  process.stdout.write(`${JSON.stringify(value)}\n`)
  return 0
}

/** Asks for the password without showing it. */
function askPassword(): Promise<string> {
  return new Promise((resolve, refuse) => {
    const prompt = createInterface({ input: process.stdin, output: process.stderr, terminal: true })
    prompt.question('Password: ', (typed) => {
      resolve(typed)
      prompt.close()
    })
    prompt.on('close', () => {
      process.stderr.write('\n')
      refuse(new Refusal('commandLine.noPassword'))
    })
    Object.assign(prompt, { _writeToOutput: () => undefined })
  })
}
