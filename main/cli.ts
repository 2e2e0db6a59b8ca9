import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { version } from '../package.json'
import type { Reply } from '../preload/contract'
import { signIn } from './access/sign-in'
import { answer, listEntries, type Session, sentence } from './border'
import { usualFolder } from './folder'
import { noWindow } from './no-window'
import { openShop } from './shop'
import { Refusal } from './value/refusal'

const usage = `shundan <entry> '<json>' [--data <folder>] [--user <name>] [--language zh|en]
shundan --list                 every entry with its right and the schema of its input
shundan -  [--data …]          one request per line on standard input: {"name": …, "input": …, "id": …}; one reply per line
The password is read from SHUNDAN_PASSWORD, or asked for.`

const { options, positionals } = argumentsOf()
const language = options.language === 'en' ? 'en' : 'zh'

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
    return { options: values, positionals }
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
    return reply(await ask(session, name, JSON.parse(json ?? '{}'), crypto.randomUUID()))
  } catch (error) {
    return reply(refused(error))
  } finally {
    await session?.shop.close()
  }
}

async function openSession(): Promise<Session> {
  const folder = options.data ?? usualFolder(process.platform, process.env)
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

async function answerLines(session: Session): Promise<number> {
  let code = 0
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue
    code = reply(await answerLine(session, line).catch(refused))
  }
  return code
}

async function answerLine(session: Session, line: string): Promise<Reply<unknown>> {
  const { name, input, id } = JSON.parse(line) as { name: string; input: unknown; id?: string }
  return ask(session, name, input, id ?? crypto.randomUUID())
}

const ask = (session: Session, name: string, input: unknown, id: string) =>
  answer(session, { name, input, id, language })

/** A refusal outside an entry (sign-in, a database that will not open, text that is no JSON) as a reply like any other. */
function refused(error: unknown): Reply<unknown> {
  if (error instanceof Refusal)
    return { ok: false, code: error.code, message: sentence(language, error.code, error.values) }
  if (error instanceof SyntaxError) return { ok: false, code: 'input.invalid', message: error.message }
  throw error
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
  return new Promise((resolve) => {
    const prompt = createInterface({ input: process.stdin, output: process.stderr, terminal: true })
    prompt.question('Password: ', (typed) => {
      prompt.close()
      process.stderr.write('\n')
      resolve(typed)
    })
    Object.assign(prompt, { _writeToOutput: () => undefined })
  })
}
