import { Input, Select } from 'antd'
import type { Ref } from 'react'
import { handlings } from '../../main/purchase/view'
import { isDay } from '../../main/value/day'
import { Field } from '../lines/head-field'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { SupplierPicker } from '../supplier/supplier-picker'
import type { Change, BuyingHead as Head } from './editor'

/** Which document is being written. */
export type BuyingKind = 'purchase' | 'purchaseReturn'

interface BuyingHeadProps {
  kind: BuyingKind
  head: Head
  change: (change: Change) => void
  badSupplier: boolean
  badDay: boolean
  supplierRef: Ref<HTMLInputElement>
  autoFocus: boolean
  /** A supplier was chosen: on to the lines. */
  onSupplier: () => void
}

/** The head of a purchase document: from whom, when, and what the document asks besides. */
export function BuyingHead(props: BuyingHeadProps) {
  const { kind, head, change, badSupplier, badDay, supplierRef, autoFocus, onSupplier } = props
  const t = useWords()
  const set = (part: Partial<Head>) => change({ do: 'head', head: part })
  const text = (
    field: 'contact' | 'phone' | 'address' | 'supplierNo' | 'cause' | 'note',
    longest: number,
    area = '',
  ) => (
    <Field name={t(`purchase.field.${field}`)} area={area || field}>
      <Input
        aria-label={t(`purchase.field.${field}`)}
        maxLength={longest}
        autoComplete="off"
        value={head[field]}
        onChange={(event) => set({ [field]: event.target.value })}
      />
    </Field>
  )
  const dayName = t(kind === 'purchase' ? 'purchase.field.orderedOn' : 'purchase.field.returnedOn')
  return (
    <div className="editor-head">
      <Field name={t('purchase.field.supplier')} hint="F3" area="customer" bad={badSupplier} needed>
        <SupplierPicker
          label={t('purchase.field.supplier')}
          value={head.supplier}
          onChange={(pick) => {
            change({ do: 'supplier', pick })
            if (pick !== null) onSupplier()
          }}
          inputRef={supplierRef}
          autoFocus={autoFocus}
        />
      </Field>
      <Field name={dayName} area="day" bad={badDay} needed>
        <DayField
          label={dayName}
          value={isDay(head.day) ? head.day : null}
          onChange={(chosen) => set({ day: chosen ?? '' })}
          clearable={false}
        />
      </Field>
      {kind === 'purchase' ? (
        <Field name={t('purchase.field.promisedOn')} area="promisedOn">
          <DayField
            label={t('purchase.field.promisedOn')}
            value={isDay(head.promisedOn) ? head.promisedOn : null}
            onChange={(chosen) => set({ promisedOn: chosen ?? '' })}
            {...(isDay(head.day) ? { countedFrom: head.day } : {})}
          />
        </Field>
      ) : (
        <Field name={t('purchase.field.handling')} area="handling">
          <Select
            aria-label={t('purchase.field.handling')}
            options={handlings.map((value) => ({ value, label: t(`purchase.handling.${value}`) }))}
            value={head.handling}
            onChange={(handling) => set({ handling })}
          />
        </Field>
      )}
      {text('contact', 100)}
      {text('phone', 60)}
      {kind === 'purchase' ? text('address', 300) : text('cause', 200, 'address')}
      {kind === 'purchase' && text('supplierNo', 60)}
      {text('note', 1000)}
    </div>
  )
}
