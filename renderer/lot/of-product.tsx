import { Fragment, useState } from 'react'
import type { ProductPage } from '../../main/product/product'
import type { LotsOfDocument } from '../../main/stock/lotview'
import type { Id } from '../../main/value/id'
import { formatQty, oneUnit, type Qty } from '../../main/value/qty'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { Panel } from '../part/screen'
import { openTab } from '../shell/workspace'
import { meantPlace, placeName } from '../stock/place-field'
import { Expiry, useLotsChosen } from './choose-lots'
import type { LotNeed } from './needs'

/** Which batches of a product go from a place, so much together; the first place is meant where none is chosen. */
export function useLotsOfProduct(page: ProductPage, locationId: Id | null, qty: Qty) {
  const tracked = page.tracking !== 'none'
  const found = useAsk('lot.ofProduct', { productId: page.id }, { enabled: tracked }).data ?? []
  const places = useAsk('warehouse.places', {}).data ?? []
  const meant = locationId ?? meantPlace(places, null)?.id
  const { id, name, unit, tracking } = page
  const shelfDays = page.shelfDays ?? null
  const lots = found.flatMap(({ id: lotId, code, expiresOn, places: own }) =>
    own
      .filter((place) => place.locationId === meant)
      .map((place) => ({ lotId, productId: id, code, expiresOn, warehouseId: null, qty: place.qty })),
  )
  const part = { lineId: id, productId: id, name, unit, shelfDays, ratio: oneUnit }
  const of: LotsOfDocument = { parts: tracking === 'none' ? [] : [{ ...part, tracking }], lots }
  const need: LotNeed = { key: id, productId: id, name, unit, tracking, shelfDays, need: qty }
  return { need, lots: useLotsChosen(of, new Map([[id as number, qty]]), { on: today() }) }
}

/** How many batches stand on the page of a product before somebody asks for all of them. */
const shownFirst = 20

/** The batches of a product: when they expire, how much there is of each, and where. */
export function ProductLots({ page }: { page: ProductPage }) {
  const t = useWords()
  const [all, setAll] = useState(false)
  const lots = useAsk('lot.ofProduct', { productId: page.id }).data ?? []
  const shown = all ? lots : lots.slice(0, shownFirst)
  return (
    <Panel title={t('lot.ofProduct')} note={lots.length === 0 ? t('lot.noneHere') : String(lots.length)}>
      {lots.length > 0 && (
        <table className="plain">
          <thead>
            <tr>
              <th>{t(`lot.code.${page.tracking === 'serial' ? 'serial' : 'batch'}`)}</th>
              <th>{t('lot.madeOn')}</th>
              <th>{t('lot.expiresOn')}</th>
              <th className="num">{t('lot.qty')}</th>
              <th>{t('lot.where')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((lot) => (
              <tr key={lot.id}>
                <td>
                  <button type="button" className="link" onClick={() => openTab({ kind: 'lot', id: lot.id })}>
                    {lot.code}
                  </button>
                </td>
                <td>{lot.madeOn ?? '—'}</td>
                <td>
                  <Expiry of={lot.expiresOn} on={today()} />
                </td>
                <td className="num">
                  {formatQty(lot.qty)} {page.unit}
                </td>
                <td>
                  {lot.places.map((place) => (
                    <Fragment key={place.locationId}>
                      {placeName(t, { ...place, code: place.placeCode })} {formatQty(place.qty)}{' '}
                    </Fragment>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lots.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('lot.view.all')} {lots.length}
        </button>
      )}
    </Panel>
  )
}
