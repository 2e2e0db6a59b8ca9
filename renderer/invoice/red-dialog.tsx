import { Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { type RedReason, type RedSide, redReasons, redSides } from '../../main/invoice/red'
import type { InvoicePage } from '../../main/invoice/view'
import { formatFen, sumFen, zeroFen } from '../../main/value/fen'
import { dayStart, type Instant } from '../../main/value/instant'
import { formatQty, zeroQty } from '../../main/value/qty'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { MoneyField, QtyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { MomentField } from '../part/moment-field'
import { useNotice } from '../part/notice'
import { type TypedRed, type TypedReds, typedReds } from './typed-red'

/** Begins a red letter: why, whether the buyer has used the invoice, and what of which line it takes back, at first what is due for goods that came back, else all that is left (R-INV). */
export function RedDialog({ page, onClose }: { page: InvoicePage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('invoice.startRed')
  const left = page.redParts.filter(({ gross }) => gross > 0)
  const [reason, setReason] = useState<RedReason>('goodsReturned')
  const [used, setUsed] = useState(false)
  const [startedBy, setStartedBy] = useState<RedSide>('seller')
  const [startedAt, setStartedAt] = useState<Instant | null>(() => Date.now() as Instant)
  const [confirmedAt, setConfirmedAt] = useState<Instant | null>(null)
  const [confirmationNo, setConfirmationNo] = useState('')
  const [note, setNote] = useState('')
  const [typed, setTyped] = useState<TypedReds>({})
  const lines = typedReds(left, typed, reason)
  const [fault, setFault] = useState<string | null>(null)
  const change = (id: number, now: Partial<TypedRed>) =>
    setTyped((before) => ({ ...before, [id]: { ...(before[id] ?? { qty: null, gross: null }), ...now } }))
  const start = async () => {
    const taken = lines.filter(({ gross }) => gross > 0)
    if (taken.length === 0) return setFault(t('invoice.request.none'))
    try {
      const moments = used ? { startedAt, confirmedAt } : {}
      const asked = { reason, used, startedBy, ...moments, confirmationNo, note, lines: taken }
      const { no } = await run({ id: page.id, ...asked })
      tell.done(t(used && confirmedAt === null ? 'invoice.red.waits' : 'invoice.red.ready', { no }))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('invoice.red.title', { no: page.invoiceNo ?? page.no })}
      open
      onClose={onClose}
      onOk={() => void start()}
      okText={t('invoice.red.start')}
      pending={pending}
      width={720}
    >
      <div className="dialog-fields">
        <DialogField name={t('invoice.red.reason')}>
          <Select<RedReason>
            aria-label={t('invoice.red.reason')}
            options={redReasons.map((value) => ({ value, label: t(`invoice.red.reasons.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
        </DialogField>
        <DialogField name={t('invoice.red.used')} hint={t(used ? 'invoice.red.usedHint' : 'invoice.red.unusedHint')}>
          <Segmented<'yes' | 'no'>
            aria-label={t('invoice.red.used')}
            options={(['no', 'yes'] as const).map((value) => ({ value, label: t(`invoice.red.usedOr.${value}`) }))}
            value={used ? 'yes' : 'no'}
            onChange={(value) => setUsed(value === 'yes')}
          />
        </DialogField>
        {used && (
          <>
            <DialogField name={t('invoice.red.startedBy')}>
              <Segmented<RedSide>
                aria-label={t('invoice.red.startedBy')}
                options={redSides.map((value) => ({ value, label: t(`invoice.red.sides.${value}`) }))}
                value={startedBy}
                onChange={setStartedBy}
              />
            </DialogField>
            <DialogField name={t('invoice.red.startedAt')} hint={t('invoice.red.startedHint')}>
              <MomentField
                label={t('invoice.red.startedAt')}
                value={startedAt}
                onChange={setStartedAt}
                {...(page.issuedOn === null ? {} : { least: dayStart(page.issuedOn) })}
              />
            </DialogField>
            <DialogField name={t('invoice.red.confirmedAt')} hint={t('invoice.red.confirmedHint')}>
              <MomentField label={t('invoice.red.confirmedAt')} value={confirmedAt} onChange={setConfirmedAt} />
            </DialogField>
            <DialogField name={t('invoice.red.confirmationNo')}>
              <Input
                aria-label={t('invoice.red.confirmationNo')}
                maxLength={60}
                value={confirmationNo}
                onChange={(event) => setConfirmationNo(event.target.value)}
              />
            </DialogField>
          </>
        )}
        <DialogField name={t('invoice.red.note')}>
          <Input
            aria-label={t('invoice.red.note')}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </DialogField>
      </div>
      <section className="quantity-table" aria-label={t('invoice.request.lines')}>
        <table className="plain">
          <thead>
            <tr>
              <th>{t('invoice.line.name')}</th>
              <th className="num">{t('invoice.red.left')}</th>
              <th className="num">{t('invoice.red.qty')}</th>
              <th className="num">{t('invoice.red.gross')}</th>
            </tr>
          </thead>
          <tbody>
            {left.map(({ requestLineId, name, qty, gross }) => {
              const line = lines.find((one) => one.requestLineId === requestLineId)
              return (
                <tr key={requestLineId}>
                  <td>{name}</td>
                  <td className="num">
                    {formatQty(qty)}
                    <div className="note">{formatFen(gross)}</div>
                  </td>
                  <td className="num now">
                    <QtyField
                      bare
                      label={`${name} ${t('invoice.red.qty')}`}
                      value={line?.qty ?? null}
                      onChange={(now) =>
                        change(requestLineId, { qty: now ?? zeroQty, ...(now ? { gross: null } : {}) })
                      }
                    />
                  </td>
                  <td className="num now">
                    <MoneyField
                      bare
                      label={`${name} ${t('invoice.red.gross')}`}
                      value={line?.gross ?? null}
                      onChange={(now) => change(requestLineId, { gross: now ?? zeroFen })}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <p className="note">{t('invoice.red.sum', { sum: formatFen(-sumFen(lines.map(({ gross }) => gross))) })}</p>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}
