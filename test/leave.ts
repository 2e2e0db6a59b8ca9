import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Manifest } from '../main/leave/manifest'
import { openTestShop, owner, type TestShop } from './shop'

/** What a folder of a full export says of itself. */
export async function manifestIn(path: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8')) as Manifest
}

/**
 * Exports the whole shop, brings it into an empty one, and exports that: both manifests must be the same, and the books of
 * the other shop must agree. `look` sees the other shop.
 */
export async function leaveAndComeBack(shop: TestShop, look: (other: TestShop) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'shundan-leave-'))
  const other = await openTestShop()
  try {
    const left = await shop.ask('shop.exportAll', { folder })
    await other.ask('shop.importAll', { folder: left.path })
    await other.ask('session.signIn', owner)
    const again = await other.ask('shop.exportAll', { folder })
    const [before, after] = [await manifestIn(left.path), await manifestIn(again.path)]
    expect(after.tables).toEqual(before.tables)
    expect(after.longTexts).toEqual(before.longTexts)
    const { results } = await other.ask('book.prove', {})
    expect(results.flatMap(({ disagreements }) => disagreements)).toEqual([])
    await look(other)
  } finally {
    await other.close()
    await rm(folder, { recursive: true, force: true })
  }
}
