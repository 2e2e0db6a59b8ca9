import '../order/order.css'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { CouponRow } from '../../main/coupon/coupon'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { ListGrid } from '../part/grid'
import type { ListView } from '../part/list'
import { useNotice } from '../part/notice'
import { Empty } from '../part/state'
import { ReasonDialog } from '../receipt/reason-dialog'
import { couponColumns } from './coupon-columns'
import { IssueDialog } from './issue-dialog'

const views: readonly ListView[] = [
  { key: 'all', title: 'coupon.view.all' },
  {
    key: 'open',
    title: 'coupon.view.open',
    filters: { state: { kind: 'oneOf', values: ['open'] } },
    counted: true,
  },
  { key: 'used', title: 'coupon.view.used', filters: { state: { kind: 'oneOf', values: ['used'] } } },
]

/** All coupons as they stand today; the one the cursor is on may be taken out of use (DSC-05). */
export function CouponList() {
  const t = useWords()
  const columns = useMemo(() => couponColumns(t), [t])
  const [row, setRow] = useState<CouponRow | null>(null)
  const [issuing, setIssuing] = useState(false)
  const mayIssue = useMay('coupon.manage')
  const issue = mayIssue && (
    <Button icon={<Icon name="plus" />} type="primary" onClick={() => setIssuing(true)}>
      {t('coupon.new')}
    </Button>
  )
  return (
    <>
      <ListGrid
        list="coupon"
        title="coupon.title"
        columns={columns}
        extra={{}}
        searchHint="coupon.search"
        views={views}
        onSelect={setRow}
        onRenew={setRow}
        toolbar={issue}
        under={<CouponActs row={row} onVoid={setRow} />}
        empty={
          <Empty icon="receipt" text={t('coupon.empty')}>
            {issue}
          </Empty>
        }
      />
      {issuing && <IssueDialog order={null} onClose={() => setIssuing(false)} />}
    </>
  )
}

function CouponActs({ row, onVoid }: { row: CouponRow | null; onVoid: (row: CouponRow) => void }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('coupon.manage')
  const { run } = useCommand('coupon.void')
  const [asked, setAsked] = useState(false)
  if (row === null) return <div className="selection-bar note">{t('coupon.selectHint')}</div>
  const { id, code, state } = row
  const done = () => {
    tell.done(t('coupon.voided', { code }))
    onVoid({ ...row, state: 'void' })
  }
  return (
    <div className="selection-bar">
      <span className="note selected-no">{t('coupon.selected', { code })}</span>
      {may && (state === 'open' || state === 'expired') && (
        <Button onClick={() => setAsked(true)}>{t('coupon.void')}</Button>
      )}
      {asked && (
        <ReasonDialog
          title={t('coupon.voidTitle', { code })}
          okText={t('coupon.void')}
          onClose={() => setAsked(false)}
          act={(reason) => run({ id, reason }).then(done)}
        />
      )}
    </div>
  )
}
