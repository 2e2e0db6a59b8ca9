import { BrowserWindow, ipcMain } from 'electron'
import { answer, questionsOn, type Session } from './border'
import type { Language } from './language/language'
import { isOwnSender } from './secure'

/** Ties the one channel of the border to a session, which may still be opening while the window draws itself: only our own pages may speak, and what they say is only data until it is parsed. */
export function openBorder(opening: Promise<Session>): void {
  ipcMain.handle('ask', async (event, name: unknown, input: unknown, id: unknown, language: unknown) => {
    if (!isOwnSender(event)) throw new Error('A foreign page spoke')
    return answer(await opening, { name: String(name), input, id: String(id), language: languageOf(language) })
  })
}

/** What happens in the shop reaches every window: how far long work has come, and which questions to ask again. */
export function announce(session: Session): void {
  session.onProgress = (id, done, total) => tellWindows('progress', { id, done, total })
  session.shop.onChange((tables) => tellWindows('changed', questionsOn(tables)))
}

/** Tells every window something: questions to ask again, progress, an item of the menu. */
export function tellWindows(channel: 'changed' | 'progress' | 'menu', message: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, message)
}

const languageOf = (value: unknown): Language => (value === 'en' ? 'en' : 'zh')
