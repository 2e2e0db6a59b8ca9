import { words } from './words'

/** The words of how purchase returns leave and are settled, in Chinese and English. */
export const purchaseReturnWords = words({
  zh: {
    act: { send: '发回供应商', settle: '结算', complete: '完成' },
    done: {
      send: '{{no}} 已发回供应商',
      credit: '{{no}} 已结算：冲减应付 {{amount}}，留作预付 {{left}}',
      refund: '{{no}} 已结算，供应商退款 {{amount}}',
      exchange: '{{no}} 已结算，换来的货已进库存',
      replaced: '{{no}} 已结算，采购单重新等货',
      complete: '{{no}} 已完成',
    },
    send: {
      title: '发回供应商：{{no}}',
      on: '发出日期',
      warehouse: '从仓库',
      from: '货在哪里',
      place: { bad: '不良品', sale: '可卖的' },
      hint: '货从库存发出，按退货单上的不含税价出库。',
      rejectedHint: '这些货验收时就不合格，没有入库，发出时不动库存。',
    },
    settle: {
      title: '结算：{{no}}',
      way: '供应商怎么处理',
      on: '结算日期',
      method: '退款方式',
      hint: {
        credit: '冲减应付 {{gross}}，先到期的先冲；多出的留作预付。',
        refund: '供应商把 {{gross}} 退回来了。',
        exchange: '换来同样的货，放回原来的仓库；钱不变。',
      },
      replacedHint: '供应商再发一次：采购单重新等这么多货，到了再收货、验收；验收合格才有应付。',
      rejectedHint: '这些货没有入过库，也没有应付，冲减应付不会改变金额。',
    },
    fact: {
      rejectedAt: '验收不合格',
      shippedOn: '发出日期',
      cost: '出库成本',
      settledOn: '结算日期',
      settledWay: '结算方式',
    },
    freeHint: '没有入库单可依据的退货，商品和单价由您填写。',
  },
  en: {
    act: { send: 'Send back', settle: 'Settle', complete: 'Complete' },
    done: {
      send: '{{no}} is sent back to the supplier',
      credit: '{{no}} is settled: {{amount}} taken off what is owed, {{left}} in advance',
      refund: '{{no}} is settled: {{amount}} paid back',
      exchange: '{{no}} is settled: the goods that came for it lie in stock',
      replaced: '{{no}} is settled: its purchase waits for the goods again',
      complete: '{{no}} is completed',
    },
    send: {
      title: 'Send back {{no}}',
      on: 'Sent on',
      warehouse: 'From warehouse',
      from: 'Where the goods lie',
      place: { bad: 'Among the bad ones', sale: 'For sale' },
      hint: 'The goods leave the stock at the price without tax that is on the return.',
      rejectedHint: 'These goods were rejected when they came and never lay in stock: the stock stays as it is.',
    },
    settle: {
      title: 'Settle {{no}}',
      way: 'What the supplier does',
      on: 'Settled on',
      method: 'How the money came',
      hint: {
        credit: '{{gross}} is taken off what is owed, the earliest due first; what is more is an advance.',
        refund: 'The supplier has paid {{gross}} back.',
        exchange: 'The same goods came for them, into the warehouse they left; money stays as it is.',
      },
      replacedHint:
        'The supplier sends them again: the purchase waits for so much more, to be received and inspected; nothing is owed before that.',
      rejectedHint: 'These goods never lay in stock and were never owed: crediting them changes no amount.',
    },
    fact: {
      rejectedAt: 'Rejected at',
      shippedOn: 'Sent on',
      cost: 'Cost of the goods',
      settledOn: 'Settled on',
      settledWay: 'Settled by',
    },
    freeHint: 'Without a receipt of goods to go by, you fill in products and prices.',
  },
})
