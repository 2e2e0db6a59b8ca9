import { Segmented } from 'antd'
import type { ReactNode, Ref } from 'react'
import type { PricedOrder } from '../../main/pricing/order'
import { formatDecimal } from '../../main/value/decimal'
import { type Fen, formatFen } from '../../main/value/fen'
import { formatQty } from '../../main/value/qty'
import { useMay } from '../access/user'
import { CouponField } from '../coupon/coupon-field'
import { GrandTotal, Sums } from '../lines/dock'
import { type Translate, useWords } from '../look/words'
import type { Change } from './change-editor'
import { type DiscountMode, discountTyped, type Editor, plain } from './editor'

interface DockProps {
  editor: Editor
  priced: PricedOrder | null
  quantity: number
  bad: boolean
  change: (change: Change) => void
  discountRef: Ref<HTMLFieldSetElement>
  couponRef: Ref<HTMLInputElement>
  /** A confirmed order keeps the coupon it holds. */
  couponFixed: boolean
}

/** The foot of the editor: the discount on the whole order and what it all comes to. */
export function EditorDock({ editor, priced, quantity, bad, change, discountRef, couponRef, couponFixed }: DockProps) {
  const t = useWords()
  return (
    <footer className="editor-dock">
      <Discount editor={editor} priced={priced} bad={bad} change={change} discountRef={discountRef}>
        <CouponField editor={editor} change={change} inputRef={couponRef} fixed={couponFixed} />
      </Discount>
      <Sums of={sumsOf(t, priced, quantity)} />
      <GrandTotal name={t('order.figure.gross')} of={priced?.gross ?? null} />
    </footer>
  )
}

const modes: readonly DiscountMode[] = ['none', 'percent', 'off', 'amount']

type DiscountProps = Pick<DockProps, 'editor' | 'priced' | 'bad' | 'change' | 'discountRef'> & { children: ReactNode }

function Discount({ editor, priced, bad, change, discountRef, children }: DiscountProps) {
  const t = useWords()
  const mayDiscount = useMay('order.discount')
  const { mode } = editor
  const suggestion = plain(priced?.discounted ?? 0, 2, 2)
  return (
    <fieldset className="editor-discount" ref={discountRef}>
      <legend>
        {t('editor.discount')} <kbd>F8</kbd>{' '}
        <button
          type="button"
          className="link"
          disabled={!mayDiscount || roundedOff(priced) === null}
          onClick={() => roundOff(priced, change)}
        >
          {t('editor.roundOff')}
        </button>{' '}
        <kbd>Shift F8</kbd>
      </legend>
      <div className="row">
        <Segmented<DiscountMode>
          aria-label={t('editor.discount')}
          options={modes.map((value) => ({ value, label: t(`editor.discountMode.${value}`) }))}
          value={mode}
          disabled={!mayDiscount}
          onChange={(chosen) => change({ do: 'mode', mode: chosen, suggestion })}
        />
        {mode !== 'none' && (
          <input
            className="num box"
            aria-label={t(`editor.discountValue.${mode}`)}
            aria-invalid={bad}
            inputMode="decimal"
            autoComplete="off"
            readOnly={!mayDiscount}
            value={discountTyped(editor)}
            onChange={(event) => change({ do: 'discount', text: event.target.value })}
            onFocus={(event) => event.target.select()}
          />
        )}
      </div>
      {children}
      <p className="note">{shownNote(mode, priced, (percent) => t('editor.discountShown', { percent }))}</p>
    </fieldset>
  )
}

/** The order without its jiao and fen; null where there are none. */
function roundedOff(priced: PricedOrder | null): Fen | null {
  const amount = priced?.discounted ?? 0
  return amount % 100 === 0 ? null : ((amount - (amount % 100)) as Fen)
}

/** Takes jiao and fen off the whole (抹零): what is left is the total agreed upon. */
export function roundOff(priced: PricedOrder | null, change: (change: Change) => void): void {
  const amount = roundedOff(priced)
  if (amount !== null) change({ do: 'roundOff', amount })
}

/** The percentage an agreed total comes to, to 4 decimals; for information only (R-AMT-4). */
function shownNote(mode: DiscountMode, priced: PricedOrder | null, say: (percent: string) => string): string {
  if (mode === 'none' || priced === null || priced.shownPercent === null) return ' '
  return say(formatDecimal(priced.shownPercent, 4))
}

function sumsOf(t: Translate, priced: PricedOrder | null, quantity: number): (readonly [string, string])[] {
  const money = (value: number | undefined) => (value === undefined ? '—' : formatFen(value))
  return [
    [t('order.figure.lineCount'), `${priced?.lines.length ?? 0} / ${formatQty(quantity)}`],
    [t('order.figure.productTotal'), money(priced?.productTotal)],
    [t('order.figure.orderDiscount'), money(priced === null ? undefined : -priced.discountTotal)],
    ...(priced?.couponTotal ? [[t('coupon.typed'), money(-priced.couponTotal)] as const] : []),
    [t('order.figure.net'), money(priced?.net)],
    [t('order.figure.tax'), money(priced?.tax)],
  ]
}
