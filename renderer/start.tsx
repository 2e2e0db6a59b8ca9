import './look/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { inside, Program } from './app'
import { followChanges } from './ask'
import { showAppearance } from './look/appearance'
import { loadScreens } from './screens'
import { guardUnsaved } from './shell/workspace'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
showAppearance()
followChanges()
guardUnsaved()
createRoot(root).render(
  <StrictMode>
    <Program />
  </StrictMode>,
)
// Everything else arrives while the password is being typed.
requestIdleCallback(() => void inside.load().then(() => loadScreens()), { timeout: 1000 })
