import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openScratch, type Scratch } from '../../db/scratch'
import type { Day } from '../value/day'
import type { Id } from '../value/id'
import { dayOf, type Instant } from '../value/instant'
import { Refusal } from '../value/refusal'
import { kindOf } from './kind'
import type { ImportPlan } from './plan'

/** A day is long enough for an import that somebody began and left open. */
const keptMs = 24 * 3600 * 1000

/** An import that has been read and not yet written, in a scratch database of its own. */
export interface OpenDraft extends Scratch {
  id: Id
  plan: ImportPlan
  /** The day it was begun: what has no day of its own is of this one. */
  today: Day
}

/** Begins a draft for a checked plan; drafts that nobody came back to for a day go. */
export async function beginDraft(folder: string, id: Id, now: Instant, plan: ImportPlan): Promise<OpenDraft> {
  await mkdir(folder, { recursive: true })
  await dropOldDrafts(folder, now)
  await removeDraft(folder, id)
  const scratch = await openScratch(draftFile(folder, id))
  const kind = kindOf(plan)
  const columns = [...kind.columns, ...kind.filled].map((column) => `, ${column}`).join('')
  const texts = kind.texts.map((field) => `, ${textOf(plan.mapping[field])} as ${columnOf(field)}`).join('')
  await scratch.exec(`create table draft (plan text not null, today text not null, counts text, seen integer);
    create table hidden (row integer primary key);
    create table rows (row integer primary key, cells text not null, problems text, skipped integer not null default 0${columns});
    create view sheet as select *${texts} from rows`)
  const today = dayOf(now)
  await scratch.run('insert into draft (plan, today) values (?, ?)', [JSON.stringify(plan), today])
  return { ...scratch, id, plan, today }
}

/** The word of a column is in the cells of its row; a field without a column is empty everywhere. */
const textOf = (column: number | undefined) => (column === undefined ? `''` : `coalesce(cells ->> ${column}, '')`)

/** The SQL name of a field: `customerName` is `customer_name`. */
const columnOf = (field: string) => field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)

/** Opens a draft for some work and closes it again. Refuses one that is gone: `import.draftGone`. */
export async function withDraft<T>(folder: string, id: Id, work: (draft: OpenDraft) => Promise<T>): Promise<T> {
  const there = await stat(draftFile(folder, id)).catch(() => null)
  if (!there) throw new Refusal('import.draftGone')
  const scratch = await openScratch(draftFile(folder, id))
  try {
    const [plan, today] = await scratch.json<[ImportPlan, Day]>('select json_array(json(plan), today) from draft')
    return await work({ ...scratch, id, plan, today })
  } finally {
    await scratch.close()
  }
}

/** Removes a draft's file. */
export async function removeDraft(folder: string, id: Id): Promise<void> {
  for (const ending of ['', '-journal']) await rm(draftFile(folder, id) + ending, { force: true })
}

async function dropOldDrafts(folder: string, now: Instant): Promise<void> {
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name))
    if (mtimeMs < now - keptMs) await rm(join(folder, name), { force: true })
  }
}

const draftFile = (folder: string, id: Id) => join(folder, `${id}.db`)
