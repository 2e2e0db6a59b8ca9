import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { documentDays } from '../../../main/period/dated'
import { contract } from '../../../preload/contract'

// Whatever takes a day either gives it to a document, and is asked whether its period is open, or stands here with the reason why not.
describe('the days commands take', () => {
  const noDocument: Record<string, string> = {
    'statement.make from': 'what is told',
    'statement.make to': 'what is told',
    'statement.reply repliedOn': 'what the customer said',
    'change.request draft.orderOn': 'the order keeps what was delivered of it',
    'delivery.track events[].happenedOn': 'where goods on their way are',
    'coupon.issue validFrom': 'when it may be used',
    'purchaseRequest.quote quotedOn': 'what a supplier said',
    'cost.correct from': 'what is looked at; corrections are of today',
    'approval.changeAway away.beginsOn': 'who decides',
    'approval.changeAway away.endsOn': 'who decides',
    'dunning.note notedOn': 'what was spoken',
    'openItem.changeDueOn seen': 'the due day that was read',
    'bankAccount.change openedOn': 'asked by the action, where the opening changes',
    'invoice.correct issuedOn': 'asked by the action, where the day changes',
    'period.close to': 'the period itself',
  }
  /** Days of what is to come, or of the goods themselves. */
  const ahead = /\b(dueOn|promisedOn|plannedOn|neededOn|wishedOn|nextOn|validFrom|validTo|madeOn|expiresOn)$/

  interface Schema {
    format?: string
    properties?: Record<string, Schema>
    anyOf?: Schema[]
    items?: Schema
  }
  const daysIn = (schema: Schema, path: string): string[] => [
    ...(schema.format === 'date' ? [path] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, of]) => daysIn(of, path === '' ? key : `${path}.${key}`)),
    ...(schema.anyOf ?? []).flatMap((of) => daysIn(of, path)),
    ...(schema.items ? daysIn(schema.items, `${path}[]`) : []),
  ]

  it('are those of a document, or of something that is none', () => {
    const unknown = Object.entries(contract).flatMap(([name, { kind, input }]) => {
      if (kind !== 'command') return []
      const paths = daysIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema, '')
      return paths
        .filter((path) => documentDays[name] !== path)
        .map((path) => `${name} ${path}`)
        .filter((day) => !ahead.test(day) && noDocument[day] === undefined)
    })
    expect(unknown).toEqual([])
  })
})
