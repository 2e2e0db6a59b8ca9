import { Form, Input } from 'antd'
import { shortestPassword } from '../../main/access/secret'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { Dialog } from '../part/dialog'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'

/** Changes one's own password. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<{ old: string; password: string; repeat: string }>()
  const { run, pending } = useCommand('session.changePassword')
  const save = async ({ old, password }: { old: string; password: string }) => {
    try {
      await run({ old, password })
      tell.done(t('access.password.changed'))
      onClose()
    } catch (error) {
      showRefusal(form, error, tell)
    }
  }
  const needed = { required: true, message: t('part.required') }
  return (
    <Dialog
      title={t('access.password.change')}
      open
      onClose={onClose}
      onOk={form.submit}
      okText={t('part.save')}
      pending={pending}
      width={420}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        onFinish={(typed) => void save(typed)}
      >
        <Form.Item name="old" label={t('access.password.old')} rules={[needed]}>
          <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('access.password.new')}
          extra={t('access.password.hint', { least: shortestPassword })}
          rules={[needed]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="repeat"
          label={t('access.password.repeat')}
          dependencies={['password']}
          rules={[
            needed,
            {
              validator: async (_, value: string) => {
                if (value && value !== form.getFieldValue('password')) throw new Error(t('access.password.different'))
              },
            },
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
