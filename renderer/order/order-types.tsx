import { Button } from 'antd'
import { useState } from 'react'
import type { OrderType } from '../../main/order/ordertype'
import { formatFen } from '../../main/value/fen'
import { useAsk, useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Badge } from '../part/pill'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { TypeDialog } from './type-dialog'

/** The shop's own types of order, with how many orders there are of each and what they come to (TYP-02, TYP-05). */
export function OrderTypes() {
  const t = useWords()
  const types = useAsk('orderType.list', {})
  const [asked, setAsked] = useState<OrderType | 'new' | null>(null)
  const create = (
    <Button icon={<Icon name="plus" />} onClick={() => setAsked('new')}>
      {t('order.type.new')}
    </Button>
  )
  return (
    <Panel title={t('order.type.title')} note={t('order.type.hint')} extra={create}>
      <Answered of={types}>
        {(list) =>
          list.length === 0 ? <p className="note">{t('order.type.none')}</p> : <Types of={list} change={setAsked} />
        }
      </Answered>
      {asked !== null && <TypeDialog type={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
    </Panel>
  )
}

function Types({ of, change }: { of: readonly OrderType[]; change: (type: OrderType) => void }) {
  const t = useWords()
  return (
    <table className="plain">
      <thead>
        <tr>
          <th>{t('order.type.name')}</th>
          <th>{t('order.type.asks')}</th>
          <th className="num">{t('order.type.count')}</th>
          <th className="num">{t('order.column.gross')}</th>
          <th />
        </tr>
      </thead>
      <tbody>
        {of.map((type) => (
          <tr key={type.id}>
            <td>
              {type.name} {!type.active && <Badge>{t('order.type.retired')}</Badge>}
            </td>
            <td className="note">
              <Asks type={type} />
            </td>
            <td className="num">{type.count}</td>
            <td className="num">{formatFen(type.gross)}</td>
            <td>
              <TypeActs type={type} change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is special about a type, in words. */
function Asks({ type: { config } }: { type: OrderType }) {
  const t = useWords()
  const said = [
    ...(config.approves ? [] : [t('order.type.noApproval')]),
    ...(config.prepares ? [] : [t('order.type.noPreparing')]),
    ...(config.receipt === 'optional' ? [] : [t(`order.type.receiptIs.${config.receipt}`)]),
    ...(config.zeroAmount ? [t('order.type.zeroAmount')] : []),
    ...config.needed.map((field) => t('order.type.needs', { field: t(`order.field.${field}`) })),
  ]
  return <>{said.length === 0 ? t('order.type.likeOrdinary') : said.join(t('part.comma'))}</>
}

function TypeActs({ type, change }: { type: OrderType; change: (type: OrderType) => void }) {
  const t = useWords()
  const tell = useNotice()
  const retire = useCommand('orderType.retire')
  const remove = useCommand('orderType.delete')
  const { id, active, count } = type
  const saved = (done: Promise<unknown>) => done.then(() => tell.done(t('order.settings.saved')), tell.refused)
  return (
    <span className="row">
      <Button size="small" onClick={() => change(type)}>
        {t('order.type.edit')}
      </Button>
      <Button size="small" onClick={() => void saved(retire.run({ id, active: !active }))}>
        {t(active ? 'order.type.retire' : 'order.type.use')}
      </Button>
      {count === 0 && (
        <Button size="small" danger onClick={() => void saved(remove.run({ id }))}>
          {t('order.type.delete')}
        </Button>
      )}
    </span>
  )
}
