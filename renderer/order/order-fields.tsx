import type { Field } from '../../main/field/field'
import { fieldKey } from '../../main/value/fieldkey'
import { useAsk } from '../ask'
import { FieldInput } from '../field/field-input'
import type { Change } from './change-editor'
import type { Editor } from './editor'

interface Props {
  editor: Editor
  change: (change: Change) => void
  /** A confirmed order keeps what stands there. */
  fixed: boolean
}

/** The shop's own fields of an order, those marked that every order or its type needs (TYP-02); nothing while there are none. */
export function OrderFields({ editor, change, fixed }: Props) {
  const { data = [] } = useAsk('field.list', { record: 'order' })
  const shown = data.filter(({ active }) => active)
  if (shown.length === 0) return null
  return (
    <div className="editor-own">
      {shown.map((field) => (
        <OwnField key={field.id} field={field} editor={editor} change={change} fixed={fixed} />
      ))}
    </div>
  )
}

function OwnField({ field, editor, change, fixed }: Props & { field: Field }) {
  const key = fieldKey(field.id)
  const needed = field.needed || (editor.head.type?.config.neededOwn.includes(field.id) ?? false)
  const fault = editor.ownFaults[key]
  return (
    <div className={fault === undefined ? 'editor-field' : 'editor-field faulty'} title={fault}>
      <span className="field-name" aria-hidden="true">
        {field.name}
        {needed && <span className="bad"> *</span>}
      </span>
      <FieldInput
        field={field}
        value={editor.own.fields[key] ?? null}
        onChange={(value) => change({ do: 'own', key, value })}
        onFault={(sentence) => {
          if ((fault ?? null) !== sentence) change({ do: 'ownFault', key, fault: sentence })
        }}
        disabled={fixed}
      />
    </div>
  )
}
