import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { type CustomerOption, type OptionField, optionFields } from '../../main/customer/customer'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { sentenceOf, useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { RowButton } from '../part/row-button'
import { Answered } from '../part/state'

interface Row {
  key: number
  was: string
  name: string
  count: number
}

type Lists = Record<OptionField, Row[]>

/** The words customers are sorted by: put in order, renamed, added, and taken away where nobody bears them. */
export function OptionsDialog({ onClose }: { onClose: () => void }) {
  const options = useAsk('customer.options', {})
  return <Answered of={options}>{(value) => <Lists begun={value} onClose={onClose} />}</Answered>
}

function Lists({ begun, onClose }: { begun: Record<OptionField, CustomerOption[]>; onClose: () => void }) {
  const t = useWords()
  const { run, pending } = useCommand('customer.changeOptions')
  const [field, setField] = useState<OptionField>('level')
  const [first] = useState(() => listsOf(begun))
  const [lists, setLists] = useState(first)
  const [fault, setFault] = useState<string | null>(null)
  const save = async () => {
    try {
      for (const changed of optionFields.filter((one) => lists[one] !== first[one])) {
        const named = lists[changed].filter(({ name }) => name.trim() !== '')
        await run({ field: changed, options: named.map(({ was, name }) => ({ was, name })) })
      }
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return (
    <Dialog
      title={t('customer.options.title')}
      open
      onClose={onClose}
      onOk={() => void save()}
      okText={t('part.save')}
      pending={pending}
    >
      <Segmented<OptionField>
        aria-label={t('customer.options.title')}
        options={optionFields.map((value) => ({ value, label: t(`customer.${value}`) }))}
        value={field}
        onChange={setField}
      />
      <Rows key={field} rows={lists[field]} onChange={(rows) => setLists({ ...lists, [field]: rows })} />
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

const listsOf = (options: Record<OptionField, CustomerOption[]>): Lists =>
  Object.fromEntries(
    optionFields.map((field) => [field, options[field].map((option, key) => ({ ...option, was: option.name, key }))]),
  ) as Lists

function Rows({ rows, onChange }: { rows: Row[]; onChange: (rows: Row[]) => void }) {
  const t = useWords()
  const swap = (at: number) => {
    const [one, other] = [rows[at], rows[at + 1]]
    if (one && other) onChange(rows.with(at, other).with(at + 1, one))
  }
  return (
    <ul className="option-rows">
      {rows.map((row, at) => (
        <li key={row.key}>
          <Input
            aria-label={t('customer.options.word')}
            maxLength={60}
            value={row.name}
            autoFocus={row.was === ''}
            onChange={(event) => onChange(rows.with(at, { ...row, name: event.target.value }))}
          />
          <span className="note">{row.count > 0 && t('customer.options.count', { count: row.count })}</span>
          <RowButton
            icon="up"
            name={t('customer.options.up', { name: row.name })}
            disabled={at === 0}
            act={() => swap(at - 1)}
          />
          <RowButton
            icon="down"
            name={t('customer.options.down', { name: row.name })}
            disabled={at === rows.length - 1}
            act={() => swap(at)}
          />
          <RowButton
            icon="trash"
            name={t('customer.options.remove', { name: row.name })}
            disabled={row.count > 0}
            act={() => onChange(rows.filter((one) => one !== row))}
          />
        </li>
      ))}
      <li>
        <Button
          icon={<Icon name="plus" />}
          onClick={() =>
            onChange([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, was: '', name: '', count: 0 }])
          }
        >
          {t('customer.options.add')}
        </Button>
      </li>
    </ul>
  )
}
