import { Button } from 'antd'
import { useState } from 'react'
import type { Closing, Figures } from '../../main/period/period'
import type { Day } from '../../main/value/day'
import { formatFen, sumFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { ReasonDialog } from '../receipt/reason-dialog'

const figures = ['receivable', 'payable', 'stockValue'] as const satisfies readonly (keyof Figures)[]

/** Every closing: who, when, what the books told then and what is different now; the last that holds can be reopened. */
export function ClosingTable({ closings, closedTo }: { closings: readonly Closing[]; closedTo: Day | null }) {
  const t = useWords()
  const mayReopen = useMay('period.reopen')
  const [asked, setAsked] = useState<Closing | null>(null)
  return (
    <>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('period.column.to')}</th>
            <th>{t('period.column.by')}</th>
            {figures.map((figure) => (
              <th key={figure} className="num">
                {t(`period.column.${figure}`)}
              </th>
            ))}
            <th className="num">{t('period.column.cash')}</th>
            <th>{t('period.column.state')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {closings.map((closing) => (
            <tr key={closing.id} className={closing.reopenedAt === null ? '' : 'period-gone'}>
              <td className="num-left">{closing.toOn}</td>
              <td>
                {closing.closedBy} <span className="note">{timeText(closing.closedAt)}</span>
              </td>
              {figures.map((figure) => (
                <td key={figure} className="num">
                  {formatFen(closing.kept[figure])}
                </td>
              ))}
              <td className="num">
                <Cash of={closing} />
              </td>
              <td>
                <State of={closing} />
              </td>
              <td className="num">
                {mayReopen && closing.reopenedAt === null && closing.toOn === closedTo && (
                  <Button size="small" onClick={() => setAsked(closing)}>
                    {t('period.reopen')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && <Reopen closing={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

/** All the money, and below it what lay on each account. */
function Cash({ of: { cash } }: { of: Closing }) {
  const t = useWords()
  return (
    <>
      {formatFen(sumFen(cash.map(({ amount }) => amount)))}
      {cash.map(({ name, amount }) => (
        <div key={name ?? ''} className="note">
          {name ?? t('period.noAccount')} {formatFen(amount)}
        </div>
      ))}
    </>
  )
}

function State({ of: { kept, now, reopenedAt, reopenedBy, reason } }: { of: Closing }) {
  const t = useWords()
  if (reopenedAt !== null)
    return <span>{t('period.reopened', { name: reopenedBy ?? '', time: timeText(reopenedAt), reason })}</span>
  const by = (figure: keyof Figures) => formatFen(now[figure] - kept[figure])
  if (figures.every((figure) => now[figure] === kept[figure])) return <Pill tone="ok">{t('period.same')}</Pill>
  const [receivable, payable, stockValue] = [by('receivable'), by('payable'), by('stockValue')]
  return (
    <>
      <Pill tone="bad">{t('period.differsShort')}</Pill>{' '}
      <span>{t('period.differs', { receivable, payable, stockValue })}</span>
    </>
  )
}

function Reopen({ closing: { id, toOn }, onClose }: { closing: Closing; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run } = useCommand('period.reopen')
  const act = (reason: string) => run({ id, reason }).then(() => tell.done(t('period.reopenedNow', { to: toOn })))
  return (
    <ReasonDialog
      title={t('period.reopenTitle', { to: toOn })}
      okText={t('period.reopenOk')}
      onClose={onClose}
      act={act}
    />
  )
}
