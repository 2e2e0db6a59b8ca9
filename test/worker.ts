import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..')
const output = join(root, 'test-output')
const sources = ['excel', 'value', 'import', 'customer', 'product', 'pricing', 'search'].map((room) =>
  join(root, 'main', room),
)

let building: Promise<string> | undefined

/** The workbook worker, bundled as the program has it; gives the path of the file. */
export function excelWorker(): Promise<string> {
  building ??= bundled('excel-worker', 'main/excel/worker.ts')
  return building
}

/** A program that runs in a thread, bundled from `entry`, made anew when a workbook source is newer; gives the path of the file. */
export async function bundled(program: string, entry: string): Promise<string> {
  const name = `${program}-${Math.round(await newestSource(dirname(entry)))}`
  const folder = join(output, name)
  if (!(await changedAt(folder))) await bundleInto(folder, program, entry)
  const old = (await readdir(output)).filter((other) => other.startsWith(`${program}-`) && other !== name)
  await Promise.all(old.map((other) => rm(join(output, other), { recursive: true, force: true })))
  return join(folder, `${program}.cjs`)
}

/** Several test files may do this at once: each builds in a folder of its own, the first one done gives it the name. */
async function bundleInto(folder: string, program: string, entry: string): Promise<void> {
  const own = join(output, `building-${process.pid}-${process.hrtime.bigint()}`)
  await mkdir(own, { recursive: true })
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true }, // as the program has it: what of a package is not needed is not loaded
    build: {
      ssr: join(root, entry),
      outDir: own,
      target: 'node18.15',
      minify: false,
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: `${program}.cjs`, chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
  await rename(own, folder).catch(() => rm(own, { recursive: true, force: true }))
}

async function newestSource(own: string): Promise<number> {
  const rooms = [...sources, join(root, own)]
  const files = await Promise.all(rooms.map(async (room) => (await readdir(room)).map((name) => join(room, name))))
  return Math.max(...(await Promise.all(files.flat().map(changedAt))))
}

async function changedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  return found?.mtimeMs ?? 0
}
