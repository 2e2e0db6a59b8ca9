import { Button } from 'antd'
import type { SettlementDone } from '../../main/settlement/view'
import { formatFen } from '../../main/value/fen'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { useNotice } from '../part/notice'

interface Props {
  done: readonly SettlementDone[]
  onUndone: () => void
  onFault: (sentence: string) => void
}

/** What was settled by hand before, the latest first; each can be undone. */
export function EarlierSettlements({ done, onUndone, onFault }: Props) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('settlement.undo')
  if (done.length === 0) return null
  const undo = ({ id, no }: SettlementDone) =>
    run({ id }).then(
      () => {
        tell.done(t('writeOff.settle.undone', { no }))
        onUndone()
      },
      (error: unknown) => onFault(sentenceOf(error)),
    )
  return (
    <details className="settling-done">
      <summary>{t('writeOff.settle.earlier')}</summary>
      <ul>
        {done.map((one) => (
          <li key={one.id} className="row">
            <span>
              <b>{one.no}</b> {one.by} {one.note}
              {one.lines.map((line) => (
                <small key={`${line.creditNo} ${line.itemNo}`}>
                  {`${line.creditNo} → ${line.itemNo} ${formatFen(line.amount)}`}
                </small>
              ))}
            </span>
            {one.state === 'DONE' ? (
              <Button size="small" loading={pending} onClick={() => void undo(one)}>
                {t('writeOff.settle.undo')}
              </Button>
            ) : (
              <span className="note">{t('writeOff.settle.wasUndone')}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
