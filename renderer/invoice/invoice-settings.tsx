import { Checkbox } from 'antd'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { useNotice } from '../part/notice'
import { Panel } from '../part/screen'
import { Answered } from '../part/state'

/** Whether the shop invoices only what is paid (FPA-04). */
export function InvoiceSettingsPanel() {
  const t = useWords()
  const tell = useNotice()
  const settings = useAsk('invoiceSettings.read', {})
  const { run, pending } = useCommand('invoiceSettings.change')
  const save = (afterPayment: boolean) =>
    run({ afterPayment }).then(() => tell.done(t('order.settings.saved')), tell.refused)
  return (
    <Panel title={t('invoice.settings.title')}>
      <Answered of={settings}>
        {({ afterPayment }) => (
          <Checkbox checked={afterPayment} disabled={pending} onChange={({ target }) => void save(target.checked)}>
            {t('invoice.settings.afterPayment')}
          </Checkbox>
        )}
      </Answered>
      <p className="note">{t('invoice.settings.hint')}</p>
    </Panel>
  )
}
