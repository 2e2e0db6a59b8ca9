import {
  type PerformanceDocument,
  type PerformanceGroup,
  type PerformanceRow,
  performanceFigures,
} from '../../main/report/performance'
import type { Translate } from '../look/words'
import type { ListColumn } from '../part/list'

type Column = ListColumn<PerformanceRow>

/** The columns of the performance as it is added up: who or whose, then the amounts. */
export function performanceColumns(by: PerformanceGroup, t: Translate): readonly Column[] {
  const employee: Column = {
    key: 'employee',
    title: 'performance.column.employee',
    kind: 'text',
    width: 140,
    pinned: true,
    text: (row) => row.employee ?? t('performance.nobody'),
  }
  const level: Column = {
    key: 'level',
    title: 'performance.column.level',
    kind: 'text',
    width: 130,
    pinned: true,
    text: (row) => row.level || t('performance.noLevel'),
  }
  const customer: readonly Column[] = [
    { key: 'customerName', title: 'performance.column.customerName', kind: 'text', width: 190, grow: true },
    { key: 'customerCode', title: 'performance.column.customerCode', kind: 'text', width: 120, hidden: true },
  ]
  const shown: Record<PerformanceGroup, readonly Column[]> = {
    employee: [{ ...employee, grow: true }],
    employeeCustomer: [employee, ...customer],
    level: [{ ...level, grow: true }],
    customer: [level, ...customer],
  }
  const figures = performanceFigures.map(
    (key): Column => ({
      key,
      title: `performance.column.${key}`,
      kind: 'money',
      width: 112,
      hidden: key === 'cleared',
    }),
  )
  return [...shown[by], { key: 'orders', title: 'performance.column.orders', kind: 'integer', width: 90 }, ...figures]
}

/** The columns of the documents behind an amount. */
export const behindColumns = (t: Translate): readonly ListColumn<PerformanceDocument>[] => [
  {
    key: 'kind',
    title: 'performance.behindColumn.kind',
    kind: 'text',
    width: 100,
    text: ({ kind }) => t(`performance.document.${kind}`),
  },
  { key: 'no', title: 'performance.behindColumn.no', kind: 'text', width: 160 },
  { key: 'on', title: 'performance.behindColumn.on', kind: 'day', width: 108 },
  { key: 'employee', title: 'performance.column.employee', kind: 'text', width: 120 },
  { key: 'customerName', title: 'performance.column.customerName', kind: 'text', width: 190 },
  { key: 'customerCode', title: 'performance.column.customerCode', kind: 'text', width: 120 },
  { key: 'orderNo', title: 'performance.behindColumn.orderNo', kind: 'text', width: 160 },
  { key: 'amount', title: 'performance.behindColumn.amount', kind: 'money', width: 118 },
]
