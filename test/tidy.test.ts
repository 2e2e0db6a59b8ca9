import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalSentences } from '../main/language/refusal'
import { refusalCodes } from '../main/value/refusal'

// The house rules, checked by reading the source: who may import whom, and what may not be written at all.
const root = resolve(import.meta.dirname, '..')
const source = ['main', 'preload', 'renderer', 'db', 'test', 'scripts'].flatMap(filesUnder)
const typescript = source.filter((file) => /\.tsx?$/.test(file))
const text = new Map(source.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
const textOf = (file: string) => text.get(file) ?? ''

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesUnder(path)
    return /\.(tsx?|mjs|cjs|sql|css)$/.test(entry.name) ? [path] : []
  })
}

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

/** The imports of a file; those of ours as paths from the root without ending, the others by their package name. */
function importsOf(file: string): Import[] {
  const statements = textOf(file).matchAll(/^(?:import|export)\s+(type\s+)?(?:([^'"]*?)\s*from\s+)?'([^']+)'/gm)
  return [...statements].map(([, type, names = '', to = '']) => {
    const named = /^\{(.*)\}$/s.exec(names.trim())?.[1]
    const typeOnly =
      type !== undefined || named?.split(',').every((n) => n.trim() === '' || n.trim().startsWith('type ')) === true
    return { from: file, to: to.startsWith('.') ? relative(root, resolve(root, dirname(file), to)) : to, typeOnly }
  })
}

const ours = typescript.filter((file) => !file.startsWith('test/'))
const imports = ours.flatMap(importsOf)
const inRoom = (path: string) => /^main\/[^/]+\/[^/]+$/.test(path)
const isValue = (path: string) => path.startsWith('main/value/')
// The workbook room is a library of its own kind: its files are named by what they read and write.
const isNoun = (path: string) =>
  inRoom(path) &&
  (!basename(path).includes('-') || path.startsWith('main/language/')) &&
  !path.startsWith('main/excel/')
const isAction = (path: string) => inRoom(path) && basename(path).includes('-') && !path.startsWith('main/excel/')
const isExcel = (path: string) => path.startsWith('main/excel/')
const isDb = (path: string) => path.startsWith('db/')
/** A file that says which function answers which entry, or answers some itself. */
const answers = /\b(Pick<\s*(Commands|Questions)\b|: (Commands|Questions) = \{|Promise<Output<')/
const isOurs = (path: string) => /^(main|preload|renderer|db)\//.test(path)
const show = (wrong: Import[]) => wrong.map(({ from, to }) => `${from} → ${to}`)

describe('who may import whom', () => {
  it('values import nothing but values', () => {
    expect(show(imports.filter(({ from, to }) => isValue(from) && isOurs(to) && !isValue(to)))).toEqual([])
  })

  it('nouns import values and nouns', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        isNoun(from.replace(/\.tsx?$/, '')) && isOurs(to) && !isValue(to) && !isNoun(to) && !(isExcel(to) && typeOnly),
    )
    expect(show(wrong)).toEqual([])
  })

  it('the database imports values, and only types of nouns', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) => isDb(from) && isOurs(to) && !isDb(to) && !isValue(to) && !(isNoun(to) && typeOnly),
    )
    expect(show(wrong)).toEqual([])
  })

  it('actions import values, nouns, the database and the workbook reader; no action calls one that answers an entry', () => {
    const tables = ours.filter((file) => /^main\/[^/]+\.ts$/.test(file) && answers.test(textOf(file)))
    const answering = new Set(tables.flatMap(importsOf).map(({ to }) => to))
    const step = (from: string, to: string) => dirname(from) === dirname(to) && !answering.has(to)
    const allowed = ({ from, to, typeOnly }: Import) =>
      isValue(to) || isNoun(to) || isDb(to) || isExcel(to) || step(from, to) || (to === 'main/command' && typeOnly)
    const wrong = imports.filter((one) => isAction(one.from.replace(/\.tsx?$/, '')) && isOurs(one.to) && !allowed(one))
    expect(show(wrong)).toEqual([])
  })

  it('the contract imports zod, and only types of ours', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('preload/contract') && to !== 'zod' && !to.startsWith('preload/contract') && !typeOnly,
    )
    expect(show(wrong)).toEqual([])
  })

  it('the window runs values and nouns, and knows only types of the contract', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('renderer/') && /^(main|preload|db)\//.test(to) && !isValue(to) && !isNoun(to) && !typeOnly,
    )
    expect(show(wrong)).toEqual([])
    const foreign = imports.filter(
      ({ from, to }) => from.startsWith('renderer/') && /^(node:|electron|sqlite3|drizzle)/.test(to),
    )
    expect(show(foreign)).toEqual([])
  })

  it('a transaction is begun by a command, by signing in and by what runs on its own; what a command does has no way to begin another', () => {
    // The `Work` a command's action is given leads to no engine.
    const beginning = [
      ...['main/command.ts', 'main/access/find-user.ts', 'main/access/choose-password.ts', 'main/access/fill-roles.ts'],
      ...['main/customer/fill-keys.ts', 'main/search/keep-index.ts'],
      ...['main/notice/remind-forgotten.ts', 'main/notice/tell-of-backup.ts'],
    ]
    expect(ours.filter((file) => file.startsWith('main/') && /\.tx\(/.test(textOf(file))).sort()).toEqual(
      beginning.sort(),
    )
  })

  it('only the edge of main and the preload know Electron', () => {
    const edge = [
      'main/index.ts',
      'main/program.ts',
      'main/window.ts',
      'main/discard.ts',
      'main/protocol.ts',
      'main/picture.ts',
      'main/secure.ts',
      'main/ipc.ts',
      'main/print.ts',
      'main/menu.ts',
      'main/rescue.ts',
      'main/remind.ts',
      'main/update.ts',
    ]
    const wrong = imports.filter(
      ({ from, to }) => /^electron/.test(to) && !edge.includes(from) && from !== 'preload/index.ts',
    )
    expect(show(wrong)).toEqual([])
  })
})

