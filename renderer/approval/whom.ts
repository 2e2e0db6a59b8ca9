import type { Member, NodeMode } from '../../main/approval/node'
import type { ApprovalSettings } from '../../main/approval/view'
import type { Id } from '../../main/value/id'
import { formatPercent } from '../../main/value/percent'
import { roleName } from '../access/role-name'
import type { Translate } from '../look/words'

type Named = Pick<ApprovalSettings, 'roles' | 'people'>

/** Somebody to be asked, as one text: a role, a person, the superior, the owner. */
export const keyOfMember = (member: Member): string => ('id' in member ? `${member.kind} ${member.id}` : member.kind)

/** The member a text stands for. */
export function memberOf(key: string): Member {
  const [kind, id] = key.split(' ')
  if (kind === 'role' || kind === 'person') return { kind, id: Number(id) as Id }
  return { kind: kind === 'superior' ? 'superior' : 'administrator' }
}

/** What a member is called. */
export function memberName(t: Translate, { roles, people }: Named, member: Member): string {
  if (!('id' in member)) return t(`approval.${member.kind}`)
  const role = roles.find(({ id }) => id === member.id)
  if (member.kind === 'role') return role ? roleName(t, role) : ''
  return people.find(({ id }) => id === member.id)?.name ?? ''
}

/** How a step is decided, in words; `ratio` in basis points. */
export const modeText = (t: Translate, mode: NodeMode, ratio: number | null | undefined): string =>
  mode === 'ratio' && ratio ? t('approval.ratioOf', { ratio: formatPercent(ratio) }) : t(`approval.mode.${mode}`)

/** The roles and people to choose from, in groups; `others` are the superior and the owner. */
export function memberChoices(t: Translate, { roles, people }: Named, others: boolean) {
  const choice = (member: Member) => ({ value: keyOfMember(member), label: memberName(t, { roles, people }, member) })
  const named = [
    { label: t('approval.roles'), options: roles.map(({ id }) => choice({ kind: 'role', id })) },
    { label: t('approval.people'), options: people.map(({ id }) => choice({ kind: 'person', id })) },
  ]
  const rest = [choice({ kind: 'superior' }), choice({ kind: 'administrator' })]
  return others ? [{ label: t('approval.others'), options: rest }, ...named] : named
}
