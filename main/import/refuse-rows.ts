import type { RefusalCode } from '../value/refusal'
import type { OpenDraft } from './open-draft'
import type { CellProblem } from './row'

/** A problem that only the comparison with the shop or with other rows shows. It is looked for anew each time. */
type Matched = CellProblem & { row: number }

/** Turns the rows of a query (row, first, field, value, name) into refused ones; a row that is refused already stays as it is. */
export async function refuse(draft: OpenDraft, code: RefusalCode, found: string): Promise<void> {
  await draft.exec(`update rows set problems = json_array(json_object('matched', 1, 'field', bad.field, 'value', bad.value,
      'code', '${code}', 'values', json_object('row', bad.first, 'text', bad.value, 'code', bad.value, 'barcode', bad.value, 'name', bad.name,
        'product', bad.name, 'word', bad.name)))
    from (${found}) bad where bad.row = rows.row and rows.problems is null and rows.skipped = 0`)
}

/** Refuses rows with a problem each; a row that is refused already stays as it is. */
export async function refuseRows(draft: OpenDraft, problems: readonly Matched[]): Promise<void> {
  const found = problems.map(({ row, ...problem }) => [row, JSON.stringify([{ matched: 1, ...problem }])])
  await draft.run(
    `update rows set problems = bad.value ->> 1 from jsonb_each(?) bad
      where bad.value ->> 0 = rows.row and rows.problems is null and rows.skipped = 0`,
    [JSON.stringify(found)],
  )
}

/** Forgets what an earlier comparison refused. */
export async function forgetRefused(draft: OpenDraft): Promise<void> {
  await draft.exec(`update rows set problems = null where problems ->> '$[0].matched' = 1`)
}