describe('what may not be written', () => {
  const lines = (files: string[], pattern: RegExp) =>
    files.flatMap((file) =>
      textOf(file)
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    )

  it('no any, and no way around the compiler; the linter is told off only with a reason', () => {
    const code = typescript.filter((file) => file !== 'test/tidy.test.ts')
    expect(
      lines(code, /^(?!\s*(\*|\/\/)).*(?::|<|\bas)\s*any\b|@ts-(?:ignore|expect-error|nocheck)|eslint-disable/),
    ).toEqual([])
    expect(lines(code, /biome-ignore (?!lint\/\S+: .{20})/)).toEqual([])
  })

  it('fields stand in their record, not in a literal spread into it: the compiler does not see there what stands twice', () => {
    expect(lines(typescript, /^\s*\{?\.\.\.\{(?! *\})/)).toEqual([])
  })

  it('no test is skipped, picked out or put off', () => {
    const tests = typescript.filter((file) => file.startsWith('test/') && file !== 'test/tidy.test.ts')
    expect(lines(tests, /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo)\(/)).toEqual([])
  })

  it('no default exports, except where a tool demands one', () => {
    const demanded = ['electron.vite.config.ts', 'test/vitest.config.ts']
    expect(
      lines(
        typescript.filter((file) => !demanded.includes(file)),
        /^export default/,
      ),
    ).toEqual([])
  })

  it('no folder for odds and ends, no file that only passes things on', () => {
    expect(source.filter((file) => /\/(utils?|helpers?|common|services?|managers?)(\/|\.|-)/.test(file))).toEqual([])
    const passing = ours.filter(
      (file) => basename(file).startsWith('index.') && !/[^\n]*(const|function|class|import )/.test(textOf(file)),
    )
    expect(passing).toEqual([])
  })

  it('no unfinished business', () => {
    expect(lines(ours, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([])
  })

  it('no SQL the other engine would not know, no triggers, no clock of the database', () => {
    const sql = source.filter(
      (file) => file.startsWith('db/') || (file.startsWith('main/') && /`select |`update |`insert /.test(textOf(file))),
    )
    expect(
      lines(
        sql,
        /\binsert or \w+|\bcreate trigger\b|\bstrftime\(|\bunixepoch\(|\bdatetime\('now|\bcurrent_timestamp\b/i,
      ),
    ).toEqual([])
  })

  it('no file grows into a giant', () => {
    const long = ours.filter((file) => !file.startsWith('main/language/') && textOf(file).split('\n').length > 300)
    expect(long).toEqual([])
  })
})

describe('refusals', () => {
  const thrown = ours
    .filter((file) => !file.startsWith('main/language/') && file !== 'main/value/refusal.ts')
    .map(textOf)
    .join('\n')

  it('every code is thrown somewhere', () => {
    const made = new Set([...thrown.matchAll(/'([a-zA-Z]+\.[a-zA-Z]+|unexpected)'/g)].map(([, code]) => code))
    for (const family of thrown.matchAll(/Refusal\(`(\w+)\.\$\{/g)) {
      for (const code of refusalCodes) if (code.startsWith(`${family[1]}.`)) made.add(code)
    }
    expect(refusalCodes.filter((code) => !made.has(code))).toEqual([])
  })

  it('both languages fill the same places', () => {
    const places = (sentence: string) =>
      [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort()
    const differing = refusalCodes.filter(
      (code) => places(refusalSentences.zh[code]).join() !== places(refusalSentences.en[code]).join(),
    )
    expect(differing).toEqual([])
  })

  it('every place in a sentence is given where the refusal is thrown', () => {
    const missing: string[] = []
    for (const [, code, values] of thrown.matchAll(/new Refusal\(\s*'([\w.]+)'(?:\)|,\s*\{([\s\S]*?)\})/g)) {
      const sentence = refusalSentences.zh[code as keyof typeof refusalSentences.zh] ?? ''
      for (const [, place = ''] of sentence.matchAll(/\{\{(\w+)\}\}/g)) {
        // `file` and `line` are added on the way up, by the workbook reader and the pricing of a line.
        const given = values === undefined ? false : new RegExp(`\\b${place}\\b`).test(values) || values.includes('...')
        if (!given && place !== 'file' && place !== 'line') missing.push(`${code}: ${place}`)
      }
    }
    expect(missing).toEqual([])
  })
})
