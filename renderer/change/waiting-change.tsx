import './change.css'
import { Button } from 'antd'
import type { OrderChange, OrderPage } from '../../main/order/view'
import { useUser } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Pill } from '../part/pill'
import { DifferenceTable } from './difference-table'

/** The change of an order that waits for approval: why it was asked for, what it changes, and the way back. */
export function WaitingChange({ change, orderId }: { change: OrderChange; orderId: OrderPage['id'] }) {
  const t = useWords()
  const tell = useNotice()
  const user = useUser()
  const withdraw = useCommand('change.withdraw')
  const own = change.requestedBy === user.name || user.role === 'owner'
  const takeBack = () => withdraw.run({ orderId }).then(() => tell.done(t('change.withdrawn')), tell.refused)
  return (
    <section className="waiting-change">
      <header>
        <Pill tone="warn">{t('change.state.PENDING')}</Pill>
        <b>{change.reason}</b>
        {own && (
          <Button size="small" loading={withdraw.pending} onClick={() => void takeBack()}>
            {t('change.withdraw')}
          </Button>
        )}
      </header>
      <DifferenceTable before={change.before} after={change.after} />
    </section>
  )
}
