import { Form } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { SimilarCustomer } from '../../main/customer/customer'
import type { SameReason } from '../../main/customer/duplicate'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { openTab } from '../shell/workspace'

/** How long nothing was typed before it is looked up (ms). */
const pause = 300

/** What is being typed: suppliers are compared as customers are. */
type Kind = 'customer' | 'supplier'

interface SimilarWatchProps {
  of?: Kind
  id: Id | null
  onFound: (similar: readonly SimilarCustomer[]) => void
}

/**
 * In the form of customer or supplier `id`: tells which others are perhaps the one being typed, asked a moment after the last letter
 * (CUS-01). It alone is drawn anew with every letter, not the form.
 */
export function SimilarWatch({ of = 'customer', id, onFound }: SimilarWatchProps) {
  const name = textOf(Form.useWatch('name'))
  const phone = textOf(Form.useWatch('phone'))
  const taxId = textOf(Form.useWatch('taxId'))
  const [typed, setTyped] = useState({ name: '', phone: '', taxId: '' })
  useEffect(() => {
    const timer = window.setTimeout(() => setTyped({ name, phone, taxId }), pause)
    return () => window.clearTimeout(timer)
  }, [name, phone, taxId])
  const something = typed.name !== '' || typed.phone !== '' || typed.taxId !== ''
  const found = useAsk(`${of}.similar`, { id, ...typed }, { enabled: something })
  const similar = (something && found.data) || nobody
  useEffect(() => onFound(similar), [similar, onFound])
  return null
}

const nobody: readonly SimilarCustomer[] = []

const textOf = (value: unknown) => String(value ?? '').trim()

/** Under a field: who has the same there already, with the way to them; nothing when nobody has. It stops nobody. */
export function similarNote(similar: readonly SimilarCustomer[], reason: SameReason, of: Kind = 'customer'): ReactNode {
  const same = similar.filter(({ reasons }) => reasons.includes(reason))
  return same.length > 0 && <SimilarNote of={of} same={same} reason={reason} />
}

function SimilarNote({ of, same, reason }: { of: Kind; same: readonly SimilarCustomer[]; reason: SameReason }) {
  const t = useWords()
  return (
    <span className="similar" role="status">
      {t(`customer.same.${reason}`)}
      {same.map(({ id, code, name, active }) => (
        <button key={id} type="button" onClick={() => openTab({ kind: of, id })}>
          {name} {code}
          {!active && ` ${t(`${of}.inactive`)}`}
        </button>
      ))}
    </span>
  )
}
