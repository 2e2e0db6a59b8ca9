import './statement.css'
import { Button, Checkbox, Popover } from 'antd'
import type { StatementChoices } from '../../main/statement/detail'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { Icon } from '../look/icons'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'

/** What the statements of a customer tell besides the amounts; remembered for the customer (R-SOA). */
export function ChoicesButton({ customerId, choices }: { customerId: Id; choices: StatementChoices }) {
  const t = useWords()
  const tell = useNotice()
  const may = useMay('statement.send')
  const { run, pending } = useCommand('statement.choose')
  if (!may) return null
  const choose = (part: Partial<StatementChoices>) =>
    void run({ customerId, ...choices, ...part }).then(() => tell.done(t('statement.choice.done')), tell.refused)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="statement-choices">
          {(['items', 'invoiced'] as const).map((key) => (
            <Checkbox
              key={key}
              checked={choices[key]}
              disabled={pending}
              onChange={({ target }) => choose({ [key]: target.checked })}
            >
              {t(`statement.choice.${key}`)}
            </Checkbox>
          ))}
          <span className="note">{t('statement.choice.hint')}</span>
        </div>
      }
    >
      <Button icon={<Icon name="columns" />}>{t('statement.choice.open')}</Button>
    </Popover>
  )
}
