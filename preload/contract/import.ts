import { z } from 'zod'
import type { ImportDraft } from '../../main/import/draft'
import type { ImportLook, ImportRecord, ImportResult, ImportRow } from '../../main/import/view'
import { command, question } from './entry'
import { id, needed } from './value'

const file = needed(1000)
const kind = z.enum(['orders', 'customers', 'products', 'prices']).default('orders')
const headerRow = z.number().int().min(1).max(1000)
const column = z.number().int().min(0).max(16_383)
const field = z.string().max(40)
const draft = z.object({ draft: id })
const rowState = z.enum(['new', 'changed', 'unchanged', 'refused', 'held', 'skipped'])

export const imported = {
  /** The sheets of a workbook with the header row found, its columns, the first rows and the suggested mapping. */
  'import.look': question<ImportLook>()(
    'import.run',
    [],
    z.object({
      path: file,
      kind,
      sheet: z.string().max(100).nullable().default(null),
      headerRow: headerRow.nullable().default(null),
    }),
  ),
  /** Reads the whole sheet through the real rules into a draft and counts what it would do. The shop is not touched (R-IMP). */
  'import.check': question<ImportDraft>()(
    'import.run',
    [],
    z.object({
      path: file,
      kind,
      sheet: z.string().max(100),
      headerRow,
      /** Which column (0 = A) holds which field; a field that is not there is not imported. */
      mapping: z.record(field, column),
      /** The fields that together tell one record from another. */
      keys: z.array(field).min(1).max(6),
      /** Columns whose empty cells mean what stood above them (merged cells). */
      fillDown: z.array(column).max(100).default([]),
      /** What becomes of a line of a past order whose product is not here. */
      unknownProducts: z.enum(['refuse', 'create']).default('create'),
      headers: z.array(z.string().max(1000)).max(16_384).default([]),
    }),
  ),
  /** The rows of a draft as the sheet has them, each with what would become of it. */
  'import.rows': question<ImportRow[]>()(
    'import.run',
    [],
    draft.extend({
      states: z.array(rowState).max(6).default([]),
      /** Only the rows with hints. */
      hinted: z.boolean().default(false),
      start: z.number().int().min(0).default(0),
      end: z.number().int().min(1).default(100),
    }),
  ),
  /** Another text in a cell of a draft; the row is read through the rules again. The user's file stays as it is. */
  'import.mend': question<ImportDraft>()(
    'import.run',
    [],
    draft.extend({ row: z.number().int().min(1), field, text: z.string().max(32_767) }),
  ),
  /** Leaves rows out, or takes them in again. */
  'import.skip': question<ImportDraft>()(
    'import.run',
    [],
    draft.extend({ rows: z.array(z.number().int().min(1)).min(1).max(10_000), skip: z.boolean() }),
  ),
  /** Leaves the rows out that are hidden in Excel, or takes them in again. */
  'import.skipHidden': question<ImportDraft>()('import.run', [], draft.extend({ skip: z.boolean() })),
  /** Settles the rows that say something else of a record than a row above: the first counts, or the last (bad-input 29). */
  'import.settleTwice': question<ImportDraft>()('import.run', [], draft.extend({ keep: z.enum(['first', 'last']) })),
  /** The rows that cannot be imported as a workbook with their reasons. */
  'import.return': question<{ path: string; rows: number }>()('import.run', [], draft.extend({ path: file })),
  /** Writes a checked draft, all in one transaction (R-IMP). `leaveOut` goes on without the rows that cannot be imported. */
  /** An empty workbook with a heading for everything that can be imported as this kind (CUS-02, PRD-02). */
  'import.template': question<{ path: string; columns: number }>()('import.run', [], z.object({ path: file, kind })),
  'import.run': command<ImportResult>()('import.run', draft.extend({ leaveOut: z.boolean().default(false) })),
  /** Takes an import back as one: what it added goes, what it changed gets its old values. */
  'import.undo': command<null>()('import.run', z.object({ id })),
  'import.drop': question<null>()('import.run', [], draft),
  'import.list': question<ImportRecord[]>()('import.run', ['imports'], z.object({})),
}
