import { Button } from 'antd'
import type { BankLineRow } from '../../main/bank/line'
import type { Suggestion } from '../../main/bank/suggestion'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import type { Matching } from './matching'

/** What an open line perhaps is, the likeliest first, each with its reasons; a click takes it. */
export function Suggestions({ row, matching }: { row: BankLineRow; matching: Matching }) {
  const t = useWords()
  const tell = useNotice()
  const { data, isPlaceholderData } = useAsk('bankLine.suggest', { id: row.id })
  if (data === undefined || isPlaceholderData) return <span className="note">{t('bank.looking')}</span>
  if (data.length === 0)
    return <span className="note">{t(row.amountIn === null ? 'bank.outgoingUnknown' : 'bank.nothingKnown')}</span>
  const words = ({ kind, partner, orderNo, documentNo }: Suggestion) => {
    if (kind !== 'new') return t('bank.tie', { no: documentNo ?? '', partner })
    return orderNo === null ? t('bank.make', { partner }) : t('bank.makeFor', { partner, no: orderNo })
  }
  return (
    <ul className="bank-suggestions">
      {data.map((one, i) => (
        <li key={`${one.kind} ${one.documentId ?? one.customerId}`}>
          <Button
            type={i === 0 ? 'primary' : 'default'}
            disabled={matching.pending}
            onClick={() => void matching.take(row, one).catch(tell.refused)}
          >
            {words(one)}
            {i === 0 && <kbd>{t('bank.first')}</kbd>}
          </Button>
          <span className="note">{one.reasons.map((reason) => t(`bank.why.${reason}`)).join(' · ')}</span>
        </li>
      ))}
    </ul>
  )
}
