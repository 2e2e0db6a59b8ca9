import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { OrderPage } from '../../main/order/view'
import { useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { openTab } from '../shell/workspace'
import { foremostActs, hasReturnable, type OrderAct, useOrderActs } from './order-acts'
import { OrderDialogs } from './order-dialogs'

const isForemost = (act: OrderAct) => foremostActs.some((one) => one === act)

/** What may be done with an order now: the usual steps as buttons, the others in a menu; each with its dialog (ORD-13). */
export function OrderActBar({ order }: { order: OrderPage }) {
  const t = useWords()
  const acts = useOrderActs(order)
  const [asked, setAsked] = useState<OrderAct | null>(null)
  // Completing offers to tell the customer, and notes when nobody does.
  const [offered, setOffered] = useState(false)
  const offer = () => {
    setOffered(true)
    setAsked('tell')
  }
  const atOnce = useAtOnce(order, offer)
  const start = (act: OrderAct) => {
    setOffered(false)
    if (!atOnce(act)) setAsked(act)
  }
  const foremost = acts.filter(isForemost)
  const others = acts.filter((act) => !isForemost(act))
  return (
    <>
      {foremost.map((act, at) => (
        <Button key={act} type={at === 0 ? 'primary' : 'default'} onClick={() => start(act)}>
          {t(`order.action.${act}`)}
        </Button>
      ))}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((act) => ({
              key: act,
              label: t(`order.action.${act}`),
              danger: act === 'cancel' || act === 'closeShort',
            })),
            onClick: ({ key }) => start(key as OrderAct),
          }}
        >
          <Button>
            {t('order.action.more')} <Icon name="down" />
          </Button>
        </Dropdown>
      )}
      {asked !== null && (
        <OrderDialogs order={order} act={asked} offered={offered} onClose={() => setAsked(null)} onCompleted={offer} />
      )}
    </>
  )
}

/** Does what needs no question, and says whether it did. */
function useAtOnce(order: OrderPage, onCompleted: () => void): (act: OrderAct) => boolean {
  const t = useWords()
  const tell = useNotice()
  const complete = useCommand('order.complete')
  const release = useCommand('order.release')
  const archive = useCommand('order.archive')
  const { id, version } = order
  return (act) => {
    const told = (done: Promise<unknown>, sentence: string) => {
      done.then(() => tell.done(sentence), tell.refused)
      return true
    }
    if (act === 'requestReturn') {
      const { customerId, customerName: name, deliveries } = order
      const deliveryId = deliveries.findLast(hasReturnable)?.id ?? 0
      openTab({ kind: 'return', id: null, with: { customerId, name, deliveryId } })
      return true
    }
    // Who may not know what is owed is not asked about it.
    if (act === 'complete' && (order.outstanding ?? 0) <= 0)
      return told(complete.run({ id, version }).then(onCompleted), t('order.completed'))
    if (act === 'release') return told(release.run({ id, version }), t('order.released'))
    if (act === 'archive') return told(archive.run({ id, version }), t('order.archivedDone'))
    if (act === 'unarchive') return told(archive.run({ id, version, archived: false }), t('order.unarchived'))
    return false
  }
}
