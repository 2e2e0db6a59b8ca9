import { Checkbox } from 'antd'
import type { AnswerShown } from '../../main/bureau/view'
import { formatFen } from '../../main/value/fen'
import { type Translate, useWords } from '../look/words'
import type { Tone } from '../part/pill'
import { Pill } from '../part/pill'
import { scrollable } from '../part/screen'
import { differing } from './differing'

const tones: Record<AnswerShown['verdict'], Tone> = {
  write: 'ok',
  suggest: 'info',
  differs: 'warn',
  failed: 'bad',
  here: 'neutral',
  unknown: 'neutral',
  off: 'neutral',
  bad: 'bad',
}

interface Props {
  of: readonly AnswerShown[]
  isChosen: (row: AnswerShown) => boolean
  onFlip: (row: number) => void
}

/** The rows of the bureau's answer, each beside its request, and what becomes of it. */
export function AnswerTable({ of, isChosen, onFlip }: Props) {
  const t = useWords()
  return (
    <div className="bureau-rows" {...scrollable}>
      <table className="plain">
        <thead>
          <tr>
            <th />
            <th className="num">{t('bureau.answer.row')}</th>
            <th>{t('bureau.answer.field.number')}</th>
            <th>{t('bureau.answer.field.issuedOn')}</th>
            <th className="num">{t('bureau.answer.field.gross')}</th>
            <th>{t('bureau.answer.request')}</th>
            <th>{t('bureau.answer.result')}</th>
          </tr>
        </thead>
        <tbody>
          {of.map((row) => (
            <tr key={row.row}>
              <td>
                {['write', 'suggest', 'failed'].includes(row.verdict) && (
                  <Checkbox
                    aria-label={t('bureau.answer.take', { row: row.row })}
                    checked={isChosen(row)}
                    onChange={() => onFlip(row.row)}
                  />
                )}
              </td>
              <td className="num">{row.row}</td>
              <td>{row.number}</td>
              <td>{row.issuedOn ?? ''}</td>
              <td className="num">{row.gross === null ? '' : formatFen(row.gross)}</td>
              <td>
                {row.requestNo || row.serial}
                <div className="muted">{row.title || row.buyer}</div>
              </td>
              <td>
                <Pill tone={tones[row.verdict]}>{t(`bureau.answer.verdict.${row.verdict}`)}</Pill> {whyOf(row, t)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function whyOf({ verdict, sentence, reason, state, differences }: AnswerShown, t: Translate): string {
  if (verdict === 'bad') return sentence
  if (verdict === 'failed') return reason || state
  if (verdict === 'unknown') return reason
  if (verdict === 'off') return state
  if (verdict === 'differs') return differing(differences, t)
  return ''
}
