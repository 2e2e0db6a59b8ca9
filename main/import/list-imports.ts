import { desc, eq } from 'drizzle-orm'
import type { Reading } from '../../db/engine'
import { users } from '../../db/schema/access'
import { imports } from '../../db/schema/import'
import type { ImportRecord } from './view'

/** The past imports, newest first. */
export async function listImports(reading: Reading): Promise<ImportRecord[]> {
  const rows = await reading.db
    .select({ record: imports, user: users.name })
    .from(imports)
    .innerJoin(users, eq(users.id, imports.createdBy))
    .orderBy(desc(imports.id))
    .limit(200)
  return rows.map(({ record: { fileHash, createdBy, createdAt, undoneBy, ...record }, user }) => ({
    ...record,
    at: createdAt,
    user,
  }))
}
