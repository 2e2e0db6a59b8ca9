import { Button, Form, Input } from 'antd'
import type { ProductUnit } from '../../main/product/unit'
import { formatQty } from '../../main/value/qty'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { PriceField, QtyField } from '../part/decimal-field'

/** The larger and smaller units a product is also sold in, each with how much of the base unit it holds. */
export function UnitFields() {
  const t = useWords()
  const base: string = Form.useWatch('unit') || t('product.unit')
  const units: Partial<ProductUnit>[] = Form.useWatch('units') ?? []
  const needed = [{ required: true, message: t('part.required') }]
  const above = {
    validator: (_rule: unknown, ratio: unknown) =>
      typeof ratio === 'number' && ratio > 0 ? Promise.resolve() : Promise.reject(new Error(t('product.ratioNeeded'))),
  }
  return (
    <Form.List name="units">
      {(rows, { add, remove }, { errors }) => (
        <div className="wide unit-fields">
          {rows.map(({ key, name }) => (
            <div key={key} className="unit-row">
              <Form.Item name={[name, 'name']} label={t('product.unitName')} rules={needed}>
                <Input maxLength={20} aria-label={t('product.unitName')} autoFocus={units[name]?.name === undefined} />
              </Form.Item>
              <Form.Item
                name={[name, 'ratio']}
                label={t('product.unitRatio')}
                rules={[above]}
                extra={holds(t, units[name], base)}
              >
                <QtyField label={t('product.unitRatio')} suffix={base} />
              </Form.Item>
              <Form.Item name={[name, 'listPrice']} label={t('product.unitPrice')} tooltip={t('product.unitPriceHint')}>
                <PriceField label={t('product.unitPrice')} placeholder={t('product.unitPriceAuto')} />
              </Form.Item>
              <button
                type="button"
                className="icon-button"
                aria-label={t('product.removeUnit')}
                onClick={() => remove(name)}
              >
                <Icon name="trash" size={14} />
              </button>
            </div>
          ))}
          <Button onClick={() => add({ listPrice: null })}>{t('product.addUnit')}</Button>{' '}
          {rows.length > 0 && <span className="note">{t('product.unitHint')}</span>}
          <Form.ErrorList errors={errors} />
        </div>
      )}
    </Form.List>
  )
}

function holds(t: ReturnType<typeof useWords>, unit: Partial<ProductUnit> | undefined, base: string): string | null {
  if (!unit?.name || !unit.ratio) return null
  return t('product.unitHolds', { unit: unit.name, ratio: formatQty(unit.ratio), base })
}
