import '../order/order.css'
import { Button } from 'antd'
import { useState } from 'react'
import { isEditable } from '../../main/transfer/transfer'
import type { TransferPage } from '../../main/transfer/view'
import { formatFen } from '../../main/value/fen'
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
import { TransferActBar } from './transfer-act-bar'
import { TransferForm } from './transfer-form'
import { transferTone } from './transfer-state'

/** A transfer: the form while it is new or its draft is edited, else its page. */
export function TransferScreen() {
  const { id } = useTab()
  const isNew = id === null || id === undefined
  return isNew ? <TransferForm page={null} onDone={() => undefined} /> : <OldTransfer id={id} />
}

function OldTransfer({ id }: { id: number }) {
  return <Answered of={useAsk('transfer.read', { id })}>{(page) => <Known page={page} />}</Answered>
}

function Known({ page }: { page: TransferPage }) {
  const mayWrite = useMay('transfer.edit') && isEditable(page.state)
  const goesOn = useGoesOn(mayWrite)
  const [editing, setEditing] = useState(goesOn)
  return editing && mayWrite ? (
    <TransferForm page={page} onDone={() => setEditing(false)} />
  ) : (
    <TransferView page={page} onEdit={mayWrite ? () => setEditing(true) : null} />
  )
}

/** The page of a transfer: what goes from where to where, and what may be done next. */
function TransferView({ page, onEdit }: { page: TransferPage; onEdit: (() => void) | null }) {
  const t = useWords()
  useTabState(page.no, false)
  const state = <Pill tone={transferTone[page.state]}>{t(`machine.transfer.state.${page.state}`)}</Pill>
  const head = (
    <ScreenHead title={page.no} note={state}>
      <TransferActBar page={page} />
      {onEdit && <Button onClick={onEdit}>{t('transfer.action.edit')}</Button>}
    </ScreenHead>
  )
  return (
    <Screen name={page.no} head={head}>
      <div className="order-page">
        <div className="order-main">
          <Panel title={t('transfer.lines')}>
            <Lines of={page.lines} gone={page.shippedOn !== null} />
          </Panel>
          <DocumentTalk record="stockTransfer" id={page.id} />
        </div>
        <div className="order-side">
          <Panel title={t('transfer.tab')}>
            <Facts
              of={[
                [t('transfer.field.from'), page.fromName],
                [t('transfer.field.to'), page.toName],
                [t('transfer.column.requestedOn'), page.requestedOn],
                [t('transfer.field.neededOn'), page.neededOn],
                [t('transfer.field.plannedOn'), page.plannedOn],
                [t('transfer.field.carrier'), page.carrier],
                ...(page.shippedOn === null ? [] : [[t('transfer.field.shippedOn'), page.shippedOn] as const]),
                ...(page.arrivedOn === null ? [] : [[t('transfer.field.arrivedOn'), page.arrivedOn] as const]),
                ...lossFacts(t, page),
                [t('transfer.field.note'), page.note],
                ...(page.answer === '' ? [] : [[t('transfer.field.answer'), page.answer] as const]),
                [t('transfer.column.createdBy'), page.createdBy],
              ]}
            />
          </Panel>
          <Panel title={t('transfer.history')}>
            <DocumentHistory of={page.history} machine="transfer" />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

/** What was lost on the way, why, and what it cost who may see it. */
function lossFacts(t: ReturnType<typeof useWords>, { loss }: TransferPage): [string, string][] {
  if (loss === null) return []
  return [
    [t('transfer.field.loss'), `${loss.no} · ${loss.lostOn}`],
    [t('transfer.field.lossReason'), loss.reason],
    ...(loss.value === null ? [] : [[t('transfer.field.lossValue'), formatFen(loss.value)] as [string, string]]),
  ]
}

function Lines({ of, gone }: { of: TransferPage['lines']; gone: boolean }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('transfer.line.product')}</th>
          <th className="num">{t('transfer.line.qty')}</th>
          <th>{t('transfer.line.unit')}</th>
          {gone ? (
            <>
              <th className="num">{t('transfer.line.received')}</th>
              <th className="num">{t('transfer.line.lost')}</th>
            </>
          ) : (
            <th className="num">{t('transfer.line.there')}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {of.map(({ id, productId, productCode, productName, unit, qty, there, receivedQty, lostQty }) => (
          <tr key={id}>
            <td>
              <button type="button" className="link" onClick={() => openTab({ kind: 'product', id: productId })}>
                {productName}
              </button>{' '}
              <span className="note">{productCode}</span>
            </td>
            <td className="num">{formatQty(qty)}</td>
            <td>{unit}</td>
            {gone ? (
              <>
                <td className="num">{formatQty(receivedQty)}</td>
                <td className={`num ${lostQty > 0 ? 'bad' : 'muted'}`}>{formatQty(lostQty)}</td>
              </>
            ) : (
              <td className={`num ${there < qty ? 'bad' : 'muted'}`}>{formatQty(there)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
