import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../db/connection'
import { databaseName } from '../../main/shop'
import { contract } from '../../preload/contract'
import { owner } from '../shop'
import { run, talk } from './command-line'

const company = { name: '示例商行', contact: '张三', email: 'zhang@example.com', mobile: '13800138000' }

describe('the command line', () => {
  let data: string
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'shundan-cli-'))
  })
  afterAll(() => rm(data, { recursive: true, force: true }))

  it('lists every entry of the contract with its right and the schema of its input', async () => {
    const { code, reply } = await run(['--list'])
    const entries = reply as { name: string; right: string; input: { type: string } }[]
    expect(code).toBe(0)
    expect(entries.map((entry) => entry.name)).toEqual(Object.keys(contract))
    expect(entries.every((entry) => entry.right !== '' && entry.input.type === 'object')).toBe(true)
  })

  it('sets the shop up and answers its owner, with exit code 0', async () => {
    const made = await run(['-', '--data', data], null, [{ name: 'shop.setUp', input: { company, owner } }])
    expect(made).toMatchObject({ code: 0, reply: { ok: true, value: { name: owner.name } } })
    const created = await run([
      'customer.create',
      JSON.stringify({ name: '晨光' }),
      '--data',
      data,
      '--user',
      owner.name,
    ])
    expect(created).toMatchObject({ code: 0, reply: { ok: true } })
    const listed = await run(['customer.list', '{}', '--data', data, '--user', owner.name])
    expect(listed).toMatchObject({ code: 0, reply: { value: [{ name: '晨光' }] } })
  })

  it('keeps the password at the cost that hurts who guesses, which only the other tests spare themselves', async () => {
    const file = await connect(join(data, databaseName), 'read')
    const [user] = await file.all('select password_hash as hash from users')
    await file.close()
    expect(user?.hash).toMatch(/^scrypt\$32768\$8\$1\$/)
  })

  it.each([
    ['nobody signed in', ['customer.list', '{}'], owner.password, 'signIn.required'],
    ['a wrong password', ['customer.list', '{}', '--user', owner.name], 'nope', 'signIn.refused'],
    ['an unknown entry', ['customer.steal', '{}', '--user', owner.name], owner.password, 'entry.unknown'],
    ['input that is no JSON', ['customer.list', '{', '--user', owner.name], owner.password, 'commandLine.noRequest'],
    [
      'a password among the arguments',
      ['session.signIn', JSON.stringify(owner)],
      owner.password,
      'commandLine.passwordShown',
    ],
    ['no password at all', ['customer.list', '{}', '--user', owner.name], null, 'commandLine.noPassword'],
    [
      'a folder without a shop',
      ['customer.list', '{}', '--user', owner.name, '--data', 'nowhere'],
      '',
      'commandLine.noShop',
    ],
    [
      'input of the wrong form',
      ['customer.list', '{"end":"x"}', '--user', owner.name],
      owner.password,
      'input.invalid',
    ],
    [
      'what needs a window',
      ['file.chooseOpen', '{"extensions":[]}', '--user', owner.name],
      owner.password,
      'window.needed',
    ],
  ])('%s is refused with a sentence and exit code 1', async (_, args, password, code) => {
    const done = await run(args.includes('--data') ? args : [...args, '--data', data], password)
    expect(done).toMatchObject({ code: 1, reply: { ok: false, code, message: expect.stringMatching(/./) } })
  })

  it('the accountant’s scheduled export writes a workbook', async () => {
    const path = join(data, 'customers.xlsx')
    const ask = {
      path,
      columns: [
        { key: 'code', title: '编号' },
        { key: 'balance', title: '应收余额' },
      ],
    }
    const done = await run(['customer.export', JSON.stringify(ask), '--data', data, '--user', owner.name])
    expect(done).toMatchObject({ code: 0, reply: { ok: true, value: { path, rows: 1 } } })
  })

  it('a whole shop leaves with one command and goes on elsewhere with another', async () => {
    const export_ = ['shop.exportAll', JSON.stringify({ folder: data }), '--data', data, '--user', owner.name]
    const { reply } = (await run(export_)) as { reply: { value: { path: string; tables: number } } }
    expect(reply).toMatchObject({ ok: true, value: { path: expect.stringContaining('ShunDan') } })
    const elsewhere = join(data, 'elsewhere')
    const import_ = ['shop.importAll', JSON.stringify({ folder: reply.value.path }), '--data', elsewhere]
    expect(await run(import_)).toMatchObject({ code: 0, reply: { value: { tables: reply.value.tables } } })
    const listed = await run(['customer.list', '{}', '--data', elsewhere, '--user', owner.name])
    expect(listed).toMatchObject({ code: 0, reply: { value: [{ name: '晨光' }] } })
  })

  it('a line that is no request is refused, and the next one is answered', async () => {
    const line = talk(data)
    line.child.stdin?.write('{"name":\n')
    const next = await line.ask({ id: 'r1', name: 'customer.list', input: {} })
    expect(next).toMatchObject({ ok: false, code: 'commandLine.noRequest' })
    expect(await line.ask({ id: 'r2', name: 'customer.list', input: {} })).toMatchObject({ ok: true })
    line.child.stdin?.end()
  })

  it('an argument it does not know is named, with how it is used, and the exit code 2', async () => {
    const mistyped = await run(['customer.list', '{}', '--usr', owner.name])
    expect(mistyped).toMatchObject({ code: 2, reply: null, errors: expect.stringMatching(/--usr[\s\S]*--list/) })
  })

  it('without arguments it says how it is used', async () => {
    expect(await run([])).toMatchObject({ code: 2, reply: null, errors: expect.stringContaining('--list') })
  })
})
