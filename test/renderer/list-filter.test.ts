import { describe, expect, it } from 'vitest'
import { filterOf } from '../../renderer/part/list-filter'

describe('what the filter of a column means', () => {
  it.each([
    [
      'money is typed in yuan and asked in fen',
      'money',
      { type: 'greaterThanOrEqual', filter: 1234.5 },
      { kind: 'range', from: 123_450, to: null },
    ],
    ['a fraction of a fen narrows nothing', 'money', { type: 'equals', filter: 0.005 }, undefined],
    ['exactly 19.99 yuan', 'money', { type: 'equals', filter: 19.99 }, { kind: 'range', from: 1999, to: 1999 }],
    [
      'at most 12 boxes',
      'quantity',
      { type: 'lessThanOrEqual', filter: 12 },
      { kind: 'range', from: null, to: 120_000 },
    ],
    [
      'a price between two',
      'price',
      { type: 'inRange', filter: 1, filterTo: 2.5 },
      { kind: 'range', from: 100_000_000, to: 250_000_000 },
    ],
    ['a whole number stays one', 'integer', { type: 'equals', filter: 30 }, { kind: 'range', from: 30, to: 30 }],
    [
      'days without their time',
      'day',
      { type: 'inRange', dateFrom: '2026-03-01 00:00:00', dateTo: '2026-03-31 00:00:00' },
      { kind: 'range', from: '2026-03-01', to: '2026-03-31' },
    ],
    [
      'since a day',
      'day',
      { type: 'greaterThanOrEqual', dateFrom: '2026-03-01 00:00:00', dateTo: null },
      { kind: 'range', from: '2026-03-01', to: null },
    ],
    ['text is trimmed', 'text', { type: 'contains', filter: ' 五金 ' }, { kind: 'contains', text: '五金' }],
    ['only spaces narrow nothing', 'text', { type: 'contains', filter: '  ' }, undefined],
    ['some of the states', 'text', { values: ['DRAFT', 'SHIPPED'] }, { kind: 'oneOf', values: ['DRAFT', 'SHIPPED'] }],
    ['no state ticked narrows nothing', 'text', { values: [] }, undefined],
  ] as const)('%s', (_name, kind, model, filter) => {
    const { values, ...rest } = { values: undefined, ...model }
    expect(filterOf(kind, values ? { values: [...values] } : rest)).toEqual(filter)
  })
})
