import type { Reading } from '../../db/engine'
import type { Fen } from '../value/fen'
import { smallChangeLimit } from './find-items'

/** Up to how much is written off as small change without anybody's word (分), for each document and item. */
export const readLimit = async (reading: Reading): Promise<{ limit: Fen }> => ({
  limit: await smallChangeLimit(reading),
})
