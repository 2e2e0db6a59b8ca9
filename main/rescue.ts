import { join } from 'node:path'
import { dialog } from 'electron'
import { rescueDatabase } from './book/keep-backups'
import { inBoth } from './language/language'
import { databaseName, openShop, type Shop, type ShopOptions } from './shop'
import type { Instant } from './value/instant'
import { Refusal } from './value/refusal'

const title = '顺单 ShunDan'

/** Opens the shop. When its database is damaged, offers the newest sound backup in its place; what is damaged is kept. */
export async function openShopOrRescue(options: ShopOptions): Promise<Shop> {
  try {
    return await openShop(options)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'database.broken' || !(await wantsRescue(error))) throw error
    const used = await rescueDatabase(options.folder, join(options.folder, databaseName), Date.now() as Instant)
    const message = used ? inBoth('book.rescue.done', { name: used.name }) : inBoth('book.rescue.none')
    await dialog.showMessageBox({ title, type: used ? 'info' : 'error', message })
    if (!used) throw error
    return openShop(options)
  }
}

async function wantsRescue(error: Refusal): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    title,
    type: 'error',
    message: inBoth(`refusal.${error.code}`, error.values),
    buttons: [inBoth('book.rescue.use', {}, ' · '), inBoth('book.rescue.quit', {}, ' · ')],
    cancelId: 1,
    defaultId: 0,
  })
  return response === 0
}
