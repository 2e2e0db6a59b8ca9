import { Button } from 'antd'
import { useState } from 'react'
import type { ReturnableDelivery, ReturnPage } from '../../main/salesreturn/view'
import { useAsk } from '../ask'
import { CustomerPicker } from '../customer/customer-picker'
import { useWords } from '../look/words'
import { DialogField, useFaults } from '../order/dialog-field'
import { QuantityTable } from '../order/quantity-table'
import { useKeys } from '../part/keys'
import { Panel, Screen, ScreenHead } from '../part/screen'
import { useTab, useTabState } from '../shell/workspace'
import { Choices, Deliveries } from './return-fields'
import { linesOf, type TypedReturn, typedOf, useSave } from './typed-return'

interface Props {
  page: ReturnPage | null
  onDone: () => void
}

/** Whose goods come back: said by the return, by where it was begun, or still to be chosen. */
function useCustomer(page: ReturnPage | null) {
  const { with: given } = useTab()
  return useState<{ id: number; name: string } | null>(() => {
    if (page) return { id: page.customerId, name: page.customerName }
    return given?.customerId ? { id: Number(given.customerId), name: String(given.name ?? '') } : null
  })
}

/** What a return asks for: from which delivery, how much of each line, why, and what the customer wants for it. */
export function ReturnForm({ page, onDone }: Props) {
  const t = useWords()
  const { with: given } = useTab()
  const [customer, setCustomer] = useCustomer(page)
  const [typed, setTyped] = useState(() => typedOf(page, Number(given?.deliveryId ?? 0) || null))
  const [touched, setTouched] = useState(false)
  const asking = { customerId: customer?.id ?? 1, returnId: page?.id ?? null }
  const answer = useAsk('salesReturn.returnable', asking, { enabled: customer !== null })
  // What is remembered of the customer before is none of this one's.
  const offered = customer === null || answer.isPlaceholderData ? undefined : answer.data
  const { fault, setFault, anyFault, setLineFault } = useFaults()
  const change = (part: Partial<TypedReturn>) => {
    setTouched(true)
    setTyped((now) => ({ ...now, ...part }))
  }
  const delivery = offered?.find(({ id }) => id === typed.deliveryId)
  const { save, pending } = useSave({ page, onDone }, typed, delivery, setFault)
  const act = (submits: boolean) => {
    if (!anyFault) void save(submits)
  }
  useTabState(page?.no ?? null, touched)
  useKeys({ 'Ctrl+S': () => act(false), 'Ctrl+Enter': () => act(true) })
  const title = page?.no ?? t('salesReturn.new')
  const from = (deliveryId: number | null) => change({ deliveryId, quantities: new Map() })
  return (
    <Screen name={title} head={<Head title={title} act={act} faulty={anyFault} pending={pending} />}>
      <Panel title={t('salesReturn.tab')}>
        <div className="dialog-fields">
          <DialogField name={t('salesReturn.field.customer')}>
            <CustomerPicker
              label={t('salesReturn.field.customer')}
              value={customer}
              disabled={page !== null}
              autoFocus={customer === null}
              onChange={(pick) => {
                setCustomer(pick)
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
        {offered?.length === 0 && <p className="note">{t('salesReturn.noDelivery')}</p>}
        {delivery && <Goods of={delivery} typed={typed} change={change} onFault={setLineFault} />}
      </Panel>
    </Screen>
  )
}

interface HeadProps {
  title: string
  act: (submits: boolean) => void
  faulty: boolean
  pending: boolean
}

function Head({ title, act, faulty, pending }: HeadProps) {
  const t = useWords()
  return (
    <ScreenHead title={title}>
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
        ...{ done: t('salesReturn.line.delivered'), left: t('salesReturn.line.left') },
        now: t('salesReturn.line.qty'),
      }}
    />
  )
}
