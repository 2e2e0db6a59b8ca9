import { type Fen, formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Figures } from '../part/screen'

interface Props {
  customerId: Id
  orderId: Id | null
  amount: Fen | null
}

/** What the clerk must see while entering money: ordered, outstanding, waiting for finance, and so still to collect (RCP-02). */
export function ReceiptEcho({ customerId, orderId, amount }: Props) {
  const t = useWords()
  const { data } = useAsk('receipt.echo', { customerId, orderId })
  if (data === undefined) return <div className="echo-place" />
  const left = Math.max(0, data.outstanding - data.pending)
  const over = (amount ?? 0) - left
  return (
    <>
      <Figures
        of={[
          { name: t('receipt.echo.orderAmount'), value: formatFen(data.orderAmount) },
          { name: t('receipt.echo.outstanding'), value: formatFen(data.outstanding) },
          { name: t('receipt.echo.pending'), value: formatFen(data.pending) },
          { name: t('receipt.echo.left'), value: formatFen(left) },
        ]}
      />
      {over > 0 && <p className="warn-text">{t('receipt.over', { amount: formatFen(over) })}</p>}
    </>
  )
}
