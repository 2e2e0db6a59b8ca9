import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import type { RuleRender } from 'antd/es/form'
import { taxKinds } from '../../main/pricing/vat'
import { barcodeWarning, readBarcode } from '../../main/product/barcode'
import { productKinds } from '../../main/product/product'
import { trackings } from '../../main/value/lot'
import { useMay } from '../access/user'
import { useNeededRules } from '../field/needed'
import { type Translate, useWords } from '../look/words'
import { PriceField, QtyField, RateField } from '../part/decimal-field'
import { nearLimit } from '../part/near-limit'
import { BrandField } from './brand-field'
import { CategoryField } from './category-field'

/** What the product is called, and where it belongs. */
export function NameFields() {
  const t = useWords()
  const needed = useNeededRules('product')
  const kinds = productKinds.map((kind) => ({ value: kind, label: t(`product.kindOf.${kind}`) }))
  return (
    <>
      <CalledFields name={t('product.name')} code={t('product.code')} longestCode={60} />
      <Form.Item name="kind" label={t('product.kind')} tooltip={t('product.kindHint')}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="spec" label={t('product.spec')} rules={needed('spec')}>
        <Input maxLength={100} />
      </Form.Item>
      <KindFields />
      <BarcodeField />
      <Form.Item name="active" valuePropName="checked" label=" ">
        <Checkbox>{t('product.active')}</Checkbox>
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'service' && (
            <Form.Item name="charge" valuePropName="checked" label=" " tooltip={t('product.chargeHint')}>
              <Checkbox>{t('product.charge')}</Checkbox>
            </Form.Item>
          )
        }
      </Form.Item>
    </>
  )
}

/** What it is called, in words and by its code. */
export function CalledFields({ name, code, longestCode }: { name: string; code: string; longestCode: number }) {
  const t = useWords()
  return (
    <>
      <Form.Item
        className="half"
        name="name"
        label={name}
        rules={[{ required: true, whitespace: true, message: t('product.nameNeeded') }]}
      >
        <Input maxLength={200} showCount={nearLimit} autoFocus />
      </Form.Item>
      <Form.Item name="code" label={code}>
        <Input maxLength={longestCode} placeholder={t('product.codeHint')} />
      </Form.Item>
    </>
  )
}

