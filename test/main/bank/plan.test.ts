import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageSql } from '../../../db/list-sql'
import { daysSql, hereSql } from '../../../main/bank/find-held'
import { bankLineList } from '../../../main/bank/list-lines'
import { factsSql } from '../../../main/bank/suggest-matches'
import { openReadyShop, type TestShop } from '../../shop'

// The list opens, and a suggestion comes, while one goes down ten thousands of lines: nothing is looked for from end to end.
describe('the lines of statements', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
  })
  afterAll(() => test.close())

  const planOf = async (query: string) => {
    const steps = await test.shop.engine().db.all<unknown[]>(sql.raw(`explain query plan ${query}`))
    return steps.map((step) => step.map(String).join(' '))
  }

  it('their first page comes from an index in its order', async () => {
    const ask = { start: 0, end: 100, sort: [], filters: {}, search: '' }
    const [query] = pageSql(bankLineList, ask, Object.keys(bankLineList.columns))
    const steps = await planOf(query)
    expect(steps.filter((step) => step.includes('bank_lines_day'))).not.toEqual([])
  })

  it('whether a line is here already is found by the index, line by line', async () => {
    const steps = await planOf(hereSql.replace(/\?/g, "'[]'"))
    expect(steps.join('\n')).toMatch(
      /SEARCH l( EXISTS)? USING COVERING INDEX \S+ \(account_id=\? AND line_key=\? AND nth=\?\)/,
    )
  })

  it('the lines of the days of a statement are found by their day', async () => {
    expect((await planOf(daysSql.replace(/\?\d/g, "'1'"))).join('\n')).toMatch(/SEARCH \S+ USING INDEX bank_lines_day/)
  })

  it.each(Object.entries(factsSql))('what is known of %s comes from indexes', async (_, query) => {
    const steps = await planOf(query.replace(/\?\d/g, "'[]'"))
    // What a step before it has found is gone through, no table of the shop.
    expect(steps.filter((step) => /SCAN (?!json_each|\(subquery|[fi]$)/.test(step))).toEqual([])
  })
})
