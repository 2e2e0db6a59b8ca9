import { AutoComplete, Input } from 'antd'
import type { Ref } from 'react'
import type { CustomerPick } from '../../main/customer/customer'
import { type OrderChannel, orderChannels } from '../../main/order/order'
import type { TypeField } from '../../main/order/ordertype'
import { type Day, isDay } from '../../main/value/day'
import { ask, useAsk } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { Field } from '../lines/head-field'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'
import type { Change } from './change-editor'
import type { EditorHead as Head } from './editor'
import { EditorType } from './editor-type'

interface EditorHeadProps {
  head: Head
  change: (change: Change) => void
  badCustomer: boolean
  badDay: boolean
  customerRef: Ref<HTMLInputElement>
  autoFocus: boolean
  /** A customer was chosen: on to the lines. */
  onCustomer: () => void
}

type TextField = 'phone' | 'externalNo' | 'note' | 'specialTerms'

interface Person {
  name: string
  phone: string
}

/** Whom of the customer the order may name and where its goods may go, the usual ones first (CUS-08, CUS-09). */
function useWhereabouts(customerId: number | null): { contacts: Person[]; addresses: string[] } {
  const { data } = useAsk('customer.read', { id: customerId ?? 1 }, { enabled: customerId !== null })
  if (!data || customerId === null) return { contacts: [], addresses: [] }
  const shipTo = data.addresses.filter(({ purpose }) => purpose === 'shipTo')
  return {
    contacts: [{ name: data.contact, phone: data.phone }, ...data.contacts].filter(({ name }) => name !== ''),
    addresses: [data, ...shipTo].map(({ address }) => address).filter(Boolean),
  }
}

/** A contact brings its phone; one without a number leaves what is there. */
function phoneOf(contacts: readonly Person[], chosen: string): { phone?: string } {
  const phone = contacts.find(({ name }) => name === chosen)?.phone
  return phone ? { phone } : {}
}

/** The header of the order: whom it is for, when, and where the goods go. */
export function EditorHead({ head, change, badCustomer, badDay, customerRef, autoFocus, onCustomer }: EditorHeadProps) {
  const t = useWords()
  const set = (part: Partial<Head>) => change({ do: 'head', head: part })
  const asked = (field: TypeField) => head.type?.config.needed.includes(field) ?? false
  const text = (field: TextField, longest: number) => (
    <Field name={t(`order.field.${field}`)} area={field} needed={asked(field)}>
      <Input
        aria-label={t(`order.field.${field}`)}
        maxLength={longest}
        autoComplete="off"
        value={head[field]}
        onChange={(event) => set({ [field]: event.target.value })}
      />
    </Field>
  )
  const { contacts, addresses } = useWhereabouts(head.customer?.id ?? null)
  const day = (field: 'orderOn' | 'promisedOn') => (
    <DayField
      label={t(`order.field.${field}`)}
      value={isDay(head[field]) ? (head[field] as Day) : null}
      onChange={(chosen) => set({ [field]: chosen ?? '' })}
      clearable={field === 'promisedOn'}
      {...(field === 'promisedOn' && isDay(head.orderOn) ? { countedFrom: head.orderOn as Day } : {})}
    />
  )
  return (
    <div className="editor-head">
      <Field name={t('order.field.customer')} hint="F3" area="customer" bad={badCustomer} needed>
        <CustomerPicker
          label={t('order.field.customer')}
          value={head.customer}
          onChange={(pick) => {
            chooseCustomer(pick, change)
            if (pick !== null) onCustomer()
          }}
          inputRef={customerRef}
          autoFocus={autoFocus}
        />
      </Field>
      <Field name={t('order.field.orderOn')} area="orderOn" bad={badDay} needed>
        {day('orderOn')}
      </Field>
      <Field name={t('order.field.promisedOn')} area="promisedOn" needed={asked('promisedOn')}>
        {day('promisedOn')}
      </Field>
      <Field name={t('order.field.contact')} area="contact" needed={asked('contact')}>
        <AutoComplete
          aria-label={t('order.field.contact')}
          popupMatchSelectWidth={260}
          maxLength={100}
          options={contacts.map(({ name, phone }) => ({ value: name, label: `${name} ${phone}` }))}
          value={head.contact}
          onChange={(contact: string) => set({ contact })}
          onSelect={(name: string) => set({ contact: name, ...phoneOf(contacts, name) })}
        />
      </Field>
      {text('phone', 60)}
      <EditorType head={head} change={change} />
      <Field name={t('order.channel.of')} area="channel">
        <select
          aria-label={t('order.channel.of')}
          value={head.channel}
          onChange={({ target }) => set({ channel: target.value as OrderChannel })}
        >
          {orderChannels.map((channel) => (
            <option key={channel} value={channel}>
              {t(`order.channel.${channel}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field name={t('order.field.address')} area="address" needed={asked('address')}>
        <AutoComplete
          aria-label={t('order.field.address')}
          maxLength={300}
          options={addresses.map((value) => ({ value }))}
          value={head.address}
          onChange={(address: string) => set({ address })}
        />
      </Field>
      {text('externalNo', 60)}
      {text('note', 1000)}
      {text('specialTerms', 1000)}
    </div>
  )
}

/** A customer brings contact, phone and address; what is missing there is left empty. */
export function chooseCustomer(pick: Pick<CustomerPick, 'id' | 'name'> | null, change: (change: Change) => void): void {
  change({ do: 'head', head: { customer: pick === null ? null : { id: pick.id, name: pick.name } } })
  if (pick === null) return
  ask('customer.read', { id: pick.id }).then(
    ({ contact, phone, address }) => change({ do: 'address', customerId: pick.id, contact, phone, address }),
    () => undefined,
  )
}
