import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** The XML of a digital invoice as the bureau gives it out. */
export const digitalXml = ({
  number,
  gross,
  buyer,
  on,
}: {
  number: string
  gross: string
  buyer: string
  on: string
}) => `<?xml version="1.0" encoding="UTF-8"?>
<EInvoice><Header><EIid>${number}</EIid><EInvoiceTag>SWEI3200</EInvoiceTag></Header><EInvoiceData>
<SellerInformation><SellerIdNum>91330106MA2H0DEM0E</SellerIdNum><SellerName>示例商行</SellerName></SellerInformation>
<BuyerInformation><BuyerIdNum>914403001922038216</BuyerIdNum><BuyerName>${buyer}</BuyerName></BuyerInformation>
<BasicInformation><TotalAmWithoutTax>88.50</TotalAmWithoutTax><TotalTaxAm>11.50</TotalTaxAm><TotalTax-includedAmount>${gross}</TotalTax-includedAmount>
<Drawer>张三</Drawer><RequestTime>${on}</RequestTime></BasicInformation>
<IssuItemInformation><ItemName>*纸制品*A4 纸</ItemName><Amount>88.50</Amount></IssuItemInformation></EInvoiceData>
<TaxSupervisionInfo><InvoiceNumber>${number}</InvoiceNumber><IssueTime>${on.slice(0, 10)}</IssueTime></TaxSupervisionInfo></EInvoice>`

/** The XML inside the OFD file of an older electronic invoice. */
export const olderXml = `<?xml version="1.0" encoding="GBK"?>
<fp:eInvoice xmlns:fp="http://www.edrm.org.cn/schema/e-invoice/2019"><fp:InvoiceCode>033002000111</fp:InvoiceCode>
<fp:InvoiceNo>12345678</fp:InvoiceNo><fp:IssueDate>2026年03月09日</fp:IssueDate><fp:Buyer><fp:BuyerName>示例纸业</fp:BuyerName>
<fp:BuyerTaxID>914403001922038216</fp:BuyerTaxID></fp:Buyer><fp:TaxExclusiveTotalAmount>88.50</fp:TaxExclusiveTotalAmount>
<fp:TaxTotalAmount>11.50</fp:TaxTotalAmount><fp:TaxInclusiveTotalAmount>100.00</fp:TaxInclusiveTotalAmount></fp:eInvoice>`

/** An OFD file that says what it is of in its own data; `inside` are more of its parts. */
export function ofd(
  { number, net, tax, on }: { number: string; net: string; tax: string; on: string },
  inside: Record<string, string | Buffer> = {},
): Promise<Buffer> {
  const data = {
    发票号码: number,
    合计金额: net,
    合计税额: tax,
    开票日期: on,
    购买方纳税人识别号: '914403001922038216',
  }
  const said = Object.entries(data).map(([name, text]) => `<ofd:CustomData Name="${name}">${text}</ofd:CustomData>`)
  const zip = new ZipFile()
  zip.addBuffer(
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas>${said.join('')}</ofd:CustomDatas></ofd:DocInfo></ofd:DocBody></ofd:OFD>`,
    ),
    'OFD.xml',
  )
  for (const [part, text] of Object.entries(inside)) zip.addBuffer(Buffer.from(text), part)
  zip.end()
  return buffer(zip.outputStream as unknown as AsyncIterable<Uint8Array>)
}
