import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { answers, useCommand } from '../ask'
import { sentenceOf, useWords } from '../look/words'
import { FrontPage } from './front-page'

/** Name and password (IDP-01); whichever of them is wrong, the sentence is the same. */
export function SignIn({ companyName }: { companyName: string }) {
  const t = useWords()
  const [form] = Form.useForm<{ name: string; password: string }>()
  const [error, setError] = useState<unknown>(null)
  const { run, pending } = useCommand('session.signIn')
  const enter = async (fields: { name: string; password: string }) => {
    try {
      await run(fields)
      answers.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'shop.state' })
      await answers.invalidateQueries({ queryKey: ['shop.state'] })
    } catch (failure) {
      setError(failure)
      form.resetFields(['password'])
      form.getFieldInstance('password')?.focus()
    }
  }
  return (
    <FrontPage title={companyName} text={t('access.signIn.title')}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={enter} className="sign-in">
        {error !== null && (
          <Alert type="error" showIcon title={sentenceOf(error)} style={{ marginBottom: 12 }} role="alert" />
        )}
        <Form.Item
          name="name"
          label={t('access.signIn.name')}
          rules={[{ required: true, message: t('part.required') }]}
        >
          <Input autoFocus size="large" autoComplete="username" maxLength={60} />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('access.signIn.password')}
          rules={[{ required: true, message: t('part.required') }]}
        >
          <Input.Password size="large" autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" size="large" block htmlType="submit" loading={pending}>
          {t('access.signIn.go')}
        </Button>
      </Form>
      <p className="note" style={{ marginTop: 12 }}>
        {t('access.signIn.owner')}
      </p>
    </FrontPage>
  )
}
