import { Button } from 'antd'
import { useEffect, useMemo, useReducer } from 'react'
import type { ProductUnit } from '../../main/product/unit'
import type { ReturnPage } from '../../main/salesreturn/view'
import { type Fen, formatFen } from '../../main/value/fen'
import { useAsk } from '../ask'
import { productColumn, typedColumn, unitColumn } from '../lines/columns'
import { useCursor } from '../lines/cursor'
import { GrandTotal, Problems } from '../lines/dock'
import { LineHints } from '../lines/line-hints'
import type { LineColumn } from '../lines/line-row'
import { LinesTable } from '../lines/lines-table'
import { usePasting } from '../lines/pasting'
import { type Translate, useWords } from '../look/words'
import { useKeys } from '../part/keys'
import { ScreenHead } from '../part/screen'
import { dropForm, formLeftBehind, useFormKey, useKeptForm } from '../shell/kept-form'
import { type Tab, useTab, useTabState } from '../shell/workspace'
import { DraftTalk } from '../talk/draft-talk'
import {
  type Change,
  changeFree,
  type FreeEditor,
  type FreeLine,
  freeForm,
  freeLine,
  freeOf,
  unitsOfLine,
} from './free-editor'
import { FreeHead } from './free-head'
import { readFree } from './read-free'
import { useFreeSave } from './save-free'

interface Props {
  page: ReturnPage | null
  onDone: () => void
}

const customerOf = (given: Tab['with']) =>
  given?.customerId ? { id: Number(given.customerId), name: String(given.name ?? '') } : null

/** Goods that come back and whose order nobody knows: who brings them, why, what they are and what is given for one; typed as orders are. */
export function FreeReturnForm({ page, onDone }: Props) {
  const t = useWords()
  const { with: given } = useTab()
  const form = useFormKey()
  const [editor, change] = useReducer(
    changeFree,
    page,
    () => formLeftBehind(freeForm, form) ?? freeOf(page, customerOf(given)),
  )
  const reading = useMemo(() => readFree(editor), [editor])
  const columns = useMemo(() => columnsOf(t), [t])
  const cursor = useCursor()
  const { paste, dialog } = usePasting({ kind: freeLine, cursor, change })
  const saving = useFreeSave(() => {
    void dropForm(form)
    onDone()
  })
  useUnits(editor, change)
  const act = (submits: boolean) => void saving.save(editor, reading, submits)
  const title = page?.no ?? t('salesReturn.free.new')
  const kept = useKeptForm(freeForm, form, {
    form: editor,
    documentId: editor.id,
    changed: editor.changed,
    title,
    save: () => saving.save(editor, reading, false),
  })
  useTabState(page?.no ?? null, editor.changed, kept.works)
  const toLastLine = () => cursor.go({ row: editor.lines.length - 1, column: 'product' })
  useKeys({ 'Ctrl+S': () => act(false), 'Ctrl+Enter': () => act(true), F4: toLastLine })
  const factsOf = (line: FreeLine, row: number): Facts => {
    return { units: unitsOfLine(editor, line), amount: reading.rows[row] ?? null }
  }
  return (
    <section className="editor" aria-label={title}>
      <ScreenHead title={title}>
        <DraftTalk record="salesReturn" id={editor.id} />
        <Button onClick={() => act(false)} loading={saving.pending}>
          {t('salesReturn.saveDraft')} (Ctrl+S)
        </Button>
        <Button type="primary" onClick={() => act(true)} loading={saving.pending}>
          {t('salesReturn.submit')} (Ctrl+Enter)
        </Button>
      </ScreenHead>
      <div className="editor-body">
        <div className="editor-main">
          <FreeHead
            head={editor.head}
            set={(head) => change({ do: 'head', head })}
            autoFocus={page === null}
            tried={saving.wrong.length > 0}
          />
          <p className="note editor-hint">{t('salesReturn.free.hint')}</p>
          <LinesTable
            name={t('salesReturn.lines')}
            kind={freeLine}
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
          <LineHints own={ownKeys} onPaste={() => paste(Math.min(cursor.row, editor.lines.length - 1), '')} />
          <Problems said={saving.wrong} />
          <div className="editor-dock">
            <GrandTotal name={t('salesReturn.free.total')} of={reading.total} />
          </div>
        </div>
      </div>
      {dialog}
    </section>
  )
}

const ownKeys = [
  ['Ctrl S', 'salesReturn.saveDraft'],
  ['Ctrl Enter', 'salesReturn.submit'],
] as const

/** What is known of a line besides what is typed. */
interface Facts {
  units: readonly ProductUnit[]
  amount: Fen | null
}

const columnsOf = (t: Translate): LineColumn<FreeLine, Facts>[] => [
  productColumn(t, null),
  unitColumn(t),
  typedColumn<'qty', FreeLine, Facts>({ cell: 'qty', look: 'num qty', heading: t('lines.qty') }),
  typedColumn<'price', FreeLine, Facts>({ cell: 'price', look: 'num price', heading: t('salesReturn.free.price') }),
  {
    name: 'gross',
    look: 'num net',
    heading: t('salesReturn.line.gross'),
    cell: ({ facts: { amount } }) => (amount === null ? '' : formatFen(amount)),
  },
]

/** Asks in which units the products on the form are sold, and hands the answer to the form. */
function useUnits(editor: FreeEditor, change: (change: Change) => void): void {
  const ids = new Set(editor.lines.flatMap(({ product }) => (product ? [product.id] : [])))
  const productIds = [...ids].sort((a, b) => a - b)
  const { data } = useAsk('price.offers', { customerId: null, productIds }, { enabled: productIds.length > 0 })
  useEffect(() => {
    if (data !== undefined) change({ do: 'units', units: data })
  }, [data, change])
}
