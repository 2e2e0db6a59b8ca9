import { Form } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { SameReason } from '../../main/customer/duplicate'
import type { SimilarSupplier } from '../../main/supplier/supplier'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { openTab } from '../shell/workspace'

/** How long nothing was typed before it is looked up (ms). */
const pause = 300

/**
 * In the form of supplier `id`: tells which suppliers are perhaps the one being typed, asked a moment after the last letter.
 * It alone is drawn anew with every letter, not the form.
 */
export function SimilarWatch({
  id,
  onFound,
}: {
  id: Id | null
  onFound: (similar: readonly SimilarSupplier[]) => void
}) {
  const [name, phone, taxId] = [useTyped('name'), useTyped('phone'), useTyped('taxId')]
  const [typed, setTyped] = useState({ name: '', phone: '', taxId: '' })
  useEffect(() => {
    const timer = window.setTimeout(() => setTyped({ name, phone, taxId }), pause)
    return () => window.clearTimeout(timer)
  }, [name, phone, taxId])
  const something = typed.name !== '' || typed.phone !== '' || typed.taxId !== ''
  const found = useAsk('supplier.similar', { id, ...typed }, { enabled: something })
  const similar = (something && found.data) || nobody
  useEffect(() => onFound(similar), [similar, onFound])
  return null
}

const nobody: readonly SimilarSupplier[] = []

const useTyped = (field: string) => String(Form.useWatch(field) ?? '').trim()

/** Under a field: which supplier has the same there already, with the way to it; nothing when none has. It stops nobody. */
export function similarNote(similar: readonly SimilarSupplier[], reason: SameReason): ReactNode {
  const same = similar.filter(({ reasons }) => reasons.includes(reason))
  return same.length > 0 && <SimilarNote same={same} reason={reason} />
}

function SimilarNote({ same, reason }: { same: readonly SimilarSupplier[]; reason: SameReason }) {
  const t = useWords()
  return (
    <span className="similar" role="status">
      {t(`supplier.same.${reason}`)}
      {same.map(({ id, code, name, active }) => (
        <button key={id} type="button" onClick={() => openTab({ kind: 'supplier', id })}>
          {name} {code}
          {!active && ` ${t('supplier.inactive')}`}
        </button>
      ))}
    </span>
  )
}
