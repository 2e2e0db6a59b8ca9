import { Button, Form, type FormInstance, Input } from 'antd'
import type { Rule } from 'antd/es/form'
import type { ReactNode } from 'react'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'

interface CellProps {
  name: string | (string | number)[]
  label: string
  most: number
  rules?: Rule[]
  extra?: ReactNode
  autoFocus?: boolean
}

/** A text in a table of fields: its name stands over the column, and is told to those who do not see it. */
export function Cell({ name, label, most, autoFocus = false, ...item }: CellProps) {
  return (
    <Form.Item name={name} {...item}>
      <Input aria-label={label} maxLength={most} autoFocus={autoFocus} />
    </Form.Item>
  )
}

/** The names over the columns of a table of fields; those of what must be filled in in its first row are marked. */
export function CellHeads({ names, needed = [] }: { names: readonly string[]; needed?: readonly boolean[] }) {
  return (
    <div className="cell-heads" aria-hidden="true">
      {names.map((name, at) => (
        <span key={name} className={needed[at] ? 'field-name needed-mark' : 'field-name'}>
          {name}
        </span>
      ))}
    </div>
  )
}

/** What can be done with a row: make it the usual one, and take it away. */
export function RowActs({
  name,
  onUsual,
  onRemove,
}: {
  name: string
  onUsual?: (() => void) | undefined
  onRemove: () => void
}) {
  const t = useWords()
  const remove = t('customer.removeRow', { name })
  return (
    <span className="row-acts">
      {onUsual && (
        <Button size="small" aria-label={`${t('customer.makeUsual')} ${name}`} onClick={onUsual}>
          {t('customer.makeUsual')}
        </Button>
      )}
      <button type="button" className="icon-button" title={remove} aria-label={remove} onClick={onRemove}>
        <Icon name="trash" />
      </button>
    </span>
  )
}

/** Sets fields as if they had been typed, so that they count as changed. */
export function setTyped(form: FormInstance, values: Record<string, unknown>, onTyped: () => void): void {
  form.setFields(Object.entries(values).map(([name, value]) => ({ name, value, touched: true, errors: [] })))
  onTyped()
}
