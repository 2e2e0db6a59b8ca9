import '../customer/customer.css'
import { Button, Tabs } from 'antd'
import { useState } from 'react'
import type { SupplierPage } from '../../main/supplier/supplier'
import { formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { Badge } from '../part/pill'
import { Facts, Figures, Panel, ScreenHead } from '../part/screen'
import { Answered } from '../part/state'
import { EnterPayment } from '../payable/enter-payment'
import { PayableGrid } from '../payable/payable-list'
import { PaymentGrid } from '../payable/payment-list'
import { UseAdvance } from '../payable/use-advance'
import { PurchaseGrid } from '../purchase/purchase-list'
import { ReturnGrid } from '../purchase/return-list'
import { openTab, useTab, useTabState } from '../shell/workspace'
import { SupplierForm } from './supplier-form'
import { SupplierScore } from './supplier-score'
import { SupplierStatementTab } from './supplier-statement'

/** A supplier: a new one's form, or an old one's page. */
export function SupplierScreen() {
  const { id } = useTab()
  return id === null || id === undefined ? <NewSupplier /> : <OldSupplier id={id} />
}

function NewSupplier() {
  const t = useWords()
  const { with: start } = useTab()
  return (
    <section className="screen" aria-label={t('supplier.new')}>
      <ScreenHead title={t('supplier.new')} />
      <div className="screen-body">
        <SupplierForm page={null} {...(start?.name ? { name: String(start.name) } : {})} />
      </div>
    </section>
  )
}

function OldSupplier({ id }: { id: number }) {
  const page = useAsk('supplier.read', { id })
  return <Answered of={page}>{(value) => <SupplierBody page={value} />}</Answered>
}

function SupplierBody({ page }: { page: SupplierPage }) {
  const t = useWords()
  const [unsaved, setUnsaved] = useState(false)
  const [maySeePurchases, maySeePayables] = [useMay('purchase.read'), useMay('payable.read')]
  useTabState(page.name, unsaved)
  const note = (
    <>
      {page.code} {!page.active && <Badge>{t('supplier.inactive')}</Badge>}
    </>
  )
  const figures = [
    { name: t('supplier.orders'), value: page.orders },
    { name: t('supplier.ordered'), value: formatFen(page.ordered) },
    { name: t('supplier.lastOrderedOn'), value: page.lastOrderedOn ?? '—' },
    ...(['payable', 'overdue', 'unallocated'] as const).flatMap((figure) => {
      const amount = page[figure]
      return amount === null ? [] : [{ name: t(`payable.figure.${figure}`), value: formatFen(amount) }]
    }),
  ]
  const documents = [
    { key: 'orders', label: t('supplier.tab.orders'), children: <PurchaseGrid supplierId={page.id} /> },
    { key: 'returns', label: t('supplier.tab.returns'), children: <ReturnGrid supplierId={page.id} /> },
    { key: 'score', label: t('supplier.tab.score'), children: <SupplierScore id={page.id} /> },
  ]
  const { id, name } = page
  const money = [
    { key: 'payables', label: t('payable.tab.items'), children: <PayableGrid supplier={{ id, name }} /> },
    { key: 'payments', label: t('payable.tab.payments'), children: <PaymentGrid supplier={{ id, name }} /> },
    { key: 'statement', label: t('payable.statement.title'), children: <SupplierStatementTab page={page} /> },
  ]
  const data = {
    key: 'data',
    label: t('supplier.tab.data'),
    children: <Data page={page} onUnsaved={setUnsaved} />,
  }
  return (
    <section className="screen" aria-label={page.name}>
      <ScreenHead title={page.name} note={note}>
        <SupplierActs page={page} />
      </ScreenHead>
      <div className="page-head">
        <Figures of={figures} />
      </div>
      <Tabs
        className="page-tabs"
        items={[data, ...(maySeePurchases ? documents : []), ...(maySeePayables ? money : [])]}
        animated={false}
      />
    </section>
  )
}

function Data({ page, onUnsaved }: { page: SupplierPage; onUnsaved: (unsaved: boolean) => void }) {
  const t = useWords()
  const mayEdit = useMay('supplier.edit')
  return (
    <div className="scrolls">
      {mayEdit ? (
        <SupplierForm page={page} onUnsaved={onUnsaved} />
      ) : (
        <Panel title={t('supplier.basics')}>
          <Facts
            of={(['contact', 'phone', 'email', 'address', 'taxId', 'note'] as const).map(
              (field) => [t(`supplier.${field}`), page[field]] as const,
            )}
          />
        </Panel>
      )}
    </div>
  )
}

function SupplierActs({ page }: { page: SupplierPage }) {
  const t = useWords()
  const [deleting, setDeleting] = useState(false)
  const mayEdit = useMay('supplier.edit')
  const mayOrder = useMay('purchase.edit')
  const { id } = page
  return (
    <>
      {mayEdit && <Button onClick={() => setDeleting(true)}>{t('supplier.delete.open')}</Button>}
      {(page.payable ?? 0) > 0 && (page.unallocated ?? 0) > 0 && <UseAdvance supplierId={id} />}
      {page.payable !== null && <EnterPayment supplier={page} primary={false} />}
      {mayOrder && page.active && (
        <Button
          type="primary"
          icon={<Icon name="order" />}
          onClick={() => openTab({ kind: 'purchase', id: null, with: { supplierId: id } })}
        >
          {t('supplier.newOrder')}
        </Button>
      )}
      {deleting && <DeleteDialog page={page} onClose={() => setDeleting(false)} />}
    </>
  )
}

/** Removes a supplier that nothing was ever written to; one with documents can only be put out of use. */
function DeleteDialog({ page, onClose }: { page: SupplierPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const remove = useCommand('supplier.delete')
  const change = useCommand('supplier.change')
  const { name, documents } = page
  const used = documents > 0
  const act = async () => {
    try {
      if (used) await change.run({ ...page, active: false })
      else await remove.run({ id: page.id, version: page.version })
      tell.done(t(used ? 'supplier.delete.stopped' : 'supplier.delete.done', { name }))
      onClose()
      if (!used) tab.close()
    } catch (error) {
      tell.refused(error)
    }
  }
  return (
    <Dialog
      title={t('supplier.delete.title', { name })}
      open
      onClose={onClose}
      onOk={() => void act()}
      okText={t(used ? 'supplier.delete.stop' : 'supplier.delete.act')}
      pending={remove.pending || change.pending}
      disabled={used && !page.active}
      danger={!used}
    >
      <p>{used ? t('supplier.delete.used', { documents }) : t('supplier.delete.free')}</p>
    </Dialog>
  )
}
