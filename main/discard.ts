import { type BrowserWindow, dialog } from 'electron'
import { tellWindows } from './ipc'
import { inBoth } from './language/language'

/** How long a window may take to put away what was typed; one that does not answer is closed all the same, ms. */
const longest = 3000

/**
 * Closing a window first lets it put away what is being typed; what it cannot put away it asks about. Gives what the window's
 * answer does.
 */
export function leaveInOrder(window: BrowserWindow): () => void {
  let leaving: 'no' | 'puttingAway' | 'yes' = 'no'
  const leave = () => {
    if (leaving !== 'puttingAway' || window.isDestroyed()) return
    leaving = 'yes'
    window.close()
  }
  window.on('close', (event) => {
    if (leaving === 'yes') return
    event.preventDefault()
    if (leaving === 'puttingAway') return
    leaving = 'puttingAway'
    tellWindows('menu', 'leave')
    setTimeout(leave, longest)
  })
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayDiscard(window)) event.preventDefault()
    else leaving = 'no'
  })
  return leave
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
