import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { isTimed, type NoticeEvent } from '../../main/notice/event'
import type { NoticeRule } from '../../main/notice/rule'
import { longestNotice } from '../../main/notice/text'
import type { NoticeSettings } from '../../main/notice/view'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'
import { keptText, placesIn, previewOf, shownText } from './places'
import { keyOfRecipient, recipientChoices, recipientOf } from './whom'

interface Typed {
  active: boolean
  recipients: string[]
  text: string
  days: number | null
}

interface RuleDialogProps {
  rule: NoticeRule
  settings: NoticeSettings
  onClose: () => void
}

/** Says who is told of an event, whether at all, and in which words, with a look at how it will read (APR-09). */
export function RuleDialog({ rule, settings, onClose }: RuleDialogProps) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('notice.changeRule')
  const { event } = rule
  const save = async ({ active, recipients, text, days }: Typed) => {
    const kept = keptText(t, event, text)
    await run({ event, active, recipients: recipients.map(recipientOf), text: kept, days: days ?? null })
    tell.done(t('notice.rules.saved'))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={t('notice.rules.editOf', { event: t(`notice.event.${event}`) })}
      initial={{ ...rule, recipients: rule.recipients.map(keyOfRecipient), text: shownText(t, event, rule.text) }}
      onSave={save}
      onClose={onClose}
      pending={pending}
      width={640}
    >
      <Form.Item name="active" valuePropName="checked">
        <Checkbox autoFocus>{t('notice.rules.active')}</Checkbox>
      </Form.Item>
      <Form.Item name="recipients" label={t('notice.rules.recipients')}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          placeholder={t('notice.rules.nobody')}
          options={recipientChoices(t, settings)}
        />
      </Form.Item>
      {isTimed(event) && (
        <Form.Item name="days" label={t(`notice.rules.days.${event}`)} extra={t(`notice.rules.daysHint.${event}`)}>
          <InputNumber min={1} max={60} precision={0} />
        </Form.Item>
      )}
      <OwnText event={event} />
    </FormDialog>
  )
}

/** The shop's own words, buttons for what can stand in them, and how it will read. */
function OwnText({ event }: { event: NoticeEvent }) {
  const t = useWords()
  const form = Form.useFormInstance<Typed>()
  const typed = Form.useWatch('text', form) ?? ''
  const insert = (name: string) => form.setFieldValue('text', `${typed}{${name}}`)
  return (
    <>
      <Form.Item
        name="text"
        label={t('notice.rules.ownText')}
        extra={
          <>
            {t('notice.rules.ownTextHint')}
            <span className="notice-places">
              {placesIn(event).map((place) => {
                const name = t(`notice.place.${place}`)
                return (
                  <Button
                    key={place}
                    size="small"
                    aria-label={t('notice.rules.insert', { place: name })}
                    onClick={() => insert(name)}
                  >
                    {name}
                  </Button>
                )
              })}
            </span>
          </>
        }
      >
        <Input.TextArea rows={2} maxLength={longestNotice} />
      </Form.Item>
      <p className="note">{t('notice.rules.preview')}</p>
      <p className="notice-preview" aria-live="polite">
        {previewOf(t, event, typed)}
      </p>
    </>
  )
}
