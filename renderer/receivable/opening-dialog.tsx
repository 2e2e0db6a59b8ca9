import { Form } from 'antd'
import type { Opening, OpeningPage } from '../../main/receivable/opening'
import { dueDay, type PaymentTerm } from '../../main/receivable/term'
import type { Day } from '../../main/value/day'
import { type Fen, formatFen } from '../../main/value/fen'
import type { Id } from '../../main/value/id'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { Facts } from '../part/screen'

/** What is typed of an opening balance. */
export interface OpeningFields {
  amount: Fen
  openedOn: Day
  dueOn: Day | null
}

/** How a customer's or a supplier's opening balance is entered and taken back, and what is said of it there. */
export interface OpeningWay {
  party: { name: string; term: PaymentTerm }
  enter: { run: (fields: OpeningFields) => Promise<unknown>; pending: boolean }
  remove: { run: (id: Id) => Promise<unknown>; pending: boolean }
  mayRemove: boolean
  hints: { amount: string; late: (day: Day) => string; once: string }
}

interface Props {
  page: OpeningPage
  way: OpeningWay
  onClose: () => void
}

/** What was owed when the books began: entered once, or shown and taken back. */
export function OpeningDialog({ page, way, onClose }: Props) {
  const [opening] = page.openings
  return opening ? (
    <KnownOpening opening={opening} way={way} onClose={onClose} />
  ) : (
    <EnterOpening page={page} way={way} onClose={onClose} />
  )
}

type Fields = Omit<OpeningFields, 'amount'> & { amount: Fen | null }

function EnterOpening({ page: { firstOn }, way: { party, enter, hints }, onClose }: Props) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<Fields>()
  const openedOn: Day = Form.useWatch('openedOn', form) ?? today()
  const save = async ({ amount, ...days }: Fields) => {
    try {
      await enter.run({ amount: amount ?? (0 as Fen), ...days })
      tell.done(t('receivable.opening.entered'))
      onClose()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  // An opening after the account has begun is odd: what came before is counted beside it.
  const late = firstOn !== null && openedOn > firstOn ? hints.late(firstOn) : undefined
  return (
    <Dialog
      title={titleOf(t, party)}
      open
      onClose={onClose}
      onOk={form.submit}
      okText={t('part.save')}
      pending={enter.pending}
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
          extra={hints.amount}
          rules={[{ required: true, message: t('part.required') }]}
        >
          <MoneyField label={t('receivable.opening.amount')} negative autoFocus />
        </Form.Item>
        <div className="dialog-fields two">
          <Form.Item name="openedOn" label={t('receivable.opening.openedOn')} extra={late}>
            <DayField label={t('receivable.opening.openedOn')} clearable={false} most={today()} />
          </Form.Item>
          <Form.Item
            name="dueOn"
            label={t('receivable.opening.dueOn')}
            extra={t('receivable.opening.dueHint', { day: dueDay(party.term, openedOn) })}
          >
            <DayField label={t('receivable.opening.dueOn')} />
          </Form.Item>
        </div>
      </Form>
    </Dialog>
  )
}

/** The opening balance that is there; what is settled, in part or whole, stays. After a merge there may be another behind it. */
function KnownOpening({ opening, way, onClose }: Omit<Props, 'page'> & { opening: Opening }) {
  const t = useWords()
  const tell = useNotice()
  const { party, remove, hints } = way
  const take = () =>
    remove.run(opening.id).then(
      () => tell.done(t('receivable.opening.removed')),
      (error: unknown) => tell.refused(error),
    )
  return (
    <Dialog
      title={titleOf(t, party)}
      open
      onClose={onClose}
      onOk={() => void take()}
      okText={t('receivable.opening.remove')}
      pending={remove.pending}
      disabled={!way.mayRemove || opening.open !== opening.amount}
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
      <p className="note">{hints.once}</p>
    </Dialog>
  )
}

const titleOf = (t: ReturnType<typeof useWords>, party: OpeningWay['party']) =>
  `${t('receivable.opening.title')} · ${party.name}`
