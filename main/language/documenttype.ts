import { words } from './words'

/** Words of the report of all documents by their type. */
export const documentTypeWords = words({
  zh: {
    title: '单据统计',
    period: '期间',
    hint: '按单据日期统计，含草稿、已取消和已归档的。双击或按回车，打开这一类在这段时间里的单据。',
    empty: '这段时间没有单据。',
    kind: {
      salesOrder: '销售订单',
      salesReturn: '销售退货',
      purchaseRequest: '采购需求',
      purchaseOrder: '采购订单',
      purchaseReturn: '采购退货',
      serviceOrder: '服务单',
      stockTransfer: '调拨单',
    },
    column: {
      kind: '单据',
      ownName: '自定义类型',
      documents: '张数',
      drafts: '草稿',
      underWay: '进行中',
      ended: '已结束',
      cancelled: '已取消',
      gross: '金额',
    },
  },
  en: {
    title: 'Documents by type',
    period: 'Period',
    hint: 'By the day of the document, with drafts, cancelled and archived ones. Double click or Enter opens the documents of a row.',
    empty: 'There are no documents in this period.',
    kind: {
      salesOrder: 'Sales orders',
      salesReturn: 'Sales returns',
      purchaseRequest: 'Purchase requests',
      purchaseOrder: 'Purchase orders',
      purchaseReturn: 'Purchase returns',
      serviceOrder: 'Service orders',
      stockTransfer: 'Transfers',
    },
    column: {
      kind: 'Document',
      ownName: 'Own type',
      documents: 'Count',
      drafts: 'Drafts',
      underWay: 'Under way',
      ended: 'Ended',
      cancelled: 'Cancelled',
      gross: 'Amount',
    },
  },
})
