import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import type { OrderPage } from '../../main/order/view'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { Facts, Panel } from '../part/screen'

/** Who is responsible for an order and who works on it beside them (ASN-01, ASN-02); changed by who may assign orders. */
export function OrderPeople({ order }: { order: OrderPage }) {
  const t = useWords()
  const mayAssign = useMay('order.assign')
  const [open, setOpen] = useState(false)
  const team = order.members.map(({ name }) => name).join(t('part.comma'))
  return (
    <Panel
      title={t('order.people.title')}
      extra={mayAssign && <Button onClick={() => setOpen(true)}>{t('order.people.change')}</Button>}
    >
      <Facts
        of={[
          [t('order.people.owner'), order.ownerName ?? t('order.people.nobody')],
          [t('order.people.team'), team],
        ]}
      />
      {open && <PeopleDialog order={order} onClose={() => setOpen(false)} />}
    </Panel>
  )
}

interface Typed {
  ownerId: Id | null
  members: Id[]
}

function PeopleDialog({ order, onClose }: { order: OrderPage; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const people = useAsk('user.names', {})
  const assign = useCommand('order.assign')
  const changeTeam = useCommand('order.changeTeam')
  const before = order.members.map(({ id }) => id)
  const options = (people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const search = { showSearch: true, optionFilterProp: 'label', loading: people.isPending, options } as const
  const save = async ({ ownerId, members }: Typed) => {
    // The team first: who gives an order away may not see it any more.
    const changed = members.length !== before.length || members.some((id) => !before.includes(id))
    if (changed) await changeTeam.run({ id: order.id, members })
    if (ownerId !== null && ownerId !== order.ownerId) await assign.run({ orders: [order.id], ownerId })
    tell.done(t('order.people.saved'))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={t('order.people.changeTitle')}
      initial={{ ownerId: order.ownerId, members: before }}
      onSave={save}
      onClose={onClose}
      pending={assign.pending || changeTeam.pending}
    >
      <Form.Item name="ownerId" label={t('order.people.owner')} extra={t('order.people.ownerHint')}>
        <Select autoFocus placeholder={t('order.people.nobody')} {...search} />
      </Form.Item>
      <Form.Item name="members" label={t('order.people.team')} extra={t('order.people.teamHint')}>
        <Select mode="multiple" {...search} />
      </Form.Item>
    </FormDialog>
  )
}
