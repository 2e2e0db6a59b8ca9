import { listHidden } from './access/change-menu'
import { rights } from './access/right'
import { readHome } from './report/read-home'
import type { Shop } from './shop'
import { dayOf } from './value/instant'

/**
 * Reads, while a password is being typed, what the first screen is made of, and throws it away: the statements are prepared and
 * what they read is in memory when the person is in. Nobody is told anything.
 */
export async function rehearse(shop: Shop): Promise<void> {
  const engine = shop.engine()
  await Promise.all([readHome(engine, dayOf(shop.now()), rights), listHidden(engine)])
}
