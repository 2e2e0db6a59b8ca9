import '../order/order.css'
import './purchase.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PurchasePage, PurchaseReturnPage } from '../../main/purchase/view'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Failed } from '../part/state'
import { useGoesOn } from '../shell/kept-form'
import { useTab } from '../shell/workspace'
import { BuyingEditor } from './buying-editor'
import type { BuyingKind } from './buying-head'
import { PurchaseView } from './purchase-view'
import { ReturnView } from './return-view'

/** A purchase order: the editor while it is new, a draft or being reworked, else its page. */
export function PurchaseScreen() {
  const { id = null } = useTab()
  const answer = useAsk('purchase.read', { id: id ?? 1 }, { enabled: id !== null })
  return (
    <EditorOrPage
      kind="purchase"
      answer={answer}
      mayEdit={useMay('purchase.edit')}
      view={(order, rework) => <PurchaseView order={order} onRework={rework} />}
    />
  )
}

/** A purchase return, the same way. */
export function PurchaseReturnScreen() {
  const { id = null } = useTab()
  const answer = useAsk('purchaseReturn.read', { id: id ?? 1 }, { enabled: id !== null })
  return (
    <EditorOrPage
      kind="purchaseReturn"
      answer={answer}
      mayEdit={useMay('purchase.return')}
      view={(order, rework) => <ReturnView order={order} onRework={rework} />}
    />
  )
}

interface Props<P extends PurchasePage | PurchaseReturnPage> {
  kind: BuyingKind
  answer: { data: P | undefined; isFetching: boolean; isError: boolean; error: unknown; refetch: () => unknown }
  mayEdit: boolean
  view: (page: P, rework: () => void) => ReactNode
}

function EditorOrPage<P extends PurchasePage | PurchaseReturnPage>({ kind, answer, mayEdit, view }: Props<P>) {
  const { id = null, with: given } = useTab()
  // What was begun as new is the same editor once it is saved, until the document is on its way.
  const [begunNew, setBegunNew] = useState(id === null)
  const [reworking, setReworking] = useState(given?.form !== undefined)
  const shown = useRef(false)
  const page = answer.data?.id === id ? answer.data : undefined
  const isDraft = page === undefined || page.state === 'DRAFT' || (page.state === 'REJECTED' && reworking)
  const isEdited = isDraft && mayEdit
  const left = page !== undefined && !isEdited
  useGoesOn(!left)
  useEffect(() => {
    if (left) setBegunNew(false)
    if (page && page.state !== 'REJECTED') setReworking(false)
  }, [left, page])
  if (begunNew && isEdited) return <BuyingEditor kind={kind} page={null} />
  if (left) {
    // What comes back to be changed is read anew.
    shown.current = false
    return view(page, () => setReworking(true))
  }
  // What the memory holds of a draft may be older than the draft; once it is being edited nothing replaces it.
  const fresh = page !== undefined && (shown.current || !answer.isFetching)
  if (fresh) shown.current = true
  if (fresh) return <BuyingEditor kind={kind} page={page} />
  if (answer.isError) return <Failed error={answer.error} again={() => void answer.refetch()} />
  return <div className="state-loading" aria-busy="true" />
}
