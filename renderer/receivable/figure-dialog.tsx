import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { FigureOf, FigureRow } from '../../main/receivable/figure'
import { formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { Dialog } from '../part/dialog'
import { ListGrid } from '../part/grid'
import { Empty } from '../part/state'
import { openTab, type Place } from '../shell/workspace'
import { DueDialog, type DueItem } from './due-dialog'
import { dueItemOf } from './due-item'
import { figureColumns } from './figure-columns'
import { placeOf } from './figure-place'

interface Props {
  of: FigureOf
  /** What the figure is called where it stands, and whose it is. */
  name: string
  onClose: () => void
}

/** The documents that a figure is the sum of; each opens, all are printed and exported. */
export function FigureDialog({ of, name, onClose }: Props) {
  const t = useWords()
  const ofOne = of.customerId !== null || of.orderId !== null
  const columns = useMemo(() => figureColumns(t, ofOne), [t, ofOne])
  const go = (place: Place) => {
    onClose()
    openTab(place)
  }
  const { customerId, orderId, ...figure } = of
  const whose = { ...(customerId === null ? {} : { customerId }), ...(orderId === null ? {} : { orderId }) }
  const { band, ...seen } = figure
  const [row, setRow] = useState<FigureRow | null>(null)
  const [changing, setChanging] = useState<DueItem | null>(null)
  const may = useMay('receipt.confirm')
  const item = row && of.asOf >= today() ? dueItemOf(row) : null
  const paper: Place = { kind: 'figurePaper', with: { ...seen, ...(band === null ? {} : { band }), ...whose, name } }
  if (changing !== null) return <DueDialog item={changing} onClose={() => setChanging(null)} />
  return (
    <Dialog
      title={t('figure.title', { name })}
      open
      onClose={onClose}
      onOk={onClose}
      okText={t('part.close')}
      onlyClosed
      width={1120}
    >
      <div className="figure-dialog">
        <FigureSum of={of} />
        <ListGrid
          list="figure"
          memory={ofOne ? 'figureOfOne' : 'figure'}
          title="figure.why"
          headed={false}
          columns={columns}
          extra={of}
          searchHint="figure.search"
          onSelect={setRow}
          onRenew={setRow}
          onOpen={(opened) => {
            const place = placeOf(opened)
            if (place) go(place)
          }}
          toolbar={
            <>
              {may && (
                <Button disabled={item === null} onClick={() => setChanging(item)}>
                  {t('receivable.due.change')}
                </Button>
              )}
              <Button icon={<Icon name="print" />} onClick={() => go(paper)}>
                {t('figure.print')}
              </Button>
            </>
          }
          empty={<Empty icon="money" text={t('figure.empty')} />}
        />
      </div>
    </Dialog>
  )
}

const whole = { sort: [], filters: {}, search: '' }

/** How many documents there are and what they come to: the figure itself. */
function FigureSum({ of }: { of: FigureOf }) {
  const t = useWords()
  const { data } = useAsk('figure.totals', { ...whole, ...of })
  const seen =
    of.figure === 'creditUsed' || of.figure === 'outstanding' || of.asOf >= today()
      ? t('figure.now')
      : t('figure.asOf', { day: of.asOf })
  return (
    <p className="items-open">
      {data && t('figure.equals', { count: data.count.toLocaleString('en'), amount: formatFen(data.sums.open ?? 0) })}{' '}
      <span className="note">{seen}</span>
    </p>
  )
}
