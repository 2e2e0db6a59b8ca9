import { Form } from 'antd'
import type { CustomerPage } from '../../main/customer/customer'
import type { Opening, OpeningPage } from '../../main/receivable/opening'
import { dueDay } from '../../main/receivable/term'
import type { Day } from '../../main/value/day'
import { type Fen, formatFen } from '../../main/value/fen'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { Facts } from '../part/screen'
import { Answered } from '../part/state'

interface Props {
  page: CustomerPage
  onClose: () => void
}

/** What a customer owed when the books began: entered once, or shown and taken back. */
export function OpeningDialog({ page, onClose }: Props) {
  const opening = useAsk('opening.read', { id: page.id })
  return (
    <Answered of={opening}>
      {({ openings: [opening], firstOn }) =>
        opening ? (
          <KnownOpening opening={opening} page={page} onClose={onClose} />
        ) : (
          <EnterOpening page={page} firstOn={firstOn} onClose={onClose} />
        )
      }
    </Answered>
  )
}

interface Fields {
  amount: Fen | null
  openedOn: Day
  dueOn: Day | null
}

function EnterOpening({ page, firstOn, onClose }: Props & Pick<OpeningPage, 'firstOn'>) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<Fields>()
  const { run, pending } = useCommand('opening.create')
  const openedOn: Day = Form.useWatch('openedOn', form) ?? today()
  const save = async ({ amount, ...days }: Fields) => {
    try {
      await run({ customerId: page.id, amount: amount ?? 0, ...days })
      tell.done(t('receivable.opening.entered'))
      onClose()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  return (
    <Dialog
      title={titleOf(t, page)}
      open
      onClose={onClose}
      onOk={form.submit}
      okText={t('part.save')}
      pending={pending}
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ openedOn: today(), dueOn: null }}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        onFinish={save}
      >
        <Form.Item
          name="amount"
          label={t('receivable.opening.amount')}
          extra={t('receivable.opening.amountHint')}
          rules={[{ required: true, message: t('part.required') }]}
        >
          <MoneyField label={t('receivable.opening.amount')} negative autoFocus />
        </Form.Item>
        <div className="dialog-fields two">
          <Form.Item name="openedOn" label={t('receivable.opening.openedOn')} extra={lateHint(t, openedOn, firstOn)}>
            <DayField label={t('receivable.opening.openedOn')} clearable={false} most={today()} />
          </Form.Item>
          <Form.Item
            name="dueOn"
            label={t('receivable.opening.dueOn')}
            extra={t('receivable.opening.dueHint', { day: dueDay(page.term, openedOn) })}
          >
            <DayField label={t('receivable.opening.dueOn')} />
          </Form.Item>
        </div>
      </Form>
    </Dialog>
  )
}

/** The opening balance that is there; what is settled, in part or whole, stays. After a merge there may be another behind it. */
function KnownOpening({ opening, page, onClose }: Props & { opening: Opening }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('opening.delete')
  const mayRemove = useMay('receipt.confirm') && opening.open === opening.amount
  const remove = () =>
    run({ id: opening.id }).then(
      () => tell.done(t('receivable.opening.removed')),
      (error: unknown) => tell.refused(error),
    )
  return (
    <Dialog
      title={titleOf(t, page)}
      open
      onClose={onClose}
      onOk={() => void remove()}
      okText={t('receivable.opening.remove')}
      pending={pending}
      disabled={!mayRemove}
      danger
    >
      <Facts
        of={[
          [t('receivable.opening.no'), opening.no],
          [t('receivable.opening.amount'), formatFen(opening.amount)],
          [t('receivable.opening.left'), formatFen(opening.open)],
          [t('receivable.opening.openedOn'), opening.openedOn],
          [t('receivable.opening.dueOn'), opening.dueOn ?? t('part.none')],
        ]}
      />
      <p className="note">{t('receivable.opening.once')}</p>
    </Dialog>
  )
}

const titleOf = (t: ReturnType<typeof useWords>, page: CustomerPage) =>
  `${t('receivable.opening.title')} · ${page.name}`

/** An opening after the account has begun is odd: what came before is counted beside it. */
const lateHint = (t: ReturnType<typeof useWords>, openedOn: Day, firstOn: Day | null) =>
  firstOn !== null && openedOn > firstOn ? t('receivable.opening.late', { day: firstOn }) : undefined
