import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy'

/** Queries in drizzle's words. */
export type Db = SqliteRemoteDatabase

/** What SQL parameters may be: nothing else reaches the driver, because it would bind it silently as something else. */
export type SqlValue = null | number | string | Uint8Array

/** Reading one moment of the database. */
export interface Reading {
  readonly db: Db
  /** Runs a query whose one column is JSON text and gives the parsed value: the cheap way to fetch a page. */
  json<T>(sql: string, params?: readonly SqlValue[]): Promise<T>
  /** The same text as it is, for whoever only passes it on. */
  text(sql: string, params?: readonly SqlValue[]): Promise<string>
  /** The same text in UTF-8, for whoever passes it on to another thread. */
  bytes(sql: string, params?: readonly SqlValue[]): Promise<Uint8Array>
}

/**
 * Rows as arrays of values, or the JSON text of such, also in UTF-8 from another thread, or what a scratch database packed:
 * these pass through without being looked at.
 */
export type Rows = string | Utf8 | Uint8Array | readonly (readonly SqlValue[])[]

/** A text in UTF-8. */
export interface Utf8 {
  utf8: Uint8Array
}

/** Columns that hold the same in every row of a bulk. */
export type Same = Readonly<Record<string, SqlValue>>

/** One open transaction: everything is written, or nothing. */
export interface Tx extends Reading {
  /** Runs one statement and tells how many rows it changed. */
  run(sql: string, params?: readonly SqlValue[]): Promise<number>
  /** Adds many rows in one statement; each row is an array in the order of `columns`, all of them also as JSON text. */
  bulk(table: string, columns: readonly string[], rows: Rows, same?: Same): Promise<number>
}

/** The only way to the database. One writer at a time; readers never wait for it. */
export interface Engine extends Reading {
  /** The same database for what takes long, counting and ordering whole lists, so that no screen waits for it. */
  readonly aside: Reading
  /** The same database as somebody sees it who does not see everything: `scope` stands before every query (`scopeSql`); '' is all. */
  within(scope: string): Engine
  /** Every write goes through here, one after another, each whole or not at all. Inside itself it would wait for itself: few begin one, and what runs in one is given the `Tx` alone (test/tidy). */
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Several reads of one moment: reports, export, check. */
  snapshot<T>(work: (reading: Reading) => Promise<T>): Promise<T>
  /** Tells the listener which tables each committed transaction changed. Gives back the way to stop listening. */
  onChange(listener: (tables: readonly string[]) => void): () => void
  /** Counts anew how large the tables are, for good plans. A transaction that wrote very much does it by itself. */
  renewStatistics(): Promise<void>
  close(): Promise<void>
}
