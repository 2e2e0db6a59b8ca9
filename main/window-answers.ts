import { join } from 'node:path'
import { findOrder } from '../db/order'
import type { Questions } from './answers'
import { writeMail } from './order/tell-customer'
import { readTold } from './statement/read-statement'

/** The questions only a window can answer: the system's dialogs, other programs, the printer. */
export const windowQuestions: Pick<
  Questions,
  Extract<keyof Questions, `file.${string}` | `print.${string}` | `update.${string}` | 'window.leave'>
> = {
  'file.chooseOpen': (asking, { extensions }) => asking.session.edge.chooseOpen(extensions),
  'file.chooseSave': (asking, { name }) => asking.session.edge.chooseSave(name),
  'file.chooseFolder': (asking) => asking.session.edge.chooseFolder(),
  'file.show': async (asking, { path }) => {
    await asking.session.edge.show(path)
    return null
  },
  'window.leave': async (asking) => {
    await asking.session.edge.leave()
    return null
  },
  'update.check': ({ session }) => session.edge.updates.check(),
  'update.download': ({ session, onProgress }) => session.edge.updates.download((percent) => onProgress(percent, 100)),
  'update.install': ({ session }) => session.edge.updates.install(),
  'print.order': async (asking, { id, path, language }) => {
    await asking.session.edge.printOrder(id, language, path)
    return { path }
  },
  'print.orderOnPaper': async (asking, { id, language }) => {
    await asking.session.edge.printOrder(id, language, null)
    return null
  },
  'print.mail': async ({ session: { edge }, engine }, { id, language, ...mail }) => {
    const { no } = await findOrder(engine, id)
    const pdf = join(await edge.scratchFolder(), `${no ?? id}.pdf`)
    await edge.printOrder(id, language, pdf)
    const path = await writeMail(pdf, mail)
    await edge.open(path)
    return { path }
  },
  'print.mailStatement': async ({ session: { edge }, engine }, { id, language, ...mail }) => {
    const { no } = await readTold(engine, { id })
    const pdf = join(await edge.scratchFolder(), `${no}.pdf`)
    await edge.printStatement({ statementId: id }, language, pdf)
    const path = await writeMail(pdf, mail)
    await edge.open(path)
    return { path }
  },
}
