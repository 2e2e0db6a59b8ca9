import { join } from 'node:path'
import type { Reading } from '../../db/engine'
import { sweepShelf } from '../../db/shelf'
import type { Instant } from '../value/instant'
import { pictureAddress, pictureFolder, pictureOf } from './picture'

/** Puts the pictures no product shows any more aside, and brings back or deletes what lies there, as the shelf does. */
export async function sweepPictures(reading: Reading, shopFolder: string, now: Instant): Promise<void> {
  const shown = await reading.json<string[]>(
    `select json_group_array(distinct hash || '.' || type) from product_pictures`,
  )
  await sweepShelf(join(shopFolder, pictureFolder), new Set(shown), isPicture, now)
}

const isPicture = (name: string) => pictureOf(pictureAddress(name)) !== undefined
