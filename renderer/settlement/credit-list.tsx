import type { CreditInHand } from '../../main/settlement/view'
import { type Fen, formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useWords } from '../look/words'

interface Props {
  credits: readonly CreditInHand[]
  chosen: Id
  leftOf: (credit: CreditInHand) => number
  onChoose: (id: Id) => void
}

/** What a customer has in hand, one of it chosen: a group of choices, so that arrow keys go from one to the next. */
export function CreditList({ credits, chosen, leftOf, onChoose }: Props) {
  const t = useWords()
  return (
    <fieldset className="settling-credits">
      <legend>{t('writeOff.settle.credit')}</legend>
      {credits.map((credit) => {
        const left = leftOf(credit)
        return (
          <label key={credit.id} className={credit.id === chosen ? 'on' : ''}>
            <input
              type="radio"
              name="settling-credit"
              checked={credit.id === chosen}
              onChange={() => onChoose(credit.id)}
            />
            <span>
              <b>{credit.no}</b>
              <small>
                {t(`writeOff.settle.kind.${credit.kind}`)} {credit.creditOn}
                {credit.orderNo === null ? '' : ` · ${t('writeOff.settle.bound', { no: credit.orderNo })}`}
              </small>
            </span>
            <span className="num">
              <b className={left < 0 ? 'bad' : ''}>{formatFen(left as Fen)}</b>
              <small>
                {t('writeOff.settle.inHand')} {formatFen(credit.unallocated)}
              </small>
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
