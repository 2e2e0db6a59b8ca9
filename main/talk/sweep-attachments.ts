import { join } from 'node:path'
import type { Reading } from '../../db/engine'
import { sweepShelf } from '../../db/shelf'
import type { Instant } from '../value/instant'
import { attachmentFolder, isKept } from './attachment'

/** Puts the files no record has any more aside, and brings back or deletes what lies there, as the shelf does. */
export async function sweepAttachments(reading: Reading, shopFolder: string, now: Instant): Promise<void> {
  const attached = await reading.json<string[]>(
    `select json_group_array(distinct hash || '.' || type) from attachments where removed_at is null`,
  )
  await sweepShelf(join(shopFolder, attachmentFolder), new Set(attached), isKept, now)
}
