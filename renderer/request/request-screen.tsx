import '../order/order.css'
import { Button } from 'antd'
import { useState } from 'react'
import { isEditable } from '../../main/request/request'
import type { RequestPage } from '../../main/request/view'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { DocumentHistory } from '../activity/document-history'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { useGoesOn } from '../shell/kept-form'
import { openTab, useTab, useTabState } from '../shell/workspace'
import { DocumentTalk } from '../talk/document-talk'
import { CompareQuotes } from './compare-quotes'
import { RequestActBar } from './request-act-bar'
import { RequestForm } from './request-form'
import { requestTone } from './request-state'

/** A purchase request: the form while it is new or its draft is edited, else its page. */
export function RequestScreen() {
  const { id } = useTab()
  const isNew = id === null || id === undefined
  return isNew ? <RequestForm page={null} onDone={() => undefined} /> : <OldRequest id={id} />
}

function OldRequest({ id }: { id: number }) {
  return <Answered of={useAsk('purchaseRequest.read', { id })}>{(page) => <Known page={page} />}</Answered>
}

function Known({ page }: { page: RequestPage }) {
  const mayWrite = useMay('purchase.request') && isEditable(page.state)
  const goesOn = useGoesOn(mayWrite)
  const [editing, setEditing] = useState(goesOn)
  return editing && mayWrite ? (
    <RequestForm page={page} onDone={() => setEditing(false)} />
  ) : (
    <RequestView page={page} onEdit={mayWrite ? () => setEditing(true) : null} />
  )
}

/** The page of a purchase request: what is needed, what is offered for it, and what may be done next. */
function RequestView({ page, onEdit }: { page: RequestPage; onEdit: (() => void) | null }) {
  const t = useWords()
  useTabState(page.no, false)
  const state = <Pill tone={requestTone[page.state]}>{t(`machine.purchaseRequest.state.${page.state}`)}</Pill>
  const { answer, choice, quotes } = page
  const offered = quotes !== null && (page.state === 'APPROVED' || quotes.length > 0)
  return (
    <Screen
      name={page.no}
      head={
        <ScreenHead title={page.no} note={state}>
          <RequestActBar page={page} />
          {onEdit && <Button onClick={onEdit}>{t('request.action.edit')}</Button>}
        </ScreenHead>
      }
    >
      <div className="order-page">
        <div className="order-main">
          <Panel title={t('request.lines')}>
            <Lines of={page.lines} />
          </Panel>
          {offered && <CompareQuotes page={page} quotes={quotes} />}
          <DocumentTalk record="purchaseRequest" id={page.id} />
        </div>
        <div className="order-side">
          <Panel title={t('request.tab')}>
            <Facts
              of={[
                [t('request.column.requestedOn'), page.requestedOn],
                [t('request.field.neededOn'), page.neededOn],
                [t('request.field.reason'), page.reason],
                ...(answer === '' ? [] : [[t('request.field.answer'), answer] as const]),
                ...(choice === '' ? [] : [[t('request.field.choice'), choice] as const]),
                [t('request.column.createdBy'), page.createdBy],
              ]}
            />
          </Panel>
          <Panel title={t('request.history')}>
            <DocumentHistory of={page.history} machine="purchaseRequest" timed />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

function Lines({ of }: { of: RequestPage['lines'] }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('request.line.product')}</th>
          <th className="num">{t('request.line.qty')}</th>
          <th>{t('request.line.unit')}</th>
          <th className="num">{t('request.line.available')}</th>
          <th className="num">{t('product.inTransit')}</th>
          <th>{t('request.line.ordered')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(
          ({ id, productId, productCode, productName, unit, qty, available, inTransit, purchaseId, purchaseNo }) => (
            <tr key={id}>
              <td>
                <button type="button" className="link" onClick={() => openTab({ kind: 'product', id: productId })}>
                  {productName}
                </button>{' '}
                <span className="note">{productCode}</span>
              </td>
              <td className="num">{formatQty(qty)}</td>
              <td>{unit}</td>
              <td className="num muted">{formatQty(available)}</td>
              <td className="num muted">{formatQty(inTransit)}</td>
              <td>
                {purchaseId === null ? (
                  '—'
                ) : (
                  <button type="button" className="link" onClick={() => openTab({ kind: 'purchase', id: purchaseId })}>
                    {purchaseNo ?? t('request.draft')}
                  </button>
                )}
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
