import type { Input, Output } from '../preload/contract'
import { findCompany } from './access/read-company'
import type { Asking } from './asking'
import { columnLabels } from './language/column'
import { exportShop } from './leave/export-shop'
import { importShop } from './leave/import-shop'
import { Refusal } from './value/refusal'

/** The whole shop as workbooks, every table with its columns in the user's words. */
export function exportAll(asking: Asking, input: Input<'shop.exportAll'>): Promise<Output<'shop.exportAll'>> {
  const { shop, engine, now, signal, onProgress, language } = asking
  const leaving = { engine, shopFolder: shop.folder, program: shop.version, now, signal, onProgress }
  const label = (column: string) => columnLabels[language][column]
  return exportShop({ ...leaving, excelWorker: shop.excelWorker, label }, input)
}

/** Brings a whole shop in; whoever was signed in is not any more, for the users are those of the other shop. */
export async function importAll(asking: Asking, input: Input<'shop.importAll'>): Promise<Output<'shop.importAll'>> {
  const { shop, session } = asking
  await refuseUnlessOwner(asking)
  const places = { shopFolder: shop.folder, exchange: shop.exchange, excelWorker: shop.excelWorker }
  const moved = await importShop({ ...asking, ...places }, input)
  session.user = null
  return moved
}

/** Into a shop nobody has set up yet anyone may bring one; into one that is set up, who may restore a backup. */
async function refuseUnlessOwner({ engine, session }: Asking): Promise<void> {
  if ((await findCompany(engine)) === null) return
  if (!session.user) throw new Refusal('signIn.required')
  if (!session.user.rights.includes('backup.manage')) throw new Refusal('right.missing')
}
