import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import type { Warehouse } from '../../main/stock/warehouse'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { Badge } from '../part/pill'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { BinsDialog } from './bins-dialog'

/** Where the shop keeps its goods: to add, rename and put out of use, and the bins of each. */
export function WarehousesTab() {
  const t = useWords()
  const places = useAsk('warehouse.list', {})
  const [asked, setAsked] = useState<Warehouse | 'new' | null>(null)
  const [shelved, setShelved] = useState<Warehouse | null>(null)
  const create = (
    <Button icon={<Icon name="plus" />} onClick={() => setAsked('new')}>
      {t('transfer.warehouse.new')}
    </Button>
  )
  return (
    <div className="scrolls">
      <Panel title={t('transfer.warehouse.title')} note={t('transfer.warehouse.hint')} extra={create}>
        <Answered of={places}>{(list) => <Places of={list} change={setAsked} shelve={setShelved} />}</Answered>
      </Panel>
      {asked !== null && <WarehouseDialog place={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
      {shelved !== null && <BinsDialog warehouse={shelved} onClose={() => setShelved(null)} />}
    </div>
  )
}

interface Listed {
  of: readonly Warehouse[]
  change: (place: Warehouse) => void
  shelve: (place: Warehouse) => void
}

function Places({ of, change, shelve }: Listed) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('transfer.warehouse.code')}</th>
          <th>{t('transfer.warehouse.name')}</th>
          <th className="num">{t('transfer.warehouse.transfers')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {of.map((place) => (
          <tr key={place.id}>
            <td>{place.code}</td>
            <td>
              {place.name} {!place.active && <Badge>{t('transfer.warehouse.off')}</Badge>}
            </td>
            <td className="num">{place.transfers}</td>
            <td>
              <Button size="small" onClick={() => change(place)}>
                {t('transfer.warehouse.change')}
              </Button>{' '}
              <Button size="small" aria-label={t('stock.bins.of', { name: place.name })} onClick={() => shelve(place)}>
                {t('stock.bins.button')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Typed {
  code: string
  name: string
  active: boolean
}

function WarehouseDialog({ place, onClose }: { place: Warehouse | null; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const create = useCommand('warehouse.create')
  const change = useCommand('warehouse.change')
  const save = async ({ code, name, active }: Typed) => {
    if (place === null) await create.run({ code, name })
    else await change.run({ id: place.id, code, name, active })
    tell.done(t('transfer.warehouse.saved'))
    onClose()
  }
  const needed = [{ required: true, whitespace: true, message: t('part.required') }]
  return (
    <FormDialog<Typed>
      title={place === null ? t('transfer.warehouse.new') : t('transfer.warehouse.edit', { name: place.name })}
      initial={place ?? { active: true }}
      onSave={save}
      onClose={onClose}
      pending={create.pending || change.pending}
    >
      <Form.Item name="code" label={t('transfer.warehouse.code')} rules={needed}>
        <Input autoFocus maxLength={20} />
      </Form.Item>
      <Form.Item name="name" label={t('transfer.warehouse.name')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="active" valuePropName="checked" hidden={place === null}>
        <Checkbox>{t('transfer.warehouse.active')}</Checkbox>
      </Form.Item>
    </FormDialog>
  )
}
