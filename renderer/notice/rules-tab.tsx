import './notice.css'
import { useState } from 'react'
import { presets } from '../../main/notice/recipient'
import type { NoticeRule } from '../../main/notice/rule'
import type { NoticeSettings } from '../../main/notice/view'
import { useAsk } from '../ask'
import { useWords } from '../look/words'
import { Pill } from '../part/pill'
import { RowButton } from '../part/row-button'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'
import { shownText } from './places'
import { RuleDialog } from './rule-dialog'
import { keyOfRecipient, recipientName } from './whom'

/** Who is told of what: every event with whom it is told, in which words, and whether at all (APR-09). */
export function NoticeRulesTab() {
  const settings = useAsk('notice.rules', {})
  return (
    <div className="scrolls">
      <Answered of={settings}>{(value) => <RulesPanel settings={value} />}</Answered>
    </div>
  )
}

function RulesPanel({ settings }: { settings: NoticeSettings }) {
  const t = useWords()
  const [editing, setEditing] = useState<NoticeRule | null>(null)
  return (
    <Panel title={t('notice.rules.title')}>
      <p className="note lead">{t('notice.rules.text')}</p>
      <table className="plain notice-rules">
        <thead>
          <tr>
            <th>{t('notice.rules.event')}</th>
            <th>{t('notice.rules.toDo')}</th>
            <th>{t('notice.rules.told')}</th>
            <th>{t('notice.rules.words')}</th>
            <th aria-label={t('notice.rules.edit')} />
          </tr>
        </thead>
        <tbody>
          {settings.rules.map((rule) => (
            <Row key={rule.event} rule={rule} settings={settings} onEdit={() => setEditing(rule)} />
          ))}
        </tbody>
      </table>
      {editing && <RuleDialog rule={editing} settings={settings} onClose={() => setEditing(null)} />}
    </Panel>
  )
}

interface RowProps {
  rule: NoticeRule
  settings: NoticeSettings
  onEdit: () => void
}

function Row({ rule: { event, active, recipients, text }, settings, onEdit }: RowProps) {
  const t = useWords()
  const name = t(`notice.event.${event}`)
  const named = recipients.map((one) => recipientName(t, settings, one)).join(t('part.comma'))
  const isPreset = recipients.map(keyOfRecipient).join() === presets[event].notice.join()
  return (
    <tr>
      <td>{name}</td>
      <td className="muted">{presets[event].toDo.map((doer) => t(`notice.doer.${doer}`)).join(t('part.comma'))}</td>
      <td>
        {active ? named || <span className="muted">{t('notice.rules.nobody')}</span> : ''}
        {!active && <Pill tone="neutral">{t('notice.rules.off')}</Pill>}
        {active && !isPreset && <span className="note"> {t('notice.rules.own')}</span>}
      </td>
      <td>{text === '' ? <span className="muted">{t('notice.rules.preset')}</span> : shownText(t, event, text)}</td>
      <td>
        <RowButton icon="edit" name={t('notice.rules.editOf', { event: name })} act={onEdit} />
      </td>
    </tr>
  )
}
