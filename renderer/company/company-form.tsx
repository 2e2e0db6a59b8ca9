import { Button, Form, Input } from 'antd'
import type { Company } from '../../main/access/view'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { forgetFaults, showRefusal } from '../part/form'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'

const lines = [
  { name: 'name', title: 'company.name', most: 200, needed: true },
  { name: 'contact', title: 'company.contact', most: 100, needed: true },
  { name: 'email', title: 'company.email', most: 200, needed: true },
  { name: 'mobile', title: 'company.mobile', most: 40, needed: true },
  { name: 'bankAccount', title: 'company.bankAccount', most: 200, needed: false },
  { name: 'address', title: 'company.address', most: 300, needed: false },
] as const

/** The shop's own data (IDP-02), printed at the head of its documents. */
export function CompanyForm({ company }: { company: Company }) {
  const t = useWords()
  const tell = useNotice()
  const [form] = Form.useForm<Company>()
  const { run, pending } = useCommand('company.change')
  const save = (typed: Company) =>
    run(typed)
      .then(() => tell.done(t('company.saved')))
      .catch((error) => showRefusal(form, error, tell))
  return (
    <Form<Company>
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      initialValues={company}
      onValuesChange={(changed) => forgetFaults(form, changed)}
      onFinish={save}
      disabled={pending}
    >
      <Panel title={t('company.tab.company')} note={t('company.hint')}>
        <div className="form-grid">
          {lines.map(({ name, title, most, needed }) => (
            <Form.Item
              key={name}
              name={name}
              label={t(title)}
              {...(name === 'address' ? { className: 'wide' } : {})}
              {...(needed ? { rules: [{ required: true, whitespace: true, message: t('part.required') }] } : {})}
            >
              <Input maxLength={most} />
            </Form.Item>
          ))}
        </div>
      </Panel>
      <div className="form-end">
        <Button type="primary" htmlType="submit" loading={pending}>
          {t('part.save')}
        </Button>
      </div>
    </Form>
  )
}
