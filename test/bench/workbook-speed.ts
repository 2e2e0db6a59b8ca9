import { spawnSync } from 'node:child_process'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compound } from '../main/excel/nasty/old'
import { entries, pack } from '../main/excel/nasty/pack'
import { partsOf } from '../main/excel/workbook'
import { type Cost, medianCost, percentile } from './measure'
import { excelWorker, root } from './place'
import { print, printFigure, printRatio } from './report'
import type { Done, Job } from './workbook-job'

/** Turns of each work; they alternate, so that what else the machine does hits them alike. */
const turns = 3

/**
 * Reading and writing a list of sales with twelve columns: processor time against a bound in C and against the best known
 * library, peak memory at five times the rows, how soon a cancelled one has stopped, how soon a bad file is refused.
 */
export async function measureWorkbook(folder: string, rows: number): Promise<void> {
  const own = join(folder, 'workbook')
  await mkdir(own, { recursive: true })
  const bound = compileBound(own)
  if (bound === null) print('no C compiler with zlib and expat is here, so there is no native bound', '')
  else
    print(
      'native bound',
      'C on zlib and expat, cc -O2 (native/workbook.c); zlib at its usual level, written by way of a file',
    )
  const [ours, excel] = [join(own, 'ours.xlsx'), join(own, 'excel.xlsx')]
  run({ do: 'asExcel', path: excel, rows })
  measureWriting(own, ours, rows, bound)
  for (const [name, path] of [
    ['as Excel writes it', excel],
    ['as we write it', ours],
  ] as const) {
    measureReading(name, path, rows, bound)
  }
  await measureMemory(own, rows, { ours, excel })
  await measureStopping(own, excel)
  await measureRefusals(own, excel)
  await rm(own, { recursive: true, force: true })
}

function measureWriting(own: string, ours: string, rows: number, bound: string | null): void {
  const written: Cost[] = []
  const native: Cost[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    written.push(run({ do: 'write', path: ours, rows }))
    if (bound) native.push(runNative(bound, 'write', join(own, 'native.xlsx'), String(rows)))
  }
  const cost = medianCost(written)
  printFigure(`${rows} × 12 written`, rows / (cost.wall / 1000), 'rows/s')
  if (bound) printRatio('writing against the native bound', cost, medianCost(native), { cpu: 1.3 })
  const peer = run({ do: 'peerWrite', path: join(own, 'peer.xlsx'), rows })
  printRatio('writing against SheetJS, which holds the whole workbook', cost, peer)
}

function measureReading(name: string, path: string, rows: number, bound: string | null): void {
  const parsed: Done[] = []
  const read: Cost[] = []
  const native: Cost[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    parsed.push(run({ do: 'parse', path }))
    read.push(run({ do: 'read', path }))
    if (bound) native.push(runNative(bound, 'read', path))
  }
  const peer = run({ do: 'peerRead', path })
  if (parsed.some(({ said }) => said !== peer.said)) throw new Error(`SheetJS read ${peer.said} cells of ${path}`)
  const cost = medianCost(parsed)
  printFigure(`${rows} × 12 parsed, ${name}`, rows / (cost.wall / 1000), 'rows/s')
  if (bound) printRatio('… against the native bound', cost, medianCost(native), { cpu: 2.2 })
  printRatio('… against SheetJS, which holds the whole workbook', cost, peer, { cpu: 0.55 })
  printRatio('… and handed to another thread, against parsing alone', medianCost(read), cost)
}

async function measureMemory(own: string, rows: number, files: { ours: string; excel: string }): Promise<void> {
  const large = join(own, 'large.xlsx')
  const megabytes = ({ memory }: Done) => memory / 1024
  const small = megabytes(run({ do: 'write', path: files.ours, rows }))
  const five = megabytes(run({ do: 'write', path: large, rows: rows * 5 }))
  printFigure(`peak memory (RSS) writing ${rows * 5} rows`, five, 'MB', 160)
  printFigure('… against a fifth of the rows', five / small, '×', 1.3)
  run({ do: 'asExcel', path: large, rows: rows * 5 })
  const smallRead = megabytes(run({ do: 'parse', path: files.excel }))
  const fiveRead = megabytes(run({ do: 'parse', path: large }))
  printFigure(`peak memory (RSS) parsing ${rows * 5} rows as Excel writes them`, fiveRead, 'MB', 220)
  printFigure('… against a fifth of the rows', fiveRead / smallRead, '×')
}

