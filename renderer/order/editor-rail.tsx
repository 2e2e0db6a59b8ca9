import type { CustomerPage } from '../../main/customer/customer'
import { formatFen } from '../../main/value/fen'
import { formatQty, inBase, parseQty, type Qty } from '../../main/value/qty'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import type { Change } from './change-editor'
import type { Editor, EditorLine } from './editor'
import { isShort, oddPrices } from './line-price'
import { RailPrices } from './rail-prices'
import { RailUsual } from './rail-usual'
import type { EditorReading } from './read-editor'

interface RailProps {
  editor: Editor
  reading: EditorReading
  row: number
  change: (change: Change) => void
}

/** Beside the lines: what the customer owes, what it usually buys or what the product at the cursor last cost it, what to mind. */
export function EditorRail({ editor, reading, row, change }: RailProps) {
  const t = useWords()
  const customerId = editor.head.customer?.id ?? null
  const { data } = useAsk('customer.read', { id: customerId ?? 1 }, { enabled: customerId !== null })
  const customer = data?.id === customerId ? data : undefined
  const line = editor.lines[row]
  return (
    <aside className="editor-rail" aria-label={t('editor.rail.account')}>
      <section>
        <h2>{t('editor.rail.account')}</h2>
        {customerId === null && <p className="note">{t('editor.rail.noCustomer')}</p>}
        {customer !== undefined && <Account customer={customer} gross={reading.priced?.gross ?? 0} />}
      </section>
      {customerId !== null && line && !line.product && <RailUsual customerId={customerId} row={row} change={change} />}
      {customerId !== null && line?.product && (
        <RailPrices customerId={customerId} editor={editor} line={line} row={row} change={change} />
      )}
      <Warnings editor={editor} reading={reading} overdue={customer?.overdue ?? 0} />
    </aside>
  )
}

function Account({ customer, gross }: { customer: CustomerPage; gross: number }) {
  const t = useWords()
  const { receivable, unallocated, overdue, creditLimit, creditUsed } = customer
  if (receivable === null || unallocated === null || overdue === null || creditUsed === null) return null
  const after = receivable - unallocated + gross
  const over = creditLimit === null ? 0 : creditUsed + gross - creditLimit
  return (
    <dl className="rail-figures">
      <Line name={t('editor.rail.balance')} value={formatFen(receivable - unallocated)} />
      <Line name={t('editor.rail.overdue')} value={formatFen(overdue)} tone={overdue > 0 ? 'bad' : ''} />
      {unallocated > 0 && <Line name={t('editor.rail.advance')} value={formatFen(unallocated)} />}
      {creditLimit !== null && <Line name={t('editor.rail.creditLimit')} value={formatFen(creditLimit)} />}
      {creditLimit !== null && (
        <Line name={t('customer.creditAvailable')} value={formatFen(creditLimit - creditUsed)} />
      )}
      <Line name={t('editor.rail.afterThis')} value={formatFen(after)} tone="strong" />
      {over > 0 && <p className="bad">{t('editor.rail.overCredit', { amount: formatFen(over) })}</p>}
    </dl>
  )
}

function Line({ name, value, tone = '' }: { name: string; value: string; tone?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={`num ${tone}`}>{value}</dd>
    </div>
  )
}

/** Warnings never stop anybody; confirming asks once more about the prices. */
function Warnings({ editor, reading, overdue }: { editor: Editor; reading: EditorReading; overdue: number }) {
  const t = useWords()
  const short = editor.lines.flatMap((line, row) =>
    isShort(line) && line.product
      ? [t('editor.rail.short', { row: row + 1, missing: missing(line), unit: line.product.unit })]
      : [],
  )
  const odd = oddPrices(t, editor, reading.rows)
  const late = overdue > 0 ? [t('editor.rail.hasOverdue', { amount: formatFen(overdue) })] : []
  const all = [...short, ...odd, ...late]
  if (all.length === 0) return null
  return (
    <section>
      <h2>{t('editor.rail.warnings')}</h2>
      {all.map((text) => (
        <p key={text} className="rail-warning">
          <Icon name="warning" />
          {text}
        </p>
      ))}
    </section>
  )
}

function missing({ product, qty, unit }: EditorLine): string {
  return formatQty((inBase(parseQty(qty), unit.ratio) - Math.max(product?.available ?? 0, 0)) as Qty)
}
