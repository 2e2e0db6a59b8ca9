import { BrowserWindow, ipcMain } from 'electron'
import type { Reply } from '../preload/contract'
import type { Ask } from './border'
import type { Language } from './language/language'
import { isOwnSender } from './secure'

/** What answers an ask that has crossed the border. */
export type Answer = (ask: Ask) => Promise<Reply<unknown>>

/** Ties the one channel of the border to the program, which may still be loading while the window draws itself: only our own pages may speak, and what they say is only data until it is parsed. */
export function openBorder(program: Promise<Answer>): void {
  ipcMain.handle('ask', async (event, name: unknown, input: unknown, id: unknown, language: unknown) => {
    if (!isOwnSender(event)) throw new Error('A foreign page spoke')
    const answer = await program
    return answer({ name: String(name), input, id: String(id), language: languageOf(language) })
  })
}

/** Tells every window something: questions to ask again, progress, an item of the menu. */
export function tellWindows(channel: 'changed' | 'progress' | 'menu', message: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, message)
}

const languageOf = (value: unknown): Language => (value === 'en' ? 'en' : 'zh')
