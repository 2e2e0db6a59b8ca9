import { Form, type FormInstance } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { SimilarCustomer } from '../../main/customer/customer'
import type { SameReason } from '../../main/customer/duplicate'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { openTab } from '../shell/workspace'

/** How long nothing was typed before it is looked up (ms). */
const pause = 300

/** The customers that are perhaps the one being typed, asked a moment after the last letter (CUS-01). */
export function useSimilar(form: FormInstance, id: Id | null): readonly SimilarCustomer[] {
  const name = textOf(Form.useWatch('name', form))
  const phone = textOf(Form.useWatch('phone', form))
  const taxId = textOf(Form.useWatch('taxId', form))
  const [typed, setTyped] = useState({ name: '', phone: '', taxId: '' })
  useEffect(() => {
    const timer = window.setTimeout(() => setTyped({ name, phone, taxId }), pause)
    return () => window.clearTimeout(timer)
  }, [name, phone, taxId])
  const something = typed.name !== '' || typed.phone !== '' || typed.taxId !== ''
  const found = useAsk('customer.similar', { id, ...typed }, { enabled: something })
  return something ? (found.data ?? []) : []
}

const textOf = (value: unknown) => String(value ?? '').trim()

/** Under a field: who has the same there already, with the way to them; nothing when nobody has. It stops nobody. */
export function similarNote(similar: readonly SimilarCustomer[], reason: SameReason): ReactNode {
  const same = similar.filter(({ reasons }) => reasons.includes(reason))
  return same.length > 0 && <SimilarNote same={same} reason={reason} />
}

function SimilarNote({ same, reason }: { same: readonly SimilarCustomer[]; reason: SameReason }) {
  const t = useWords()
  return (
    <span className="similar" role="status">
      {t(`customer.same.${reason}`)}
      {same.map(({ id, code, name, active }) => (
        <button key={id} type="button" onClick={() => openTab({ kind: 'customer', id })}>
          {name} {code}
          {!active && ` ${t('customer.inactive')}`}
        </button>
      ))}
    </span>
  )
}
