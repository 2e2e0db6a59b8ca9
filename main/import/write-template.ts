import type { Reading } from '../../db/engine'
import type { Right } from '../access/right'
import type { Column } from '../excel/column'
import { writeWorkbook } from '../excel/write-workbook'
import { type Field, suggestMapping } from './field'
import { type KindName, kindOf } from './kind'
import { isLevelKey } from './level'
import { listOwn } from './list-own'

/** Where the worker is, how to stop, what a field is called in the user's words, and the sheet's name. */
export interface Writing {
  excelWorker: string
  signal: AbortSignal
  titleOf: (field: string) => string | undefined
  sheet: string
  /** What the person may do: what they may not bring has no heading. */
  rights: readonly Right[]
}

/**
 * Writes an empty workbook with a heading for everything that can be imported as this kind, also the shop's own fields; each
 * heading is one by which the import finds its column again. Of two ways to say the same it has one.
 */
export async function writeTemplate(
  shop: Reading,
  writing: Writing,
  { path, kind }: { path: string; kind: KindName },
): Promise<{ path: string; columns: number }> {
  const { fields } = kindOf(await listOwn(shop, kind)) as { fields: Record<string, Field> }
  const columns = Object.keys(fields)
    .filter((field) => field !== 'discountOff' && !isLevelKey(field) && mayBring(fields[field], writing.rights))
    .map((field): Column => ({ title: headingOf(fields, field, writing.titleOf(field)), kind: 'text' }))
  const { excelWorker, signal, sheet } = writing
  await writeWorkbook(excelWorker, path, { sheet, columns }, noRows(), { signal })
  return { path, columns: columns.length }
}

const mayBring = (field: Field | undefined, rights: readonly Right[]) =>
  field?.right === undefined || rights.includes(field.right)

/** What it is called on the screen, where that alone finds it, else the first of the headings it is known by. */
function headingOf(fields: Record<string, Field>, field: string, title: string | undefined): string {
  const known = fields[field]?.synonyms ?? []
  const finds = (heading: string) => suggestMapping(fields, [heading])[field] === 0
  return [...(title === undefined ? [] : [title]), ...known].find(finds) ?? field
}

async function* noRows(): AsyncGenerator<string> {}
