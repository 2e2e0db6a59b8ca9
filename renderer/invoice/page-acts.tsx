import { Button } from 'antd'
import { useState } from 'react'
import { eventsFrom, type InvoiceEvent } from '../../main/invoice/invoice'
import type { InvoicePage } from '../../main/invoice/view'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { ReasonDialog } from '../receipt/reason-dialog'
import { openTab } from '../shell/workspace'
import { InvoiceActs } from './invoice-acts'
import { NumberDialog } from './number-dialog'
import { RedDialog } from './red-dialog'
import { RequestDialog } from './request-dialog'

/** What may be done with an invoice on its page: what its list offers too, and what needs its lines or its number. */
export function PageActs({ page }: { page: InvoicePage }) {
  const t = useWords()
  const tell = useNotice()
  const mayIssue = useMay('invoice.issue')
  const mayRequest = useMay('invoice.request')
  const mayCorrect = useMay('invoice.correct')
  const voiding = useCommand('invoice.void')
  const correct = useCommand('invoice.correct')
  const [asked, setAsked] = useState<'submit' | 'correct' | 'void' | 'red' | null>(null)
  const { id, no, invoiceCode, invoiceNo, issuedOn } = page
  const can = (event: InvoiceEvent, may: boolean) => may && eventsFrom(page.state).includes(event)
  const close = () => setAsked(null)
  const number = `${invoiceCode} ${invoiceNo ?? ''}`.trim()
  return (
    <>
      {can('correct', mayCorrect) && <Button onClick={() => setAsked('correct')}>{t('invoice.correct')}</Button>}
      {can('void', mayIssue) && invoiceCode !== '' && (
        <Button onClick={() => setAsked('void')}>{t('invoice.void')}</Button>
      )}
      {can('redPart', mayIssue) && page.redParts.some(({ gross }) => gross > 0) && (
        <Button onClick={() => setAsked('red')}>{t('invoice.red.start')}</Button>
      )}
      <Button icon={<Icon name="print" />} onClick={() => openTab({ kind: 'invoicePaper', id })}>
        {t('paper.print')}
      </Button>
      <InvoiceActs row={page} onDone={() => undefined} />
      {can('submit', mayRequest) && (
        <Button type="primary" onClick={() => setAsked('submit')}>
          {t('invoice.again')}
        </Button>
      )}
      {asked === 'submit' && <Again page={page} onClose={close} />}
      {asked === 'red' && <RedDialog page={page} onClose={close} />}
      {asked === 'correct' && (
        <NumberDialog
          title={t('invoice.correctTitle', { no })}
          okText={t('invoice.correct')}
          before={{ number, issuedOn }}
          onClose={close}
          act={(mended) => correct.run({ id, ...mended }).then(() => tell.done(t('invoice.corrected', { no })))}
        />
      )}
      {asked === 'void' && (
        <ReasonDialog
          title={t('invoice.voidTitle', { number })}
          okText={t('invoice.void')}
          onClose={close}
          act={(reason) => voiding.run({ id, reason }).then(() => tell.done(t('invoice.voided', { number })))}
        />
      )}
    </>
  )
}

/** The request once more in its dialog, with the deliveries of its first order. */
function Again({ page, onClose }: { page: InvoicePage; onClose: () => void }) {
  const [first] = page.orders
  const order = useAsk('order.read', { id: first?.id ?? 1 }, { enabled: first !== undefined })
  if (first === undefined || order.data === undefined) return null
  const { deliveries } = order.data
  return (
    <RequestDialog orderId={first.id} orderNo={first.no} deliveries={deliveries} changed={page} onClose={onClose} />
  )
}
