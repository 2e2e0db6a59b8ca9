import { Button, Form, Input, Select } from 'antd'
import { type PurchasePage, type SendingWay, sendingWays } from '../../main/purchase/view'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { messageOf } from './message'

interface Typed {
  way: SendingWay
  sentTo: string
}

/** The order in words, to be copied; and how it went to the supplier, to be noted. The program sends nothing by itself. */
export function SendDialog({ order, onClose }: { order: PurchasePage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const send = useCommand('purchase.send')
  const { id, version } = order
  const no = order.no ?? ''
  const text = messageOf(t, order)
  const copy = () => void navigator.clipboard.writeText(text).then(() => tell.done(t('purchase.send.copied')))
  const save = async (typed: Typed) => {
    await send.run({ ...typed, id, version })
    tell.done(t('purchase.done.send', { no }))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={t('purchase.send.title', { no })}
      initial={{ way: 'message', sentTo: [order.contact, order.phone].filter(Boolean).join(' ') }}
      onSave={save}
      onClose={onClose}
      pending={send.pending}
      okText={t('purchase.send.act')}
      width={640}
    >
      <section aria-label={t('purchase.send.text')}>
        <pre className="message-text selectable">{text}</pre>
        <p className="row">
          <Button onClick={copy}>{t('purchase.send.copy')}</Button>
          <span className="note">{t('purchase.send.hint')}</span>
        </p>
      </section>
      <Form.Item name="way" label={t('purchase.send.way')}>
        <Select autoFocus options={sendingWays.map((value) => ({ value, label: t(`purchase.send.ways.${value}`) }))} />
      </Form.Item>
      <Form.Item name="sentTo" label={t('purchase.send.to')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
