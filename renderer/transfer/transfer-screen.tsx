import '../order/order.css'
import './transfer.css'
import { Button } from 'antd'
import { useState } from 'react'
import { isEditable } from '../../main/transfer/transfer'
import type { TransferPage } from '../../main/transfer/view'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { DocumentHistory } from '../activity/document-history'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { openTab, useTab, useTabState } from '../shell/workspace'
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
  const page = useAsk('transfer.read', { id })
  const mayWrite = useMay('transfer.edit')
  const [editing, setEditing] = useState(false)
  return (
    <Answered of={page}>
      {(value) =>
        editing && isEditable(value.state) ? (
          <TransferForm page={value} onDone={() => setEditing(false)} />
        ) : (
          <TransferView page={value} onEdit={mayWrite && isEditable(value.state) ? () => setEditing(true) : null} />
        )
      }
    </Answered>
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
            <Lines of={page.lines} />
          </Panel>
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

function Lines({ of }: { of: TransferPage['lines'] }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('transfer.line.product')}</th>
          <th className="num">{t('transfer.line.qty')}</th>
          <th>{t('transfer.line.unit')}</th>
          <th className="num">{t('transfer.line.onHand')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ id, productId, productCode, productName, unit, qty, onHand }) => (
          <tr key={id}>
            <td>
              <button type="button" className="link" onClick={() => openTab({ kind: 'product', id: productId })}>
                {productName}
              </button>{' '}
              <span className="note">{productCode}</span>
            </td>
            <td className="num">{formatQty(qty)}</td>
            <td>{unit}</td>
            <td className={`num ${onHand < qty ? 'bad' : 'muted'}`}>{formatQty(onHand)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
