import type { Reading } from '../../db/engine'
import { foldName } from '../customer/name'
import type { OpenDraft } from './open-draft'
import { refuseRows } from './refuse-rows'

/** Names shown in a refusal. */
const shown = 10

/**
 * Writes the owners of the rows as the users themselves are called, so that a sheet may be careless about capitals and width.
 * Refuses rows that name nobody (`import.userUnknown`), with the names there are.
 */
export async function matchOwners(draft: OpenDraft, shop: Reading): Promise<void> {
  const users = await shop.json<{ name: string; active: number }[]>(
    `select json_group_array(json_object('name', name, 'active', active)) from (select * from users order by name)`,
  )
  const known = new Map(users.map(({ name }) => [foldName(name), name]))
  const said = await draft.json<string[]>(
    `select json_group_array(distinct owner) from rows where owner is not null and problems is null`,
  )
  const found = said.flatMap((owner) => {
    const name = known.get(foldName(owner))
    return name === undefined || name === owner ? [] : [[owner, name]]
  })
  await draft.run(`update rows set owner = f.value ->> 1 from jsonb_each(?) f where rows.owner = f.value ->> 0`, [
    JSON.stringify(found),
  ])
  const names = users.flatMap(({ name, active }) => (active === 1 ? [name] : [])).slice(0, shown)
  const unknown = said.filter((owner) => !known.has(foldName(owner)))
  await refuseOwners(draft, unknown, names.join('、'))
}

async function refuseOwners(draft: OpenDraft, owners: readonly string[], names: string): Promise<void> {
  if (owners.length === 0) return
  const rows = await draft.json<[number, string][]>(
    `select json_group_array(json_array(row, owner)) from rows where owner in (select value from json_each(?))`,
    [JSON.stringify(owners)],
  )
  const problem = (owner: string) => ({ field: 'ownerName', value: owner, code: 'import.userUnknown' as const })
  await refuseRows(
    draft,
    rows.map(([row, owner]) => ({ row, ...problem(owner), values: { text: owner, names } })),
  )
}
