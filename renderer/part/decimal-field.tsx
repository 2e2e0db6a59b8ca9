import { Input, type InputProps, type InputRef } from 'antd'
import { type ComponentType, type Ref, useState } from 'react'
import { type Fen, formatFen, parseFen } from '../../main/value/fen'
import { formatPercent, type PayPercent, parsePayPercent, type Rate } from '../../main/value/percent'
import { formatPrice, type Price, parsePrice } from '../../main/value/price'
import { formatQty, parseQty, type Qty } from '../../main/value/qty'
import { Refusal } from '../../main/value/refusal'
import { sentenceOf } from '../look/words'

export interface DecimalFieldProps<V extends number>
  extends Pick<
    InputProps,
    | 'id'
    | 'disabled'
    | 'autoFocus'
    | 'onKeyDown'
    | 'onFocus'
    | 'onBlur'
    | 'className'
    | 'suffix'
    | 'placeholder'
    | 'size'
  > {
  label: string
  value?: V | null
  onChange?: (value: V | null) => void
  /** Says what is wrong with the text, or null when it is right; for a form that must not be saved then. */
  onFault?: (sentence: string | null) => void
  negative?: boolean
  /** In a table: no line for the fault under the field. */
  bare?: boolean
  ref?: Ref<InputRef>
}

interface Way<V> {
  parse: (text: string) => V
  format: (value: number) => string
  suffix?: string
}

/** Makes a field for a kind of number: text as it is typed, the value as it is read, formatted when the cursor leaves. */
export function decimalField<V extends number>(way: Way<V>): ComponentType<DecimalFieldProps<V>> {
  return function DecimalField({ label, value = null, onChange, onFault, negative = false, bare, suffix, ...input }) {
    const [typed, setTyped] = useState<string | null>(null)
    const [fault, setFault] = useState<string | null>(null)
    const read = (text: string) => {
      const found = readNumber(way, text, negative)
      setFault(found.fault)
      onFault?.(found.fault)
      if (found.fault === null) onChange?.(found.value)
    }
    const shown = typed ?? (value === null ? '' : way.format(value))
    return (
      <>
        <Input
          {...input}
          className={`num ${input.className ?? ''}`}
          aria-label={label}
          aria-invalid={fault !== null}
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          suffix={suffix ?? way.suffix}
          title={bare && fault !== null ? fault : undefined}
          {...(fault === null ? {} : { status: 'error' as const })}
          onFocus={(event) => {
            event.target.select()
            input.onFocus?.(event)
          }}
          onChange={({ target }) => {
            setTyped(target.value)
            read(target.value)
          }}
          onBlur={(event) => {
            if (fault === null) setTyped(null)
            input.onBlur?.(event)
          }}
        />
        {!bare && fault !== null && <div className="field-fault">{fault}</div>}
      </>
    )
  }
}

function readNumber<V extends number>(
  { parse }: Way<V>,
  text: string,
  negative: boolean,
): { value: V | null; fault: string | null } {
  if (text.trim() === '') return { value: null, fault: null }
  try {
    const value = parse(text)
    if (value < 0 && !negative) throw new Refusal('money.negative', { text })
    return { value, fault: null }
  } catch (error) {
    return { value: null, fault: sentenceOf(error) }
  }
}

/** Money in fen. */
export const MoneyField = decimalField<Fen>({ parse: parseFen, format: formatFen })
/** A quantity in 1/10 000 of the unit. */
export const QtyField = decimalField<Qty>({ parse: parseQty, format: formatQty })
/** A unit price in 1/10^8 yuan. */
export const PriceField = decimalField<Price>({ parse: parsePrice, format: formatPrice })
/** The percentage paid, 95 = 九五折. */
export const PayField = decimalField<PayPercent>({ parse: parsePayPercent, format: formatPercent, suffix: '%' })
/** A tax rate. */
export const RateField = decimalField<Rate>({
  parse: (text) => parsePayPercent(text) as number as Rate,
  format: formatPercent,
  suffix: '%',
})