async function measureStopping(own: string, path: string): Promise<void> {
  const target = join(own, 'cancelled.xlsx')
  const slowest = (job: Parameters<typeof run>[0]) =>
    percentile(
      Array.from({ length: 5 }, () => Number(run(job).said)),
      1,
    )
  printFigure('a cancelled reading has stopped, slowest of 5', slowest({ do: 'cancelRead', path }), 'ms', 300)
  printFigure('a cancelled writing has stopped, slowest of 5', slowest({ do: 'cancelWrite', path: target }), 'ms', 300)
  const left = await Promise.all([target, `${target}.part`].map((file) => stat(file).catch(() => null)))
  print('… and left nothing behind', left.every((found) => found === null) ? 'true (met)' : 'false (MISSED)')
}

async function measureRefusals(own: string, excel: string): Promise<void> {
  const path = join(own, 'bad.xlsx')
  const sound = await readFile(excel)
  const cases: [name: string, bytes: Buffer, code: string][] = [
    ['a zip bomb of 100 MB', bomb(), 'workbook.tooLarge'],
    ['a zip bomb that lies about its size', bomb(10_000), 'workbook.broken'],
    ['a large file cut in half', sound.subarray(0, sound.length / 2), 'workbook.broken'],
    ['a large file with one byte changed in its middle', changed(sound), 'workbook.broken'],
    ['a file with a password', compound({ EncryptedPackage: Buffer.alloc(9000, 7) }), 'workbook.encrypted'],
    [
      'an old file with one byte changed in its directory',
      changed(compound({ Workbook: Buffer.alloc(9000) }), 1100),
      'workbook.unknownType',
    ],
  ]
  for (const [name, bytes, code] of cases) {
    await writeFile(path, bytes)
    const { wall, memory, said } = run({ do: 'refuse', path })
    if (said !== code) throw new Error(`${name} gave ${said} instead of ${code}`)
    printFigure(`${name} is refused after`, wall / 1000, 's', 2)
    printFigure('… with a peak memory of', memory / 1024, 'MB', 150)
  }
}

/** A sheet of spaces; `says` is the size its directory claims instead of the truth. */
function bomb(says?: number): Buffer {
  const sheet = Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(100 * 1024 ** 2, ' ')])
  const parts = entries({ ...partsOf({}), 'xl/worksheets/sheet1.xml': sheet })
  return pack(parts.map((part) => (part.bytes === sheet && says ? { ...part, says: { size: says } } : part)))
}

function changed(bytes: Buffer, at = bytes.length >> 1): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

/** The bound, compiled; null where that cannot be done. */
function compileBound(own: string): string | null {
  const program = join(own, 'native')
  const source = join(root, 'test/bench/native/workbook.c')
  const compiled = spawnSync('cc', ['-O2', source, '-o', program, '-lexpat', '-lz'])
  return compiled.status === 0 ? program : null
}

/** Does a job in a process of its own. */
function run(job: Pick<Job, 'do' | 'path'> & { rows?: number }): Done {
  const whole: Job = { rows: 0, excelWorker, ...job }
  const args = [...process.execArgv, join(root, 'out/bench/job.cjs'), JSON.stringify(whole)]
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${job.do}: ${stderr}`)
  return JSON.parse(stdout) as Done
}

/** Runs the bound, which tells itself what it took of the processor. */
function runNative(program: string, ...args: string[]): Cost {
  const began = performance.now()
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const [cpu] = (stdout.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return { cpu: cpu ?? Number.NaN, wall: performance.now() - began }
}
