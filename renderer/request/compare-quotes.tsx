import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { lineAmount } from '../../main/pricing/line'
import { isDearer, lowest, type Offered } from '../../main/request/request'
import type { RequestLine, RequestPage, RequestQuote } from '../../main/request/view'
import { formatFen, sumFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { formatPrice } from '../../main/value/price'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'

const priceOf = ({ prices }: RequestQuote, lineId: Id) => prices.find((one) => one.lineId === lineId)?.price ?? null

/** What is offered for a line, by whom. */
const offersFor = (quotes: readonly RequestQuote[], lineId: Id): Offered[] =>
  quotes.flatMap((quote) => {
    const price = priceOf(quote, lineId)
    return price === null ? [] : [{ quoteId: quote.id, price }]
  })

/** What suppliers offer, side by side, and which offer each line is ordered by (PUR-02). */
export function CompareQuotes({ page, quotes }: { page: RequestPage; quotes: readonly RequestQuote[] }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('purchaseRequest.choose')
  const may = useMay('purchase.edit') && page.state === 'APPROVED'
  const [chosen, setChosen] = useState<ReadonlyMap<Id, Id>>(new Map())
  const [reason, setReason] = useState(page.choice)
  const open = page.lines.filter(({ purchaseId }) => purchaseId === null)
  const quoteOf = (line: RequestLine) => chosen.get(line.id) ?? line.quoteId
  const dearer = open.some((line) => isDearer(offersFor(quotes, line.id), quoteOf(line)))
  const takeAll = (quote: RequestQuote) =>
    setChosen((now) => {
      const offered = open.filter((line) => priceOf(quote, line.id) !== null)
      return new Map([...now, ...offered.map((line) => [line.id, quote.id] as const)])
    })
  const choose = () => {
    const { id, version, no } = page
    const choices = open.map((line) => ({ lineId: line.id, quoteId: quoteOf(line) }))
    void run({ id, version, choices, reason }).then(() => {
      setChosen(new Map())
      tell.done(t('request.quote.chosen', { no }))
    }, tell.refused)
  }
  if (quotes.length === 0)
    return <Panel title={t('request.quote.title')}>{<p className="note">{t('request.quote.none')}</p>}</Panel>
  const act = may && (
    <Button type="primary" onClick={choose} loading={pending} disabled={chosen.size === 0}>
      {t('request.quote.choose')}
    </Button>
  )
  return (
    <Panel title={t('request.quote.title')} extra={act}>
      <div className="scrolls">
        <table className="plain">
          <Heads quotes={quotes} takeAll={may ? takeAll : null} />
          <tbody>
            {page.lines.map((line) => (
              <tr key={line.id}>
                <td>{line.productName}</td>
                {quotes.map((quote) => (
                  <Offer
                    key={quote.id}
                    line={line}
                    quote={quote}
                    least={lowest(offersFor(quotes, line.id)) === priceOf(quote, line.id)}
                    taken={quoteOf(line) === quote.id}
                    onTake={
                      may && line.purchaseId === null
                        ? () => setChosen((now) => new Map([...now, [line.id, quote.id]]))
                        : null
                    }
                  />
                ))}
              </tr>
            ))}
            <Totals page={page} quotes={quotes} />
          </tbody>
        </table>
      </div>
      {may && dearer && (
        <DialogField name={t('request.quote.why')}>
          <Input
            aria-label={t('request.quote.why')}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </DialogField>
      )}
    </Panel>
  )
}

interface HeadsProps {
  quotes: readonly RequestQuote[]
  takeAll: ((quote: RequestQuote) => void) | null
}

function Heads({ quotes, takeAll }: HeadsProps) {
  const t = useWords()
  return (
    <thead>
      <tr>
        <th>{t('request.line.product')}</th>
        {quotes.map((quote) => (
          <th key={quote.id} className="num">
            {quote.supplierName}
            <div className="note">{quote.quotedOn}</div>
            {quote.validTo && <div className="note">{t('request.quote.until', { day: quote.validTo })}</div>}
            {quote.promisedOn && <div className="note">{t('request.quote.delivers', { day: quote.promisedOn })}</div>}
            {quote.note !== '' && <div className="note">{quote.note}</div>}
            {takeAll && (
              <Button
                size="small"
                onClick={() => takeAll(quote)}
                aria-label={`${t('request.quote.takeAll')} ${quote.supplierName}`}
              >
                {t('request.quote.takeAll')}
              </Button>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface OfferProps {
  line: RequestLine
  quote: RequestQuote
  least: boolean
  taken: boolean
  /** Null: it stays as it was chosen. */
  onTake: (() => void) | null
}

function Offer({ line, quote, least, taken, onTake }: OfferProps) {
  const t = useWords()
  const price = priceOf(quote, line.id)
  if (price === null) return <td className="num muted">{t('request.quote.notOffered')}</td>
  const name = t('request.quote.take', { product: line.productName, supplier: quote.supplierName })
  return (
    <td className="num">
      <Radio checked={taken} disabled={onTake === null} aria-label={name} onChange={() => onTake?.()}>
        {formatPrice(price)} {least && <span className="note">{t('request.quote.lowest')}</span>}
      </Radio>
    </td>
  )
}

/** What each supplier asks for all they offer. */
function Totals({ page, quotes }: { page: RequestPage; quotes: readonly RequestQuote[] }) {
  const t = useWords()
  return (
    <tr>
      <td>{t('request.quote.total')}</td>
      {quotes.map((quote) => {
        const amounts = page.lines.flatMap((line) => {
          const price = priceOf(quote, line.id)
          return price === null ? [] : [lineAmount(line.qty, price)]
        })
        return (
          <td key={quote.id} className="num">
            {formatFen(sumFen(amounts))}
          </td>
        )
      })}
    </tr>
  )
}
