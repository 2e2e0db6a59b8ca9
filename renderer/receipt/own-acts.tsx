import { Button } from 'antd'
import { useState } from 'react'
import { changeable } from '../../main/receipt/receipt'
import type { ReceiptRow } from '../../main/receipt/view'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReceiptDialog } from './receipt-dialog'

/** What who enters receipts may do with one: take it back from finance; change, send and delete what finance does not have. */
export function OwnActs({ row }: { row: Pick<ReceiptRow, 'id' | 'no' | 'state'> }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('receipt.create')
  const submit = useCommand('receipt.submit')
  const withdraw = useCommand('receipt.withdraw')
  const remove = useCommand('receipt.delete')
  const [changing, setChanging] = useState(false)
  const { id, no, state } = row
  if (!may) return null
  const after = (act: Promise<unknown>, done: 'sent' | 'withdrawn' | 'deleted') =>
    void act.then(() => tell.done(t(`receipt.${done}`, { no })), tell.refused)
  if (state === 'PENDING')
    return (
      <Button loading={withdraw.pending} onClick={() => after(withdraw.run({ id }), 'withdrawn')}>
        {t('receipt.withdraw')}
      </Button>
    )
  if (!changeable(state)) return null
  return (
    <>
      <Button loading={remove.pending} onClick={() => after(remove.run({ id }), 'deleted')}>
        {t('receipt.delete')}
      </Button>
      <Button onClick={() => setChanging(true)}>{t('receipt.change')}</Button>
      <Button loading={submit.pending} onClick={() => after(submit.run({ id }), 'sent')}>
        {t('receipt.send')}
      </Button>
      {changing && <ChangeDialog id={id} onClose={() => setChanging(false)} />}
    </>
  )
}

function ChangeDialog({ id, onClose }: { id: ReceiptRow['id']; onClose: () => void }) {
  const { data } = useAsk('receipt.read', { id })
  if (data === undefined) return null
  const { customerName: name, no, fields } = data
  return (
    <ReceiptDialog
      customer={{ id: fields.customerId, name }}
      order={null}
      begun={{ id, no, fields }}
      onClose={onClose}
    />
  )
}
