import { Input, Select } from 'antd'
import type { Warehouse } from '../../main/stock/warehouse'
import type { TransferPage } from '../../main/transfer/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { Refused, useAsk, useCommand } from '../ask'
import { goodsForm } from '../lines/goods-editor'
import { GoodsForm, type TypedGoods } from '../lines/goods-form'
import { Field } from '../lines/head-field'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'

/** The head of the form; a warehouse that is not chosen is the usual one. */
interface Head {
  fromId: Id | null
  toId: Id | null
  neededOn: Day | null
  note: string
}

const form = goodsForm<Head>('transfer')
const words = { newTitle: 'transfer.new', lines: 'transfer.lines', linesNeeded: 'transfer.linesNeeded' } as const

/** What goes from which warehouse to which other one, and when it is needed there (TRF-01). */
export function TransferForm({ page, onDone }: { page: TransferPage | null; onDone: () => void }) {
  const t = useWords()
  const places = (useAsk('warehouse.list', {}).data ?? []).filter(({ active }) => active)
  const { run } = useCommand('transfer.save')
  const write = async ({ id, version, head, lines }: TypedGoods<Head>) => {
    const { fromId, toId, ...said } = head
    if (fromId === null || toId === null) throw new Refused('transfer.noOther', t('transfer.noOther'))
    const made = await run({ id, version, fromId, toId, ...said, lines })
    return { ...made, done: t('transfer.saved', { no: made.no }) }
  }
  return (
    <GoodsForm
      page={page}
      form={form}
      words={words}
      onDone={onDone}
      record="stockTransfer"
      head={{
        fromId: page?.fromId ?? null,
        toId: page?.toId ?? null,
        neededOn: page?.neededOn ?? null,
        note: page?.note ?? '',
      }}
      // Where goods usually come from needs no choosing.
      filled={(head) => ({ ...head, fromId: head.fromId ?? idOf(places[0]), toId: head.toId ?? idOf(places[1]) })}
      fields={(head, set) => <Fields head={head} places={places} set={set} />}
      hindered={places.length === 1 ? t('transfer.noOther') : ''}
      acts={[{ keys: ['Ctrl+S', 'Ctrl+Enter'], name: 'part.save', write }]}
    />
  )
}

const idOf = (place: Warehouse | undefined) => place?.id ?? null

interface FieldProps {
  head: Head
  places: readonly Warehouse[]
  set: (part: Partial<Head>) => void
}

function Fields({ head, places, set }: FieldProps) {
  const t = useWords()
  const options = places.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))
  const place = (field: 'fromId' | 'toId', name: string) => (
    <Field name={name} area={field} needed>
      <Select<Id>
        aria-label={name}
        options={options}
        {...(head[field] === null ? {} : { value: head[field] })}
        onChange={(id) => set({ [field]: id })}
      />
    </Field>
  )
  return (
    <>
      {place('fromId', t('transfer.field.from'))}
      {place('toId', t('transfer.field.to'))}
      <Field name={t('transfer.field.neededOn')} area="neededOn">
        <DayField
          label={t('transfer.field.neededOn')}
          value={head.neededOn}
          onChange={(neededOn) => set({ neededOn })}
        />
      </Field>
      <Field name={t('transfer.field.note')} area="note">
        <Input
          aria-label={t('transfer.field.note')}
          maxLength={500}
          autoComplete="off"
          value={head.note}
          onChange={({ target }) => set({ note: target.value })}
        />
      </Field>
    </>
  )
}
