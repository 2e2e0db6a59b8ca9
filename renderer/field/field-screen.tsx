import '../customer/customer.css'
import './field.css'
import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import { type FieldRecord, type FieldUse, fieldRecords } from '../../main/field/field'
import { useAsk } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { Panel, ScreenHead } from '../part/screen'
import { Answered, Empty } from '../part/state'
import { useTab } from '../shell/workspace'
import { ConvertDialog } from './convert-dialog'
import { FieldDialog } from './field-dialog'
import { FieldTable } from './field-table'
import { NeededFields } from './needed-fields'

/** Where the owner defines what the shop wants to know of its customers, products and orders (SEC-04). */
export function FieldScreen() {
  const t = useWords()
  const { with: start } = useTab()
  const wanted: FieldRecord = fieldRecords.find((one) => one === start?.record) ?? 'customer'
  const [record, setRecord] = useState(wanted)
  const [editing, setEditing] = useState<FieldUse | 'new' | null>(null)
  const [converting, setConverting] = useState<FieldUse | null>(null)
  const uses = useAsk('field.uses', { record })
  useEffect(() => setRecord(wanted), [wanted])
  const button = (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setEditing('new')}>
      {t('field.new')}
    </Button>
  )
  const choice = (
    <Segmented<FieldRecord>
      aria-label={t('field.title')}
      options={fieldRecords.map((value) => ({ value, label: t(`field.of.${value}`) }))}
      value={record}
      onChange={setRecord}
    />
  )
  return (
    <section className="screen" aria-label={t('field.title')}>
      <ScreenHead title={t('field.title')} narrow={choice}>
        {button}
      </ScreenHead>
      <div className="screen-body">
        <Panel title={t(`field.of.${record}`)} note={(uses.data?.length ?? 0) > 1 && t('field.keys')}>
          <p className="note">{t('field.text')}</p>
          <Answered of={uses}>
            {(fields) =>
              fields.length === 0 ? (
                <Empty icon="columns" text={t('field.none')}>
                  {button}
                </Empty>
              ) : (
                <FieldTable record={record} fields={fields} onEdit={setEditing} onConvert={setConverting} />
              )
            }
          </Answered>
        </Panel>
        {record !== 'order' && <NeededFields record={record} />}
      </div>
      {editing !== null && (
        <FieldDialog record={record} field={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {converting !== null && <ConvertDialog field={converting} onClose={() => setConverting(null)} />}
    </section>
  )
}
