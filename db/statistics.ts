import type { Connection } from './connection'

/**
 * Of a table that was smaller than this when it was counted nothing is told (rows): it may be large now. What SQLite takes for granted of
 * a table it knows nothing of is right for a large one and quick for a small one; what it takes a grown table of two rows for is not.
 */
const fewest = 1000

/** Counts anew what has grown or shrunk much, also what was never counted; tables of fewer than 1000 rows count as unknown. */
export async function renewStatistics(writer: Connection): Promise<void> {
  await writer.exec('begin immediate')
  try {
    // Every table, and of each index only so many rows that it takes no time.
    await writer.all('pragma optimize = 0x10002')
    await forgetSmallTables(writer)
    await writer.exec('commit')
  } catch (error) {
    await writer.exec('rollback')
    throw error
  }
}

/** Forgets what was counted of tables while they were small, so that no plan is made for a table of two rows that has grown since. */
export async function forgetSmallTables(writer: Connection): Promise<void> {
  if ((await writer.all("select 1 from sqlite_schema where name = 'sqlite_stat1'")).length === 0) return
  const forgotten = await writer.run(
    `delete from sqlite_stat1 where tbl in (select tbl from sqlite_stat1 group by tbl having max(cast(stat as integer)) < ?)`,
    [fewest],
  )
  // What was counted is read once, with the tables; this reads it again.
  if (forgotten > 0) await writer.exec('analyze sqlite_schema')
}
