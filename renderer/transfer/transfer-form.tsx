import { Button, Input, Select } from 'antd'
import { useEffect, useMemo, useReducer, useState } from 'react'
import type { Warehouse } from '../../main/stock/warehouse'
import type { TransferPage } from '../../main/transfer/view'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { productColumn, typedColumn, unitColumn } from '../lines/columns'
import { useCursor } from '../lines/cursor'
import { Problems } from '../lines/dock'
import { type GoodsReading, goodsLine, readGoods } from '../lines/goods'
import { Field } from '../lines/head-field'
import type { Line } from '../lines/line'
import { LineHints } from '../lines/line-hints'
import type { LineColumn } from '../lines/line-row'
import { LinesTable } from '../lines/lines-table'
import { usePasting } from '../lines/pasting'
import { sentenceOf, type Translate, useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { ScreenHead } from '../part/screen'
import { dropForm, formLeftBehind, useFormKey, useKeptForm } from '../shell/kept-form'
import { useTab, useTabState } from '../shell/workspace'
import { DraftTalk } from '../talk/draft-talk'
import { changeTransfer, type TransferHead as Head, type TransferEditor, transferForm, transferOf } from './editor'

interface Props {
  page: TransferPage | null
  onDone: () => void
}

/** What goes from which warehouse to which other one, and when it is needed there (TRF-01); typed as orders are. */
export function TransferForm({ page, onDone }: Props) {
  const t = useWords()
  const places = (useAsk('warehouse.list', {}).data ?? []).filter(({ active }) => active)
  const form = useFormKey()
  const [editor, change] = useReducer(
    changeTransfer,
    page,
    () => formLeftBehind(transferForm, form) ?? transferOf(page),
  )
  const reading = useMemo(() => readGoods(editor), [editor])
  const columns = useMemo(() => columnsOf(t), [t])
  const cursor = useCursor()
  const { paste, dialog } = usePasting({ kind: goodsLine, cursor, change })
  const saving = useSave(() => {
    void dropForm(form)
    onDone()
  })
  // Where goods usually come from needs no choosing.
  const head = {
    ...editor.head,
    fromId: editor.head.fromId ?? idOf(places[0]),
    toId: editor.head.toId ?? idOf(places[1]),
  }
  const saved = () => saving.save({ ...editor, head }, reading)
  const save = () => void saved()
  const title = page?.no ?? t('transfer.new')
  const kept = useKeptForm(transferForm, form, {
    ...{ form: editor, documentId: editor.id, changed: editor.changed, title },
    save: saved,
  })
  useTabState(page?.no ?? null, editor.changed, kept.works)
  useKeys({
    'Ctrl+S': save,
    'Ctrl+Enter': save,
    F4: () => cursor.go({ row: editor.lines.length - 1, column: 'product' }),
  })
  const { go } = cursor
  useEffect(() => {
    if (page === null) go({ row: 0, column: 'product' })
  }, [page, go])
  return (
    <section className="editor" aria-label={title}>
      <ScreenHead title={title}>
        <DraftTalk record="stockTransfer" id={editor.id} />
        <Button type="primary" onClick={save} loading={saving.pending}>
          {t('part.save')} (Ctrl+S)
        </Button>
      </ScreenHead>
      <div className="editor-body">
        <div className="editor-main">
          <TransferHead head={head} places={places} set={(part) => change({ do: 'head', head: part })} />
          <LinesTable
            name={t('transfer.lines')}
            kind={goodsLine}
            lines={editor.lines}
            {...{ columns, factsOf, change, cursor }}
            problems={reading.problems}
            tried={saving.wrong.length > 0}
            onPaste={paste}
            keys={{ before: editor.before?.lines ?? null }}
          />
          <LineHints own={ownKeys} onPaste={() => paste(Math.min(cursor.row, editor.lines.length - 1), '')} />
          <Problems said={places.length === 1 ? [t('transfer.noOther')] : saving.wrong} />
        </div>
      </div>
      {dialog}
    </section>
  )
}

const ownKeys = [['Ctrl S', 'part.save']] as const

const idOf = (place: Warehouse | undefined) => place?.id ?? null

/** Goods go in their base unit. */
const factsOf = () => ({ units: [] })

type Facts = ReturnType<typeof factsOf>

const columnsOf = (t: Translate): LineColumn<Line, Facts>[] => [
  productColumn(t, null),
  unitColumn(t),
  typedColumn<'qty', Line, Facts>({ cell: 'qty', look: 'num amount', heading: t('lines.qty') }),
]

interface HeadProps {
  head: Head
  places: readonly Warehouse[]
  set: (part: Partial<Head>) => void
}

function TransferHead({ head, places, set }: HeadProps) {
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
    <div className="editor-head">
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
    </div>
  )
}

/** Saves what was typed; the tab becomes the page of the transfer. */
function useSave(onSaved: () => void) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const [wrong, setWrong] = useState<readonly string[]>([])
  const { run, pending } = useCommand('transfer.save')
  const refuse = (...sentences: string[]) => {
    setWrong(sentences)
    return false
  }
  const save = async ({ id, version, head }: TransferEditor, reading: GoodsReading): Promise<boolean> => {
    const { fromId, toId, neededOn, note } = head
    if (fromId === null || toId === null) return refuse(t('transfer.noOther'))
    if (reading.problems.length > 0) return refuse(...reading.problems.map((problem) => sayProblem(t, problem)))
    if (reading.lines.length === 0) return refuse(t('transfer.linesNeeded'))
    try {
      const made = await run({ id, version, fromId, toId, neededOn, note, lines: reading.lines })
      tell.done(t('transfer.saved', { no: made.no }))
      tab.change({ id: made.id, title: made.no, unsaved: false })
      onSaved()
      return true
    } catch (error) {
      return refuse(sentenceOf(error))
    }
  }
  return { save, pending, wrong }
}

const sayProblem = (t: Translate, { place, row }: GoodsReading['problems'][number]): string =>
  t('lines.problem', { row: row + 1, message: t(`lines.wrong.${place}`) })
