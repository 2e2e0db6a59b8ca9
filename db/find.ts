import { Refusal } from '../main/value/refusal'

/** The one row that was asked for; refuses when there is none (`record.notFound`). */
export function one<Row>(rows: readonly Row[], record: string): Row {
  const [row] = rows
  if (row === undefined) throw new Refusal('record.notFound', { record })
  return row
}

/** Refuses when somebody else has changed a record since it was read (`record.changed`, bad-input row 49). */
export function sameVersion(row: { version: number }, expected: number): void {
  if (row.version !== expected) throw new Refusal('record.changed')
}

/** Runs a write that may meet a code already in use, and refuses with `code.taken` instead of the database's own words. */
export async function uniqueCode<T>(code: string, write: PromiseLike<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    if (/UNIQUE constraint failed: \w+\.code/.test(messagesOf(error)))
      throw new Refusal('code.taken', { code }, { code: 'code.taken' })
    throw error
  }
}

function messagesOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${messagesOf(error.cause)}` : ''
}
