import type { Reading } from '../../db/engine'
import { refuseClosedDay } from '../../db/period'
import { isDay } from '../value/day'
import { documentDays } from './dated'

/**
 * Refuses a command that would date a document into a closed period, at its field (`period.closed`). What is posted is refused there
 * once more, wherever its day comes from.
 */
export async function refuseClosedDocument(reading: Reading, name: string, input: unknown): Promise<void> {
  const path = documentDays[name]
  if (path === undefined) return
  const found = path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined | null)?.[key], input)
  if (typeof found === 'string' && isDay(found)) await refuseClosedDay(reading, found, path)
}
