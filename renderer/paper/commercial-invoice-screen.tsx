import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { CommercialInvoice } from '../../main/paper/view'
import type { Day } from '../../main/value/day'
import type { Id } from '../../main/value/id'
import { useMay } from '../access/user'
import { useAsk, useCommand } from '../ask'
import { useWords } from '../look/words'
import { DayField } from '../part/day-field'
import { Answered } from '../part/state'
import { useTab, useTabState } from '../shell/workspace'
import { AbroadDialog } from './abroad-dialog'
import { CommercialInvoicePaper } from './commercial-invoice-paper'
import { Preview } from './preview'
import { waysOut } from './ways-out'

type Of = { orderId: Id } | { deliveryIds: Id[] }

/** The preview of the commercial invoice of an order or of one delivery. */
export function CommercialInvoiceScreen() {
  const { id, with: given } = useTab()
  const own = (id ?? 1) as Id
  const of: Of = given?.of === 'order' ? { orderId: own } : { deliveryIds: [own] }
  const invoice = useAsk('commercialInvoice.read', { of })
  return <Answered of={invoice}>{(value) => <InvoicePreview of={of} invoice={value} />}</Answered>
}

function InvoicePreview({ of, invoice }: { of: Of; invoice: CommercialInvoice }) {
  const t = useWords()
  const [invoicedOn, setInvoicedOn] = useState<Day>(invoice.on)
  const [taxed, setTaxed] = useState(true)
  const pdf = useCommand('commercialInvoice.print')
  const paper = useCommand('commercialInvoice.printOnPaper')
  const title = t('commercialInvoice.preview', { no: invoice.no || invoice.customerName })
  useTabState(title)
  return (
    <Preview
      title={title}
      starts="en"
      choice={
        <>
          <DayField
            label={t('commercialInvoice.invoicedOn')}
            value={invoicedOn}
            clearable={false}
            onChange={(day) => setInvoicedOn(day ?? invoice.on)}
          />
          <Checkbox checked={taxed} onChange={({ target }) => setTaxed(target.checked)}>
            {t('commercialInvoice.withTax')}
          </Checkbox>
          <TypeButton invoice={invoice} />
        </>
      }
      waysOut={waysOut(`${title}.pdf`, { of, invoicedOn, taxed }, pdf, paper)}
    >
      {(company, language) => (
        <CommercialInvoicePaper
          invoice={invoice}
          company={company}
          language={language}
          invoicedOn={invoicedOn}
          taxed={taxed}
        />
      )}
    </Preview>
  )
}

/** The way to what stands on it in English, with what is missing yet. */
function TypeButton({ invoice }: { invoice: CommercialInvoice }) {
  const t = useWords()
  const may = useMay('order.edit')
  const [typing, setTyping] = useState(false)
  const nameless = invoice.lines.filter(({ abroad }) => abroad.name === '')
  const count = new Set(nameless.map(({ productId }) => productId)).size
  if (!may) return null
  return (
    <>
      <Button onClick={() => setTyping(true)}>{t('commercialInvoice.type')}</Button>
      {count > 0 && <span className="note">{t('commercialInvoice.missing', { count })}</span>}
      {typing && <AbroadDialog invoice={invoice} onClose={() => setTyping(false)} />}
    </>
  )
}
