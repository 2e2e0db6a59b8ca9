import { Button } from 'antd'
import type { Answered } from '../../main/statement/answersheet'
import { type Fen, formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { type Translate, useWords } from '../look/words'

interface Props {
  of: readonly Answered[]
  onLook: (orderId: Id) => void
  /** Enters what the customer has paid; null for who may not. */
  onReceive: ((amount: Fen) => void) | null
}

const figure = (fen: Fen | null) => (fen === null ? '—' : formatFen(fen))

/** The rows of a customer's workbook that differ, each beside our document with what is proposed. */
export function AnswerTable({ of, onLook, onReceive }: Props) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('statement.difference.document')}</th>
          <th className="num">{t('statement.difference.ours')}</th>
          <th className="num">{t('statement.difference.theirs')}</th>
          <th>{t('statement.difference.remark')}</th>
          <th>{t('statement.difference.step')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {of.map((one) => {
          const { orderId, step, theirs } = one
          return (
            <tr key={one.row}>
              <td>{nameOf(one, t)}</td>
              <td className="num">{figure(one.ours)}</td>
              <td className="num">{figure(theirs)}</td>
              <td>{one.remark}</td>
              <td>{proposal(one, t)}</td>
              <td>
                {orderId !== null && (
                  <Button size="small" onClick={() => onLook(orderId)}>
                    {t('statement.difference.open')}
                  </Button>
                )}
                {step === 'receipt' && theirs !== null && onReceive && (
                  <Button size="small" onClick={() => onReceive(theirs)}>
                    {t('statement.difference.receipt')}
                  </Button>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function nameOf({ kind, documentNo, key }: Answered, t: Translate): string {
  if (kind === null) return documentNo || '—'
  if (kind === 'closing') return t('customer.statement.closing')
  if (kind === 'opening' && documentNo === '' && key !== '') return t('customer.statement.opening')
  return `${t(`customer.statement.kind.${kind}`)} ${documentNo}`
}

function proposal({ step, ours, theirs }: Answered, t: Translate): string {
  const by = formatFen((theirs ?? 0) - (ours ?? 0))
  return t(`statement.answer.step.${step}`, { by, amount: figure(theirs) })
}
