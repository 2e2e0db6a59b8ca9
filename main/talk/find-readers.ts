import type { Reading } from '../../db/engine'
import { ownerCode } from '../access/role'
import type { UserName } from '../access/view'
import { type Discussed, discussed } from './discussed'

/** Everybody who may sign in and read records of a kind, by name: only they can be named, for only they could see it. */
export function findReaders(reading: Reading, record: Discussed): Promise<UserName[]> {
  return reading.json<UserName[]>(
    `select json_group_array(json_object('id', id, 'name', name)) from (
      select u.id, u.name from users u join roles r on r.id = u.role_id
      where u.active = 1 and (r.code = ?2 or u.role_id in (select role_id from role_rights where "right" = ?1)) order by u.name)`,
    [discussed[record].read, ownerCode],
  )
}
