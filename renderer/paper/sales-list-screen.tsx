import { Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PaperOf } from '../../main/paper/paper'
import type { SalesList } from '../../main/paper/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { PeriodField } from '../part/day-field'
import { Answered } from '../part/state'
import { type Period, usualPeriods } from '../part/typed-day'
import { useTab, useTabState } from '../shell/workspace'
import { Preview } from './preview'
import { SalesListPaper } from './sales-list-paper'
import { type WaysOut, waysOut } from './ways-out'

/** The preview of the sales list of an order, of deliveries, or of a customer's deliveries of some days. */
export function SalesListScreen() {
  const { id, with: given } = useTab()
  const own = (id ?? 1) as Id
  if (given?.of === 'customer') {
    const [from, to] = [String(given.from) as Day, String(given.to) as Day]
    return <OfCustomer key={`${own}/${from}/${to}`} customerId={own} start={{ from, to }} />
  }
  if (given?.of === 'order') return <Listed of={{ orderId: own }} />
  const ids = String(given?.ids ?? own)
    .split(',')
    .map((one) => Number(one) as Id)
  return <Listed of={{ deliveryIds: ids }} />
}

function OfCustomer({ customerId, start }: { customerId: Id; start: Period }) {
  const t = useWords()
  const [period, setPeriod] = useState<Period>(start.from <= start.to ? start : usualPeriods(today()).thisMonth)
  return (
    <Listed
      of={{ customerId, ...period }}
      choice={<PeriodField label={t('salesList.period')} value={period} onChange={setPeriod} />}
    />
  )
}

function Listed({ of, choice }: { of: PaperOf; choice?: ReactNode }) {
  const t = useWords()
  const [returns, setReturns] = useState(false)
  const sent = 'deliveryIds' in of ? { deliveryIds: [...of.deliveryIds] } : of
  const list = useAsk('salesList.read', { of: sent, returns })
  const waysOut = useWaysOut(sent, returns, list.data)
  const title = list.data ? t('salesList.preview', { no: nameOf(list.data) }) : t('salesList.title')
  useTabState(title)
  return (
    <Preview
      title={title}
      waysOut={waysOut}
      sideways
      choice={
        <>
          {choice}
          <Checkbox checked={returns} onChange={({ target }) => setReturns(target.checked)}>
            {t('salesList.returns')}
          </Checkbox>
        </>
      }
    >
      {(company, language) => (
        <Answered of={list}>
          {(value) => <SalesListPaper list={value} company={company} language={language} />}
        </Answered>
      )}
    </Preview>
  )
}

type Sent = { orderId: Id } | { deliveryIds: Id[] } | { customerId: Id; from: Day; to: Day }

function useWaysOut(of: Sent, returns: boolean, list: SalesList | undefined): WaysOut | null {
  const t = useWords()
  const pdf = useCommand('salesList.print')
  const paper = useCommand('salesList.printOnPaper')
  if (list === undefined) return null
  return waysOut(`${t('salesList.preview', { no: nameOf(list) })}.pdf`, { of, returns }, pdf, paper)
}

/** The number of the one document it is of; else whom it is for. */
function nameOf({ parts, customerName, from }: SalesList): string {
  const [first, second] = parts.filter(({ kind }) => kind !== 'return')
  return first && second === undefined && from === null && first.no !== '' ? first.no : customerName
}
