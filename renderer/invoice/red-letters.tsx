import { Button, Input } from 'antd'
import { useState } from 'react'
import { redEventsFrom } from '../../main/invoice/red'
import type { InvoicePage, RedLetter } from '../../main/invoice/view'
import { formatFen } from '../../main/value/fen'
import type { Instant } from '../../main/value/instant'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { timeText } from '../part/clock'
import { Dialog } from '../part/dialog'
import { MomentField } from '../part/moment-field'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { ReasonDialog } from '../receipt/reason-dialog'
import { redTone } from './invoice-state'
import { NumberDialog } from './number-dialog'

/** The red letters of an invoice, the latest first, each with what it takes back and the next step. */
export function RedLetters({ page }: { page: InvoicePage }) {
  const t = useWords()
  return (
    <ol className="timeline">
      {page.reds.map((red) => (
        <li key={red.id}>
          <div>
            <b>{`${red.no} ${formatFen(red.gross)}`}</b>
            <Pill tone={redTone[red.state]}>{t(`invoice.red.state.${red.state}`)}</Pill>
          </div>
          <p>{told(red, t)}</p>
          {red.state === 'WAITING' && red.deadlineAt !== null && (
            <p className="warn-text">{t('invoice.red.until', { until: timeText(red.deadlineAt) })}</p>
          )}
          {red.lines.map((line) => (
            <p key={line.requestLineId} className="note">
              {[line.name, line.qty === 0 ? '' : `${formatQty(line.qty)} ${line.unit}`, formatFen(line.gross)]
                .filter(Boolean)
                .join(' ')}
            </p>
          ))}
          {red.note !== '' && <p>{red.note}</p>}
          <span className="note">{`${red.createdBy} · ${timeText(red.startedAt)}`}</span>
          <RedActs page={page} red={red} />
        </li>
      ))}
    </ol>
  )
}

function told(red: RedLetter, t: ReturnType<typeof useWords>): string {
  const parts = [t(`invoice.red.reasons.${red.reason}`)]
  if (red.deadlineAt !== null) parts.push(t(`invoice.red.by.${red.startedBy}`))
  if (red.confirmationNo !== '') parts.push(`${t('invoice.red.confirmationNo')} ${red.confirmationNo}`)
  if (red.redNo !== null) parts.push(`${t('invoice.column.invoiceNo')} ${red.redCode} ${red.redNo} · ${red.issuedOn}`)
  return parts.join(' · ')
}

function RedActs({ page: { id, redParts }, red }: { page: InvoicePage; red: RedLetter }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('invoice.issue')
  const issue = useCommand('invoice.issueRed')
  const withdraw = useCommand('invoice.withdrawRed')
  const [asked, setAsked] = useState<'confirm' | 'issue' | 'withdraw' | null>(null)
  // One that ran out can be confirmed only while something of the invoice is left for it.
  const gone = red.state === 'EXPIRED' && redParts.every(({ gross }) => gross <= 0)
  const events = may && !gone ? redEventsFrom(red.state) : []
  const of = { id, redId: red.id }
  const close = () => setAsked(null)
  if (events.length === 0) return null
  return (
    <div className="row-acts">
      {events.includes('withdraw') && (
        <Button size="small" onClick={() => setAsked('withdraw')}>
          {t('invoice.red.event.withdraw')}
        </Button>
      )}
      {events.includes('confirm') && (
        <Button size="small" type="primary" onClick={() => setAsked('confirm')}>
          {t('invoice.red.event.confirm')}
        </Button>
      )}
      {events.includes('issue') && (
        <Button size="small" type="primary" onClick={() => setAsked('issue')}>
          {t('invoice.red.event.issue')}
        </Button>
      )}
      {asked === 'confirm' && <ConfirmDialog of={of} red={red} onClose={close} />}
      {asked === 'issue' && (
        <NumberDialog
          title={t('invoice.red.issueTitle', { no: red.no })}
          okText={t('invoice.red.event.issue')}
          onClose={close}
          act={({ number, issuedOn }) =>
            issue.run({ ...of, number, issuedOn }).then(() => tell.done(t('invoice.red.issued', { no: red.no })))
          }
        />
      )}
      {asked === 'withdraw' && (
        <ReasonDialog
          title={t('invoice.red.withdrawTitle', { no: red.no })}
          okText={t('invoice.red.event.withdraw')}
          onClose={close}
          act={(reason) => withdraw.run({ ...of, reason })}
        />
      )}
    </div>
  )
}

function ConfirmDialog({
  of,
  red,
  onClose,
}: {
  of: { id: number; redId: number }
  red: RedLetter
  onClose: () => void
}) {
  const t = useWords()
  const { run, pending } = useCommand('invoice.confirmRed')
  const [confirmationNo, setConfirmationNo] = useState(red.confirmationNo)
  const [confirmedAt, setConfirmedAt] = useState<Instant | null>(() =>
    red.state === 'EXPIRED' ? null : (Date.now() as Instant),
  )
  const [fault, setFault] = useState<string | null>(null)
  const confirm = () =>
    run({ ...of, confirmationNo, confirmedAt }).then(onClose, (error: unknown) => setFault(sentenceOf(error)))
  return (
    <Dialog
      title={t('invoice.red.confirmTitle', { no: red.no })}
      open
      onClose={onClose}
      onOk={() => void confirm()}
      okText={t('invoice.red.event.confirm')}
      pending={pending}
    >
      <DialogField name={t('invoice.red.confirmationNo')}>
        <Input
          autoFocus
          aria-label={t('invoice.red.confirmationNo')}
          maxLength={60}
          value={confirmationNo}
          onChange={(event) => setConfirmationNo(event.target.value)}
          onPressEnter={() => void confirm()}
        />
      </DialogField>
      <DialogField name={t('invoice.red.confirmedAt')} hint={t('invoice.red.confirmedNote')}>
        <MomentField
          label={t('invoice.red.confirmedAt')}
          value={confirmedAt}
          onChange={setConfirmedAt}
          least={red.startedAt}
        />
      </DialogField>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
