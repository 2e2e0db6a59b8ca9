import '../order/order.css'
import './stock.css'
import { Checkbox } from 'antd'
import { useState } from 'react'
import type { StocktakePage } from '../../main/stock/stocktake'
import { DocumentHistory } from '../activity/document-history'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { timeText } from '../part/clock'
import { Pill } from '../part/pill'
import { Facts, Panel, Screen, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { CountSheet } from './count-sheet'
import { FindLine } from './find-line'
import { StocktakeActs } from './stocktake-acts'
import { stocktakeTone } from './stocktake-columns'
import { StocktakeLines } from './stocktake-lines'

/** A count of a warehouse: entered, looked at, posted. */
export function StocktakeScreen() {
  const { id } = useTab()
  const page = useAsk('stocktake.read', { id: id ?? 1 }, { enabled: typeof id === 'number' })
  return <Answered of={page}>{(value) => <Stocktake page={value} />}</Answered>
}

function Stocktake({ page }: { page: StocktakePage }) {
  const t = useWords()
  useTabState(page.no, false)
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [found, setFound] = useState<{ lineId: number } | null>(null)
  const open = page.lines.filter(({ countedQty }) => countedQty === null)
  const counting = page.state === 'COUNTING'
  const shown = onlyOpen
    ? page.lines.filter((line) => line.countedQty === null || line.id === found?.lineId)
    : page.lines
  const differing = page.lines.filter(({ variance }) => (variance ?? 0) !== 0).length
  const head = (
    <ScreenHead
      title={page.no}
      note={<Pill tone={stocktakeTone[page.state]}>{t(`machine.stocktake.state.${page.state}`)}</Pill>}
    >
      <CountSheet page={page} />
      <StocktakeActs page={page} />
    </ScreenHead>
  )
  return (
    <Screen name={page.no} head={head}>
      <div className="order-page">
        <div className="order-main">
          <Panel
            title={t('stock.take.progress', {
              counted: page.lines.length - open.length,
              lines: page.lines.length,
              differing,
            })}
            note={open.length === 0 ? t('stock.take.nothingLeft') : t('stock.take.notCounted', { count: open.length })}
          >
            {open.length + Number(counting) > 0 && (
              <div className="stock-find">
                {counting && <FindLine page={page} onFound={(lineId) => setFound({ lineId })} />}
                {open.length > 0 && (
                  <Checkbox checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)}>
                    {t('stock.take.open', { count: open.length })}
                  </Checkbox>
                )}
              </div>
            )}
            <StocktakeLines page={page} lines={shown} found={found} />
          </Panel>
        </div>
        <div className="order-side">
          <Panel title={t('stock.take.tab')}>
            <Facts
              of={[
                [t('stock.take.column.warehouse'), page.warehouse],
                [t('stock.take.column.category'), page.category || t('stock.take.everything')],
                [t('stock.take.column.startedAt'), timeText(page.startedAt)],
                [t('stock.take.column.createdBy'), page.createdBy],
                [t('stock.take.column.note'), page.note],
                ...(page.postedOn === null ? [] : [[t('stock.take.column.postedOn'), page.postedOn] as const]),
                ...(page.answer === '' ? [] : [[t('stock.take.answer'), page.answer] as const]),
              ]}
            />
          </Panel>
          <Panel title={t('stock.take.history')}>
            <DocumentHistory of={page.history} machine="stocktake" />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}
