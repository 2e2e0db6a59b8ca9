import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Language } from '../main/language/language'
import type { Name, Output, Sent } from '../preload/contract'
import { OrderPaper } from './paper/order-paper'
import { readPlace } from './paper/place'
import { PurchasePaper } from './paper/purchase-paper'

const root = document.documentElement

async function asked<N extends Name>(name: N, input: Sent<N>, language: Language): Promise<Output<N>> {
  const reply = await window.app.ask(name, input, crypto.randomUUID(), language)
  if (!reply.ok) throw new Error(reply.message)
  return reply.value as Output<N>
}

/** Puts the document named in the address on paper, then says so: `data-ready` is `yes`, or `failed` with the reason. */
async function show(): Promise<void> {
  const place = readPlace(location.hash)
  if (place === null) throw new Error(location.hash)
  const { title, sheet } = await sheetOf(place)
  const paper = document.getElementById('paper')
  if (paper === null) throw new Error('#paper')
  document.title = title
  flushSync(() => createRoot(paper).render(sheet))
  await document.fonts.ready
  root.dataset.ready = 'yes'
}

/** The paper of a document, and the name its file begins with. */
async function sheetOf({ document, id, language }: NonNullable<ReturnType<typeof readPlace>>) {
  const company = await asked('company.read', {}, language)
  if (document === 'purchase') {
    const order = await asked('purchase.read', { id }, language)
    return { title: order.no ?? '', sheet: <PurchasePaper order={order} company={company} language={language} /> }
  }
  const order = await asked('order.read', { id }, language)
  return { title: order.no ?? '', sheet: <OrderPaper order={order} company={company} language={language} /> }
}

show().catch((error: unknown) => {
  root.dataset.reason = error instanceof Error ? error.message : String(error)
  root.dataset.ready = 'failed'
})
