import { Button } from 'antd'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { OrderPage } from '../../main/order/view'
import { useMay } from '../access/user'
import { ask } from '../ask'
import { ChangeDialog } from '../change/change-dialog'
import { useCursor } from '../lines/cursor'
import { Problems } from '../lines/dock'
import { LineHints } from '../lines/line-hints'
import { usePasting } from '../lines/pasting'
import { Icon } from '../look/icons'
import { type Translate, useWords, type WordKey } from '../look/words'
import { today } from '../part/clock'
import { useKeys } from '../part/keys'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { ScreenHead } from '../part/screen'
import { dropForm, formLeftBehind, useFormKey, useKeptForm } from '../shell/kept-form'
import { openTab, useTab, useTabState } from '../shell/workspace'
import { DraftTalk } from '../talk/draft-talk'
import type { Change } from './change-editor'
import { changeEditor } from './change-editor'
import { type Editor, newEditor, orderForm, plain } from './editor'
import { EditorDock, roundOff } from './editor-dock'
import { EditorHead } from './editor-head'
import { EditorLines } from './editor-lines'
import { EditorRail } from './editor-rail'
import { useOffers } from './follow-prices'
import { OrderFields } from './order-fields'
import { orderLine } from './order-line'
import { toneOf } from './order-state'
import { editorAgain, editorOf } from './page-editor'
import { PriceKind } from './price-kind'
import { type EditorProblem, readEditor } from './read-editor'
import { useSaving } from './save-order'

interface EditorProps {
  page: OrderPage | null
  /** What is typed is a change of a confirmed order; called when it was asked for or is let go. */
  changing?: () => void
}

/** The order editor: a new order (`page` null), a draft or a change, typed with the keyboard alone. */
export function OrderEditor({ page, changing }: EditorProps) {
  const t = useWords()
  const form = useFormKey()
  const [editor, change] = useReducer(changeEditor, page, (draft) => beginning(form, draft, changing !== undefined))
  const reading = useMemo(() => readEditor(editor), [editor])
  const [tried, setTried] = useState(false)
  const cursor = useCursor()
  const box = useDiscountBox()
  const mayDiscount = useMay('order.discount')
  const state = page?.state ?? 'DRAFT'
  const saving = useSaving({ editor, reading, change, onProblem: () => setTried(true) })
  const customer = useRef<HTMLInputElement>(null)
  const coupon = useRef<HTMLInputElement>(null)
  const name = editor.head.customer?.name
  const draftName = name === undefined ? null : t('order.draftTab', { customer: name })
  const title = changing ? t('change.editTitle', { no: page?.no ?? '' }) : draftName
  const kept = useKeptForm(orderForm, form, {
    form: editor,
    documentId: editor.id,
    changed: editor.changed,
    title: title ?? t('editor.newTitle'),
    save: async () => !changing && (await saving.saved()) !== null,
  })
  useTabState(title, editor.changed, kept.works)
  useStartingCustomer(change, page === null)
  useStartingOrder(change, page === null)
  useOffers(editor, change)

  const letGo = () => {
    void dropForm(form).catch(() => undefined)
    changing?.()
  }
  const [asking, setAsking] = useState(false)
  const askChange = async () => {
    if (reading.draft === null) setTried(true)
    else if (await saving.keepsAgreed()) setAsking(true)
  }
  const confirm = () => {
    if (reading.priced?.lines.length === 0) return setTried(true)
    if (changing) return void askChange()
    void saving.confirm()
  }
  const preview = async () => {
    const event = await saving.saved()
    if (event !== null) openTab({ kind: 'print', id: event.id })
  }
  const { paste, dialog: pasting } = usePasting({ kind: orderLine, cursor, change })
  const toCustomer = () => customer.current?.focus()
  const toLastLine = () => cursor.go({ row: editor.lines.length - 1, column: 'product' })
  const toDiscount = () => {
    const suggestion = plain(reading.priced?.discounted ?? 0, 2, 2)
    if (editor.mode === 'none') change({ do: 'mode', mode: 'amount', suggestion })
    box.focus()
  }
  useKeys({
    'Ctrl+S': () => !changing && void saving.saveDraft(),
    'Ctrl+Enter': confirm,
    'Ctrl+P': () => !changing && void preview(),
    F3: toCustomer,
    F4: toLastLine,
    F8: toDiscount,
    F9: () => coupon.current?.focus(),
    'Shift+F8': () => mayDiscount && roundOff(reading.priced, change),
  })
  const bad = (place: string) => reading.problems.some((problem) => problem.place === place)
  const quantity = reading.draft?.lines.reduce((sum, line) => sum + line.qty, 0) ?? 0
  return (
    <section className="editor" aria-label={t('order.title')}>
      <ScreenHead
        title={
          changing
            ? t('change.editTitle', { no: page?.no ?? '' })
            : (page?.no ?? t(page === null ? 'editor.newTitle' : 'shell.tab.order'))
        }
        note={
          <>
            <Pill tone={toneOf(state, '')}>{t(`order.state.${state}`)}</Pill>
            <PriceKind editor={editor} change={change} />
          </>
        }
      >
        {changing ? (
          <Button onClick={letGo}>{t('change.leave')}</Button>
        ) : (
          <>
            <DraftTalk record="salesOrder" id={editor.id} />
            <Button icon={<Icon name="print" />} onClick={() => void preview()}>
              {t('order.preview')}
            </Button>
            <Button onClick={() => void saving.saveDraft()} loading={saving.pending}>
              {t('editor.save')}
            </Button>
          </>
        )}
        <Button type="primary" onClick={confirm} loading={saving.pending}>
          {t(changing ? 'change.submit' : 'editor.confirm')}
        </Button>
      </ScreenHead>
      <div className="editor-body">
        <div className="editor-main">
          <EditorHead
            head={editor.head}
            change={change}
            badCustomer={tried && bad('customer')}
            badDay={tried && bad('orderOn')}
            customerRef={customer}
            autoFocus={page === null}
            onCustomer={toLastLine}
          />
          <OrderFields editor={editor} change={change} fixed={changing !== undefined} />
          <EditorLines
            editor={editor}
            reading={reading}
            tried={tried}
            change={change}
            cursor={cursor}
            onEnd={box.focus}
            onPaste={paste}
          />
          <LineHints own={ownKeys} onPaste={() => paste(Math.min(cursor.row, editor.lines.length - 1), '')} />
          {tried && <Problems said={wrongOf(t, reading.problems, reading.priced?.lines.length === 0)} />}
          <EditorDock
            editor={editor}
            priced={reading.priced}
            quantity={quantity}
            bad={bad('discount')}
            change={change}
            discountRef={box.field}
            couponRef={coupon}
            couponFixed={changing !== undefined}
          />
        </div>
        <EditorRail editor={editor} reading={reading} row={cursor.row} change={change} />
      </div>
      {changing && asking && page && reading.draft && (
        <ChangeDialog order={page} draft={reading.draft} onClose={() => setAsking(false)} onDone={letGo} />
      )}
      {pasting}
    </section>
  )
}

