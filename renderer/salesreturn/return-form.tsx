import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ReturnableDelivery, ReturnPage } from '../../main/salesreturn/view'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { QuantityTable } from '../order/quantity-table'
import { useKeys } from '../part/keys'
import { Panel, Screen, ScreenHead } from '../part/screen'
import { dropForm, formLeftBehind, useFormKey, useKeptForm } from '../shell/kept-form'
import { openTab, type Tab, useTab, useTabState } from '../shell/workspace'
import { DraftTalk } from '../talk/draft-talk'
import { Choices, Deliveries } from './return-fields'
import { linesOf, returnForm, returnOf, type TypedReturn, textOf, typedOf, useSave } from './typed-return'

interface Props {
  page: ReturnPage | null
  onDone: () => void
}

/** What the form begins with: what was left behind, what the return says, or where it was begun. */
function beginning(form: string, page: ReturnPage | null, given: Tab['with']): Form {
  const left = formLeftBehind(returnForm, form)
  if (left) return { customer: left.customer, typed: returnOf(left.typed), touched: true }
  const typed = typedOf(page, Number(given?.deliveryId ?? 0) || null)
  if (page) return { customer: { id: page.customerId, name: page.customerName }, typed, touched: false }
  const customer = given?.customerId ? { id: Number(given.customerId), name: String(given.name ?? '') } : null
  return { customer, typed, touched: false }
}

/** A return as it is typed, and for whom. */
interface Form {
  customer: { id: number; name: string } | null
  typed: TypedReturn
  /** Something was typed that is not saved. */
  touched: boolean
}

/** What a return asks for: from which delivery, how much of each line, why, and what the customer wants for it. */
export function ReturnForm({ page, onDone }: Props) {
  const t = useWords()
  const { with: given } = useTab()
  const form = useFormKey()
  const [{ customer, typed, touched }, setForm] = useState(() => beginning(form, page, given))
  const asking = { customerId: customer?.id ?? 1, returnId: page?.id ?? null }
  const answer = useAsk('salesReturn.returnable', asking, { enabled: customer !== null })
  // What is remembered of the customer before is none of this one's.
  const offered = customer === null || answer.isPlaceholderData ? undefined : answer.data
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const change = (part: Partial<TypedReturn>) =>
    setForm((now) => ({ ...now, typed: { ...now.typed, ...part }, touched: true }))
  const delivery = offered?.find(({ id }) => id === typed.deliveryId)
  const done = () => {
    void dropForm(form)
    onDone()
  }
  const { save, pending } = useSave({ page, onDone: done }, typed, delivery, setFault)
  const act = (submits: boolean) => {
    if (!anyFault) void save(submits)
  }
  const title = page?.no ?? t('salesReturn.new')
  const text = useMemo(() => ({ customer, typed: textOf(typed) }), [customer, typed])
  const kept = useKeptForm(returnForm, form, {
    form: text,
    documentId: page?.id ?? null,
    changed: touched,
    title,
    save: async () => !anyFault && save(false),
  })
  useTabState(page?.no ?? null, touched, kept.works)
  useKeys({ 'Ctrl+S': () => act(false), 'Ctrl+Enter': () => act(true) })
  const from = (deliveryId: number | null) => change({ deliveryId, quantities: new Map() })
  return (
    <Screen
      name={title}
      head={<Head id={page?.id ?? null} title={title} act={act} faulty={anyFault} pending={pending} />}
    >
      <Panel title={t('salesReturn.tab')}>
        <div className="dialog-fields">
          <DialogField name={t('salesReturn.field.customer')}>
            <CustomerPicker
              label={t('salesReturn.field.customer')}
              value={customer}
              disabled={page !== null}
              autoFocus={customer === null}
              onChange={(pick) => {
                setForm((now) => ({ ...now, customer: pick }))
                from(null)
              }}
            />
          </DialogField>
          <Deliveries of={offered ?? []} typed={typed} fixed={page !== null} onPick={from} />
          <Choices typed={typed} change={change} />
        </div>
        {fault !== null && (
          <p className="bad" role="alert">
            {fault}
          </p>
        )}
      </Panel>
      <Panel title={t('salesReturn.lines')}>
        {customer === null && <p className="note">{t('salesReturn.chooseCustomer')}</p>}
        {offered?.length === 0 && <NoDelivery customer={customer} />}
        {delivery && <Goods of={delivery} typed={typed} change={change} onFault={setLineFault} />}
      </Panel>
    </Screen>
  )
}

/** Nothing is left to return; who may takes goods back all the same, without an order. */
function NoDelivery({ customer }: Pick<Form, 'customer'>) {
  const t = useWords()
  const mayFree = useMay('return.free')
  const start = { free: 1, ...(customer ? { customerId: customer.id, name: customer.name } : {}) }
  return (
    <p className="note">
      {t('salesReturn.noDelivery')}{' '}
      {mayFree && (
        <button type="button" className="link" onClick={() => openTab({ kind: 'return', id: null, with: start })}>
          {t('salesReturn.free.new')}
        </button>
      )}
    </p>
  )
}

interface HeadProps {
  id: Id | null
  title: string
  act: (submits: boolean) => void
  faulty: boolean
  pending: boolean
}

function Head({ id, title, act, faulty, pending }: HeadProps) {
  const t = useWords()
  return (
    <ScreenHead title={title}>
      <DraftTalk record="salesReturn" id={id} />
      <Button onClick={() => act(false)} disabled={faulty} loading={pending}>
        {t('salesReturn.saveDraft')} (Ctrl+S)
      </Button>
      <Button type="primary" onClick={() => act(true)} disabled={faulty} loading={pending}>
        {t('salesReturn.submit')} (Ctrl+Enter)
      </Button>
    </ScreenHead>
  )
}

interface GoodsProps {
  of: ReturnableDelivery
  typed: TypedReturn
  change: (part: Partial<TypedReturn>) => void
  onFault: (id: number, sentence: string | null) => void
}

/** How much of each line is to come back. */
function Goods({ of, typed, change, onFault }: GoodsProps) {
  const t = useWords()
  return (
    <QuantityTable
      lines={linesOf(of)}
      quantities={typed.quantities}
      onChange={(quantities) => change({ quantities })}
      onFault={onFault}
      heads={{
        done: t('salesReturn.line.delivered'),
        left: t('salesReturn.line.left'),
        now: t('salesReturn.line.qty'),
      }}
    />
  )
}
