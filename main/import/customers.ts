import { checkEmail } from '../customer/email'
import { foldName, nameKey } from '../customer/name'
import { checkPhone, phoneKey } from '../customer/phone'
import { keepTaxId } from '../customer/taxid'
import { checkTitle } from '../customer/title'
import { searchKey } from '../search/key'
import { daysCell, flagCell, moneyCell, neededDay, signedCell, textCell } from './cell'
import type { Master, MasterField } from './master'

const text = (column: string, longest: number, ...synonyms: string[]): MasterField => ({
  column,
  synonyms,
  read: (cell) => textCell(cell, longest),
})

const person = { list: 'contact' } as const
const place = { list: 'address' } as const
const title = { part: 'title' } as const
const opening = { part: 'opening' } as const

/**
 * What a workbook of customers may hold, with the same limits and rules as the form. On a further row of a customer, contact
 * and address are further ones.
 */
export const customerFields = {
  code: text(
    'code',
    60,
    '编码',
    '编号',
    '客户编码',
    '客户编号',
    '客户代码',
    '客户 id',
    'code',
    'customer code',
    'customer id',
  ),
  name: {
    ...text('name', 200, '名称', '客户名称', '客户', '公司名称', '单位名称', 'name', 'customer name', 'customer'),
    needed: true,
  },
  contact: { ...person, ...text('contact', 100, '联系人', '默认联系人', 'contact', 'contact person') },
  position: { ...person, ...text('position', 60, '职务', '职位', 'position', 'title') },
  phone: {
    ...person,
    column: 'phone',
    read: (cell) => checkPhone(textCell(cell, 60), 'phone'),
    synonyms: ['电话', '手机', '联系电话', '手机号', '联系方式', 'phone', 'mobile', 'tel'],
  },
  email: {
    ...person,
    column: 'email',
    read: (cell) => checkEmail(textCell(cell), 'email'),
    synonyms: ['邮箱', '电子邮箱', '邮件', 'e-mail', 'email'],
  },
  segment: text('segment', 60, '客户类别', '客户分类', '细分', '分类', 'segment', 'class'),
  level: text('level', 60, '级别', '客户级别', '等级', '重要程度', 'level', 'grade'),
  kind: text('kind', 60, '类型', '客户类型', 'type', 'customer type', 'kind'),
  industry: text('industry', 60, '行业', '所属行业', 'industry'),
  country: text('country', 60, '国家', '国家/地区', 'country', 'country/region'),
  region: text('region', 60, '大区', '区域', '地区', 'region'),
  province: { ...place, ...text('province', 60, '省份', '省', '省/自治区', 'province', 'state') },
  city: { ...place, ...text('city', 60, '城市', '市', 'city') },
  address: {
    ...place,
    ...text('address', 300, '地址', '详细地址', '收货地址', '送货地址', 'address', 'ship-to address'),
  },
  taxId: {
    column: 'tax_id',
    read: (cell) => keepTaxId(textCell(cell, 40), 'taxId'),
    synonyms: ['税号', '纳税人识别号', '统一社会信用代码', 'tax id', 'taxpayer id', 'tax number', 'tax no'],
  },
  termDays: {
    column: 'term_days',
    kind: 'integer',
    read: daysCell,
    synonyms: ['账期', '账期（天）', '账期天数', '付款天数', 'payment days', 'term days', 'credit days'],
  },
  rating: text('rating', 60, '信用等级', '信用评级', '资信等级', 'credit rating', 'rating'),
  creditLimit: {
    column: 'credit_limit',
    kind: 'money',
    read: moneyCell,
    synonyms: ['信用额度', '授信额度', '额度', 'credit limit'],
  },
  ownerName: {
    ...text('owner', 60, '负责人', '业务员', '销售员', '跟进人', '客户经理', 'owner', 'sales rep', 'salesperson'),
    lookup: 'owner_id',
  },
  note: text('note', 1000, '备注', '说明', 'note', 'remark', 'remarks'),
  active: {
    column: 'active',
    kind: 'flag',
    read: flagCell,
    synonyms: ['启用', '使用中', '状态', '在用', '是否启用', 'active', 'in use'],
  },
  invoiceTitle: {
    ...title,
    column: 'title',
    read: (cell) => checkTitle(textCell(cell, 100), 'invoiceTitle'),
    synonyms: ['开票抬头', '发票抬头', '抬头', '开票名称', 'invoice title', 'billing name'],
  },
  titleTaxId: {
    ...title,
    column: 'title_tax_id',
    read: (cell) => keepTaxId(textCell(cell, 40), 'titleTaxId'),
    synonyms: ['开票税号', '抬头税号', '发票税号', 'title tax no', 'invoice tax no'],
  },
  titleBank: { ...title, ...text('title_bank', 100, '开户行', '开户银行', 'bank', 'bank name') },
  titleAccount: {
    ...title,
    ...text('title_account', 60, '账号', '银行账号', '帐号', '银行帐号', 'bank account', 'account'),
  },
  titleAddress: { ...title, ...text('title_address', 300, '开票地址', '注册地址', 'invoice address') },
  titlePhone: { ...title, ...text('title_phone', 60, '开票电话', '注册电话', 'invoice phone') },
  openingBalance: {
    ...opening,
    column: 'opening',
    kind: 'money',
    read: signedCell,
    synonyms: ['期初余额', '期初应收', '期初欠款', 'opening balance'],
  },
  openingOn: {
    ...opening,
    column: 'opening_on',
    kind: 'day',
    read: neededDay,
    synonyms: ['期初日期', '期初日', 'opening date', 'opening day'],
  },
} satisfies Record<string, MasterField>

export type CustomerField = keyof typeof customerFields

/** Customers as a workbook brings them and brings them up to date (CUS-02). */
export const customerMaster: Master = {
  table: 'customers',
  record: 'customer',
  codePrefix: 'K',
  fields: customerFields,
  severalRows: true,
  source: `(select c.*, coalesce(u.name, '') as owner from customers c left join users u on u.id = c.owner_id)`,
  gone: 'merged_into is not null',
  keys: { code: 'code', name: 'name_fold', taxId: 'tax_id', phone: 'phone_key' },
  made: ['name_fold', 'name_key', 'phone_key', 'search_words'],
  make: (value, texts) => {
    const [name, phone] = [value('name'), value('phone')]
    return [foldName(name), nameKey(name), phoneKey(phone), searchKey(name, value('contact'), phone, ...texts)]
  },
  fresh: { credit_limit: null, active: 1, term_days: 0, owner_id: null },
  derived: {
    term_method: {
      fresh: `iif(coalesce(r.term_days, 0) = 0, 'cash', 'net')`,
      changed: `case when r.term_days is null then h.term_method when r.term_days = 0 then 'cash'
        when h.term_method = 'cash' then 'net' else h.term_method end`,
    },
  },
  fixed: { term_day: 0, receivable: 0, unallocated: 0, last_order_on: null, merged_into: null },
}
