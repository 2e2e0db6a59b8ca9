import { Button } from 'antd'
import type { ReturnPage, ReturnPageLine } from '../../main/salesreturn/view'
import { formatFen } from '../../main/value/fen'
import { formatPrice } from '../../main/value/price'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { DocumentHistory } from '../activity/document-history'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { openTab, useTabState } from '../shell/workspace'
import { DocumentTalk } from '../talk/document-talk'
import { ReturnActBar } from './return-act-bar'
import { returnTone } from './return-state'
import { Settling } from './settling'

/** The page of a return: what is asked for, how far it has come, and what may be done next. */
export function ReturnView({ page, onEdit }: { page: ReturnPage; onEdit: (() => void) | null }) {
  const t = useWords()
  useTabState(page.no, false)
  const state = <Pill tone={returnTone[page.state]}>{t(`machine.salesReturn.state.${page.state}`)}</Pill>
  const head = (
    <ScreenHead title={page.no} note={state}>
      <ReturnActBar page={page} />
      {onEdit && <Button onClick={onEdit}>{t('salesReturn.action.edit')}</Button>}
    </ScreenHead>
  )
  return (
    <Screen name={page.no} head={head}>
      <div className="order-page">
        <div className="order-main">
          <Panel title={t('salesReturn.lines')}>
            {page.deliveryId === null && <p className="note">{t('salesReturn.free.hint')}</p>}
            <Lines page={page} />
          </Panel>
          <Settling page={page} />
          <DocumentTalk record="salesReturn" id={page.id} />
        </div>
        <div className="order-side">
          <Head page={page} />
          <Panel title={t('salesReturn.history')}>
            <DocumentHistory of={page.history} machine="salesReturn" timed />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

function Head({ page }: { page: ReturnPage }) {
  const t = useWords()
  const link = (kind: 'customer' | 'order', id: number, text: string) => (
    <button type="button" className="link" onClick={() => openTab({ kind, id })}>
      {text}
    </button>
  )
  const { cause, answer, redNote } = page
  return (
    <Panel title={t('salesReturn.tab')}>
      <Facts
        of={[
          [t('salesReturn.field.customer'), link('customer', page.customerId, page.customerName)],
          ...(page.orderId === null
            ? [[t('salesReturn.column.orderNo'), t('salesReturn.free.none')] as const]
            : [
                [t('salesReturn.column.orderNo'), link('order', page.orderId, page.orderNo)] as const,
                [t('salesReturn.column.deliveryNo'), `${page.deliveryNo} ${page.deliveredOn}`] as const,
              ]),
          [t('salesReturn.field.wish'), t(`salesReturn.wish.${page.wish}`)],
          [t('salesReturn.field.cause'), cause === '' ? '' : t(`salesReturn.cause.${cause}`)],
          [t('salesReturn.field.reason'), page.reason],
          [t('salesReturn.column.requestedOn'), page.requestedOn],
          [t('salesReturn.column.returnedOn'), page.returnedOn],
          ...(redNote === '' ? [] : [[t('salesReturn.field.redNote'), redNote] as const]),
          ...(answer === '' ? [] : [[t('salesReturn.field.answer'), answer] as const]),
          [t('salesReturn.column.createdBy'), page.createdBy],
        ]}
      />
    </Panel>
  )
}

function Lines({ page }: { page: ReturnPage }) {
  const t = useWords()
  const maySeeCosts = useMay('cost.read')
  const free = page.deliveryId === null
  const heads = free
    ? (['qty', 'received', 'good', 'bad'] as const)
    : (['delivered', 'qty', 'received', 'good', 'bad'] as const)
  return (
    <div className="scrolls">
      <table className="plain">
        <thead>
          <tr>
            <th>{t('order.line.product')}</th>
            <th>{t('order.line.unit')}</th>
            {free && <th className="num">{t('salesReturn.free.price')}</th>}
            {heads.map((head) => (
              <th key={head} className="num">
                {t(`salesReturn.line.${head}`)}
              </th>
            ))}
            {free && maySeeCosts && <th className="num">{t('salesReturn.free.cost')}</th>}
            <th className="num">{t('salesReturn.line.gross')}</th>
          </tr>
        </thead>
        <tbody>
          {page.lines.map(({ id, productName, unit, price, delivered, qty, receivedQty, badQty, ...line }) => (
            <tr key={id}>
              <td>{productName}</td>
              <td>{unit}</td>
              {free && <td className="num">{formatPrice(price ?? 0)}</td>}
              {delivered !== null && <td className="num muted">{formatQty(delivered)}</td>}
              <td className="num">{formatQty(qty)}</td>
              <td className="num">{receivedQty === null ? '—' : formatQty(receivedQty)}</td>
              <td className="num">{badQty === null ? '—' : formatQty((receivedQty ?? 0) - badQty)}</td>
              <td className={`num ${badQty ? 'bad' : ''}`}>{badQty === null ? '—' : formatQty(badQty)}</td>
              {free && maySeeCosts && <td className="num muted">{costOf(line)}</td>}
              <td className="num">{page.settledOn === null ? '—' : formatFen(line.gross)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const costOf = ({ unitCost, baseUnit }: Pick<ReturnPageLine, 'unitCost' | 'baseUnit'>) =>
  unitCost === null ? '—' : `${formatPrice(unitCost)} / ${baseUnit}`
