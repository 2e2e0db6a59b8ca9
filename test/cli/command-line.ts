import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { owner } from '../shop'

/** The built command line of the program, as a shop's scheduled task runs it. */
export const program = resolve(import.meta.dirname, '../../out/main/cli.cjs')

/** One run of the command line: its exit code and the JSON it printed. `lines` are what it reads; no password is none in its surroundings. */
export async function run(
  args: string[],
  password: string | null = owner.password,
  lines: readonly Omit<Request, 'id'>[] = [],
): Promise<{ code: number | null; reply: unknown; errors: string }> {
  const env = { ...process.env, ...(password === null ? {} : { SHUNDAN_PASSWORD: password }) }
  const child = spawn(process.execPath, [program, ...args], { env })
  child.stdin.end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  let [out, errors] = ['', '']
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    errors += data
  })
  const code = await new Promise<number | null>((done) => child.on('close', done))
  return { code, reply: out === '' ? null : JSON.parse(out), errors }
}

/** A request of the shop that talks to the command line all day. */
export interface Request {
  id: string
  name: string
  input: unknown
}

/** A command line that stays open: one request a line in, one reply a line out, in order. */
export interface Talk {
  child: ChildProcess
  /** Sends a request; null when the program was killed before it answered. */
  ask(request: Request): Promise<{ ok: boolean; value?: unknown; code?: string } | null>
}

/** Opens a command line on a shop's folder for its owner. */
export function talk(folder: string): Talk {
  const args = [program, '-', '--data', folder, '--user', owner.name]
  const child = spawn(process.execPath, args, { env: { ...process.env, SHUNDAN_PASSWORD: owner.password } })
  const waiting: ((line: string | null) => void)[] = []
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line))
  const gone = new Promise<null>((done) => child.on('close', () => done(null)))
  child.stdin.on('error', () => undefined)
  return {
    child,
    ask: async (request) => {
      const answered = new Promise<string | null>((done) => waiting.push(done))
      child.stdin.write(`${JSON.stringify(request)}\n`)
      const line = await Promise.race([answered, gone])
      return line === null ? null : JSON.parse(line)
    },
  }
}
