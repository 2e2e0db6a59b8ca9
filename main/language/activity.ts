import { words } from './words'

/** Words of the timeline: what each command did. */
export const activityWords = words({
  zh: {
    none: '还没有动态。',
    program: '程序',
    did: {
      shop: { setUp: '建立店铺' },
      company: { change: '修改店铺资料' },
      preference: { write: '调整界面' },
      customer: {
        create: '新建客户',
        change: '修改客户资料',
        changeOptions: '修改客户分类选项',
        merge: '合并客户',
        undoMerge: '撤销合并',
      },
      followUp: { create: '记录跟进' },
      reminder: { create: '设置提醒', done: '完成提醒', snooze: '推迟提醒' },
      product: { create: '新建商品', change: '修改商品资料', adjustStock: '调整库存' },
      order: { save: '保存订单', confirm: '确认订单', cancel: '取消订单', complete: '完成订单', ship: '发货' },
      salesReturn: { create: '退货' },
      receivable: { settleAdvance: '用预收款核销' },
      receipt: { create: '录入收款', confirm: '确认收款', reject: '退回收款', void: '作废收款' },
      invoice: {
        request: '申请开票',
        approve: '同意开票',
        reject: '退回开票申请',
        cancel: '撤回开票申请',
        writeBack: '登记发票号码',
      },
      import: { run: '导入', undo: '撤销导入' },
    },
  },
  en: {
    none: 'Nothing has happened yet.',
    program: 'Program',
    did: {
      shop: { setUp: 'Set up the shop' },
      company: { change: 'Changed the shop’s data' },
      preference: { write: 'Arranged the screen' },
      customer: {
        create: 'Created the customer',
        change: 'Changed the customer',
        changeOptions: 'Changed the customer options',
        merge: 'Merged customers',
        undoMerge: 'Undid a merge',
      },
      followUp: { create: 'Noted a follow-up' },
      reminder: { create: 'Set a reminder', done: 'Did a reminder', snooze: 'Put a reminder off' },
      product: { create: 'Created the product', change: 'Changed the product', adjustStock: 'Adjusted the stock' },
      order: {
        save: 'Saved the order',
        confirm: 'Confirmed the order',
        cancel: 'Cancelled the order',
        complete: 'Completed the order',
        ship: 'Shipped',
      },
      salesReturn: { create: 'Took goods back' },
      receivable: { settleAdvance: 'Used the advance' },
      receipt: {
        create: 'Entered a receipt',
        confirm: 'Confirmed the receipt',
        reject: 'Rejected the receipt',
        void: 'Voided the receipt',
      },
      invoice: {
        request: 'Requested an invoice',
        approve: 'Approved the invoice',
        reject: 'Rejected the invoice request',
        cancel: 'Withdrew the invoice request',
        writeBack: 'Entered the invoice number',
      },
      import: { run: 'Imported', undo: 'Undid the import' },
    },
  },
})
