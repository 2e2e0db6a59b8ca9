import type { Id } from '../value/id'
import type { Right } from './right'

/** The person at the screen. */
export interface SignedInUser {
  id: Id
  name: string
  role: string
  rights: Right[]
}

/** Somebody who works here. */
export interface UserName {
  id: Id
  name: string
}

/** The shop's own data, printed on every document (IDP-02, and what paper needs beyond it). */
export interface Company {
  name: string
  contact: string
  email: string
  mobile: string
  address: string
  bankAccount: string
}

/** What the window must know before anybody signs in. */
export interface ShopState {
  version: string
  companyName: string | null
  user: SignedInUser | null
  dataFolder: string
  updates: 'off' | 'on'
}

/** One entry of the activity log as the timeline shows it. */
export interface Activity {
  id: Id
  at: number
  command: string
  user: string | null
  before: unknown
  after: unknown
}
