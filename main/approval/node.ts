import type { Id } from '../value/id'

/** How a node is decided: by whoever is first, by all, by one after the other, or by a share of the votes (或签, 会签, 依次, 按比例). */
export const nodeModes = ['anyOne', 'allOf', 'inTurn', 'ratio'] as const
export type NodeMode = (typeof nodeModes)[number]

/** Who may be named in a node: the bearers of a role, one person, the submitter's superior, the administrators. */
export const memberKinds = ['role', 'person', 'superior', 'administrator'] as const
export type MemberKind = (typeof memberKinds)[number]
export type Member = { kind: 'role' | 'person'; id: Id } | { kind: 'superior' | 'administrator' }

/**
 * A node of a flow. Who has not decided `remindAfter` hours after being asked is reminded; `ratio` is the share of those asked who
 * must approve, in basis points, of mode 'ratio' only.
 */
export interface FlowNode {
  mode: NodeMode
  members: readonly Member[]
  remindAfter: number | null
  ratio?: number | null | undefined
}

/** Why somebody is asked; `own`: nobody stands above the submitter, who is told so. */
export type Why = MemberKind | 'signer' | 'delegate' | 'own'

/**
 * How a question stands: not yet asked, asked, decided; closed because somebody else decided; skipped because the same person
 * approved just before; handed on.
 */
export type TaskState = 'WAITING' | 'OPEN' | 'APPROVED' | 'REJECTED' | 'CLOSED' | 'SKIPPED' | 'DELEGATED'

/** Somebody who works here, as far as approvals are concerned. */
export interface Colleague {
  id: Id
  roleId: Id
  superiorId: Id | null
  administrator: boolean
  active: boolean
}

/** Everybody, and who decides in whose place today. */
export interface Crew {
  people: readonly Colleague[]
  delegations: readonly { fromId: Id; toId: Id }[]
}

/** Somebody to be asked, for themselves or for another. */
export interface Asked {
  userId: Id
  forUserId: Id | null
  why: Why
}

/**
 * Whom a node asks (R-APR). The submitter is never asked about an own order: another bearer of the role decides, else the
 * superior, else an administrator. Where nobody who is named can be asked, the administrators are. Nobody at all is left only
 * when the submitter is the one administrator there is.
 */
export function askedBy(node: FlowNode & { added?: boolean }, submitterId: Id, crew: Crew): Asked[] {
  const named = node.members.flatMap((member) => membersOf(member, submitterId, crew))
  const own = named.some(({ id }) => id === submitterId)
  const others = named.filter(({ id }) => id !== submitterId)
  const standsIn = own && (node.mode !== 'anyOne' || others.length === 0)
  const all = standsIn ? named.flatMap((one) => (one.id === submitterId ? above(submitterId, crew) : [one])) : others
  const found = all.length > 0 ? all : administrators(crew, submitterId)
  const asked = found.map(({ id, why }) => delegated(id, node.added ? 'signer' : why, submitterId, crew))
  return asked.filter((one, i) => asked.findIndex(({ userId }) => userId === one.userId) === i)
}

interface Named {
  id: Id
  why: MemberKind
}

function membersOf(member: Member, submitterId: Id, crew: Crew): Named[] {
  const active = crew.people.filter((one) => one.active)
  switch (member.kind) {
    case 'role':
      return active.filter(({ roleId }) => roleId === member.id).map(({ id }) => ({ id, why: 'role' }))
    case 'person':
      return active.filter(({ id }) => id === member.id).map(({ id }) => ({ id, why: 'person' }))
    case 'superior':
      return superiorOf(submitterId, crew)
    case 'administrator':
      return active.filter((one) => one.administrator).map(({ id }) => ({ id, why: 'administrator' }))
  }
}

/** The nearest superior who still works here. */
export function superiorOf(submitterId: Id, { people }: Crew): Named[] {
  const find = (id: Id | null) => people.find((one) => one.id === id)
  const seen = new Set([submitterId])
  for (let at = find(find(submitterId)?.superiorId ?? null); at && !seen.has(at.id); at = find(at.superiorId)) {
    if (at.active) return [{ id: at.id, why: 'superior' }]
    seen.add(at.id)
  }
  return []
}

function administrators(crew: Crew, submitterId: Id): Named[] {
  return membersOf({ kind: 'administrator' }, submitterId, crew).filter(({ id }) => id !== submitterId)
}

function above(submitterId: Id, crew: Crew): Named[] {
  const superior = superiorOf(submitterId, crew)
  return superior.length > 0 ? superior : administrators(crew, submitterId)
}

/** Whoever is away has named somebody; that is never the submitter, nor somebody who has left. */
function delegated(id: Id, why: Why, submitterId: Id, { people, delegations }: Crew): Asked {
  const to = delegations.find(({ fromId }) => fromId === id)?.toId
  const able = to !== undefined && to !== submitterId && people.some((one) => one.id === to && one.active)
  return able ? { userId: to, forUserId: id, why: 'delegate' } : { userId: id, forUserId: null, why }
}
