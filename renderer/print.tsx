import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Language } from '../main/language/language'
import type { Name, Output, Sent } from '../preload/contract'
import { OrderPaper } from './paper/order-paper'
import { readPlace } from './paper/place'

const root = document.documentElement

async function asked<N extends Name>(name: N, input: Sent<N>, language: Language): Promise<Output<N>> {
  const reply = await window.app.ask(name, input, crypto.randomUUID(), language)
  if (!reply.ok) throw new Error(reply.message)
  return reply.value as Output<N>
}

/** Puts the order named in the address on paper, then says so: `data-ready` is `yes`, or `failed` with the reason. */
async function show(): Promise<void> {
  const place = readPlace(location.hash)
  if (place === null) throw new Error(location.hash)
  const { id, language } = place
  const [order, company] = await Promise.all([
    asked('order.read', { id }, language),
    asked('company.read', {}, language),
  ])
  const paper = document.getElementById('paper')
  if (paper === null) throw new Error('#paper')
  document.title = order.no ?? ''
  flushSync(() => createRoot(paper).render(<OrderPaper order={order} company={company} language={language} />))
  await document.fonts.ready
  root.dataset.ready = 'yes'
}

show().catch((error: unknown) => {
  root.dataset.reason = error instanceof Error ? error.message : String(error)
  root.dataset.ready = 'failed'
})
