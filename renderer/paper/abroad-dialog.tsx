import './commercial-invoice.css'
import { Form, Input } from 'antd'
import type { BuyerAbroad, CommercialInvoice, GoodsAbroad } from '../../main/paper/view'
import { useMay } from '../access/user'
import { useCommand } from '../ask'
import { useWords } from '../look/words'
import { FormDialog } from '../part/form-dialog'
import { useNotice } from '../part/notice'

interface Typed {
  seller?: CommercialInvoice['seller']
  buyer: BuyerAbroad
  goods: Record<string, GoodsAbroad>
}

/** What a commercial invoice says in English, typed once and remembered with the shop, the customer and the products. */
export function AbroadDialog({ invoice, onClose }: { invoice: CommercialInvoice; onClose: () => void }) {
  const t = useWords()
  const tell = useNotice()
  const mayCompany = useMay('company.manage')
  const keep = useCommand('commercialInvoice.keep')
  const keepSeller = useCommand('commercialInvoice.keepSeller')
  const { seller, buyer, customerId } = invoice
  const products = new Map(invoice.lines.map((line) => [line.productId, line]))
  const goods = Object.fromEntries([...products.values()].map(({ productId, abroad }) => [String(productId), abroad]))
  const save = async (typed: Typed) => {
    const said = [...products.keys()].map((productId) => ({ productId, ...typed.goods[String(productId)] }))
    await keep.run({ customerId, buyer: typed.buyer, goods: said.map((one) => ({ ...nothing, ...one })) })
    const own = typed.seller
    if (mayCompany && own && (own.name !== seller.name || own.address !== seller.address)) await keepSeller.run(own)
    tell.done(t('commercialInvoice.kept'))
    onClose()
  }
  return (
    <FormDialog<Typed>
      title={t('commercialInvoice.typing')}
      initial={{ seller, buyer, goods }}
      onSave={save}
      onClose={onClose}
      pending={keep.pending || keepSeller.pending}
      width={760}
    >
      <p className="note">{t('commercialInvoice.hint')}</p>
      <Form.Item
        name={['buyer', 'name']}
        label={`${t('commercialInvoice.buyer')} · ${t('commercialInvoice.nameInEnglish')}`}
      >
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <Form.Item name={['buyer', 'address']} label={t('commercialInvoice.addressInEnglish')}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name={['buyer', 'terms']} label={t('commercialInvoice.terms')}>
        <Input maxLength={200} placeholder={t('commercialInvoice.termsHint')} />
      </Form.Item>
      <Form.Item name={['buyer', 'payment']} label={t('commercialInvoice.payment')}>
        <Input maxLength={200} placeholder={t('commercialInvoice.paymentHint')} />
      </Form.Item>
      <Goods lines={[...products.values()]} />
      <Form.Item
        name={['seller', 'name']}
        label={`${t('commercialInvoice.theShop')} · ${t('commercialInvoice.nameInEnglish')}`}
      >
        <Input maxLength={200} disabled={!mayCompany} />
      </Form.Item>
      <Form.Item name={['seller', 'address']} label={t('commercialInvoice.addressInEnglish')}>
        <Input maxLength={300} disabled={!mayCompany} />
      </Form.Item>
    </FormDialog>
  )
}

const nothing: GoodsAbroad = { name: '', hsCode: '', origin: '' }

function Goods({ lines }: { lines: CommercialInvoice['lines'] }) {
  const t = useWords()
  const columns = [
    { key: 'name', title: t('commercialInvoice.nameInEnglish'), most: 200 },
    { key: 'hsCode', title: t('commercialInvoice.line.hsCode'), most: 20 },
    { key: 'origin', title: t('commercialInvoice.line.origin'), most: 60 },
  ] as const
  return (
    <section className="goods-abroad" aria-label={t('commercialInvoice.goods')}>
      <table className="plain">
        <thead>
          <tr>
            <th>{t('commercialInvoice.ownName')}</th>
            {columns.map(({ key, title }) => (
              <th key={key}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ productId, code, name }) => (
            <tr key={productId}>
              <td>{`${code} ${name}`.trim()}</td>
              {columns.map(({ key, title, most }) => (
                <td key={key}>
                  <Form.Item name={['goods', String(productId), key]} noStyle>
                    <Input maxLength={most} aria-label={`${title} ${code}`.trim()} />
                  </Form.Item>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