/** In what it is counted, and where it stands in the catalogue. */
export function KindFields() {
  const t = useWords()
  const needed = useNeededRules('product')
  return (
    <>
      <Form.Item name="unit" label={t('product.unit')} rules={needed('unit')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="categoryId" label={t('product.category')} rules={needed('categoryId')}>
        <CategoryField />
      </Form.Item>
      <Form.Item name="brandId" label={t('product.brand')} rules={needed('brandId')}>
        <BrandField />
      </Form.Item>
    </>
  )
}

/** Several barcodes, scanned or typed; a check digit that does not fit is only said. */
function BarcodeField() {
  const t = useWords()
  const needed = useNeededRules('product')
  const barcodes: string[] = Form.useWatch('barcodes') ?? []
  const odd = barcodes.find((barcode) => barcodeWarning(folded(barcode)) !== null)
  return (
    <Form.Item
      className="half"
      name="barcodes"
      label={t('product.barcodes')}
      rules={needed('barcodes')}
      dependencies={['kind']}
      {...(odd === undefined
        ? {}
        : { help: t('product.barcodeOdd', { barcode: odd }), validateStatus: 'warning' as const })}
    >
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        placeholder={t('product.barcodeHint')}
        tokenSeparators={[',', ' ']}
      />
    </Form.Item>
  )
}

/** What cannot be a barcode at all is refused when it is saved. */
function folded(text: string): string {
  try {
    return readBarcode(text)
  } catch {
    return ''
  }
}

/** What it costs, how far a price may fall, and how it is taxed. */
export function PriceFields() {
  const t = useWords()
  const rules = useNeededRules('product')
  const maySeeCost = useMay('cost.read')
  const needed = {
    required: true,
    validator: (_rule: unknown, value: unknown) =>
      typeof value === 'number' ? Promise.resolve() : Promise.reject(new Error(t('product.priceNeeded'))),
  }
  return (
    <>
      <Form.Item name="listPrice" label={t('product.listPrice')} rules={[needed]}>
        <PriceField label={t('product.listPrice')} />
      </Form.Item>
      <Form.Item
        name="floorPrice"
        label={t('product.floorPrice')}
        tooltip={t('product.floorHint')}
        dependencies={['listPrice']}
        rules={[...rules('floorPrice'), floorOverList(t)]}
      >
        <PriceField label={t('product.floorPrice')} />
      </Form.Item>
      {maySeeCost && (
        <Form.Item name="costPrice" label={t('product.costPrice')} tooltip={t('product.costHint')}>
          <PriceField label={t('product.costPrice')} />
        </Form.Item>
      )}
      <Form.Item name="taxKind" label={t('product.taxKind')}>
        <Select options={taxKinds.map((value) => ({ value, label: t(`product.taxKindOf.${value}`) }))} />
      </Form.Item>
      <Form.Item name="taxRate" label={t('product.taxRate')} rules={[{ required: true, message: t('part.required') }]}>
        <RateField label={t('product.taxRate')} />
      </Form.Item>
      <BureauFields />
    </>
  )
}

/** What the tax bureau wants to know of it on an invoice. */
function BureauFields() {
  const t = useWords()
  return (
    <>
      <Form.Item name="taxCode" label={t('product.taxCode')} tooltip={t('product.taxCodeHint')}>
        <Input maxLength={40} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="taxShortName" label={t('product.taxShortName')} tooltip={t('product.taxShortNameHint')}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="taxPolicy" label={t('product.taxPolicy')} tooltip={t('product.taxPolicyHint')}>
        <Input maxLength={50} />
      </Form.Item>
    </>
  )
}

/** A floor above the list price lets no order through without a word; it is said, and kept all the same (PRD-08). */
const floorOverList =
  (t: Translate): RuleRender =>
  ({ getFieldValue }) => ({
    warningOnly: true,
    validator: async (_, floor: unknown) => {
      const list: unknown = getFieldValue('listPrice')
      if (typeof floor === 'number' && typeof list === 'number' && floor > list)
        throw new Error(t('product.floorOverList'))
    },
  })

/** What only goods have. */
export function StockFields({ isNew }: { isNew: boolean }) {
  const t = useWords()
  const needed = useNeededRules('product')
  const kind: unknown = Form.useWatch('kind') ?? 'goods'
  const tracking: unknown = Form.useWatch('tracking') ?? 'none'
  return (
    <>
      <Form.Item
        name="minStock"
        label={t('product.minStock')}
        tooltip={t('product.minStockHint')}
        rules={needed('minStock')}
        hidden={kind !== 'goods'}
      >
        <QtyField label={t('product.minStock')} />
      </Form.Item>
      <Form.Item
        name="tracking"
        label={t('lot.trackingField')}
        tooltip={t('lot.trackingHint')}
        hidden={kind !== 'goods'}
      >
        <Select options={trackings.map((value) => ({ value, label: t(`lot.tracking.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="shelfDays"
        label={t('lot.shelfDays')}
        tooltip={t('lot.shelfDaysHint')}
        hidden={kind !== 'goods' || tracking === 'none'}
      >
        <InputNumber aria-label={t('lot.shelfDays')} min={1} max={36_500} precision={0} />
      </Form.Item>
      {isNew && (
        <Form.Item
          name="openingStock"
          label={t('product.openingStock')}
          extra={t(tracking === 'none' ? 'product.openingHint' : 'lot.openingHint')}
          hidden={kind !== 'goods'}
        >
          <QtyField label={t('product.openingStock')} />
        </Form.Item>
      )}
    </>
  )
}
