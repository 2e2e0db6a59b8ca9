import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { Warehouse } from '../../main/stock/warehouse'
import type { TransferPage } from '../../main/transfer/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import type { Qty } from '../../main/value/qty'
import { useAsk, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { DayField } from '../part/day-field'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { Panel, Screen, ScreenHead } from '../part/screen'
import { useTab, useTabState } from '../shell/workspace'
import { TransferLines, type TypedLine } from './transfer-lines'

interface Typed {
  fromId: Id | null
  toId: Id | null
  neededOn: Day | null
  note: string
  lines: readonly TypedLine[]
}

interface Props {
  page: TransferPage | null
  onDone: () => void
}

const typedOf = (page: TransferPage | null): Typed => {
  if (page === null)
    return { fromId: null, toId: null, neededOn: null, note: '', lines: [{ key: 0, product: null, qty: null }] }
  const lines = page.lines.map(({ id, productId, productName, unit, qty }) => {
    return { key: id, product: { id: productId, name: productName, unit }, qty }
  })
  return { fromId: page.fromId, toId: page.toId, neededOn: page.neededOn, note: page.note, lines }
}

/** What goes from which warehouse to which other one, and when it is needed there (TRF-01). */
export function TransferForm({ page, onDone }: Props) {
  const t = useWords()
  const places = (useAsk('warehouse.list', {}).data ?? []).filter(({ active }) => active)
  const [typed, setTyped] = useState(() => typedOf(page))
  const [touched, setTouched] = useState(false)
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  // Where goods usually come from needs no choosing.
  const full = { ...typed, fromId: typed.fromId ?? places[0]?.id ?? null, toId: typed.toId ?? places[1]?.id ?? null }
  const change = (part: Partial<Typed>) => {
    setTouched(true)
    setTyped((now) => ({ ...now, ...part }))
  }
  const { save, pending } = useSave({ page, onDone }, full, setFault)
  useTabState(page?.no ?? null, touched)
  const act = () => {
    if (!anyFault) void save()
  }
  useKeys({ 'Ctrl+S': act, 'Ctrl+Enter': act })
  const title = page?.no ?? t('transfer.new')
  const head = (
    <ScreenHead title={title}>
      <Button type="primary" onClick={act} disabled={anyFault} loading={pending}>
        {t('part.save')} (Ctrl+S)
      </Button>
    </ScreenHead>
  )
  return (
    <Screen name={title} head={head}>
      <Panel title={t('transfer.tab')}>
        {places.length === 1 && <p className="note">{t('transfer.noOther')}</p>}
        <div className="dialog-fields">
          <Place
            name={t('transfer.field.from')}
            of={places}
            value={full.fromId}
            pick={(fromId) => change({ fromId })}
          />
          <Place name={t('transfer.field.to')} of={places} value={full.toId} pick={(toId) => change({ toId })} />
          <DialogField name={t('transfer.field.neededOn')}>
            <DayField
              label={t('transfer.field.neededOn')}
              value={typed.neededOn}
              onChange={(neededOn) => change({ neededOn })}
            />
          </DialogField>
          <DialogField name={t('transfer.field.note')} wide>
            <Input
              aria-label={t('transfer.field.note')}
              maxLength={500}
              value={typed.note}
              onChange={({ target }) => change({ note: target.value })}
            />
          </DialogField>
        </div>
        {fault !== null && (
          <p className="bad" role="alert">
            {fault}
          </p>
        )}
      </Panel>
      <Panel title={t('transfer.lines')}>
        <TransferLines of={typed.lines} onChange={(lines) => change({ lines })} onFault={setLineFault} />
      </Panel>
    </Screen>
  )
}

interface PlaceProps {
  name: string
  of: readonly Warehouse[]
  value: Id | null
  pick: (id: Id) => void
}

function Place({ name, of, value, pick }: PlaceProps) {
  return (
    <DialogField name={name}>
      <Select
        aria-label={name}
        options={of.map((place) => ({ value: place.id, label: `${place.code} ${place.name}` }))}
        value={value}
        onChange={(id) => id !== null && pick(id)}
      />
    </DialogField>
  )
}

/** Saves what was typed; the tab becomes the page of the transfer. */
function useSave({ page, onDone }: Props, typed: Typed, setFault: (sentence: string) => void) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const { run, pending } = useCommand('transfer.save')
  const save = async () => {
    const { fromId, toId, neededOn, note } = typed
    const lines = typed.lines.flatMap(({ product, qty }) =>
      product === null ? [] : [{ product, qty: qty ?? (0 as Qty) }],
    )
    if (fromId === null || toId === null) return setFault(t('transfer.noOther'))
    if (lines.length === 0) return setFault(t('transfer.linesNeeded'))
    const goods = lines.map(({ product, qty }) => ({ productId: product.id, qty }))
    const at = { id: page?.id ?? null, version: page?.version ?? 0 }
    try {
      const { id, no } = await run({ ...at, fromId, toId, neededOn, note, lines: goods })
      tell.done(t('transfer.saved', { no }))
      tab.change({ id, title: no, unsaved: false })
      onDone()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  return { save, pending }
}
