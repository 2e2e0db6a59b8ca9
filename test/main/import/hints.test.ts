import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openReadyShop, type TestShop } from '../../shop'
import { importing } from './sheet'

describe('what is odd in a sheet is said before it is imported, and holds up nothing', () => {
  let test: TestShop
  beforeEach(async () => {
    test = await openReadyShop('2026-03-01')
    await test.ask('customer.create', {
      ...{ code: '00123', name: '北京晨光商贸有限公司', phone: '13900001111', taxId: '91330106MA2H0DEM0E' },
    })
  })
  afterEach(() => test.close())

  const header = ['客户编码', '客户名称', '电话', '税号']
  const hintsOf = async (rows: unknown[][], kind: 'customers' | 'products' = 'customers') => {
    const { id: draft, counts } = await importing(test, kind).check(rows)
    expect(counts.refused).toBe(0)
    const listed = await test.ask('import.rows', { draft, hinted: true })
    expect(counts.hinted).toBe(listed.length)
    return listed.flatMap(({ row, state, hints }) =>
      hints.map(({ code, values }) => ({ ...values, row, state, hint: code })),
    )
  }

  it.each([
    ['a name that is loosely the same', ['9', '晨光（北京）', '', ''], 'similarName', '北京晨光商贸有限公司'],
    ['a phone of somebody here', ['9', '永盛', '139 0000 1111', ''], 'samePhone', '北京晨光商贸有限公司'],
    ['a tax number of somebody here', ['9', '永盛', '', '91330106ma2h0dem0e'], 'sameTaxId', '北京晨光商贸有限公司'],
    ['a code that lost its zeros', ['123', '永盛', '', ''], 'codeZeros', '北京晨光商贸有限公司'],
  ])('%s', async (_, row, code, name) => {
    expect(await hintsOf([header, row])).toMatchObject([{ row: 2, state: 'new', hint: code, name }])
  })

  it('two new rows of one firm, by name or by tax number, both names beside each other', async () => {
    const rows = [
      ['1', '杭州永盛', '', '91330106MA2H0DEM0E'],
      ['2', '杭州永盛有限公司', '', ''],
      ['3', '街角小店', '', '91330106MA2H0DEM0E'],
    ]
    expect(await hintsOf([header, ...rows])).toMatchObject([
      { row: 2, hint: 'sameTaxId', own: '杭州永盛', name: '北京晨光商贸有限公司' },
      { row: 3, hint: 'similarRow', name: '杭州永盛' },
      { row: 4, hint: 'sameTaxId', own: '街角小店' },
      { row: 4, hint: 'sameTaxIdRow', own: '街角小店', name: '杭州永盛' },
    ])
  })

  it('a customer who is found is not like itself; who takes the tax number of another is', async () => {
    const same = ['00123', '北京晨光商贸有限公司', '13900001111', '91330106MA2H0DEM0E']
    expect(await hintsOf([header, same])).toEqual([])
    await test.ask('customer.create', { code: 'C2', name: '永盛' })
    expect(await hintsOf([header, ['C2', '永盛', '', '91330106MA2H0DEM0E']])).toMatchObject([
      { state: 'changed', hint: 'sameTaxId', own: '永盛', name: '北京晨光商贸有限公司' },
    ])
  })

  it('tax rates that no longer are, and no others', async () => {
    const rows = ['17%', '0.16', '13', '6%'].map((rate, i) => [`P${i}`, `货${i}`, rate])
    expect(await hintsOf([['货号', '品名', '税率'], ...rows], 'products')).toMatchObject([
      { row: 2, hint: 'retiredRate', rate: 17 },
      { row: 3, hint: 'retiredRate', rate: 16 },
    ])
  })
})
