import { Checkbox, Form, Input, Select } from 'antd'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { CategoryField } from '../product/category-field'
import { openTab } from '../shell/workspace'

interface Typed {
  warehouseId: Id
  categoryId: Id | null
  emptyToo: boolean
  blind: boolean
  note: string
}

/** Which warehouse is to be counted, and what of it. */
export function StartStocktake({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('stocktake.start')
  const warehouses = useAsk('warehouse.list', {}).data?.filter(({ active }) => active)
  if (warehouses === undefined) return null
  const save = async (typed: Typed) => {
    const { id, no } = await run(typed)
    tell.done(t('stock.take.started', { no }))
    onClose()
    openTab({ kind: 'stocktake', id })
  }
  return (
    <FormDialog<Typed>
      title={t('stock.take.new')}
      okText={t('stock.take.new')}
      initial={{
        categoryId: null,
        emptyToo: false,
        blind: false,
        note: '',
        ...(warehouses[0] ? { warehouseId: warehouses[0].id } : {}),
      }}
      onSave={save}
      onClose={onClose}
      pending={pending}
    >
      <Form.Item name="warehouseId" label={t('stock.take.warehouse')}>
        <Select<Id>
          autoFocus
          aria-label={t('stock.take.warehouse')}
          options={warehouses.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="categoryId" label={t('stock.take.category')}>
        <CategoryField placeholder={t('stock.take.everything')} />
      </Form.Item>
      <Form.Item name="emptyToo" valuePropName="checked">
        <Checkbox>{t('stock.take.emptyToo')}</Checkbox>
      </Form.Item>
      <Form.Item name="blind" valuePropName="checked">
        <Checkbox>{t('stock.take.blind')}</Checkbox>
      </Form.Item>
      <Form.Item name="note" label={t('stock.take.note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
