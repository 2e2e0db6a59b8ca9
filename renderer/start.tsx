import './look/app.css'
import { StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { inside, Program } from './app'
import { ask, followChanges } from './ask'
import { showAppearance } from './look/appearance'
import { afterDrawing } from './part/later'
import { keepTyping } from './part/typing'
import { loadScreens } from './screens'
import { guardUnsaved } from './shell/workspace'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
showAppearance()
followChanges()
guardUnsaved()
window.app.onMenu((item) => {
  if (item === 'leave') void keepTyping().finally(() => ask('window.leave', {}))
})
// At once: by itself React would let the empty page be drawn first.
flushSync(() =>
  createRoot(root).render(
    <StrictMode>
      <Program />
    </StrictMode>,
  ),
)
// Everything else arrives while the password is being typed, not before there is something to type it into.
afterDrawing(() => void inside.load().then(() => loadScreens()))
