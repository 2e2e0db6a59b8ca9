import './look/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Program } from './app'
import { followChanges } from './ask'
import { showAppearance } from './look/appearance'
import { guardUnsaved } from './shell/close-tab'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
showAppearance()
followChanges()
guardUnsaved()
// The lists' own code is the largest part; it arrives while the password is being typed.
requestIdleCallback(() => void import('./part/grid'), { timeout: 3000 })
createRoot(root).render(
  <StrictMode>
    <Program />
  </StrictMode>,
)
