import { Button } from 'antd'
import { type ReactNode, useEffect, useMemo, useReducer, useState } from 'react'
import type { Id } from '../../main/value/id'
import { sentenceOf, type Translate, useWords, type WordKey } from '../look/words'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { ScreenHead } from '../part/screen'
import type { FormOf } from '../shell/form-text'
import { dropForm, formLeftBehind, useFormKey, useKeptForm } from '../shell/kept-form'
import { useTab, useTabState } from '../shell/workspace'
import { DraftTalk } from '../talk/draft-talk'
import { productColumn, typedColumn, unitColumn } from './columns'
import { useCursor } from './cursor'
import { Problems } from './dock'
import { type GoodsReading, goodsLine, readGoods } from './goods'
import { changeGoods, type GoodsDocument, type GoodsEditor, goodsEditor } from './goods-editor'
import type { Line } from './line'
import { LineHints } from './line-hints'
import type { LineColumn } from './line-row'
import { LinesTable } from './lines-table'
import { usePasting } from './pasting'

/** What was typed and can be read. */
export interface TypedGoods<H extends object> extends Pick<GoodsEditor<H>, 'id' | 'version' | 'head'> {
  lines: GoodsReading['lines']
}

/** What a button of the form does. `write` saves and says how it went; what it throws stands under the lines. */
export interface GoodsAct<H extends object> {
  keys: readonly ['Ctrl+S' | 'Ctrl+Enter', ...'Ctrl+Enter'[]]
  name: WordKey
  write(typed: TypedGoods<H>): Promise<{ id: Id; no: string; done: string }>
}

interface Props<H extends object> {
  page: GoodsDocument | null
  form: FormOf<GoodsEditor<H>>
  record: 'purchaseRequest' | 'stockTransfer'
  /** The head a document begins with. */
  head: H
  /** The head with what needs no typing. */
  filled?(head: H): H
  fields(head: H, set: (part: Partial<H>) => void): ReactNode
  /** Why nothing can be saved, whatever is typed; '' when it can. */
  hindered?: string
  words: { newTitle: WordKey; lines: WordKey; linesNeeded: WordKey }
  /** The first one saves, and is what closing the tab offers; the last is what is usually meant. */
  acts: readonly [GoodsAct<H>, ...GoodsAct<H>[]]
  onDone: () => void
}

/** A document of goods in their base unit, with a few fields over them: typed as orders are. */
export function GoodsForm<H extends object>({ page, form, record, words, acts, onDone, ...props }: Props<H>) {
  const t = useWords()
  const key = useFormKey()
  const [typed, change] = useReducer(
    changeGoods<H>,
    page,
    () => formLeftBehind(form, key) ?? goodsEditor(page, props.head),
  )
  const editor = { ...typed, head: props.filled?.(typed.head) ?? typed.head }
  const reading = useMemo(() => readGoods(typed), [typed])
  const columns = useMemo(() => columnsOf(t), [t])
  const cursor = useCursor()
  const { paste, dialog } = usePasting({ kind: goodsLine, cursor, change })
  const saving = useSaving(words.linesNeeded, () => {
    void dropForm(key)
    onDone()
  })
  const act = (of: GoodsAct<H>) => saving.save(of, editor, reading)
  const title = page?.no ?? t(words.newTitle)
  const kept = useKeptForm(form, key, {
    form: typed,
    documentId: typed.id,
    changed: typed.changed,
    title,
    save: () => act(acts[0]),
  })
  useTabState(page?.no ?? null, editor.changed, kept.works)
  useKeys({
    ...Object.fromEntries(acts.flatMap((of) => of.keys.map((pressed) => [pressed, () => void act(of)]))),
    F4: () => cursor.go({ row: editor.lines.length - 1, column: 'product' }),
  })
  const { go } = cursor
  useEffect(() => {
    if (page === null) go({ row: 0, column: 'product' })
  }, [page, go])
  const hints = acts.map(({ keys: [first], name }) => [first.replace('+', ' '), name] as const)
  return (
    <section className="editor" aria-label={title}>
      <ScreenHead title={title}>
        <DraftTalk record={record} id={editor.id} />
        {acts.map((of) => (
          <Button
            key={of.name}
            type={of === acts.at(-1) ? 'primary' : 'default'}
            onClick={() => void act(of)}
            loading={saving.pending}
          >
            {t(of.name)} ({of.keys[0]})
          </Button>
        ))}
      </ScreenHead>
      <div className="editor-body">
        <div className="editor-main">
          <div className="editor-head">{props.fields(editor.head, (part) => change({ do: 'head', head: part }))}</div>
          <LinesTable
            name={t(words.lines)}
            kind={goodsLine}
            lines={editor.lines}
            columns={columns}
            factsOf={factsOf}
            change={change}
            cursor={cursor}
            problems={reading.problems}
            tried={saving.wrong.length > 0}
            onPaste={paste}
            keys={{ before: editor.before?.lines ?? null }}
          />
          <LineHints own={hints} onPaste={() => paste(Math.min(cursor.row, editor.lines.length - 1), '')} />
          <Problems said={props.hindered ? [props.hindered] : saving.wrong} />
        </div>
      </div>
      {dialog}
    </section>
  )
}

const factsOf = () => ({ units: [] })

type Facts = ReturnType<typeof factsOf>

const columnsOf = (t: Translate): LineColumn<Line, Facts>[] => [
  productColumn(t, null),
  unitColumn(t),
  typedColumn<'qty', Line, Facts>({ cell: 'qty', look: 'num amount', heading: t('lines.qty') }),
]

/** Saves what was typed; the tab becomes the page of the document. */
function useSaving(linesNeeded: WordKey, onSaved: () => void) {
  const t = useWords()
  const tell = useNotice()
  const tab = useTab()
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [pending, setPending] = useState(false)
  const refuse = (...sentences: string[]) => {
    setWrong(sentences)
    return false
  }
  const save = async <H extends object>(
    act: GoodsAct<H>,
    editor: GoodsEditor<H>,
    { lines, problems }: GoodsReading,
  ) => {
    if (pending) return false
    if (problems.length > 0) return refuse(...problems.map((problem) => sayProblem(t, problem)))
    if (lines.length === 0) return refuse(t(linesNeeded))
    setPending(true)
    try {
      const { id, no, done } = await act.write({ ...editor, lines })
      tell.done(done)
      tab.change({ id, title: no, unsaved: false })
      onSaved()
      return true
    } catch (error) {
      return refuse(sentenceOf(error))
    } finally {
      setPending(false)
    }
  }
  return { save, pending, wrong }
}

const sayProblem = (t: Translate, { place, row }: GoodsReading['problems'][number]): string =>
  t('lines.problem', { row: row + 1, message: t(`lines.wrong.${place}`) })
