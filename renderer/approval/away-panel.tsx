import { Button, Form, Select } from 'antd'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useUser } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { today } from '../part/clock'
import { DayField } from '../part/day-field'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'

/** Who decides in this person's place while they are away. */
export function AwayPanel() {
  const t = useWords()
  const tell = useNotice()
  const away = useAsk('approval.away', {})
  const { run, pending } = useCommand('approval.changeAway')
  const end = () => run({ away: null }).then(() => tell.done(t('approval.awayEnded')), tell.refused)
  return (
    <Panel title={t('approval.away')}>
      <p className="note">{t('approval.awayText')}</p>
      <Answered of={away}>
        {(now) =>
          now === null ? (
            <AwayForm />
          ) : (
            <div className="row after">
              <span>{t('approval.awayNow', { name: now.toName, from: now.beginsOn, to: now.endsOn })}</span>
              <Button loading={pending} onClick={() => void end()}>
                {t('approval.awayEnd')}
              </Button>
            </div>
          )
        }
      </Answered>
    </Panel>
  )
}

interface Away {
  toId: Id
  beginsOn: Day
  endsOn: Day
}

function AwayForm() {
  const t = useWords()
  const tell = useNotice()
  const { id: own } = useUser()
  const [form] = Form.useForm<Away>()
  const { data: people = [] } = useAsk('user.names', {})
  const { run, pending } = useCommand('approval.changeAway')
  const others = people.filter(({ id }) => id !== own)
  const needed = [{ required: true, message: t('part.required') }]
  const save = async (away: Away) => {
    try {
      await run({ away })
      tell.done(t('approval.awaySaved', { name: others.find(({ id }) => id === away.toId)?.name ?? '' }))
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  return (
    <Form<Away>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="away-form"
      initialValues={{ beginsOn: today(), endsOn: today() }}
      onValuesChange={(changed) => forgetFaults(form, changed)}
      onFinish={(typed) => void save(typed)}
    >
      <Form.Item name="toId" label={t('approval.awayTo')} rules={needed}>
        <Select
          showSearch
          optionFilterProp="label"
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="beginsOn" label={t('approval.awayFrom')} rules={needed}>
        <DayField label={t('approval.awayFrom')} clearable={false} />
      </Form.Item>
      <Form.Item name="endsOn" label={t('approval.awayUntil')} rules={needed}>
        <DayField label={t('approval.awayUntil')} clearable={false} />
      </Form.Item>
      <Button htmlType="submit" loading={pending}>
        {t('approval.awaySave')}
      </Button>
    </Form>
  )
}
