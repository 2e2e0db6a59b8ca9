import { paidIn } from '../../main/purchase/paidprice'
import type { PaidPrice } from '../../main/purchase/view'
import { formatDecimal } from '../../main/value/decimal'
import { formatPrice } from '../../main/value/price'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import type { BuyingEditor, Change } from './editor'

interface Props {
  editor: BuyingEditor
  row: number
  change: (change: Change) => void
}

/** Beside the lines: what the product at the cursor cost before, from whom, and when; a price is taken over on request (PUR-04). */
export function PaidRail({ editor, row, change }: Props) {
  const t = useWords()
  const productId = editor.lines[row]?.product?.id ?? null
  const { data } = useAsk('purchase.paidBefore', { productId: productId ?? 1 }, { enabled: productId !== null })
  // The answer before was about another product.
  const paid = data?.filter((one) => one.productId === productId) ?? []
  return (
    <aside className="editor-rail" aria-label={t('purchase.paid.title')}>
      <section>
        <h2>{t('purchase.paid.title')}</h2>
        {productId === null && <p className="note">{t('purchase.paid.pick')}</p>}
        {productId !== null && data !== undefined && paid.length === 0 && (
          <p className="note">{t('purchase.paid.none')}</p>
        )}
        {paid.map((one) => (
          <Paid
            key={`${one.purchaseId} ${one.unit} ${one.price}`}
            paid={one}
            editor={editor}
            row={row}
            change={change}
          />
        ))}
      </section>
    </aside>
  )
}

function Paid({ paid, editor, row, change }: Props & { paid: PaidPrice }) {
  const t = useWords()
  const line = editor.lines[row]
  const take = () => {
    if (!line) return
    const price = paidIn(paid, { unitRatio: line.unit.ratio, taxInclusive: editor.taxInclusive })
    change({ do: 'cell', row, cell: 'price', text: formatDecimal(price, 8, 2, '') })
  }
  return (
    <div className="paid-before">
      <b className="num">
        {formatPrice(paid.price)} / {paid.unit}
      </b>
      {!paid.taxInclusive && <span className="note"> {t('purchase.paid.exclusive')}</span>}
      <p className="note">
        {paid.supplierName} {paid.orderedOn}
      </p>
      <button type="button" className="link" tabIndex={-1} onClick={take}>
        {t('purchase.paid.use')}
      </button>
    </div>
  )
}
