import { foldName } from '../customer/name'

/** What a column of a workbook of past orders may hold. */
export const importFields = [
  'orderNo',
  'orderOn',
  'promisedOn',
  'customerCode',
  'customerName',
  'segment',
  'contact',
  'phone',
  'country',
  'region',
  'province',
  'city',
  'address',
  'productCode',
  'productName',
  'category',
  'subcategory',
  'spec',
  'unit',
  'quantity',
  'dealPrice',
  'amount',
  'discountOff',
  'payPercent',
  'note',
] as const

export type ImportField = (typeof importFields)[number]

/** Which column (0 = A) holds which field. */
export type Mapping = Partial<Record<ImportField, number>>

/** Without these an order cannot be made of the rows. */
export const neededFields: readonly ImportField[] = ['orderOn', 'customerName', 'productName', 'quantity', 'amount']

/** The fields that together identify one order, where the user says nothing else. */
export const usualOrderKey: readonly ImportField[] = ['orderNo', 'customerCode', 'customerName', 'orderOn']

// Compared after folding (full width, case, spaces). 折扣 alone is a share taken off when its values lie between 0 and 1.
const synonyms: Record<ImportField, readonly string[]> = {
  orderNo: [
    '订单 id',
    '订单号',
    '订单编号',
    '单号',
    '单据编号',
    '销售单号',
    'order id',
    'order no',
    'order number',
    'order',
  ],
  orderOn: ['订单日期', '下单日期', '日期', '单据日期', '销售日期', 'order date', 'date'],
  promisedOn: ['发货日期', '交货日期', '交付日期', '送货日期', 'ship date', 'delivery date', 'promised date'],
  customerCode: ['客户 id', '客户编号', '客户编码', '客户代码', 'customer id', 'customer code', 'customer no'],
  customerName: ['客户名称', '客户', '客户姓名', '购货单位', '往来单位', 'customer name', 'customer'],
  segment: ['细分', '客户类型', '客户类别', '客户分类', 'segment', 'customer type'],
  contact: ['联系人', 'contact'],
  phone: ['电话', '手机', '联系电话', '手机号', 'phone', 'mobile', 'tel'],
  country: ['国家', '国家/地区', 'country', 'country/region'],
  region: ['地区', '区域', '大区', 'region'],
  province: ['省/自治区', '省份', '省', 'state/province', 'province', 'state'],
  city: ['城市', '市', 'city'],
  address: ['地址', '收货地址', '送货地址', 'address'],
  productCode: [
    '产品 id',
    '商品编号',
    '商品编码',
    '产品编码',
    '货号',
    '货品编号',
    'product id',
    'product code',
    'sku',
    'item no',
  ],
  productName: ['产品名称', '商品名称', '品名', '货品名称', '商品', '产品', 'product name', 'product', 'item'],
  category: ['类别', '商品类别', '大类', '分类', 'category'],
  subcategory: ['子类别', '小类', '二级分类', 'sub-category', 'subcategory'],
  spec: ['规格', '规格型号', '型号', 'spec', 'specification', 'model'],
  unit: ['单位', '计量单位', 'unit', 'uom'],
  quantity: ['数量', '销售数量', 'quantity', 'qty'],
  dealPrice: ['单价', '成交价', '销售单价', 'unit price', 'price'],
  amount: ['销售额', '金额', '成交金额', '销售金额', '小计', 'sales', 'amount', 'line total'],
  discountOff: ['折扣', 'discount'],
  payPercent: ['折后 %', '折扣率', '折扣%', 'pay %'],
  note: ['备注', '说明', '摘要', 'note', 'remark', 'remarks'],
}

const key = (text: string) => foldName(text).replace(/[\s_*:：]/g, '')

/** Suggests which column holds which field by its header in Chinese or English; a column is given away only once. */
export function suggestMapping(headers: readonly string[]): Mapping {
  const keys = headers.map(key)
  const mapping: Mapping = {}
  for (const field of importFields) {
    for (const synonym of synonyms[field]) {
      const column = keys.indexOf(key(synonym))
      if (column < 0 || Object.values(mapping).includes(column)) continue
      mapping[field] = column
      break
    }
  }
  return mapping
}

/** The fields of the usual order key that this mapping has. */
export function suggestOrderKey(mapping: Mapping): ImportField[] {
  const has = usualOrderKey.filter((field) => mapping[field] !== undefined)
  return has.includes('customerCode') ? has.filter((field) => field !== 'customerName') : has
}
