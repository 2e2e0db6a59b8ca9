import { Radio } from 'antd'
import { useState } from 'react'
import type { OrderPage } from '../../main/order/view'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'
import { openTab } from '../shell/workspace'

/** Says how far the preparing of an order has come, in the shop's own words (ORD-18). */
export function PrepareDialog({ order, onClose }: { order: OrderPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const stages = useAsk('orderStage.list', {})
  const mayName = useMay('company.manage')
  const { run, pending } = useCommand('order.prepare')
  const [stageId, setStageId] = useState<Id | null>(order.stageId)
  const [fault, setFault] = useState<string | null>(null)
  const save = () => {
    run({ id: order.id, version: order.version, stageId }).then(
      () => {
        tell.done(t('order.prepare.done'))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  const name = () => {
    onClose()
    openTab({ kind: 'settings' })
  }
  return (
    <Dialog
      title={t('order.prepare.title', { no: order.no ?? '' })}
      open
      onClose={onClose}
      onOk={save}
      pending={pending}
    >
      <Answered of={stages}>
        {(list) => (
          <Radio.Group
            className="stage-choice"
            value={stageId ?? 0}
            onChange={(event) => setStageId(event.target.value === 0 ? null : (event.target.value as Id))}
            options={[
              { value: 0, label: t('order.prepare.begun') },
              ...list.map((stage) => ({ value: stage.id as number, label: stage.name })),
            ]}
          />
        )}
      </Answered>
      <p className="note">{t('order.prepare.hint')}</p>
      {mayName && (
        <button type="button" className="link" onClick={name}>
          {t('order.prepare.name')}
        </button>
      )}
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
