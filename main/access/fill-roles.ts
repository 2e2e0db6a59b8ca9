import { inArray } from 'drizzle-orm'
import type { Engine, Tx } from '../../db/engine'
import { roleRights, roles } from '../../db/schema/access'
import type { Id } from '../value/id'
import { ownerCode, type PresetRole, presetRoles, presetScope } from './role'

const presetCodes = Object.keys(presetRoles) as PresetRole[]

/** Adds the preset roles that a shop does not have yet (R-ROLE); their names are the dictionary's. */
export async function addPresetRoles(tx: Tx, newId: () => Id): Promise<void> {
  const there = await tx.db.select({ code: roles.code }).from(roles).where(inArray(roles.code, presetCodes))
  for (const code of presetCodes.filter((one) => !there.some((row) => row.code === one))) {
    const id = newId()
    await tx.db.insert(roles).values({ id, code, name: code, scope: presetScope(code) })
    if (code !== ownerCode)
      await tx.db.insert(roleRights).values(presetRoles[code].map((right) => ({ roleId: id, right })))
  }
}

/** A shop of an older version gets the roles it lacks; one that is not set up yet gets them with its owner. */
export async function fillRoles(engine: Engine, newId: () => Id): Promise<void> {
  const codes = await engine.db.select({ code: roles.code }).from(roles)
  const lacks = presetCodes.some((code) => !codes.some((row) => row.code === code))
  if (codes.length > 0 && lacks) await engine.tx((tx) => addPresetRoles(tx, newId))
}
