import { Checkbox } from 'antd'
import type { ReceiptEcho as Echo } from '../../main/receipt/view'
import { type Fen, formatFen } from '../../main/value/fen'
import { useWords } from '../look/words'
import { Figures } from '../part/screen'

interface Props {
  echo: Echo | undefined
  /** It is for one order, not for the customer as a whole. */
  ofOrder: boolean
  amount: Fen | null
  advance: boolean
  onAdvance: (advance: boolean) => void
}

/** What of an amount is above all that is still to be collected, in fen; 0 where nothing is. */
export const surplusOf = ({ outstanding, pending }: Echo, amount: Fen | null): Fen =>
  Math.max(0, (amount ?? 0) - Math.max(0, outstanding - pending)) as Fen

/**
 * What the clerk must see while entering money: ordered (of a customer as a whole, 应收余额), outstanding, waiting for finance, and so still to collect; the part above
 * becomes an advance only if they say so (RCP-02).
 */
export function ReceiptEcho({ echo, ofOrder, amount, advance, onAdvance }: Props) {
  const t = useWords()
  if (echo === undefined) return <div className="echo-place" />
  const surplus = surplusOf(echo, amount)
  const left = Math.max(0, echo.outstanding - echo.pending)
  return (
    <>
      <Figures
        of={[
          ofOrder
            ? { name: t('receipt.echo.orderAmount'), value: formatFen(echo.orderAmount) }
            : { name: t('receipt.echo.balance'), value: formatFen(echo.balance) },
          { name: t('receipt.echo.outstanding'), value: formatFen(echo.outstanding) },
          { name: t('receipt.echo.pending'), value: formatFen(echo.pending) },
          { name: t('receipt.echo.left'), value: formatFen(left) },
        ]}
      />
      {surplus > 0 && (
        <Checkbox checked={advance} onChange={({ target }) => onAdvance(target.checked)}>
          {t('receipt.overQuestion', { amount: formatFen(surplus) })}
        </Checkbox>
      )}
    </>
  )
}
