import { Button, Segmented } from 'antd'
import { useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { PurchasePage, PurchaseReturnPage } from '../../main/purchase/view'
import { ask, useAsk } from '../ask'
import { useCursor } from '../lines/cursor'
import { Problems } from '../lines/dock'
import { LineHints } from '../lines/line-hints'
import { usePasting } from '../lines/pasting'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { ScreenHead } from '../part/screen'
import { formLeftBehind, useFormKey, useKeptForm } from '../shell/kept-form'
import { useTab, useTabState } from '../shell/workspace'
import { DraftTalk } from '../talk/draft-talk'
import { BuyingDock, wrongOf } from './buying-dock'
import { BuyingHead, type BuyingKind } from './buying-head'
import { buyingLine } from './buying-line'
import { BuyingLines } from './buying-lines'
import {
  buyingAgain,
  buyingForms,
  buyingOf,
  type Change,
  changeBuying,
  type BuyingEditor as Editor,
  newBuying,
} from './editor'
import { PaidRail } from './paid-rail'
import { readBuying } from './read-buying'
import { useBuyingSaved } from './save-buying'

interface Props {
  kind: BuyingKind
  /** Null: a new one. */
  page: PurchasePage | PurchaseReturnPage | null
}

/** The keys of a purchase document besides those of its lines. */
const ownKeys = [
  ['Ctrl S', 'purchase.hint.save'],
  ['Ctrl Enter', 'purchase.hint.submit'],
] as const

/** The editor of a purchase order or a purchase return, typed with the keyboard alone. */
export function BuyingEditor({ kind, page }: Props) {
  const t = useWords()
  const form = useFormKey()
  const [editor, change] = useReducer(
    changeBuying,
    page,
    (old) => formLeftBehind(buyingForms[kind], form) ?? (old ? buyingOf(old) : newBuying(today())),
  )
  const reading = useMemo(() => readBuying(editor), [editor])
  const [tried, setTried] = useState(false)
  const cursor = useCursor()
  const supplier = useRef<HTMLInputElement>(null)
  const saving = useBuyingSaved({ kind, editor, reading, change, onProblem: () => setTried(true) })
  const screen = t(kind === 'purchase' ? 'shell.tab.purchase' : 'shell.tab.purchaseReturn')
  const name = page?.no ?? (page === null ? t(kind === 'purchase' ? 'purchase.new' : 'purchase.returns.new') : screen)
  const title = editor.head.supplier ? `${page?.no ?? screen} ${editor.head.supplier.name}` : null
  const kept = useKeptForm(buyingForms[kind], form, {
    form: editor,
    documentId: editor.id,
    changed: editor.changed,
    title: title ?? screen,
    save: async () => (await saving.saved()) !== null,
  })
  useTabState(title, editor.changed, kept.works)
  useOffers(editor, change)
  useStartingSupplier(change, page === null)
  useStartingOrder(change, page === null)
  const { paste, dialog: pasting } = usePasting({ kind: buyingLine, cursor, change })
  const toLastLine = () => cursor.go({ row: editor.lines.length - 1, column: 'product' })
  useKeys({
    'Ctrl+S': () => void saving.saveDraft(),
    'Ctrl+Enter': () => void saving.submit(),
    F3: () => supplier.current?.focus(),
    F4: toLastLine,
  })
  const bad = (place: string) => tried && reading.problems.some((problem) => problem.place === place)
  return (
    <section className="editor" aria-label={screen}>
      <ScreenHead title={name} note={<PriceKind editor={editor} change={change} />}>
        <DraftTalk record={kind === 'purchase' ? 'purchaseOrder' : 'purchaseReturn'} id={editor.id} />
        <Button onClick={() => void saving.saveDraft()} loading={saving.pending}>
          {t('purchase.save')}
        </Button>
        <Button type="primary" onClick={() => void saving.submit()} loading={saving.pending}>
          {t('purchase.submit')}
        </Button>
      </ScreenHead>
      <div className="editor-body">
        <div className="editor-main">
          <BuyingHead
            kind={kind}
            head={editor.head}
            change={change}
            badSupplier={bad('supplier')}
            badDay={bad('day')}
            supplierRef={supplier}
            autoFocus={page === null}
            onSupplier={toLastLine}
          />
          {kind === 'purchaseReturn' && <p className="note editor-hint">{t('purchaseReturn.freeHint')}</p>}
          <BuyingLines
            editor={editor}
            reading={reading}
            tried={tried}
            change={change}
            cursor={cursor}
            onPaste={paste}
          />
          <LineHints own={ownKeys} onPaste={() => paste(Math.min(cursor.row, editor.lines.length - 1), '')} />
          {tried && <Problems said={wrongOf(t, reading)} />}
          <BuyingDock reading={reading} />
        </div>
        <PaidRail editor={editor} row={cursor.row} change={change} />
      </div>
      {pasting}
    </section>
  )
}

/** A new document opened from a supplier starts with that supplier. */
function useStartingSupplier(change: (change: Change) => void, isNew: boolean): void {
  const tell = useNotice()
  const { with: given } = useTab()
  const id = isNew ? Number(given?.supplierId ?? 0) : 0
  useEffect(() => {
    if (id === 0) return
    ask('supplier.read', { id }).then(
      (pick) => change({ do: 'supplier', pick }),
      (error) => tell.refused(error),
    )
  }, [id, change, tell])
}

/** A purchase order like an earlier one starts with what that one held. */
function useStartingOrder(change: (change: Change) => void, isNew: boolean): void {
  const tell = useNotice()
  const { with: given } = useTab()
  const id = isNew && given?.form === undefined ? Number(given?.again ?? 0) : 0
  const begun = useRef(false)
  useEffect(() => {
    // Once: what was typed since must not be written over.
    if (id === 0 || begun.current) return
    begun.current = true
    ask('purchase.read', { id }).then(
      (old) => change({ do: 'load', editor: buyingAgain(old, today()) }),
      (error) => tell.refused(error),
    )
  }, [id, change, tell])
}

/** Whether the prices hold the tax: what the supplier has quoted. */
function PriceKind({ editor, change }: { editor: Editor; change: (change: Change) => void }) {
  const t = useWords()
  return (
    <Segmented<boolean>
      size="small"
      aria-label={t('purchase.kind.label')}
      value={editor.taxInclusive}
      options={[
        { value: true, label: t('purchase.kind.inclusive') },
        { value: false, label: t('purchase.kind.exclusive') },
      ]}
      onChange={(taxInclusive) => change({ do: 'taxInclusive', taxInclusive })}
    />
  )
}

/** Asks what the products on the form last cost from the supplier, and hands the answer to the form. */
function useOffers(editor: Editor, change: (change: Change) => void): void {
  const supplierId = editor.head.supplier?.id ?? null
  const ids = new Set(editor.lines.flatMap(({ product }) => (product ? [product.id] : [])))
  const productIds = [...ids].sort((a, b) => a - b)
  const asked = { supplierId, productIds }
  const { data, isPlaceholderData } = useAsk('purchase.offers', asked, { enabled: productIds.length > 0 })
  useEffect(() => {
    // While a newer answer is on its way the old one is of another supplier.
    if (data !== undefined && !isPlaceholderData) change({ do: 'offers', offers: data })
  }, [data, isPlaceholderData, change])
}
