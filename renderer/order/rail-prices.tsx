import type { LastPrice } from '../../main/order/view'
import type { PriceChoice } from '../../main/pricing/choice'
import { priceInUnit } from '../../main/product/unit'
import type { Id } from '../../main/value/id'
import { formatPrice } from '../../main/value/price'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import type { Change } from './change-editor'
import { type Editor, type EditorLine, plain } from './editor'
import { productIdsOf } from './follow-prices'
import { choiceOf } from './line-price'
import { RailStock } from './rail-stock'

interface Props {
  customerId: Id
  editor: Editor
  line: EditorLine
  row: number
  change: (change: Change) => void
}

/** The product at the cursor: the price the rule gives this customer, and what they last paid, used only on request (R-PRICE). */
export function RailPrices({ customerId, editor, line, row, change }: Props) {
  const t = useWords()
  const { data } = useAsk('order.lastPrices', { customerId, productIds: productIdsOf(editor) })
  const { product } = line
  const last = data?.find(({ productId }) => productId === product?.id)
  const choice = choiceOf(editor, line)
  const takeLast = ({ dealPrice, unitRatio }: LastPrice) => {
    const price = priceInUnit(dealPrice, line.unit.ratio, unitRatio)
    change({ do: 'cell', row, cell: 'pay', text: '' })
    change({ do: 'cell', row, cell: 'price', text: plain(price, 8, 2) })
  }
  return (
    <section>
      <h2>{product?.name}</h2>
      <p className="note">{[product?.spec, product?.code].filter(Boolean).join(' · ')}</p>
      {product && <RailStock productId={product.id} unit={product.unit} stocked={product.stocked} />}
      {choice !== null && <Choice choice={choice} chosen={line.chosen} onUse={() => change({ do: 'choose', row })} />}
      <h3>{t('editor.rail.lastPrice')}</h3>
      {last === undefined ? (
        <p className="note">{t('editor.rail.noLastPrice')}</p>
      ) : (
        <Offered
          name={last.orderOn}
          price={last.dealPrice}
          unit={last.unit === line.unit.name ? '' : last.unit}
          onUse={() => takeLast(last)}
        />
      )}
    </section>
  )
}

function Choice({ choice, chosen, onUse }: { choice: PriceChoice; chosen: boolean; onUse: () => void }) {
  const t = useWords()
  return (
    <>
      <h3>{t('editor.rail.offer')}</h3>
      <Offered name={t(`editor.rail.source.${choice.source}`)} price={choice.price} {...(chosen ? {} : { onUse })} />
      {choice.converted && <p className="note">{t('editor.rail.converted')}</p>}
    </>
  )
}

interface OfferedProps {
  name: string
  price: number
  /** Said when it is not the line's. */
  unit?: string
  onUse?: () => void
}

function Offered({ name, price, unit = '', onUse }: OfferedProps) {
  const t = useWords()
  return (
    <div className="rail-price">
      <span className="muted">{name}</span>
      <span className="num">{unit === '' ? formatPrice(price) : `${formatPrice(price)} / ${unit}`}</span>
      {onUse === undefined ? (
        <span className="note">{t('editor.rail.used')}</span>
      ) : (
        <button type="button" className="link" onClick={onUse}>
          {t('editor.rail.use')}
        </button>
      )}
    </div>
  )
}
