import { useState } from 'react'
import { type Fen, formatFen } from '../../main/value/fen'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { MoneyField } from '../part/decimal-field'
import { useNotice } from '../part/notice'
import { Asking } from '../salesreturn/return-step'

/** Sets up to how much is written off as small change without anybody's word. */
export function LimitDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { data } = useAsk('writeOff.limit', {})
  const { run, pending } = useCommand('writeOff.changeLimit')
  const [typed, setTyped] = useState<Fen | null | undefined>(undefined)
  const [fault, setFault] = useState<string | null>(null)
  const [bad, setBad] = useState(false)
  const limit = typed === undefined ? (data?.limit ?? null) : typed
  const save = () => {
    if (limit === null) return setFault(t('writeOff.limit.needed'))
    run({ limit }).then(
      () => {
        tell.done(t('writeOff.limit.done', { limit: formatFen(limit) }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const dialog = { title: t('writeOff.limit.title'), okText: t('part.save'), onClose, pending, fault, disabled: bad }
  return (
    <Asking {...dialog} onOk={save}>
      <DialogField name={t('writeOff.limit.field')} hint={t('writeOff.limit.hint')}>
        <MoneyField
          label={t('writeOff.limit.field')}
          value={limit}
          onChange={setTyped}
          onFault={(sentence) => setBad(sentence !== null)}
          autoFocus
        />
      </DialogField>
    </Asking>
  )
}
