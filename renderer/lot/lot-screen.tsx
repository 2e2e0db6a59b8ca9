import '../order/order.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { LotMovement, LotPage } from '../../main/stock/lotview'
import type { MovementKind } from '../../main/stock/movement'
import type { Day } from '../../main/value/day'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useToday } from '../part/clock'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import type { ScreenKind } from '../screens'
import { openTab, useTab, useTabState } from '../shell/workspace'
import { LotNameFields } from '../stock/add-lot'
import { placeName } from '../stock/place-field'
import { Expiry } from './choose-lots'

/** A batch or serial number: where it lies, where it came from, where it went. */
export function LotScreen() {
  const { id } = useTab()
  const page = useAsk('lot.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={page}>{(value) => <Lot page={value} />}</Answered>
}

function Lot({ page }: { page: LotPage }) {
  const t = useWords()
  const now = useToday()
  useTabState(page.code, false)
  const may = useMay('stock.adjust')
  const [changing, setChanging] = useState(false)
  const head = (
    <ScreenHead title={page.code} note={t(`lot.tracking.${page.tracking}`)}>
      {may && <Button onClick={() => setChanging(true)}>{t('lot.change')}</Button>}
    </ScreenHead>
  )
  const product = (
    <button type="button" className="link" onClick={() => openTab({ kind: 'product', id: page.productId })}>
      {page.product}
    </button>
  )
  return (
    <Screen name={page.code} head={head}>
      <div className="order-page">
        <div className="order-main">
          <Panel title={t('lot.history')}>
            <Movements page={page} />
          </Panel>
        </div>
        <div className="order-side">
          <Panel title={t('lot.tab')}>
            <Facts
              of={[
                [t('lot.product'), product],
                [t('lot.madeOn'), page.madeOn],
                [t('lot.expiresOn'), <Expiry key="expiry" of={page.expiresOn} on={now} />],
                [t('lot.qty'), page.qty === 0 ? t('lot.gone') : `${formatQty(page.qty)} ${page.unit}`],
              ]}
            />
          </Panel>
          {page.places.length > 0 && (
            <Panel title={t('lot.where')}>
              <Facts
                of={page.places.map(
                  (place) =>
                    [
                      placeName(t, { ...place, code: place.placeCode }),
                      `${formatQty(place.qty)} ${page.unit}`,
                    ] as const,
                )}
              />
            </Panel>
          )}
        </div>
      </div>
      {changing && <ChangeLot page={page} onClose={() => setChanging(false)} />}
    </Screen>
  )
}

/** The page a movement's document has, where it has one. */
const pages: Partial<Record<MovementKind, ScreenKind>> = {
  delivery: 'delivery',
  return: 'return',
  goodsReceipt: 'purchase',
  stocktake: 'stocktake',
  transferOut: 'transfer',
  transferIn: 'transfer',
}

function Movements({ page }: { page: LotPage }) {
  const t = useWords()
  if (page.movements.length === 0) return <p className="note">{t('lot.noHistory')}</p>
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('product.movement.on')}</th>
          <th>{t('product.movement.what')}</th>
          <th>{t('product.movement.document')}</th>
          <th>{t('lot.partner')}</th>
          <th>{t('lot.where')}</th>
          <th className="num">{t('product.movement.qty')}</th>
          <th>{t('product.movement.note')}</th>
        </tr>
      </thead>
      <tbody>
        {page.movements.map((row) => (
          <tr key={row.id}>
            <td>{row.movedOn}</td>
            <td>{t(`stock.movementKind.${row.kind}`)}</td>
            <td>
              <Document of={row} />
            </td>
            <td>{row.partner}</td>
            <td>{placeName(t, { ...row, code: row.placeCode })}</td>
            <td className={row.qty < 0 ? 'num bad' : 'num'}>
              {row.qty > 0 ? `+${formatQty(row.qty)}` : formatQty(row.qty)}
            </td>
            <td>{row.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Document({ of: { kind, pageId, documentNo } }: { of: LotMovement }) {
  const tab = pages[kind]
  if (tab === undefined || pageId === null) return documentNo
  return (
    <button type="button" className="link" onClick={() => openTab({ kind: tab, id: pageId })}>
      {documentNo}
    </button>
  )
}

interface Typed {
  code: string
  madeOn: Day | null
  expiresOn: Day | null
}

function ChangeLot({ page, onClose }: { page: LotPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('lot.change')
  const { id, version, code, madeOn, expiresOn } = page
  const save = async (typed: Typed) => {
    await run({ id, version, ...typed })
    tell.done(t('lot.changed'))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={t('lot.changeTitle', { code })}
      initial={{ code, madeOn, expiresOn }}
      onClose={onClose}
      pending={pending}
      onSave={save}
    >
      <LotNameFields />
    </FormDialog>
  )
}
