/** What became of one of many: `reason` says why it was not done, null when it is. */
export interface Result {
  id: number
  no: string
  reason: string | null
}

/** One thing that can be done with many; says why it was not done without anybody having refused it, else null. */
export type Step<R> = (row: R) => Promise<string | null>

/** Does one thing with each, one after the other; what refuses one is its result, told by `sentenceOf`, and the others go on. */
export async function* doEach<R extends { id: number }>(
  rows: readonly R[],
  noOf: (row: R) => string,
  step: Step<R>,
  sentenceOf: (error: unknown) => string,
): AsyncGenerator<Result> {
  for (const row of rows) yield { id: row.id, no: noOf(row), reason: await step(row).catch(sentenceOf) }
}