/** What the form begins with: what was left behind unsaved, the draft as it is, or nothing. */
function beginning(form: string, draft: OrderPage | null, changes: boolean): Editor {
  return formLeftBehind(orderForm, form) ?? (draft ? { ...editorOf(draft), changes } : newEditor(today()))
}

/** The keys of an order besides those of its lines. */
const ownKeys: readonly (readonly [string, WordKey])[] = [
  ['Ctrl G', 'editor.hint.gift'],
  ['F8', 'editor.hint.discount'],
  ['F9', 'coupon.typed'],
  ['Ctrl S', 'editor.hint.save'],
  ['Ctrl Enter', 'editor.hint.confirm'],
]

/** The box of the whole-order discount; it may only come to be by what asks for the cursor in it. */
function useDiscountBox() {
  const field = useRef<HTMLFieldSetElement>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (turn === 0) return
    const typed = field.current?.querySelector<HTMLInputElement>('input.box')
    const chosen = field.current?.querySelector<HTMLInputElement>('input:checked')
    ;(typed ?? chosen)?.focus()
  }, [turn])
  const focus = useCallback(() => setTurn((last) => last + 1), [])
  return { field, focus }
}

/** A new order opened from a customer starts with that customer. */
function useStartingCustomer(change: (change: Change) => void, isNew: boolean): void {
  const tell = useNotice()
  const { with: given } = useTab()
  const customerId = isNew ? Number(given?.customerId ?? 0) : 0
  useEffect(() => {
    if (customerId === 0) return
    ask('customer.read', { id: customerId }).then(
      ({ id, name, contact, phone, address }) => {
        change({ do: 'head', head: { customer: { id, name } } })
        change({ do: 'address', customerId: id, contact, phone, address })
      },
      (error) => tell.refused(error),
    )
  }, [customerId, change, tell])
}

/** An order like an earlier one starts with what that one held. */
function useStartingOrder(change: (change: Change) => void, isNew: boolean): void {
  const tell = useNotice()
  const { with: given } = useTab()
  const orderId = isNew && given?.form === undefined ? Number(given?.again ?? 0) : 0
  const begun = useRef(false)
  useEffect(() => {
    // Once: what was typed since must not be written over.
    if (orderId === 0 || begun.current) return
    begun.current = true
    ask('order.read', { id: orderId }).then(
      (page) => change({ do: 'load', editor: editorAgain(page, today()) }),
      (error) => tell.refused(error),
    )
  }, [orderId, change, tell])
}

/** What is not right yet, in words. */
function wrongOf(t: Translate, problems: readonly EditorProblem[], noLines: boolean): string[] {
  const sentence = ({ place, refusal }: EditorProblem) =>
    refusal === null
      ? t(`editor.problem.${place === 'note' ? 'lines' : place}`)
      : t(`refusal.${refusal.code}`, refusal.values)
  if (noLines && problems.length === 0) return [t('editor.problem.lines')]
  return problems.map((problem) =>
    problem.row === null ? sentence(problem) : t('lines.problem', { row: problem.row + 1, message: sentence(problem) }),
  )
}
