import { type Ref, useState } from 'react'
import { formatFen } from '../../main/value/fen'
import { ask } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import type { Change } from '../order/change-editor'
import { couponIsRead, type Editor } from '../order/editor'

interface Props {
  editor: Editor
  change: (change: Change) => void
  inputRef: Ref<HTMLInputElement>
  fixed: boolean
}

/** The code of a coupon in an order (DSC-05): Enter, or leaving the box, looks at it; empty takes it off again. */
export function CouponField({ editor, change, inputRef, fixed }: Props) {
  const t = useWords()
  const [fault, setFault] = useState<string | null>(null)
  const { coupon, couponText: text } = editor
  const read = () => {
    if (couponIsRead(editor)) return
    if (text.trim() === '') return change({ do: 'coupon', text: '', coupon: null })
    const asked = { code: text.trim(), customerId: editor.head.customer?.id ?? null, orderId: editor.id }
    ask('coupon.read', asked).then(
      (found) => change({ do: 'coupon', text: found.code, coupon: found }),
      (error: unknown) => setFault(sentenceOf(error)),
    )
  }
  return (
    <div className="row editor-coupon">
      <span aria-hidden="true">
        {t('coupon.typed')} <kbd>F9</kbd>
      </span>
      <input
        className="box"
        ref={inputRef}
        aria-label={t('coupon.typed')}
        aria-invalid={fault !== null}
        autoComplete="off"
        maxLength={40}
        readOnly={fixed}
        value={text}
        onChange={({ target }) => {
          setFault(null)
          change({ do: 'coupon', text: target.value, coupon: null })
        }}
        onBlur={read}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey) read()
        }}
        onFocus={(event) => event.target.select()}
      />
      <span className={fault === null ? 'note' : 'bad'} role={fault === null ? undefined : 'alert'} title={fault ?? ''}>
        {fault ?? (coupon ? `−${formatFen(coupon.amount)}` : text.trim() === '' ? '' : t('coupon.typedWaiting'))}
      </span>
    </div>
  )
}
