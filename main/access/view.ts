import type { Id } from '../value/id'
import type { Person } from './person'
import type { Right } from './right'
import type { DataScope } from './scope'

/** The person at the screen. */
export interface SignedInUser {
  id: Id
  name: string
  role: string
  roleName: string
  rights: Right[]
  /** Whose customers and orders this person sees, their own among them; null is everybody's (IDP-08). */
  reach: Id[] | null
}

/** Somebody who works or worked here. `invited`: has a one-time code and no password yet; `off`: has left. */
export interface UserRow extends Person {
  id: Id
  roleCode: string
  roleName: string
  departmentName: string | null
  superiorName: string | null
  state: 'active' | 'invited' | 'off'
}

/** A role; a preset one has its code as name, and the dictionary its words. `people` bear it. */
export interface RoleRow {
  id: Id
  code: string
  name: string
  rights: Right[]
  scope: DataScope
  people: number
}

/** A department and how many people are in it. */
export interface Department {
  id: Id
  name: string
  parentId: Id | null
  people: number
}

/** What is in somebody's hands: customers, orders and work at customers' that are not finished, open reminders, people below them. */
export interface Belongings {
  customers: number
  orders: number
  services: number
  reminders: number
  people: number
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
