import { Form } from 'antd'
import type { BundleComponent, ProductPick } from '../../main/product/product'
import { oneUnit } from '../../main/value/qty'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { QtyField } from '../part/decimal-field'
import { ProductPicker } from './product-picker'

type Component = BundleComponent & { name: string; unit: string }

/** What a bundle consists of; only a bundle has it. */
export function ComponentFields() {
  const t = useWords()
  const kind: unknown = Form.useWatch('kind')
  return (
    <Form.Item className="wide" name="components" label={t('product.components')} hidden={kind !== 'bundle'}>
      <Components />
    </Form.Item>
  )
}

interface Props {
  value?: Component[]
  onChange?: (components: Component[]) => void
}

function Components({ value = [], onChange }: Props) {
  const t = useWords()
  const set = (productId: number, change: Partial<Component>) =>
    onChange?.(value.map((component) => (component.productId === productId ? { ...component, ...change } : component)))
  const add = (pick: ProductPick | null) => {
    if (pick === null || value.some(({ productId }) => productId === pick.id)) return
    onChange?.([...value, { productId: pick.id, name: pick.name, unit: pick.unit, qty: oneUnit }])
  }
  return (
    <div className="components">
      {value.map(({ productId, name, unit, qty }) => (
        <div key={productId} className="component">
          <span>{name}</span>
          <QtyField
            label={`${t('product.componentQty')} ${name}`}
            bare
            suffix={unit}
            value={qty}
            onChange={(typed) => typed !== null && typed > 0 && set(productId, { qty: typed })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t('product.removeComponent', { name })}
            onClick={() => onChange?.(value.filter((component) => component.productId !== productId))}
          >
            <Icon name="trash" size={14} />
          </button>
        </div>
      ))}
      <ProductPicker
        label={t('product.addComponent')}
        value={null}
        onChange={add}
        placeholder={t('product.addComponent')}
      />
    </div>
  )
}
