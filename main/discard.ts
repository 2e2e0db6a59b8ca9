import { type BrowserWindow, dialog } from 'electron'
import { inBoth } from './language/language'

/** Closing a window in which something typed is not saved asks first. */
export function askBeforeDiscard(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayDiscard(window)) event.preventDefault()
  })
}

/** In both languages, because the page's own is out of reach here. */
function mayDiscard(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: inBoth('part.discardTitle', {}, '\n'),
    detail: inBoth('part.discardText', {}, '\n'),
    buttons: [inBoth('part.keepEditing', {}, ' · '), inBoth('part.discard', {}, ' · ')],
    cancelId: 0,
    defaultId: 0,
  })
  return answer === 1
}
