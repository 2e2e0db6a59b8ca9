import { checkEmail } from '../customer/email'
import { foldName, nameKey } from '../customer/name'
import { checkPhone, phoneKey } from '../customer/phone'
import { keepTaxId } from '../customer/taxid'
import { searchKey } from '../search/key'
import { amountCell, daysCell, flagCell, textCell } from './cell'
import type { Master, MasterField } from './master'

const text = (column: string, longest: number, ...synonyms: string[]): MasterField => ({
  column,
  synonyms,
  read: (cell) => textCell(cell, longest),
})

/** What a workbook of customers may hold, with the same limits and rules as the form. */
export const customerFields = {
  code: text('code', 60, '编码', '客户编码', '客户编号', '客户代码', '客户 id', 'code', 'customer code', 'customer id'),
  name: {
    ...text('name', 200, '名称', '客户名称', '客户', '公司名称', '单位名称', 'name', 'customer name', 'customer'),
    needed: true,
  },
  contact: text('contact', 100, '联系人', '默认联系人', '负责人', 'contact', 'contact person'),
  position: text('position', 60, '职务', '职位', 'position', 'title'),
  phone: {
    ...{ column: 'phone', read: (cell) => checkPhone(textCell(cell, 60), 'phone') },
    synonyms: ['电话', '手机', '联系电话', '手机号', '联系方式', 'phone', 'mobile', 'tel'],
  },
  email: {
    ...{ column: 'email', read: (cell) => checkEmail(textCell(cell), 'email') },
    synonyms: ['邮箱', '电子邮箱', '邮件', 'e-mail', 'email'],
  },
  segment: text('segment', 60, '客户类别', '客户分类', '细分', '分类', 'segment', 'class'),
  level: text('level', 60, '级别', '客户级别', '等级', '重要程度', 'level', 'grade'),
  kind: text('kind', 60, '类型', '客户类型', 'type', 'customer type', 'kind'),
  industry: text('industry', 60, '行业', '所属行业', 'industry'),
  country: text('country', 60, '国家', '国家/地区', 'country', 'country/region'),
  region: text('region', 60, '大区', '区域', '地区', 'region'),
  province: text('province', 60, '省份', '省', '省/自治区', 'province', 'state'),
  city: text('city', 60, '城市', '市', 'city'),
  address: text('address', 300, '地址', '详细地址', '收货地址', '送货地址', 'address', 'ship-to address'),
  taxId: {
    ...{ column: 'tax_id', read: (cell) => keepTaxId(textCell(cell, 40), 'taxId') },
    synonyms: ['税号', '纳税人识别号', '统一社会信用代码', 'tax id', 'tax number', 'tax no'],
  },
  termDays: {
    ...{ column: 'term_days', kind: 'integer', read: daysCell },
    synonyms: ['账期', '账期（天）', '账期天数', '付款天数', 'payment days', 'term days', 'credit days'],
  },
  creditLimit: {
    ...{ column: 'credit_limit', kind: 'money', read: (cell) => amountCell(cell).amount },
    synonyms: ['信用额度', '授信额度', '额度', 'credit limit'],
  },
  note: text('note', 1000, '备注', '说明', 'note', 'remark', 'remarks'),
  active: {
    ...{ column: 'active', kind: 'flag', read: flagCell },
    synonyms: ['启用', '状态', '在用', '是否启用', 'active', 'in use'],
  },
} satisfies Record<string, MasterField>

export type CustomerField = keyof typeof customerFields

/** Customers as a workbook brings them and brings them up to date (CUS-02). */
export const customerMaster: Master = {
  ...{ table: 'customers', record: 'customer', codePrefix: 'K', fields: customerFields },
  gone: 'merged_into is not null',
  keys: { code: 'code', name: 'name_fold', taxId: 'tax_id', phone: 'phone_key' },
  made: ['name_fold', 'name_key', 'phone_key', 'search_words'],
  make: (value) => {
    const [name, phone] = [value('name'), value('phone')]
    return [foldName(name), nameKey(name), phoneKey(phone), searchKey(name, value('contact'), phone)]
  },
  fresh: { credit_limit: null, active: 1, term_days: 0 },
  derived: {
    term_method: {
      fresh: `iif(coalesce(r.term_days, 0) = 0, 'cash', 'net')`,
      changed: `case when r.term_days is null then h.term_method when r.term_days = 0 then 'cash'
        when h.term_method = 'cash' then 'net' else h.term_method end`,
    },
  },
  fixed: { term_day: 0, receivable: 0, unallocated: 0, last_order_on: null, owner_id: null, merged_into: null },
}
