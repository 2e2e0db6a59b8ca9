import './order.css'
import { useEffect, useRef, useState } from 'react'
import { useAsk } from '../ask'
import { Failed } from '../part/state'
import { useTab } from '../shell/workspace'
import { dropForm } from './kept-form'
import { OrderEditor } from './order-editor'
import { OrderView } from './order-view'

/** An order: the editor while it is new, a draft, being reworked or changed, else its page. */
export function OrderScreen() {
  const { id = null, with: given } = useTab()
  const [startedNew] = useState(id === null)
  const answer = useAsk('order.read', { id: id ?? 1 }, { enabled: id !== null })
  const shown = useRef(false)
  const page = answer.data?.id === id ? answer.data : undefined
  const [reworking, setReworking] = useState(given?.form !== undefined)
  const isDraft = page === undefined || page.state === 'DRAFT' || (page.state === 'REJECTED' && reworking)
  const submitted = useRef(false)
  const [changing, setChanging] = useState(false)
  useEffect(() => {
    if (page && page.state !== 'REJECTED') setReworking(false)
  }, [page])
  const left = !isDraft && given?.form !== undefined ? String(given.form) : null
  useEffect(() => {
    // What was typed into a draft means nothing once somebody has confirmed it.
    if (left !== null) void dropForm(left).catch(() => undefined)
  }, [left])
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
