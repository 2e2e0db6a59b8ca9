import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useEffect, useLayoutEffect } from 'react'
import { createRoot } from 'react-dom/client'
import type { ShopState, SignedInUser } from '../main/access/view'
import { hideSignIn, showSignIn } from './access/sign-in'
import { answers, askAhead, followChanges, useAsk } from './ask'
import { Inside } from './inside'
import { lastCompany, rememberCompany } from './look/company'
import { useWords } from './look/words'
import { loadScreens } from './screens'
import { guardUnsaved } from './shell/workspace'

/** How long the first screen is waited for before it is shown without its figures (ms). */
const longestWait = 400

/** Somebody has signed in: what was answered to others is forgotten, and the shop is drawn for this person. */
export async function enter(user: SignedInUser): Promise<void> {
  // What has the cursor goes with the sign-in: taken away with it, it would cost the frame a layout of its own.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  answers.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'shop.state' })
  // Nothing tells that an answer is late but the clock; the frame then says itself that figures are on their way.
  const late = new Promise((resolve) => setTimeout(resolve, longestWait))
  await Promise.race([askAhead(user), late])
  // Drawn from what was just answered; what the shop says anew is the same.
  answers.setQueryData<ShopState>(['shop.state', {}], (shop) => shop && { ...shop, user })
  await answers.invalidateQueries({ queryKey: ['shop.state'] })
}

/** The whole window. */
function Program() {
  return (
    <QueryClientProvider client={answers}>
      <Entrance />
    </QueryClientProvider>
  )
}

/**
 * Set-up before there is a shop, sign-in before there is a person, then the shop. The sign-in stands in front of the program,
 * under the name this computer saw last, before the shop is open.
 */
function Entrance() {
  const t = useWords()
  const shop = useAsk('shop.state', {})
  const companyName = shop.data ? shop.data.companyName : lastCompany
  useEffect(() => {
    document.title = companyName ? `${companyName} — ${t('entrance.product')}` : t('entrance.product')
    if (shop.data) rememberCompany(companyName)
  }, [companyName, shop.data, t])
  const signIn = companyName !== null && !shop.data?.user && !shop.isError
  useLayoutEffect(() => {
    if (signIn) showSignIn(companyName, enter)
    else hideSignIn()
  }, [signIn, companyName])
  if (!signIn && shop.isPending) return null
  return <Inside shop={shop} waiting={signIn} />
}

const root = document.getElementById('root')
if (!root) throw new Error('the page has no root')
followChanges()
guardUnsaved()
createRoot(root).render(
  <StrictMode>
    <Program />
  </StrictMode>,
)
loadScreens()
