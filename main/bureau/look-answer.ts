import type { Reading } from '../../db/engine'
import { type Language, translator } from '../language/language'
import type { Day } from '../value/day'
import type { AnswerColumns } from './answer'
import { loadAnswer } from './load-answer'
import type { AnswerLook } from './view'

/** How many rows are shown; all of them are counted. */
const shownRows = 2000

/** What the tax bureau's answer says and what taking it over would do, row by row; nothing is written. Refuses what `loadAnswer` refuses. */
export async function lookAnswer(
  reading: Reading,
  { language, ...of }: { excelWorker: string; today: Day; language: Language },
  asked: { path: string; columns: AnswerColumns | null },
): Promise<AnswerLook> {
  const { fileName, headings, columns, rows } = await loadAnswer(reading, of, asked)
  const t = translator(language)
  return {
    fileName,
    headings,
    columns,
    total: rows.length,
    rows: rows.slice(0, shownRows).map(({ fault, request, ...row }) => ({
      ...row,
      requestId: request?.id ?? null,
      requestNo: request?.no ?? '',
      title: request?.title ?? '',
      sentence: fault === null ? '' : t(`refusal.${fault.code}`, fault.values),
    })),
  }
}
