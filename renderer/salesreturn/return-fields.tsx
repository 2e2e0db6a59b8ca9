import { Input, Select } from 'antd'
import { returnCauses, returnWishes } from '../../main/salesreturn/salesreturn'
import type { ReturnableDelivery } from '../../main/salesreturn/view'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'
import type { TypedReturn } from './typed-return'

interface DeliveriesProps {
  of: readonly ReturnableDelivery[]
  typed: TypedReturn
  fixed: boolean
  onPick: (id: number) => void
}

/** From which delivery the goods come; of a written return it stays. */
export function Deliveries({ of, typed, fixed, onPick }: DeliveriesProps) {
  const t = useWords()
  const label = t('salesReturn.field.delivery')
  return (
    <DialogField name={label}>
      <Select
        aria-label={label}
        options={of.map(({ id, no, orderNo, deliveredOn }) => {
          return { value: id as number, label: `${no}  ${deliveredOn}  ${orderNo}` }
        })}
        value={of.some(({ id }) => id === typed.deliveryId) ? typed.deliveryId : null}
        disabled={fixed || of.length === 0}
        onChange={(id) => id !== null && onPick(id)}
      />
    </DialogField>
  )
}

/** Why they come back, and what the customer wants for them. */
export function Choices({ typed, change }: { typed: TypedReturn; change: (part: Partial<TypedReturn>) => void }) {
  const t = useWords()
  return (
    <>
      <DialogField name={t('salesReturn.field.wish')} hint={t('salesReturn.wishHint')}>
        <Select
          aria-label={t('salesReturn.field.wish')}
          options={returnWishes.map((value) => ({ value, label: t(`salesReturn.wish.${value}`) }))}
          value={typed.wish}
          onChange={(wish) => change({ wish })}
        />
      </DialogField>
      <DialogField name={t('salesReturn.field.cause')}>
        <Select
          aria-label={t('salesReturn.field.cause')}
          options={returnCauses.map((value) => ({ value, label: t(`salesReturn.cause.${value}`) }))}
          value={typed.cause}
          onChange={(cause) => change({ cause })}
        />
      </DialogField>
      <DialogField name={t('salesReturn.field.reason')}>
        <Input
          aria-label={t('salesReturn.field.reason')}
          maxLength={200}
          value={typed.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </DialogField>
    </>
  )
}
