import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptAside } from '../../../db/shelf'
import { largestPicture, pictureAddress, pictureOf, pictureType } from '../../../main/product/picture'
import { sweepPictures } from '../../../main/product/sweep-pictures'
import type { Id } from '../../../main/value/id'
import type { Instant } from '../../../main/value/instant'
import { parsePrice } from '../../../main/value/price'
import { openReadyShop, type TestShop } from '../../shop'

/** One grey point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const jpg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('JFIF')])
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('what is a picture', () => {
  it.each([
    ['a PNG', png, 'png'],
    ['a JPG', jpg, 'jpg'],
    ['a program', Buffer.from('MZ\x90\x00'), null],
    ['a GIF', Buffer.from('GIF89a'), null],
    ['a page', Buffer.from('<svg onload="alert(1)">'), null],
    ['half a signature', png.subarray(0, 5), null],
    ['nothing', Buffer.alloc(0), null],
  ] as const)('%s by its content: %s', (_, bytes, type) => {
    expect(pictureType(bytes)).toBe(type)
  })

  it('only an address of a picture leads to a file, and only to one with its own name', () => {
    const name = `${'a'.repeat(64)}.png`
    expect(pictureOf(pictureAddress(name))).toEqual({ name, small: false })
    expect(pictureOf(pictureAddress(name, true))).toEqual({ name, small: true })
    const part = fc.constantFrom('..', '%2e%2e', '/', '%2f', '\\', name, 'A'.repeat(64), '.exe', '?small', '#', '%00')
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 6 }), (parts) => {
        const found = pictureOf(`app://shundan/picture/${parts.join('')}`)
        if (found) expect(found.name).toMatch(/^[0-9a-f]{64}\.(jpg|png)$/)
      }),
    )
  })
})

describe('the pictures of a product', () => {
  let test: TestShop
  let id: Id
  beforeEach(async () => {
    test = await openReadyShop('2026-03-05')
    id = (await test.ask('product.create', { name: '纸', listPrice: parsePrice('1'), taxRate: 1300 })).id
  })
  afterEach(() => test.close())

  const file = async (name: string, bytes: Uint8Array) => {
    const path = join(test.folder, name)
    await writeFile(path, bytes)
    return path
  }
  const add = async (name: string, bytes: Uint8Array, to = id) =>
    test.ask('product.addPicture', { id: to, path: await file(name, bytes) })
  const kept = async (folder = '') =>
    (await readdir(join(test.folder, 'picture', folder))).filter((name) => name.length > 60).sort()
  const refusal = async (asked: Promise<unknown>) => asked.then(() => 'no refusal').catch(({ code }) => code)
  const sweep = (at = test.shop.now()) => sweepPictures(test.shop.engine(), test.folder, at)

  it('is copied under the sum of its content, once, whatever it is called; the first is shown in the list', async () => {
    const { name } = await add('封面.png', png)
    expect(name).toBe(`${hash(png)}.png`)
    expect(await readFile(join(test.folder, 'picture', name))).toEqual(png)
    expect((await add('again.jpg', png)).name).toBe(name)
    const { name: second } = await add('b.jpeg', jpg)
    expect((await test.ask('product.read', { id })).pictures).toEqual([name, second])
    expect((await test.ask('product.list', {}))[0]?.picture).toBe(name)
    await test.ask('product.showPictureFirst', { id, name: second })
    expect((await test.ask('product.list', {}))[0]?.picture).toBe(second)
    expect(await kept()).toEqual([name, second].sort())
  })

  it('a renamed program is refused, and what is missing or too large; nothing is kept of them', async () => {
    expect(await refusal(add('photo.jpg', Buffer.from('MZ\x90\x00 this is a program')))).toBe('picture.unknownType')
    const large = Buffer.concat([png, Buffer.alloc(largestPicture)])
    expect(await refusal(add('large.png', large))).toBe('picture.tooLarge')
    const path = join(test.folder, 'gone.png')
    expect(await refusal(test.ask('product.addPicture', { id, path }))).toBe('picture.missing')
    expect(await refusal(test.ask('product.addPicture', { id, path: test.folder }))).toBe('picture.missing')
    expect((await test.ask('product.read', { id })).pictures).toEqual([])
  })

  it('stays while another product shows it; then it is put aside, comes back when shown again, and goes after weeks', async () => {
    const other = (await test.ask('product.create', { name: '笔', listPrice: parsePrice('1'), taxRate: 1300 })).id
    const { name } = await add('a.png', png)
    await add('a.png', png, other)
    await test.ask('product.removePicture', { id, name })
    await sweep()
    expect(await kept()).toEqual([name])
    await test.ask('product.removePicture', { id: other, name })
    await sweep()
    expect([await kept(), await kept('removed')]).toEqual([[], [name]])
    // As after the restore of a backup in which a product shows it.
    await test.shop.engine().tx((tx) => tx.run(`insert into product_pictures values (?, ?, 'png', 1)`, [id, hash(png)]))
    await sweep()
    expect([await kept(), await kept('removed')]).toEqual([[name], []])
    await test.ask('product.removePicture', { id, name })
    await sweep()
    await sweep((test.shop.now() + keptAside) as Instant)
    expect(await kept('removed')).toEqual([name])
    await sweep((test.shop.now() + keptAside + 1000) as Instant)
    expect(await kept('removed')).toEqual([])
  })

  it('what else lies in the folder is left alone', async () => {
    await mkdir(join(test.folder, 'picture'), { recursive: true })
    const note = await file(join('picture', 'readme.txt'), Buffer.from('x'))
    await utimes(note, 0, 0)
    await sweep()
    expect(await readdir(join(test.folder, 'picture'))).toContain('readme.txt')
  })
})
