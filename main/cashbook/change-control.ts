import { readDualControl } from '../../db/confirmation'
import { company } from '../../db/schema/access'
import type { Work } from '../command'
import type { Id } from '../value/id'

/** Says whether who enters money may not confirm it (R-AR); the log keeps who switched it off. What waits is held to it from then on. */
export async function changeControl(work: Work, { on }: { on: boolean }): Promise<null> {
  const before = await readDualControl(work)
  await work.db.update(company).set({ dualControl: on })
  work.log({ record: 'company', recordId: 1 as Id, before: { dualControl: before.on }, after: { dualControl: on } })
  return null
}
