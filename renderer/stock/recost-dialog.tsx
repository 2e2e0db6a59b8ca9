import './stock.css'
import { useState } from 'react'
import type { CostReport } from '../../main/stock/warehouse'
import type { Day } from '../../main/value/day'
import { type Fen, formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { scrollable } from '../part/screen'
import { Answered } from '../part/state'

/** What costs come to by the averages of their days, from a day on, and books the differences where somebody may (R-STK). */
export function RecostDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const mayCorrect = useMay('stock.adjust')
  const [from, setFrom] = useState<Day>(() => `${today().slice(0, 8)}01` as Day)
  const report = useAsk('cost.report', { from })
  const { run, pending } = useCommand('cost.correct')
  const [fault, setFault] = useState<string | null>(null)
  const correct = () =>
    run({ from }).then(
      ({ documents, difference }) => {
        tell.done(t('stock.recost.done', { count: documents, amount: formatFen(difference) }))
        onClose()
      },
      (error: unknown) => setFault(sentenceOf(error)),
    )
  return (
    <Dialog
      title={t('stock.recost.title')}
      open
      onClose={onClose}
      onOk={() => void correct()}
      okText={t('stock.recost.correct')}
      pending={pending}
      disabled={!mayCorrect || (report.data?.documents ?? 0) === 0}
      width={820}
    >
      <p className="note">{t('stock.recost.hint')}</p>
      <DialogField name={t('stock.recost.from')}>
        <DayField
          label={t('stock.recost.from')}
          value={from}
          onChange={(day) => day && setFrom(day)}
          clearable={false}
        />
      </DialogField>
      <Answered of={report}>{(found) => <Report of={found} />}</Answered>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

function Report({ of: { documents, booked, cost, rows, stopped } }: { of: CostReport }) {
  const t = useWords()
  return (
    <section className="recost" {...scrollable} aria-label={t('stock.recost.title')}>
      {stopped.map(({ product, no, on }) => (
        <p key={product} className="bad">
          {t('stock.recost.stopped', { product, no, on })}
        </p>
      ))}
      {documents === 0 ? (
        <p>{t('stock.recost.none')}</p>
      ) : (
        <>
          <p>
            {t('stock.recost.sum', { count: documents, amount: formatFen((cost - booked) as Fen) })}
            {rows.length < documents && t('stock.recost.some', { count: rows.length })}
          </p>
          <table className="plain">
            <thead>
              <tr>
                <th>{t('stock.psi.name')}</th>
                <th>{t('stock.recost.document')}</th>
                <th>{t('stock.recost.day')}</th>
                <th className="num">{t('stock.recost.booked')}</th>
                <th className="num">{t('stock.recost.cost')}</th>
                <th className="num">{t('stock.recost.difference')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.documentId} ${row.product}`}>
                  <td>{row.product}</td>
                  <td>{[t(`stock.movementKind.${row.kind}`), row.documentNo].join(' ')}</td>
                  <td>{row.movedOn}</td>
                  <td className="num">{formatFen(row.booked)}</td>
                  <td className="num">{formatFen(row.cost)}</td>
                  <td className="num">{formatFen((row.cost - row.booked) as Fen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
