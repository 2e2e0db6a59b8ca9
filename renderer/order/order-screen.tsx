import './order.css'
import { useEffect, useRef, useState } from 'react'
import { changeable } from '../../main/order/change'
import type { OrderPage } from '../../main/order/view'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Failed } from '../part/state'
import { dropForm, formLeftBehind } from '../shell/kept-form'
import { type Tab, useTab } from '../shell/workspace'
import { orderForm } from './editor'
import { OrderEditor } from './order-editor'
import { OrderView } from './order-view'

/** An order: the editor while it is new, a draft, being reworked or changed, else its page. */
export function OrderScreen() {
  const { id = null, with: given } = useTab()
  const [startedNew] = useState(id === null)
  const answer = useAsk('order.read', { id: id ?? 1 }, { enabled: id !== null })
  const t = useWords()
  const tell = useNotice()
  const shown = useRef(false)
  const page = answer.data?.id === id ? answer.data : undefined
  const no = page?.no
  const [reworking, setReworking] = useState(given?.form !== undefined)
  const isDraft = page === undefined || page.state === 'DRAFT' || (page.state === 'REJECTED' && reworking)
  const submitted = useRef(false)
  const [chosen, setChanging] = useState<boolean | null>(null)
  // A change that was typed and not sent goes on, unless the order moved on meanwhile.
  const changing = chosen ?? (page !== undefined && goesOn(page, given))
  useEffect(() => {
    if (page && page.state !== 'REJECTED') setReworking(false)
  }, [page])
  useEffect(() => {
    // Sent, it makes another version, which is no reason to say that it is lost.
    if (changing && chosen === null) setChanging(true)
  }, [changing, chosen])
  const left = !isDraft && !changing && given?.form !== undefined ? String(given.form) : null
  const lost = left !== null && chosen === null && given?.changes === 1
  useEffect(() => {
    // What was typed into a draft means nothing once somebody has confirmed it.
    if (left !== null) void dropForm(left).catch(() => undefined)
    if (lost) tell.mind(t('change.lost', { no: no ?? '' }))
  }, [left, lost, no, tell, t])
  if (startedNew && isDraft && !submitted.current) return <OrderEditor page={null} />
  if (!isDraft) {
    // What comes back to be changed is read anew.
    submitted.current = true
    shown.current = false
    if (changing) return <OrderEditor page={page} changing={() => setChanging(false)} />
    return <OrderView order={page} onRework={() => setReworking(true)} onChange={() => setChanging(true)} />
  }
  // What the memory holds of a draft may be older than the draft; once it is being edited nothing replaces it.
  const fresh = page !== undefined && (shown.current || !answer.isFetching)
  if (fresh) shown.current = true
  if (fresh) return <OrderEditor page={page} />
  if (answer.isError) return <Failed error={answer.error} again={() => void answer.refetch()} />
  return <div className="state-loading" aria-busy="true" />
}

/** Whether the tab was opened with a change of this very version of the order. */
function goesOn(page: OrderPage, given: Tab['with']): boolean {
  const kept = given?.changes === 1 ? formLeftBehind(orderForm, String(given.form)) : null
  return kept !== null && kept.version === page.version && changeable(page.state) !== 'nothing'
}
