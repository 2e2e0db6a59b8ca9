import './look/app.css'
import type { SignedInUser } from '../main/access/view'
import { showSignIn } from './access/sign-in'
import { ask } from './border'
import { showAppearance } from './look/chosen-look'
import { lastCompany } from './look/company'
import { keepTyping } from './part/typing'

// Who starts the program wants to type a name: the sign-in is drawn by what little is imported here. The program itself, with
// React, the widgets and all its words, arrives while the password is being typed.

const program = () => import('./app')

/** Somebody is in, perhaps before the program is. */
const entered = async (user: SignedInUser) => (await program()).enter(user)

/** Does something once what is being drawn now is on the screen and the window has nothing else to do. */
const afterDrawing = (work: () => void): number =>
  requestAnimationFrame(() => setTimeout(() => requestIdleCallback(work)))

showAppearance()
window.app.onMenu((item) => {
  if (item === 'leave') void keepTyping().finally(() => ask('window.leave', {}))
})
if (lastCompany === null) void program()
else {
  showSignIn(lastCompany, entered)
  afterDrawing(() => void program())
}
