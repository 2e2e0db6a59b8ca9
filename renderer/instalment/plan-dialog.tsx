import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { byPercent, type Instalment, type ReceiptPlan, suggestPlan } from '../../main/instalment/instalment'
import type { Day } from '../../main/value/day'
import { type Fen, formatFen, sumFen, zeroFen } from '../../main/value/fen'
import { useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { MoneyField } from '../part/decimal-field'
import { Dialog } from '../part/dialog'
import { useNotice } from '../part/notice'
import { RowButton } from '../part/row-button'

interface Row {
  key: number
  name: string
  dueOn: Day | null
  amount: Fen | null
}

/** Says in how many instalments an order is to be paid; the first suggestion is a deposit and the balance by the customer's term. */
export function PlanDialog({ plan, onClose }: { plan: ReceiptPlan; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('instalment.save')
  const [rows, setRows] = useState<Row[]>(() => begun(plan, t('instalment.deposit'), t('instalment.balance')))
  const [fault, setFault] = useState<string | null>(null)
  const put = (at: number, part: Partial<Row>) => setRows(rows.map((row, i) => (i === at ? { ...row, ...part } : row)))
  const sum = sumFen(rows.map(({ amount }) => amount ?? zeroFen))
  const rest = (plan.amount - sum) as Fen
  const save = async (instalments: Instalment[]) => {
    try {
      await run({ orderId: plan.orderId, instalments })
      tell.done(t('instalment.saved'))
      onClose()
    } catch (error) {
      setFault(sentenceOf(error))
    }
  }
  const typed = rows.flatMap(({ name, dueOn, amount }) =>
    dueOn === null ? [] : [{ name, dueOn, amount: amount ?? zeroFen }],
  )
  const ofPercent = (percent: number) => byPercent(plan.amount, [percent, 100 - percent])[0] ?? zeroFen
  return (
    <Dialog
      title={t('instalment.dialog')}
      open
      onClose={onClose}
      onOk={() => void save(typed)}
      okText={t('part.save')}
      pending={pending}
      disabled={rest !== 0 || typed.length !== rows.length}
      width={680}
    >
      <p className="note">{t('instalment.hint', { amount: formatFen(plan.amount) })}</p>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('instalment.name')}</th>
            <th>{t('instalment.dueOn')}</th>
            <th>{t('instalment.percent')}</th>
            <th>{t('instalment.amount')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.key}>
              <td>
                <Input
                  aria-label={t('instalment.name')}
                  maxLength={40}
                  value={row.name}
                  onChange={({ target }) => put(at, { name: target.value })}
                />
              </td>
              <td>
                <DayField label={t('instalment.dueOn')} value={row.dueOn} onChange={(dueOn) => put(at, { dueOn })} />
              </td>
              <td>
                <InputNumber<number>
                  aria-label={t('instalment.percent')}
                  min={0}
                  max={100}
                  precision={0}
                  onChange={(percent) => percent !== null && put(at, { amount: ofPercent(percent) })}
                />
              </td>
              <td>
                <MoneyField
                  label={t('instalment.amount')}
                  value={row.amount}
                  onChange={(amount) => put(at, { amount })}
                />
              </td>
              <td>
                <RowButton
                  icon="trash"
                  name={t('instalment.removeOf', { nth: at + 1 })}
                  act={() => setRows(rows.filter((one) => one !== row))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row after">
        <Button
          onClick={() => {
            const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
            setRows([...rows, { key, name: '', dueOn: null, amount: rest > 0 ? rest : null }])
          }}
        >
          {t('instalment.add')}
        </Button>
        {rest !== 0 && rows.length > 0 && (
          <Button
            onClick={() => put(rows.length - 1, { amount: ((rows.at(-1)?.amount ?? 0) + rest) as Fen })}
            disabled={(rows.at(-1)?.amount ?? 0) + rest <= 0}
          >
            {t('instalment.rest')}
          </Button>
        )}
        {plan.instalments !== null && <Button onClick={() => void save([])}>{t('instalment.clear')}</Button>}
        {rest !== 0 && (
          <span className="warn-text">
            {rest > 0
              ? t('instalment.left', { amount: formatFen(rest) })
              : t('instalment.over', { amount: formatFen(-rest as Fen) })}
          </span>
        )}
      </div>
      {fault !== null && (
        <p className="bad" role="alert">
          {fault}
        </p>
      )}
    </Dialog>
  )
}

const begun = (plan: ReceiptPlan, deposit: string, balance: string): Row[] =>
  (plan.instalments ?? suggestPlan(plan.amount, plan, { deposit, balance })).map(({ name, dueOn, amount }, key) => {
    return { key, name, dueOn, amount }
  })
