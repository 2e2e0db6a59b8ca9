import { Button, Input } from 'antd'
import { useEffect, useMemo, useReducer, useState } from 'react'
import type { RequestPage } from '../../main/request/view'
import { useCommand } from '../ask'
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
import { changeRequest, type RequestHead as Head, type RequestEditor, requestForm, requestOf } from './editor'

interface Props {
  page: RequestPage | null
  onDone: () => void
}

/** What the shop needs, how much of it, when and what for (PUR-02); typed as orders are. */
export function RequestForm({ page, onDone }: Props) {
  const t = useWords()
  const form = useFormKey()
  const [editor, change] = useReducer(changeRequest, page, () => formLeftBehind(requestForm, form) ?? requestOf(page))
  const reading = useMemo(() => readGoods(editor), [editor])
  const columns = useMemo(() => columnsOf(t), [t])
  const cursor = useCursor()
  const { paste, dialog } = usePasting({ kind: goodsLine, cursor, change })
  const saving = useSave(() => {
    void dropForm(form)
    onDone()
  })
  const saved = () => saving.save(editor, reading, false)
  const act = (submits: boolean) => void saving.save(editor, reading, submits)
  const title = page?.no ?? t('request.new')
  const kept = useKeptForm(requestForm, form, {
    ...{ form: editor, documentId: editor.id, changed: editor.changed, title },
    save: saved,
  })
  useTabState(page?.no ?? null, editor.changed, kept.works)
  useKeys({
    'Ctrl+S': () => act(false),
    'Ctrl+Enter': () => act(true),
    F4: () => cursor.go({ row: editor.lines.length - 1, column: 'product' }),
  })
  const { go } = cursor
  useEffect(() => {
    if (page === null) go({ row: 0, column: 'product' })
  }, [page, go])
  return (
    <section className="editor" aria-label={title}>
      <ScreenHead title={title}>
        <DraftTalk record="purchaseRequest" id={editor.id} />
        <Button onClick={() => act(false)} loading={saving.pending}>
          {t('part.save')} (Ctrl+S)
        </Button>
        <Button type="primary" onClick={() => act(true)} loading={saving.pending}>
          {t('request.action.submit')} (Ctrl+Enter)
        </Button>
      </ScreenHead>
      <div className="editor-body">
        <div className="editor-main">
          <RequestHead head={editor.head} set={(head) => change({ do: 'head', head })} />
          <LinesTable
            name={t('request.lines')}
            kind={goodsLine}
            lines={editor.lines}
            {...{ columns, factsOf, change, cursor }}
            problems={reading.problems}
            tried={saving.wrong.length > 0}
            onPaste={paste}
            keys={{ before: editor.before?.lines ?? null }}
          />
          <LineHints own={ownKeys} onPaste={() => paste(Math.min(cursor.row, editor.lines.length - 1), '')} />
          <Problems said={saving.wrong} />
        </div>
      </div>
      {dialog}
    </section>
  )
}

const ownKeys = [
  ['Ctrl S', 'part.save'],
  ['Ctrl Enter', 'request.action.submit'],
] as const

/** What is needed is of the base unit. */
const factsOf = () => ({ units: [] })

type Facts = ReturnType<typeof factsOf>

const columnsOf = (t: Translate): LineColumn<Line, Facts>[] => [
  productColumn(t, null),
  unitColumn(t),
  typedColumn<'qty', Line, Facts>({ cell: 'qty', look: 'num amount', heading: t('lines.qty') }),
]

function RequestHead({ head, set }: { head: Head; set: (part: Partial<Head>) => void }) {
  const t = useWords()
  return (
    <div className="editor-head">
      <Field name={t('request.field.neededOn')} area="neededOn">
        <DayField
          label={t('request.field.neededOn')}
          value={head.neededOn}
          onChange={(neededOn) => set({ neededOn })}
        />
      </Field>
      <Field name={t('request.field.reason')} area="note">
        <Input
          aria-label={t('request.field.reason')}
          maxLength={200}
          autoComplete="off"
          value={head.reason}
          onChange={({ target }) => set({ reason: target.value })}
        />
      </Field>
    </div>
  )
}

/** Saves what was typed and submits it where that is meant; the tab becomes the page of the request. */
function useSave(onSaved: () => void) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const [wrong, setWrong] = useState<readonly string[]>([])
  const write = useCommand('purchaseRequest.save')
  const submit = useCommand('purchaseRequest.submit')
  const refuse = (...sentences: string[]) => {
    setWrong(sentences)
    return false
  }
  const save = async ({ id, version, head }: RequestEditor, reading: GoodsReading, submits: boolean) => {
    if (reading.problems.length > 0) return refuse(...reading.problems.map((problem) => sayProblem(t, problem)))
    if (reading.lines.length === 0) return refuse(t('request.linesNeeded'))
    try {
      const made = await write.run({ id, version, ...head, lines: reading.lines })
      if (submits) await submit.run({ id: made.id, version: made.version }).catch(tell.refused)
      tell.done(t(submits ? 'request.done.submit' : 'request.saved', { no: made.no }))
      tab.change({ id: made.id, title: made.no, unsaved: false })
      onSaved()
      return true
    } catch (error) {
      return refuse(sentenceOf(error))
    }
  }
  return { save, pending: write.pending || submit.pending, wrong }
}

const sayProblem = (t: Translate, { place, row }: GoodsReading['problems'][number]): string =>
  t('lines.problem', { row: row + 1, message: t(`lines.wrong.${place}`) })
