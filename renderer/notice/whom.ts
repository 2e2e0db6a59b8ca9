import { type PartKind, partKinds, type Recipient } from '../../main/notice/recipient'
import type { NoticeSettings } from '../../main/notice/view'
import type { Id } from '../../main/value/id'
import { roleName } from '../access/role-name'
import type { Translate } from '../look/words'

/** Somebody to be told, as one text: what they are to the document, a role, a person. */
export const keyOfRecipient = (recipient: Recipient): string =>
  'id' in recipient ? `${recipient.kind} ${recipient.id}` : recipient.kind

/** Whom a text stands for. */
export function recipientOf(key: string): Recipient {
  const [kind = '', id] = key.split(' ')
  if (kind === 'role' || kind === 'person') return { kind, id: Number(id) as Id }
  return { kind: partKinds.find((part) => part === kind) ?? 'owner' }
}

/** What somebody to be told is called; somebody who has left has no name here any more. */
export function recipientName(t: Translate, { roles, people }: NoticeSettings, recipient: Recipient): string {
  if (!('id' in recipient)) return t(`notice.part.${recipient.kind}`)
  const role = roles.find(({ id }) => id === recipient.id)
  if (recipient.kind === 'role') return role ? roleName(t, role) : '—'
  return people.find(({ id }) => id === recipient.id)?.name ?? '—'
}

/** Whom a rule can name, in groups. */
export function recipientChoices(t: Translate, settings: NoticeSettings) {
  const choice = (recipient: Recipient) => ({
    value: keyOfRecipient(recipient),
    label: recipientName(t, settings, recipient),
  })
  return [
    { label: t('notice.rules.parts'), options: partKinds.map((kind: PartKind) => choice({ kind })) },
    { label: t('approval.roles'), options: settings.roles.map(({ id }) => choice({ kind: 'role', id })) },
    { label: t('approval.people'), options: settings.people.map(({ id }) => choice({ kind: 'person', id })) },
  ]
}
