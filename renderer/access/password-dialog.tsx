import { Form, Input } from 'antd'
import { shortestPassword } from '../../main/access/secret'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Typed {
  old: string
  password: string
  repeat: string
}

/** Changes one's own password. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const { run, pending } = useCommand('session.changePassword')
  const save = async ({ old, password }: Typed) => {
    await run({ old, password })
    tell.done(t('access.password.changed'))
    onClose()
  }
  const needed = { required: true, message: t('part.required') }
  return (
    <FormDialog<Typed>
      title={t('access.password.change')}
      onSave={save}
      onClose={onClose}
      pending={pending}
      width={420}
    >
      <Form.Item name="old" label={t('access.password.old')} rules={[needed]}>
        <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('entrance.chosen')}
        extra={t('entrance.hint', { least: shortestPassword })}
        rules={[needed]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('entrance.repeat')}
        dependencies={['password']}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: async (_, value: string) => {
              if (value && value !== getFieldValue('password')) throw new Error(t('entrance.different'))
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}
