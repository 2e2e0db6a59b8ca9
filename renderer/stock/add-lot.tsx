import { Form, Input } from 'antd'
import type { StocktakePage } from '../../main/stock/stocktake'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { FormDialog } from '../part/form-dialog'

/** A product whose batch the count does not know yet. */
export interface NewLot {
  productId: Id
  name: string
  code: string
}

interface Typed {
  code: string
  madeOn: Day | null
  expiresOn: Day | null
}

/** A batch or serial number that the count did not look for: its number and days. */
export function AddLot({
  page,
  of,
  onClose,
  onAdded,
}: {
  page: StocktakePage
  of: NewLot
  onClose: () => void
  onAdded: (lineId: Id) => void
}) {
  const t = useWords()
  const { run, pending } = useCommand('stocktake.add')
  const save = async (lot: Typed) => {
    const { lineId } = await run({ id: page.id, productId: of.productId, lot })
    onClose()
    onAdded(lineId)
  }
  return (
    <FormDialog<Typed>
      title={t('lot.addTitle', { name: of.name })}
      okText={t('lot.add')}
      initial={{ code: of.code, madeOn: null, expiresOn: null }}
      onClose={onClose}
      pending={pending}
      onSave={save}
    >
      <LotNameFields />
    </FormDialog>
  )
}

/** The number of a batch or a piece, and the days on it. */
export function LotNameFields() {
  const t = useWords()
  const needed = [{ required: true, whitespace: true, message: t('part.required') }]
  return (
    <>
      <Form.Item name="code" label={t('lot.column.code')} rules={needed}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item name="madeOn" label={t('lot.madeOn')}>
        <DayField label={t('lot.madeOn')} />
      </Form.Item>
      <Form.Item name="expiresOn" label={t('lot.expiresOn')}>
        <DayField label={t('lot.expiresOn')} />
      </Form.Item>
    </>
  )
}
