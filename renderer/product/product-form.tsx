import { Button, Form } from 'antd'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ProductPage } from '../../main/product/product'
import type { Id } from '../../main/value/id'
import type { Qty } from '../../main/value/qty'
import type { Sent } from '../../preload/contract'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { OwnFields } from '../field/own-fields'
import { useWords } from '../look/words'
import { type LotsTyped, TypeLots } from '../lot/type-lots'
import { forgetFaults, showRefusal, takeOver } from '../part/form'
import { useKeys } from '../part/keys'
import { neededMark } from '../part/needed-mark'
import { NewRecordTab } from '../part/new-record'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { useTab } from '../shell/workspace'
import { ComponentFields } from './component-fields'
import { NameFields, PriceFields, StockFields } from './product-fields'
import { UnitFields } from './unit-fields'

type Fields = Sent<'product.create'>

// 13 % is the rate of most goods; a shop that has another types it once per product.
const blank: Partial<Fields> = {
  kind: 'goods',
  taxKind: 'taxed',
  taxRate: 1300,
  active: true,
  barcodes: [],
  units: [],
  components: [],
  tracking: 'none',
}

interface Props {
  page: ProductPage | null
  name?: string
  onUnsaved?: (unsaved: boolean) => void
}

/** What a person types about a product; a new one may come with its opening stock (PRD-01). */
export function ProductForm({ page, name = '', onUnsaved }: Props) {
  const t = useWords()
  const tab = useTab()
  const mayEdit = useMay('product.edit')
  const [form] = Form.useForm<Fields>()
  // What the typing began from: if somebody saves meanwhile, this save is refused instead of undoing theirs.
  const begun = useRef(page)
  const [lots, setLots] = useState<LotsTyped>(new Map())
  const { save, pending } = useSave(begun, form, lots, () => onUnsaved?.(false))
  useKeys({ 'Ctrl+S': () => form.submit() })
  useEffect(() => {
    if (!page || pending || form.isFieldsTouched()) return
    takeOver(form, page as Fields)
    begun.current = page
  }, [page, form, pending])
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      initialValues={page ?? { ...blank, name }}
      requiredMark={neededMark}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onFinish={save}
      onValuesChange={(changed) => {
        forgetFaults(form, changed)
        onUnsaved?.(true)
      }}
      disabled={pending || !mayEdit}
    >
      {page === null && <NewRecordTab />}
      <Panel title={t('product.tab.data')}>
        <div className="form-grid">
          <NameFields />
          <PriceFields />
          <StockFields isNew={page === null} />
          <ComponentFields />
          <UnitFields />
        </div>
        {page === null && <OpeningLots form={form} typed={lots} onChange={setLots} />}
      </Panel>
      <OwnFields record="product" />
      {mayEdit && (
        <div className="form-end">
          <Button type="primary" htmlType="submit" loading={pending}>
            {t('part.save')}
          </Button>
          {page === null && <Button onClick={tab.close}>{t('part.cancel')}</Button>}
        </div>
      )}
    </Form>
  )
}

type TypedForm = ReturnType<typeof Form.useForm<Fields>>[0]

/** The opening stock comes in with its batches or serial numbers, where the product is told apart by them. */
function OpeningLots({ form, ...lots }: { form: TypedForm; typed: LotsTyped; onChange: (typed: LotsTyped) => void }) {
  const all = Form.useWatch((values: Partial<Fields>) => values, form) ?? {}
  const { kind = 'goods', tracking = 'none', openingStock } = all
  if (kind !== 'goods' || tracking === 'none' || !openingStock) return null
  const { name = '', unit = '', shelfDays = null } = all
  const need = {
    key: openingKey,
    productId: openingKey as Id,
    name,
    unit,
    tracking,
    shelfDays,
    need: openingStock as Qty,
  }
  return <TypeLots needs={[need]} {...lots} />
}

/** There is one product, and it has no id yet. */
const openingKey = 0

function useSave(begun: RefObject<ProductPage | null>, form: TypedForm, lots: LotsTyped, onSaved: () => void) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const create = useCommand('product.create')
  const change = useCommand('product.change')
  const save = async (typed: Fields) => {
    const page = begun.current
    try {
      if (page) await change.run({ ...page, ...typed, id: page.id, version: page.version })
      else {
        const openingStock = typed.openingStock ?? 0
        const followed = typed.tracking !== 'none' && openingStock > 0
        const openingLots = followed ? [...(lots.get(openingKey) ?? [])] : []
        tab.change({ id: (await create.run({ ...typed, openingStock, openingLots })).id, unsaved: false })
      }
      tell.done(t('product.saved'))
      if (page) form.resetFields()
      onSaved()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  return { save, pending: create.pending || change.pending }
}
