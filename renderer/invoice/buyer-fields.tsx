import { AutoComplete, Checkbox, Input, Segmented, Select } from 'antd'
import { type InvoiceBuyer, type InvoiceKind, invoiceKinds } from '../../main/invoice/invoice'
import { longestRemark } from '../../main/invoice/line'
import type { InvoiceEcho } from '../../main/invoice/view'
import { useWords } from '../look/words'
import { DialogField } from '../order/dialog-field'

/** To whom an invoice is made out, of which kind, where it goes, and its remark (null: the numbers of its orders). */
export interface Buyer extends InvoiceBuyer {
  kind: InvoiceKind
  mailTo: string
  remark: string | null
}

interface Props {
  echo: InvoiceEcho
  buyer: Buyer
  onChange: (buyer: Buyer) => void
}

/** Chooses among the customer's invoice titles; an invoice to a person is an ordinary one (R-TAXID). */
function BuyerChoice({ echo: { buyers }, buyer, onChange }: Props) {
  const t = useWords()
  if (buyers.length < 2) return null
  const at = buyers.findIndex(({ title, taxId }) => title === buyer.title && taxId === buyer.taxId)
  const choose = (index: number) => {
    const chosen = buyers[index]
    if (chosen) onChange({ ...buyer, ...chosen, kind: chosen.naturalPerson ? 'ordinary' : buyer.kind })
  }
  return (
    <DialogField name={t('invoice.request.choose')}>
      <Select
        aria-label={t('invoice.request.choose')}
        options={buyers.map(({ title }, value) => ({ value, label: title }))}
        value={at < 0 ? null : at}
        onChange={choose}
      />
    </DialogField>
  )
}

/** The fields of who is invoiced and how. */
export function BuyerFields({ echo, buyer, onChange }: Props) {
  const t = useWords()
  return (
    <>
      <BuyerChoice echo={echo} buyer={buyer} onChange={onChange} />
      <DialogField name={t('invoice.request.kind')}>
        <Segmented<InvoiceKind>
          aria-label={t('invoice.request.kind')}
          options={invoiceKinds.map((value) => ({ value, label: t(`invoice.kind.${value}`) }))}
          value={buyer.kind}
          onChange={(kind) => onChange({ ...buyer, kind })}
        />
      </DialogField>
      <DialogField name={t('invoice.request.buyer')}>
        <Input
          aria-label={t('invoice.request.buyer')}
          maxLength={100}
          value={buyer.title}
          onChange={(event) => onChange({ ...buyer, title: event.target.value })}
        />
      </DialogField>
      <DialogField name={t('invoice.request.taxId')}>
        <Input
          aria-label={t('invoice.request.taxId')}
          maxLength={40}
          value={buyer.taxId}
          onChange={(event) => onChange({ ...buyer, taxId: event.target.value })}
        />
      </DialogField>
      <DialogField name={t('invoice.request.mailTo')}>
        <AutoComplete
          aria-label={t('invoice.request.mailTo')}
          options={echo.mailings.map((value) => ({ value }))}
          placeholder={t('invoice.request.noMail')}
          maxLength={400}
          value={buyer.mailTo}
          onChange={(mailTo: string) => onChange({ ...buyer, mailTo })}
        />
      </DialogField>
      <DialogField name={t('invoice.request.remark')}>
        <Input
          aria-label={t('invoice.request.remark')}
          maxLength={longestRemark}
          value={buyer.remark ?? echo.remark}
          onChange={(event) => onChange({ ...buyer, remark: event.target.value })}
        />
      </DialogField>
      <Checkbox
        checked={buyer.naturalPerson}
        onChange={(event) => onChange({ ...buyer, naturalPerson: event.target.checked })}
      >
        {t('invoice.request.naturalPerson')}
      </Checkbox>
    </>
  )
}
