import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { SqlValue } from '../../db/engine'
import type { Cost } from './measure'
import { root } from './place'

/** A sqlite3 shell to measure against, and in words which one it is. */
export interface Shell {
  program: string
  which: string
}

/** How the driver compiles its SQLite. */
const defines = [
  ...['_REENTRANT=1', 'HAVE_USLEEP=1', 'NDEBUG', 'SQLITE_THREADSAFE=1', 'SQLITE_ENABLE_FTS3', 'SQLITE_ENABLE_FTS4'],
  ...['SQLITE_ENABLE_FTS5', 'SQLITE_ENABLE_RTREE', 'SQLITE_ENABLE_DBSTAT_VTAB=1', 'SQLITE_ENABLE_MATH_FUNCTIONS'],
]
/** What a reading connection of the program sets; the shell is opened for reading only. */
const pragmas = 'pragma cache_size = -65536; pragma mmap_size = 268435456; pragma temp_store = memory;'

/**
 * The shell of the very SQLite the driver has, compiled from the driver's own source and kept; where there is no compiler,
 * the one the system has; null where there is none either.
 */
export function findShell(): Shell | null {
  const deps = join(root, 'node_modules/sqlite3/deps')
  const source = readdirSync(deps).find((name) => /^sqlite-autoconf-\d+\.tar\.gz$/.test(name))
  const name = source?.replace('.tar.gz', '').replace('autoconf', 'shell')
  const folder = join(root, '.runtime', name ?? '')
  const program = join(folder, 'sqlite3')
  if (source && (existsSync(program) || compile(join(deps, source), folder, program)))
    return { program, which: `${name}, cc -O2` }
  const version = spawnSync('sqlite3', ['--version'], { encoding: 'utf8' })
  return version.status === 0 ? { program: 'sqlite3', which: `the system's ${version.stdout.split(' ')[0]}` } : null
}

function compile(source: string, folder: string, program: string): boolean {
  mkdirSync(folder, { recursive: true })
  if (spawnSync('tar', ['xzf', source, '-C', folder, '--strip-components=1']).status !== 0) return false
  const half = `${program}.part`
  const files = ['shell.c', 'sqlite3.c'].map((file) => join(folder, file))
  const args = ['-O2', ...defines.map((define) => `-D${define}`), '-o', half, ...files, '-lm', '-lpthread', '-ldl']
  if (spawnSync('cc', args).status !== 0) return false
  renameSync(half, program)
  return true
}

/** A query held ready in a shell of its own. */
export interface ShellQuery {
  /** Runs it once and tells what it cost. */
  run(): Promise<Cost>
  close(): Promise<void>
}

/** Opens the file for reading in the shell and holds a query ready, so that it can take turns with ours. */
export function openShell(shell: Shell, file: string, sql: string, params: readonly SqlValue[]): ShellQuery {
  const child = spawn(shell.program, ['-readonly', file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const values = params.map(
    (value, i) => `.parameter set ?${i + 1} ${typeof value === 'string' ? `"'${value}'"` : value}`,
  )
  child.stdin.write([pragmas, '.parameter init', ...values, '.timer on', ''].join('\n'))
  const lines = createInterface({ input: child.stdout })
  return {
    run: () =>
      new Promise((resolve, reject) => {
        const gone = () => reject(new Error('The sqlite3 shell ended before it answered'))
        const hear = (line: string) => {
          const [, real, user, sys] = /^Run Time: real ([\d.]+) user ([\d.]+) sys ([\d.]+)/.exec(line) ?? []
          if (real === undefined) return
          lines.off('line', hear)
          child.off('exit', gone)
          resolve({ wall: Number(real) * 1000, cpu: (Number(user) + Number(sys)) * 1000 })
        }
        lines.on('line', hear)
        child.once('exit', gone)
        child.stdin.write(`${numbered(sql)};\n`)
      }),
    close: () => {
      child.stdin.end()
      return ended
    },
  }
}

/** The same text with its nameless parameters numbered as SQLite counts them: the shell fills in only what has a name. */
function numbered(sql: string): string {
  let last = 0
  return sql.replace(/\?(\d*)/g, (_, number: string) => {
    last = number === '' ? last + 1 : Math.max(last, Number(number))
    return `?${number === '' ? last : number}`
  })
}
