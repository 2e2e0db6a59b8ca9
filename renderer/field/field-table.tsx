import { useRef } from 'react'
import type { FieldRecord, FieldShape, FieldUse } from '../../main/field/field'
import { useCommand } from '../ask'
import { type Translate, useWords } from '../look/words'
import { keyOf } from '../part/keys'
import { useNotice } from '../part/notice'
import { RowButton } from '../part/row-button'

interface Props {
  record: FieldRecord
  fields: readonly FieldUse[]
  onEdit: (field: FieldUse) => void
  onConvert: (field: FieldUse) => void
}

/** What a field holds, in a word or two. */
export const kindText = (t: Translate, { kind, decimals }: Pick<FieldShape, 'kind' | 'decimals'>): string =>
  kind === 'number' && decimals > 0 ? t('field.decimalsOf', { count: decimals }) : t(`field.kindOf.${kind}`)

/** The fields of a kind of record in their order, with what can be done to each; Alt with an arrow moves the one at hand. */
export function FieldTable({ record, fields, onEdit, onConvert }: Props) {
  const t = useWords()
  const tell = useNotice()
  const order = useCommand('field.order')
  const place = useRef<HTMLTableSectionElement>(null)
  const move = (at: number, step: 1 | -1) => {
    const [one, other] = [fields[at], fields[at + step]]
    if (!one || !other) return
    const ids = fields.map(({ id }) => id)
    const turned = ids.with(at, other.id).with(at + step, one.id)
    // The row keeps its key and so its place in the page: what had the focus goes along.
    order.run({ record, ids: turned }).catch((error) => tell.refused(error))
  }
  return (
    <table className="plain field-table">
      <thead>
        <tr>
          <th>{t('field.name')}</th>
          <th>{t('field.kind')}</th>
          <th>{t('field.needed')}</th>
          <th>{t('field.usedBy')}</th>
          <th>{t('field.state')}</th>
          <th aria-label={t('field.edit')} />
        </tr>
      </thead>
      <tbody ref={place}>
        {fields.map((field, at) => (
          <FieldRow
            key={field.id}
            field={field}
            first={at === 0}
            last={at === fields.length - 1}
            onMove={(step) => move(at, step)}
            onEdit={() => onEdit(field)}
            onConvert={() => onConvert(field)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  field: FieldUse
  first: boolean
  last: boolean
  onMove: (step: 1 | -1) => void
  onEdit: () => void
  onConvert: () => void
}

function FieldRow({ field, first, last, onMove, onEdit, onConvert }: RowProps) {
  const t = useWords()
  const { name, needed, active, values, copies, words } = field
  const kept = copies > 0 ? ` · ${t('field.kept', { count: copies })}` : ''
  const offered = words.filter((word) => word.active).map((word) => word.name)
  return (
    <tr
      {...(active ? {} : { className: 'retired' })}
      onKeyDown={(event) => {
        const step = { 'Alt+ArrowUp': -1, 'Alt+ArrowDown': 1 }[keyOf(event.nativeEvent)]
        if (step === undefined) return
        event.preventDefault()
        onMove(step as 1 | -1)
      }}
    >
      <td>{name}</td>
      <td>
        {kindText(t, field)}
        {offered.length > 0 && <div className="note">{offered.join(t('part.comma'))}</div>}
      </td>
      <td>{t(needed ? 'part.yes' : 'part.no')}</td>
      <td>
        {t('field.used', { count: values })}
        {kept}
      </td>
      <td>{t(active ? 'field.active' : 'field.retired')}</td>
      <td>
        <div className="acts">
          <RowButton icon="up" name={t('field.up', { name })} disabled={first} act={() => onMove(-1)} />
          <RowButton icon="down" name={t('field.down', { name })} disabled={last} act={() => onMove(1)} />
          <button type="button" className="link" onClick={onEdit} aria-label={`${t('field.edit')} ${name}`}>
            {t('field.edit')}
          </button>
          <button type="button" className="link" onClick={onConvert} aria-label={`${t('field.convert')} ${name}`}>
            {t('field.convert')}
          </button>
          <Ending field={field} />
        </div>
      </td>
    </tr>
  )
}

/** A field with values is put out of use; one without can be deleted. */
function Ending({ field: { id, name, active, values, copies } }: { field: FieldUse }) {
  const t = useWords()
  const tell = useNotice()
  const retire = useCommand('field.retire')
  const remove = useCommand('field.delete')
  const turn = () => retire.run({ id, active: !active }).catch((error) => tell.refused(error))
  const drop = () =>
    remove.run({ id }).then(
      () => tell.done(t('field.deleted', { name })),
      (error) => tell.refused(error),
    )
  const word = t(active ? 'field.retire' : 'field.revive')
  return (
    <>
      <button type="button" className="link" onClick={() => void turn()} aria-label={`${word} ${name}`}>
        {word}
      </button>
      <button
        type="button"
        className="link"
        disabled={values + copies > 0}
        onClick={() => void drop()}
        aria-label={`${t('field.delete')} ${name}`}
      >
        {t('field.delete')}
      </button>
    </>
  )
}
