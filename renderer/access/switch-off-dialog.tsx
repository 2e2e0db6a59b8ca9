import { Form, Select } from 'antd'
import type { UserRow } from '../../main/access/view'
import type { Id } from '../../main/value/id'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { Answered } from '../part/state'

/** Somebody leaves: what is in their hands is shown, and goes to whoever is chosen (IDP-09). */
export function SwitchOffDialog({
  user,
  people,
  onClose,
}: {
  user: UserRow
  people: readonly UserRow[]
  onClose: () => void
}) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<{ heirId: Id | null }>()
  const holds = useAsk('user.belongings', { id: user.id })
  const { run, pending } = useCommand('user.switchOff')
  const heirs = people.filter(({ id, state }) => id !== user.id && state !== 'off')
  const leave = async ({ heirId }: { heirId?: Id | null }) => {
    try {
      tell.done(t('access.people.offDone', { ...(await run({ id: user.id, heirId: heirId ?? null })) }))
      onClose()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  return (
    <Dialog
      title={t('access.people.offTitle', { name: user.name })}
      open
      onClose={onClose}
      onOk={form.submit}
      okText={t('access.people.off')}
      pending={pending}
      danger
    >
      <p>{t('access.people.offText')}</p>
      <Answered of={holds}>
        {(left) => (
          <Form
            form={form}
            layout="vertical"
            initialValues={{ heirId: user.superiorId }}
            onValuesChange={(changed) => forgetFaults(form, changed)}
            onFinish={(typed) => void leave(typed)}
          >
            <p>
              {left.customers + left.orders + left.services + left.reminders + left.people > 0
                ? t('access.people.offHolds', { ...left })
                : t('access.people.offNothing')}
            </p>
            <Form.Item name="heirId" label={t('access.people.heir')}>
              <Select
                allowClear
                showSearch
                optionFilterProp="label"
                placeholder={t('access.people.none')}
                options={heirs.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </Form.Item>
          </Form>
        )}
      </Answered>
    </Dialog>
  )
}
