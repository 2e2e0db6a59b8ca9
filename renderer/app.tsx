import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentProps, Suspense, useEffect, useState } from 'react'
import { SignIn } from './access/sign-in'
import { answers, useAsk } from './ask'
import { lastCompany, rememberCompany } from './look/company'
import { useWords } from './look/words'
import { afterDrawing, later } from './part/later'

/** What stands behind the sign-in, with all its widgets: most of the program's code. */
export const inside = later(async () => (await import('./inside')).Inside)

/** The whole window. */
export function Program() {
  return (
    <QueryClientProvider client={answers}>
      <Entrance />
    </QueryClientProvider>
  )
}

/**
 * Set-up before there is a shop, sign-in before there is a person, then the shop. The sign-in needs no widgets and no answer:
 * under the name this computer saw last it is there before the shop is open.
 */
function Entrance() {
  const t = useWords()
  const shop = useAsk('shop.state', {})
  const companyName = shop.data ? shop.data.companyName : lastCompany
  useEffect(() => {
    document.title = companyName ? `${companyName} — ${t('shell.product')}` : t('shell.product')
    if (shop.data) rememberCompany(companyName)
  }, [companyName, shop.data, t])
  const signIn = companyName !== null && !shop.data?.user && !shop.isError
  const loaded = useLoaded()
  if (!signIn && shop.isPending) return null
  // Beside the sign-in its widgets are drawn once where nobody sees them, and are the same ones afterwards.
  return (
    <>
      {signIn && <SignIn companyName={companyName} />}
      {(loaded || !signIn) && <Behind shop={shop} waiting={signIn} />}
    </>
  )
}

/** Whether the program's code is here; it is asked for once the sign-in is on the screen. */
function useLoaded(): boolean {
  const [loaded, setLoaded] = useState(false)
  useEffect(() => afterDrawing(() => void inside.load().then(() => setLoaded(true))), [])
  return loaded
}

function Behind(props: ComponentProps<typeof inside.Show>) {
  const [Inside] = useState(() => inside.Show)
  return (
    <Suspense fallback={null}>
      <Inside {...props} />
    </Suspense>
  )
}
