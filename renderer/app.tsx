import { QueryClientProvider } from '@tanstack/react-query'
import { type ComponentProps, Suspense, useEffect, useState } from 'react'
import { SignIn } from './access/sign-in'
import { answers, useAsk } from './ask'
import { lastCompany, rememberCompany } from './look/company'
import { useWords } from './look/words'
import { afterDrawing, later } from './part/later'

/** What stands behind the sign-in, with all its widgets: most of the program's code. */
export const inside = later(async () => (await import('./inside')).Inside)

/** Its widgets, drawn once beforehand. */
const rehearsal = later(async () => (await import('./inside')).Rehearsal)

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
  if (companyName !== null && !shop.data?.user && !shop.isError)
    return (
      <>
        <SignIn companyName={companyName} />
        <Rehearsed />
      </>
    )
  if (shop.isPending) return null
  return <Behind shop={shop} />
}

/** Nothing that is seen, and not before the sign-in is. */
function Rehearsed() {
  const [ready, setReady] = useState(false)
  useEffect(() => afterDrawing(() => void rehearsal.load().then(() => setReady(true))), [])
  return ready && <rehearsal.Show />
}

function Behind(shop: ComponentProps<typeof inside.Show>) {
  const [Inside] = useState(() => inside.Show)
  return (
    <Suspense fallback={null}>
      <Inside {...shop} />
    </Suspense>
  )
}
