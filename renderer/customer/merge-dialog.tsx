import { Radio } from 'antd'
import { useState } from 'react'
import type { CustomerPage, CustomerPick } from '../../main/customer/customer'
import { formatFen } from '../../main/value/fen'
import { useAsk, useCommand } from '../ask'
import { useOwnFacts } from '../field/own-facts'
import { sentenceOf, type Translate, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'
import { openTab } from '../shell/workspace'
import { factsOf } from './customer-figures'
import { CustomerPicker } from './customer-picker'

/** Makes two customers one: chooses the other, shows both side by side, and says what moves to the one that stays. */
export function MergeDialog({ page, onClose }: { page: CustomerPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('customer.merge')
  const [pick, setPick] = useState<CustomerPick | null>(null)
  const [keepsThis, setKeepsThis] = useState(true)
  const [fault, setFault] = useState<string | null>(null)
  const read = useAsk('customer.read', { id: pick?.id ?? page.id }, { enabled: pick !== null })
  const other = pick !== null && read.data?.id === pick.id ? read.data : null
  const merge = async () => {
    if (other === null) return
    const [kept, gone] = keepsThis ? [page, other] : [other, page]
    try {
      await run({ keptId: kept.id, keptVersion: kept.version, goneId: gone.id, goneVersion: gone.version })
      tell.done(t('customer.merge.done', { name: kept.name }))
      onClose()
      openTab({ kind: 'customer', id: kept.id })
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('customer.merge.title', { name: page.name })}
      open
      onClose={onClose}
      onOk={() => void merge()}
      okText={t('customer.merge.act')}
      pending={pending}
      disabled={other === null || other.id === page.id}
      width={820}
    >
      <div className="dialog-fields">
        <DialogField name={t('customer.merge.other')} hint={t('customer.merge.hint')} wide>
          <CustomerPicker label={t('customer.merge.other')} value={pick} onChange={setPick} autoFocus />
        </DialogField>
      </div>
      {other !== null && (
        <Radio.Group
          className="merge-sides"
          aria-label={t('customer.merge.stays')}
          value={keepsThis}
          onChange={(event) => setKeepsThis(event.target.value === true)}
        >
          <Side page={page} value={true} stays={keepsThis} />
          <Side page={other} value={false} stays={!keepsThis} />
        </Radio.Group>
      )}
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

/** One of the two: what is known of it, and the documents it has. */
function Side({ page, value, stays }: { page: CustomerPage; value: boolean; stays: boolean }) {
  const t = useWords()
  const documents = useAsk('customer.documents', { id: page.id })
  const own = useOwnFacts('customer', page)
  return (
    <section className={stays ? 'stays' : 'goes'}>
      <Radio value={value}>
        <b>{page.name}</b> <span className="note">{page.code}</span>
      </Radio>
      <p className="note">{t(stays ? 'customer.merge.staysNote' : 'customer.merge.goesNote')}</p>
      <dl>
        {[...sideOf(t, page), ...own].map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text || t('part.none')}</dd>
          </div>
        ))}
      </dl>
      <Answered of={documents}>{(counts) => <p>{t('customer.merge.documents', { ...counts })}</p>}</Answered>
    </section>
  )
}

const sideOf = (t: Translate, page: CustomerPage): [string, string][] => [
  ...(page.receivable === null || page.unallocated === null
    ? []
    : [[t('customer.balance'), formatFen(page.receivable - page.unallocated)] as [string, string]]),
  ...factsOf(t, page),
]
