import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findUser } from '../../../main/access/find-user'
import { type PresetRole, presetRoles, presetScope } from '../../../main/access/role'
import { translator } from '../../../main/language/language'
import { exportRights } from '../../../main/list/right'
import type { Id } from '../../../main/value/id'
import { contract, type Name } from '../../../preload/contract'
import { openReadyShop, type TestShop } from '../../shop'

// Every entry of the contract is called as every role, and as nobody. What is sent can never be parsed, so nothing happens:
// who may not is told so, who may is told that the input is wrong.
const roles = Object.keys(presetRoles) as PresetRole[]
const names = (Object.keys(contract) as Name[]).toSorted()
const page = join(import.meta.dirname, '../../../RIGHTS.md')

describe('who may do what (R-ROLE)', () => {
  let test: TestShop
  const may = new Map<string, boolean>()
  beforeAll(async () => {
    test = await openReadyShop()
    for (const code of roles) {
      test.session.user = await bearerOf(code)
      for (const name of names) may.set(`${code} ${name}`, await lets(name))
    }
    test.session.user = null
    for (const name of names) may.set(`nobody ${name}`, await lets(name))
  })
  afterAll(() => test.close())

  async function bearerOf(code: PresetRole) {
    const engine = test.shop.engine()
    const roleId = await engine.json<Id>(`select json(id) from roles where code = ?`, [code])
    const id = test.shop.newId()
    const columns = 'id, name, name_key, password_hash, role_id, active, failed_tries, created_at'
    await engine.tx((tx) =>
      tx.run(`insert into users (${columns}) values (?, ?, ?, '', ?, 1, 0, 0)`, [id, code, code, roleId]),
    )
    return findUser(engine, id)
  }

  async function lets(name: Name): Promise<boolean> {
    const reply = await test.reply(name, 'nothing that can be read')
    if (reply.ok) throw new Error(`${name} took an input that cannot be read`)
    expect(['input.invalid', 'right.missing', 'signIn.required'], name).toContain(reply.code)
    return reply.code === 'input.invalid'
  }

  it('is as RIGHTS.md says', async () => {
    const t = translator('en')
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const titles = ['entry', 'right', ...roles.map((code) => t(`access.role.${code}`)), 'nobody']
    const rows = names.map((name) => {
      const marks = [...roles, 'nobody'].map((who) => (may.get(`${who} ${name}`) ? '✓' : ''))
      return row([`\`${name}\``, contract[name].allowed, ...marks])
    })
    const intro = `# Who may do what

Each entry of the contract, the right it asks for, and the roles every shop begins with. The owner can change what a role may do and whose customers and orders it sees (own, team, all), and add roles. This page is written by \`test/main/access/matrix.test.ts\`, which calls every entry as every role.`
    const seen = roles.map((code) => presetScope(code))
    const sight = row(['customers and orders in sight', '', ...seen, ''])
    const table = [row(titles), row(titles.map(() => '---')), sight, ...rows].join('\n')
    await expect(`${intro}\n\n${table}\n`).toMatchFileSnapshot(page)
  })

  it('nobody gets past the sign-in screen without signing in', () => {
    const open = names.filter((name) => may.get(`nobody ${name}`))
    expect(open).toEqual([
      ...[
        'file.chooseFolder',
        'session.choosePassword',
        'session.signIn',
        'shop.importAll',
        'shop.setUp',
        'shop.state',
        'window.leave',
      ],
    ])
  })

  it('the owner may do everything, and nobody else may manage people or backups', () => {
    expect(names.filter((name) => !may.get(`owner ${name}`))).toEqual([])
    const kept = names.filter((name) => /^(user\.(?!names)|role\.|department\.|backup\.)/.test(name))
    expect(kept.length).toBeGreaterThan(12)
    for (const name of kept)
      expect(
        roles.filter((code) => may.get(`${code} ${name}`)),
        name,
      ).toEqual(['owner'])
  })

  it('the window offers the export of a list to whoever may export it', () => {
    const exports = names.filter((name) => name.endsWith('.export'))
    expect(exports.map((name) => [name, contract[name].allowed])).toEqual(
      Object.entries(exportRights)
        .map(([list, right]) => [`${list}.export`, right])
        .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    )
  })

  it('who ships sees no money coming in, and confirms shipments (IDP-07)', () => {
    expect(may.get('shipper order.ship')).toBe(true)
    expect(
      names.filter(
        (name) => /^(receipt|receivable|aging|openItem|invoice|opening)\./.test(name) && may.get(`shipper ${name}`),
      ),
    ).toEqual([])
  })
})
