import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { passwordCost } from '../../main/access/scrypt'
import { languages, translator } from '../../main/language/language'
import { databaseName } from '../../main/shop'
import { owner } from '../owner'
import { type Cost, medianCost, percentile } from './measure'
import { root } from './place'
import { type Electron, type Remote, startRemote } from './remote'
import { print, printFigure, printRatio } from './report'

const turns = 5
/** Nobody types a password, or finds the customers on the first screen, faster than this; what the program loads meanwhile nobody waits for. */
const personMs = 1500

/** A window with nothing in it but a word in the same script: what Electron itself needs, its fonts loaded. */
const emptyApp = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadURL('data:text/html;charset=utf-8,<p lang="zh">顺单 0123</p>')
})
app.on('window-all-closed', () => app.quit())
`

const steps = ['signIn', 'home', 'customers'] as const
type Steps = Record<(typeof steps)[number] | 'page', Cost>
type Begin = Record<'page' | 'paint', Cost>

/**
 * How long until the program can be used with a long history, against an empty Electron window: from the start of the process
 * to the painted sign-in, from the click on sign-in to the painted first screen, from the click on the customers to the
 * painted list, which the program has prepared where this person went first the last time; a person's own time between them is not counted. Start and paint of both are read in the same way, from the page's own record of its first paint.
 */
export async function measureStart(full: string, folder: string): Promise<void> {
  const electron = electronOf(process.env)
  if (!electron) return print('start of the program', 'no Electron here: npm start brings it')
  const own = join(folder, 'start')
  await makeEmptyApp(join(own, 'empty-app'))
  await makeProfile(join(own, 'profile'), full)
  const program = () => startProgram(electron, join(own, 'profile'))
  const firstOfDay = await program()
  await backedUp(join(full, 'backup'))
  const empty: Begin[] = []
  const runs: Steps[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    empty.push(await startEmpty(electron, join(own, 'empty-app'), join(own, 'empty-profile')))
    runs.push(await program())
  }
  report(empty, firstOfDay, runs, hashMs(electron))
  await rm(own, { recursive: true, force: true })
}

/** What scripts/bench.mjs found out about Electron on this machine. */
function electronOf(env: NodeJS.ProcessEnv): Electron | null {
  const electron = JSON.parse(env.SHUNDAN_ELECTRON ?? 'null') as Electron | null
  return electron && existsSync(electron.program) ? electron : null
}

async function makeEmptyApp(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "name": "empty", "version": "0.0.0", "main": "main.cjs" }')
  await writeFile(join(folder, 'main.cjs'), emptyApp)
}

/** The program keeps its shop in `data` under its profile folder. */
async function makeProfile(profile: string, full: string): Promise<void> {
  await mkdir(profile, { recursive: true })
  if (!existsSync(join(profile, 'data', databaseName))) await symlink(full, join(profile, 'data'), 'dir')
}

async function startEmpty(electron: Electron, folder: string, profile: string): Promise<Begin> {
  const remote = await startRemote(electron, folder, profile)
  const begin = await firstPaint(remote)
  await remote.close()
  return begin
}

async function startProgram(electron: Electron, profile: string): Promise<Steps> {
  const remote = await startRemote(electron, root, profile)
  await remote.evaluate(painted(`document.querySelector('.sign-in input')`))
  const { page, paint: signIn } = await firstPaint(remote)
  await wait(personMs)
  await fill(remote, 'input:not([type=password])', owner.name)
  await fill(remote, 'input[type=password]', owner.password)
  const home = await clicked(remote, `document.querySelector('.sign-in button[type=submit]')`, homeThere)
  await wait(personMs)
  const customers = await clicked(remote, customersPlace, gridThere)
  await remote.close()
  return { page, signIn, home, customers }
}

const names = languages.map((language) => translator(language)('shell.place.customers'))
const customersPlace = `[...document.querySelectorAll('nav button')].find((button) => ${JSON.stringify(names)}.includes(button.title))`
const homeThere = `document.querySelector('main.tabs-body')?.checkVisibility() && !document.querySelector('.tabs-body .state-loading')`
const gridThere = `[...document.querySelectorAll('.tab-body:not([hidden], [inert]) .ag-row .ag-cell[col-id=name]')].filter((cell) => cell.textContent !== '').length > 10`

/** Since the process began: the page's own record of when it began to load, and of when it first painted something to read. */
async function firstPaint(remote: Remote): Promise<Begin> {
  const [page, paint] = await remote.evaluate<[number, number]>(`new Promise((done) => {
    const look = () => {
      const [first] = performance.getEntriesByName('first-contentful-paint')
      if (first) done([performance.timeOrigin, performance.timeOrigin + first.startTime])
      else setTimeout(look, 5)
    }
    look()
  })`)
  const cpu = (await remote.cpuSeconds()) * 1000
  return { page: { wall: page - remote.began, cpu }, paint: { wall: paint - remote.began, cpu } }
}

async function fill(remote: Remote, field: string, text: string): Promise<void> {
  await remote.evaluate(`document.querySelector('.sign-in ${field}').focus()`)
  await remote.type(text)
}

/** From the click until what was waited for is painted. */
async function clicked(remote: Remote, target: string, there: string): Promise<Cost> {
  const before = await remote.cpuSeconds()
  const wall = await remote.evaluate<number>(`(() => {
    const began = performance.now()
    ;(${target}).click()
    return ${painted(there)}.then((at) => at - began)
  })()`)
  return { wall, cpu: ((await remote.cpuSeconds()) - before) * 1000 }
}

/** A script: the moment at which the picture that shows something has been handed to the screen. */
function painted(there: string): string {
  return `new Promise((done) => {
    const look = () => {
      if (!(${there})) return requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => done(performance.now())))
    }
    look()
  })`
}

/** What the password's hash alone takes in this Electron, ms: it is slow on purpose, and a part of the sign-in. */
function hashMs(electron: Electron): number {
  const { length, ...cost } = passwordCost
  const script = `const { scrypt } = require('node:crypto')
    const times = []
    const next = () => {
      if (times.length === 9) return console.log(JSON.stringify(times))
      const began = performance.now()
      scrypt('password', Buffer.alloc(16), ${length}, ${JSON.stringify({ ...cost, maxmem: 256 * 1024 * 1024 })}, () => {
        times.push(performance.now() - began)
        next()
      })
    }
    next()`
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return percentile(JSON.parse(execFileSync(electron.program, ['-e', script], { env, encoding: 'utf8' })), 0.5)
}

/** The first start of a day makes the daily backup; what is measured after it must not share the machine with it. */
async function backedUp(folder: string): Promise<void> {
  for (let tries = 0; tries < 300 && !existsSync(folder); tries += 1) await wait(100)
}

function report(empties: readonly Begin[], firstOfDay: Steps, runs: readonly Steps[], hash: number): void {
  const median = (step: keyof Steps) => medianCost(runs.map((run) => run[step]))
  const empty = medianCost(empties.map(({ paint }) => paint))
  const emptyPage = medianCost(empties.map(({ page }) => page))
  const [page, signIn, home, customers] = (['page', ...steps] as const).map(median) as [Cost, Cost, Cost, Cost]
  print('process start to the page beginning to load', wallOf(page, emptyPage))
  printRatio('process start to painted sign-in, against an empty window', signIn, empty)
  printRatio('click on sign-in to the painted first screen', home, empty)
  printRatio('click on customers to the painted list', customers, empty)
  const together = sum([signIn, home, customers])
  printRatio('all three together', together, empty, { wall: 2 })
  printFigure('of that the hash of the password, in empty windows', hash / empty.wall, '×')
  printFigure('all three together without it', (together.wall - hash) / empty.wall, '×')
  printRatio('the first start of a day with its backup', sum(steps.map((step) => firstOfDay[step])), empty)
}

const wallOf = (ours: Cost, empty: Cost) =>
  `${ours.wall.toFixed(0)} ms against ${empty.wall.toFixed(0)} ms of an empty window`

const sum = (all: readonly Cost[]): Cost => ({
  wall: all.reduce((total, { wall }) => total + wall, 0),
  cpu: all.reduce((total, { cpu }) => total + cpu, 0),
})
