import { Button } from 'antd'
import type { Id } from '../../main/value/id'
import type { Qty } from '../../main/value/qty'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { QtyField } from '../part/decimal-field'
import { RowButton } from '../part/row-button'
import { ProductPicker } from '../product/product-picker'

/** A line as it is typed. */
export interface TypedLine {
  key: number
  product: { id: Id; name: string; unit: string } | null
  qty: Qty | null
}

interface Props {
  of: readonly TypedLine[]
  onChange: (lines: readonly TypedLine[]) => void
  onFault: (key: number, sentence: string | null) => void
}

/** What goes: a product and so much of its base unit a line. Enter in the quantity goes on to a new line. */
export function TransferLines({ of, onChange, onFault }: Props) {
  const t = useWords()
  const next = { key: Math.max(-1, ...of.map(({ key }) => key)) + 1, product: null, qty: null }
  const add = () => onChange([...of, next])
  const set = (at: number, part: Partial<TypedLine>) => {
    const line = of[at]
    if (line) onChange(of.map((one, place) => (place === at ? { ...line, ...part } : one)))
  }
  return (
    <>
      <table className="plain transfer-lines">
        <thead>
          <tr>
            <th>{t('transfer.line.product')}</th>
            <th className="num">{t('transfer.line.qty')}</th>
            <th>{t('transfer.line.unit')}</th>
            <th aria-label={t('transfer.line.remove')} />
          </tr>
        </thead>
        <tbody>
          {of.map((line, at) => (
            <tr key={line.key}>
              <td>
                <ProductPicker
                  label={`${t('transfer.line.product')} ${at + 1}`}
                  value={line.product}
                  autoFocus={line.product === null}
                  onChange={(product) => set(at, { product })}
                />
              </td>
              <td className="num">
                <QtyField
                  bare
                  label={`${t('transfer.line.qty')} ${at + 1}`}
                  value={line.qty}
                  onChange={(qty) => set(at, { qty })}
                  onFault={(sentence) => onFault(line.key, sentence)}
                  onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && at === of.length - 1 && add()}
                />
              </td>
              <td className="muted">{line.product?.unit ?? ''}</td>
              <td>
                <RowButton
                  icon="trash"
                  name={t('transfer.line.remove')}
                  disabled={of.length === 1}
                  act={() => onChange(of.filter((one) => one !== line))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button icon={<Icon name="plus" />} onClick={add}>
        {t('transfer.line.add')}
      </Button>
    </>
  )
}
