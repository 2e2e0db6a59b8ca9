import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'

/** Electron started by us and steered through Chromium's own remote control, over a pipe: no port, no waiting to be found. */
export interface Remote {
  /** When the process was asked to start, ms since 1970. */
  began: number
  /** Runs a script in the page and gives what its promise becomes. */
  evaluate<T>(script: string): Promise<T>
  /** Types into what has the focus, as a keyboard would. */
  type(text: string): Promise<void>
  /** Processor seconds of all its processes so far. */
  cpuSeconds(): Promise<number>
  /** Closes the program and waits until it is gone. */
  close(): Promise<void>
}

type Reply = { id?: number; result?: Record<string, unknown>; error?: { message: string } }
type Send = (method: string, params?: object, sessionId?: string) => Promise<Record<string, unknown>>
type Result<T> = { result: { value: T }; exceptionDetails?: { exception?: { description?: string } } }

/** How Electron is started on this machine. */
export interface Electron {
  program: string
  switches: string[]
}

/** Starts Electron on an app's folder and takes hold of its first window. */
export async function startRemote({ program, switches }: Electron, folder: string, profile: string): Promise<Remote> {
  const began = Date.now()
  const args = [...switches, '--remote-debugging-pipe', `--user-data-dir=${profile}`, folder]
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
  const send = speak(child)
  const page = await firstPage(send)
  return {
    began,
    evaluate: async <T>(expression: string) => {
      const asked = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = (await send('Runtime.evaluate', asked, page)) as Result<T>
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'The script in the page failed')
      return result.value
    },
    type: async (text) => void (await send('Input.insertText', { text }, page)),
    cpuSeconds: async () => {
      const { processInfo } = (await send('SystemInfo.getProcessInfo')) as { processInfo: { cpuTime: number }[] }
      return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
    },
    close: async () => {
      void send('Browser.close').catch(() => undefined)
      const timer = setTimeout(kill, 20_000)
      await ended
      clearTimeout(timer)
    },
  }
}

/** Messages are JSON texts with a zero byte behind each. */
function speak(child: ChildProcess): Send {
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  const waiting = new Map<number, (reply: Reply) => void>()
  let lastId = 0
  let rest = ''
  from.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const reply = JSON.parse(message) as Reply
      if (reply.id !== undefined) waiting.get(reply.id)?.(reply)
    }
  })
  to.on('error', () => undefined)
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      const gone = () => reject(new Error(`Electron ended before it answered ${method}`))
      child.once('exit', gone)
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id)
        child.off('exit', gone)
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result ?? {})
      })
      to.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    })
}

/** The first window, once it shows its own page and no longer the blank one it begins with. */
async function firstPage(send: Send): Promise<string> {
  for (;;) {
    const { targetInfos } = (await send('Target.getTargets')) as { targetInfos: { targetId: string; type: string }[] }
    const page = targetInfos.find(({ type }) => type === 'page')
    if (page) {
      const { sessionId } = await send('Target.attachToTarget', { targetId: page.targetId, flatten: true })
      await ownPage(send, sessionId as string)
      return sessionId as string
    }
    await wait(10)
  }
}

async function ownPage(send: Send, page: string): Promise<void> {
  const address = async () => {
    const found = (await send('Runtime.evaluate', { expression: 'location.href' }, page)) as Result<string>
    return found.result.value
  }
  while ((await address().catch(() => 'about:blank')) === 'about:blank') await wait(5)
}
