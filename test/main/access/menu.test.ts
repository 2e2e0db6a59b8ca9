import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hideablePlaces } from '../../../main/access/menu'
import { openReadyShop, type TestShop, without } from '../../shop'

describe('the menu of a shop (SEC-08)', () => {
  let test: TestShop
  beforeAll(async () => {
    test = await openReadyShop('2026-03-05')
  })
  afterAll(() => test.close())

  it('shows everything at first, leaves out what the owner does not use, and forgets nothing else', async () => {
    expect(await test.ask('company.menu', {})).toEqual([])
    await test.ask('company.changeMenu', { hidden: ['invoices', 'aging', 'invoices'] })
    expect(await test.ask('company.menu', {})).toEqual(['aging', 'invoices'])
    await test.ask('company.changeMenu', { hidden: ['aging'] })
    expect(await test.ask('company.menu', {})).toEqual(['aging'])
    const [entry] = await test.ask('activity.list', { record: 'company', recordId: 1 as never })
    expect(entry).toMatchObject({ before: { hidden: ['aging', 'invoices'] }, after: { hidden: ['aging'] } })
  })

  it.each(hideablePlaces.map((place) => [place]))('can leave out %s', async (place) => {
    expect(await test.reply('company.changeMenu', { hidden: [place] })).toMatchObject({ ok: true })
  })

  it('can leave out all of them at once', async () => {
    expect(await test.reply('company.changeMenu', { hidden: [...hideablePlaces] })).toMatchObject({ ok: true })
    expect(await test.ask('company.menu', {})).toEqual(expect.arrayContaining([...hideablePlaces]))
    await test.ask('company.changeMenu', { hidden: [] })
  })

  it.each(['home', 'settings', 'help', 'nowhere'])('cannot leave out %s', async (place) => {
    expect(await test.reply('company.changeMenu', { hidden: [place] })).toMatchObject({ code: 'input.invalid' })
  })

  it('is the owner’s to arrange', async () => {
    await without(test, 'company.manage', async () => {
      expect(await test.reply('company.changeMenu', { hidden: [] })).toMatchObject({ code: 'right.missing' })
      expect(await test.reply('company.menu', {})).toMatchObject({ ok: true })
    })
  })
})
