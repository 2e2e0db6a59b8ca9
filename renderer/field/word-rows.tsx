import { Button, Input } from 'antd'
import { mostWords } from '../../main/field/field'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { RowButton } from '../part/row-button'

/** A word of a choice while it is edited; `was` is what it is called in the records, '' for a new one. */
export interface WordRow {
  key: number
  was: string
  name: string
  active: boolean
  count: number
}

interface Props {
  value?: WordRow[]
  onChange?: (rows: WordRow[]) => void
}

/** The words of a choice: put in order, renamed, added; one that records bear can be hidden, any other taken away. */
export function WordRows({ value: rows = [], onChange }: Props) {
  const t = useWords()
  const become = (next: WordRow[]) => onChange?.(next)
  const swap = (at: number) => {
    const [one, other] = [rows[at], rows[at + 1]]
    if (one && other) become(rows.with(at, other).with(at + 1, one))
  }
  const add = () => {
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
    become([...rows, { key, was: '', name: '', active: true, count: 0 }])
  }
  return (
    <ul className="option-rows word-rows">
      {rows.map((row, at) => (
        <li key={row.key} {...(row.active ? {} : { className: 'hidden-word' })}>
          <Input
            aria-label={t('field.word')}
            maxLength={60}
            value={row.name}
            autoFocus={row.was === ''}
            onChange={({ target }) => become(rows.with(at, { ...row, name: target.value }))}
            onPressEnter={(event) => {
              if (event.nativeEvent.isComposing) return
              event.preventDefault()
              add()
            }}
          />
          <span className="note">
            {row.count > 0 && t('field.used', { count: row.count })} {!row.active && t('field.wordHidden')}
          </span>
          <RowButton
            icon="up"
            name={t('field.wordUp', { name: row.name })}
            disabled={at === 0}
            act={() => swap(at - 1)}
          />
          <RowButton
            icon="down"
            name={t('field.wordDown', { name: row.name })}
            disabled={at === rows.length - 1}
            act={() => swap(at)}
          />
          <RowButton
            icon={row.active ? 'close' : 'check'}
            name={t(row.active ? 'field.wordHide' : 'field.wordShow', { name: row.name })}
            disabled={row.was === ''}
            act={() => become(rows.with(at, { ...row, active: !row.active }))}
          />
          <RowButton
            icon="trash"
            name={t('field.wordRemove', { name: row.name })}
            disabled={row.count > 0}
            act={() => become(rows.filter((one) => one !== row))}
          />
        </li>
      ))}
      <li>
        <Button icon={<Icon name="plus" />} disabled={rows.length >= mostWords} onClick={add}>
          {t('field.addWord')}
        </Button>
      </li>
    </ul>
  )
}
