import { Button, Form, Input } from 'antd'
import { shortestPassword } from '../../main/access/secret'
import type { Sent } from '../../preload/contract'
import { answers, useCommand } from '../ask'
import { BringIn } from '../leave/bring-in'
import { useWords } from '../look/words'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { FrontPage } from './front-page'

type Fields = Sent<'shop.setUp'>['company'] & { userName: string; password: string; repeat: string }

/** The first run: who the shop is (IDP-02), and its owner. */
export function SetUp() {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<Fields>()
  const { run, pending } = useCommand('shop.setUp')
  const save = ({ userName, password, repeat: _repeat, ...company }: Fields) =>
    run({ company, owner: { name: userName, password } })
      .then(() => answers.invalidateQueries({ queryKey: ['shop.state'] }))
      .catch((error) => showRefusal(form, flat(error), tell))
  return (
    <FrontPage title={t('access.setUp.title')} text={t('access.setUp.text')} wide>
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        onValuesChange={(changed) => forgetFaults(form, changed)}
        onFinish={save}
        validateTrigger="onBlur"
      >
        <div className="two">
          <CompanyFields />
          <OwnerFields />
        </div>
        <Button type="primary" size="large" block htmlType="submit" loading={pending}>
          {t('access.setUp.start')}
        </Button>
      </Form>
      <BringIn first />
    </FrontPage>
  )
}

/** The program names fields by their path, `company.mobile`, `owner.name`; the form has them side by side. */
function flat(error: unknown): unknown {
  const names: Record<string, string> = { 'owner.name': 'userName', 'owner.password': 'password' }
  if (error instanceof Error && 'fields' in error) {
    const fields = error.fields as Record<string, string>
    error.fields = Object.fromEntries(
      Object.entries(fields).map(([path, sentence]) => [names[path] ?? path.replace(/^company\./, ''), sentence]),
    )
  }
  return error
}

function CompanyFields() {
  const t = useWords()
  const needed = { required: true, whitespace: true, message: t('part.required') }
  return (
    <section>
      <h2>{t('access.setUp.company')}</h2>
      <p className="note">{t('access.setUp.companyHint')}</p>
      <Form.Item name="name" label={t('access.setUp.name')} rules={[needed]}>
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <Form.Item name="contact" label={t('access.setUp.contact')} rules={[needed]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="email"
        label={t('access.setUp.email')}
        rules={[needed, { pattern: /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/, message: t('access.setUp.badEmail') }]}
      >
        <Input maxLength={200} inputMode="email" />
      </Form.Item>
      <Form.Item
        name="mobile"
        label={t('access.setUp.mobile')}
        rules={[needed, { pattern: /^\s*(\+?86)?[ -]?1[3-9](?:[ -]?\d){9}\s*$/, message: t('access.setUp.badMobile') }]}
      >
        <Input maxLength={40} inputMode="tel" />
      </Form.Item>
    </section>
  )
}

function OwnerFields() {
  const t = useWords()
  const needed = { required: true, message: t('part.required') }
  return (
    <section>
      <h2>{t('access.setUp.owner')}</h2>
      <p className="note">{t('access.setUp.ownerHint')}</p>
      <Form.Item name="userName" label={t('access.setUp.userName')} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('access.setUp.password')}
        extra={t('access.setUp.passwordHint', { least: shortestPassword })}
        rules={[
          needed,
          { min: shortestPassword, message: t('refusal.password.tooShort', { least: shortestPassword }) },
        ]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('access.setUp.repeat')}
        dependencies={['password']}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('access.setUp.different'))),
          }),
        ]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
    </section>
  )
}
