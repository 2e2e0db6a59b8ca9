import type { RefusalCode } from '../value/refusal'
import { eventNotAllowed } from './notallowed'

/** What is refused of goods: deliveries, returns, purchases, batches, stock and services. */
export const goodsRefusals = {
  zh: {
    'stock.notThere':
      '「{{warehouse}}」里只有 {{available}} 的「{{product}}」，要 {{need}}。请减少数量，换一个仓库，或先补货。',
    'stock.short': '「{{product}}」库存不足：要 {{need}}，现有可用 {{available}}。请减少数量，或先补货。',
    'stock.below':
      '还有 {{count}} 种商品库存为负（{{products}}），不能关闭。请先入库、盘点或作废出库单，让它们不再为负。',
    'lot.codeNeeded': '请填批号或序列号。',
    'lot.twice': '「{{lot}}」写了两次。每个号只写一行。',
    'lot.taken': '这个商品已经有批号「{{lot}}」了。请换一个。',
    'lot.onePiece': '「{{lot}}」按序列号管理，一个序列号只有一件。',
    'lot.needed': '「{{product}}」按批次或序列号管理：进 {{need}}，只写明了 {{given}}。请写明是哪些。',
    'lot.sum': '「{{product}}」的批次合计 {{given}}，应为 {{need}}。请改成一样多。',
    'lot.notTracked': '「{{product}}」不按批次或序列号管理，不能写批号。请先在商品资料里打开。',
    'lot.otherDays': '「{{product}}」的批次「{{lot}}」已经记着另一个日期（{{day}}）。请核对日期，或换一个批号。',
    'lot.expiresBefore': '批次「{{lot}}」的有效期早于生产日期。请核对。',
    'lot.choose': '请选「{{product}}」是哪几个批次或序列号，一共 {{qty}}。',
    'lot.tooFew': '「{{product}}」要 {{need}}，只选了 {{given}}。请再选。',
    'lot.notNeeded': '「{{lot}}」多选了 {{qty}}。请去掉，或把数量改大。',
    'lot.notThere': '「{{product}}」的「{{lot}}」在这里只有 {{available}}，要 {{need}}。请换一个批次，或减少数量。',
    'lot.expired':
      '「{{product}}」的批次「{{lot}}」已在 {{day}} 过期。请换一个批次；确实要出，请选中它并勾选「过期也出」。',
    'lot.serialHere': '「{{product}}」的序列号「{{lot}}」已经在库里，不能再进一次。请核对号码。',
    'lot.movedBefore':
      '{{no}} 出入库时「{{product}}」尚未按批次管理，无法确定批次。请改用「调整库存」按批次入库或出库。',
    'lot.trackingFixed': '「{{product}}」还有库存或正在盘点，不能改批次管理方式。请先清空库存。',
    'stock.notKept': '「{{product}}」没有自己的库存，不能调整。',
    'barcode.bad': '「{{text}}」不是条码。条码有 4 到 48 位字母或数字。',
    'barcode.taken': '条码「{{barcode}}」已经是「{{product}}」的了。',
    'category.cycle': '「{{path}}」不能移到它自己的下级「{{under}}」里。请另选一个位置。',
    'category.notEmpty': '「{{name}}」里还有 {{products}} 个商品和 {{categories}} 个下级类别，不能删除。请先移走它们。',
    'unit.twice': '单位「{{unit}}」写了两次。每个单位只能有一个换算率。',
    'unit.unknown': '第 {{line}} 行：「{{product}}」没有单位「{{unit}}」。请先在商品里加上换算率。',
    'style.empty': '请至少填写一种颜色或一个尺码。',
    'bundle.empty': '套装至少要有一种组成商品。',
    'bundle.component': '「{{product}}」不能放进套装：组成商品必须是货物，而且只列一次。',
    'product.kindFixed': '「{{product}}」已经有库存、订单，或在套装里，不能改类型。请另建一个商品。',
    'product.badTaxCode':
      '税收分类编码「{{text}}」是 {{length}} 位，应为 19 位数字。请核对后重填；从 Excel 来的，请先把那一列设为文本。',
    'product.inactive': '第 {{line}} 行的商品「{{product}}」已停用。请换一个，或先启用它。',
    'supplier.inUse': '供应商「{{name}}」有 {{documents}} 张单据，不能删除。可以停用它。',
    'purchase.bundle': '第 {{line}} 行：「{{product}}」是套装。请采购它的组成商品。',
    'purchase.nothingConfirmed': '供应商一件也不能供。请取消这张采购订单。',
    'delivery.overShare':
      '「{{product}}」还有 {{left}} 没发，最多可多发 {{share}}%，这次不能超过 {{most}}，不能发 {{qty}}。',
    'delivery.heldForOthers': '「{{product}}」要多发 {{qty}}，可用的只有 {{free}}，其余是别的订单占用的。',
    'delivery.tooMuch': '「{{product}}」只剩 {{left}} 没发，不能发 {{qty}}。',
    'goodsReceipt.nothing': '没有到货。请至少填一行数量。',
    'goodsReceipt.tooMuch': '「{{product}}」还有 {{left}} 没到，不能收 {{qty}}。',
    'goodsReceipt.rejectedTooMuch': '「{{product}}」只到了 {{came}}，不能有 {{qty}} 不合格。',
    'goodsReceipt.beforeReceipt': '{{no}} 是 {{day}} 到的货，验收日期不能更早。',
    'goodsReceipt.inspectFirst': '{{no}} 还没有验收，请先验收。',
    'goodsReceipt.returned': '{{no}} 不合格的货在采购退货 {{document}} 里，请先取消那张退货。',
    'delivery.nothing': '没有要发的货。请至少填一行数量。',
    'delivery.eventNotAllowed': eventNotAllowed.zh,
    'delivery.settled': '发货单 {{no}} 已有收款或退货（{{documents}}），不能作废。请先作废收款；退过货的不能再作废。',
    'delivery.invoiced': '发货单 {{no}} 已申请或开具发票（{{invoice}}），不能作废。请先取消开票申请。',
    'delivery.returning': '发货单 {{no}} 有退货在处理（{{documents}}），不能作废。请先完成或取消退货。',
    'delivery.noneOnTheWay': '没有等待签收的发货单。',
    'delivery.receivedBefore': '签收日期 {{day}} 早于发货单 {{no}} 的发货日期 {{deliveredOn}}。请改正。',
    'delivery.unpaid':
      '{{customer}} 要先付 {{needed}} 才能发货，已收 {{paid}}，还差 {{missing}}。请先确认收款，或由有权限的人写明原因放行。',
    'delivery.waitsForMoney':
      '{{customer}} 要先付款才能发货，还没有付够。请等财务确认收款，或由有权限的人写明原因放行。',
    'delivery.receivedTooMuch': '「{{product}}」发了 {{shipped}}，签收不能是 {{qty}}。请改正。',
    'delivery.outcomeNeeded': '「{{product}}」少收了 {{qty}}。请选运输损耗、补发或退回入库。',
    'delivery.replacementReceived': '补发的 {{no}} 客户已签收，{{original}} 的签收不能撤销。请先撤销 {{no}} 的签收。',
    'delivery.isReplacement': '{{no}} 是补发的货，不能作废。请撤销原发货单的签收，补发会一起取消。',
    'return.replacement': '{{no}} 是补发的货。请从原来的发货单退货。',
    'deliveryPlan.taken': '{{no}} 已在 {{driver}} 的送货安排里。请先从那里移出。',
    'deliveryPlan.notOnTheWay': '{{no}} 不在途中，不用再安排。请去掉它。',
    'delivery.trackingNo': '「{{typed}}」不是运单号。运单号是 8 到 32 位的字母、数字或连字符。',
    'delivery.gone': '发货单 {{no}} 已作废，不能再改。',
    'delivery.inTrouble': '发货单 {{no}} 已标记为异常。请先处理。',
    'delivery.noTrouble': '发货单 {{no}} 没有待处理的异常。',
    'delivery.beforeOrder': '发货日期 {{day}} 早于订单日期 {{orderOn}}。请改正。',
    'return.tooMuch': '「{{product}}」最多可退 {{left}}，不能退 {{qty}}。',
    'return.voided': '发货单 {{no}} 已作废，没有货可退。',
    'return.beforeDelivery': '退货日期 {{day}} 早于发货日期 {{deliveredOn}}。请改正。',
    'return.lineTwice': '同一行货写了两次。请合成一行。',
    'return.otherDelivery': '退货单 {{no}} 是从另一张发货单退的。换发货单请另写一张。',
    'return.notGoods': '第 {{line}} 行「{{product}}」不是库存商品，不能无原单退货。请另选；套装请写里面的商品。',
    'return.notEditable': '退货单 {{no}} 已经提交，不能再改。请取消它，另写一张。',
    'return.moneyOnly': '退货单 {{no}} 只退款、不退货，没有货要收。',
    'return.nothingCame': '收到的数量都是 0。客户不退了的话，请取消这张退货单。',
    'return.settledBefore': '结算日期 {{day}} 早于 {{earliest}}（退货单 {{no}}）。请改正。',
    'return.refundPending': '退货单 {{no}} 的退款 {{documents}} 还在等财务确认。请先确认或驳回它。',
    'return.redNeeded': '退货单 {{no}} 的订单已开发票。请填红字发票号码，或写明为什么不用开。',
    'service.notEditable': '服务单 {{no}} 已经提交，不能再改需求。请先退回或取消。',
    'service.notTechnician': '这位同事不能做服务。请另选一位，或在「人员与权限」里给他的角色加上「做服务」。',
    'service.endsBefore': '结束时间要晚于开始时间。',
    'service.reasonNeeded': '服务单 {{no}} 正在服务中。改期请写明为什么没做完。',
    'request.whyDearer': '需求 {{no}} 选了不是最低的报价。请写明原因。',
    'request.notOffered': '这家供应商没有报这一行的价。请另选。',
    'request.quoteOver': '这份报价 {{day}} 到期了。请向供应商重新询价。',
    'request.nothingChosen': '需求 {{no}} 还没有给任何一行选供应商。请先选报价。',
    'service.notGoods': '「{{name}}」不是有库存的商品，不能领用。请另选。',
    'service.partQty': '数量要大于 0。',
    'service.backTooMuch': '「{{product}}」最多可退回 {{left}}，不能退 {{qty}}。',
    'service.settled': '服务单 {{no}} 已经收到款，不能撤回完工。请先作废收款，或用退款处理。',
    'service.doneBefore': '完工日期 {{day}} 早于开始服务的日期 {{begun}}。请改正。',
    'transfer.notEditable': '调拨单 {{no}} 的需求已确认，不能再改。请取消它，另写一张。',
    'transfer.samePlace': '从哪里来和到哪里去是同一个仓库。请换一个。',
    'transfer.notGoods': '「{{product}}」不是库存商品，不能调拨。',
    'transfer.productTwice': '「{{product}}」写了两行。请合成一行。',
    'bin.holdsGoods': '货位「{{code}}」里还有 {{products}} 种商品，请先移走再停用。',
    'bin.inactive': '货位「{{code}}」已停用，请换一个货位。',
    'warehouse.inactive': '「{{name}}」已停用，请换一个仓库。',
    'stocktake.belowNone': '实盘数量不能是负数。',
    'stocktake.open': '「{{warehouse}}」正在盘点（{{no}}）。请先盘完或取消那一次。',
    'stocktake.empty': '「{{warehouse}}」里没有要盘的货。可以勾选「账上没有的也盘」。',
    'stocktake.notCounted': '{{no}} 还没有盘任何一行。请先填实盘数量。',
    'transfer.short': '调出仓库里只有 {{available}} 的「{{product}}」，要 {{need}}。请先补货，或取消后重开一张。',
    'transfer.tooMuch': '「{{product}}」在途只有 {{left}}，不能收 {{qty}}。',
    'transfer.beforeShipped': '{{no}} 是 {{shippedOn}} 发出的，到货日期不能是 {{day}}。',
    'transfer.nothingLost': '{{no}} 的货都到了，没有差异。',
    'warehouse.last': '「{{name}}」是最后一个在用的仓库，不能停用。',
    'purchaseReturn.notRejected':
      '这张退货来自验收，只能退验收时不合格的货：「{{product}}」不能这样改。其他的货请另开一张采购退货。',
    'purchaseReturn.beforeSent': '{{no}} 是 {{day}} 发回的，结算日期不能更早。',
    'salesList.customers': '一张清单只给一个客户：选中的发货单里有「{{one}}」也有「{{other}}」，请按客户分别打印。',
    'salesList.voided': '发货单 {{no}} 已经作废，没有货物可列；请去掉它再打印。',
  },
  en: {
    'stock.notThere':
      'There are only {{available}} of “{{product}}” in “{{warehouse}}”, {{need}} wanted. Take less, choose another warehouse, or add stock first.',
    'stock.short': 'Not enough “{{product}}”: {{need}} wanted, {{available}} available. Take less, or add stock first.',
    'stock.below':
      'Products are below zero somewhere, {{count}} in all ({{products}}): this cannot be turned off. Receive or count them first, or void what left too early.',
    'lot.codeNeeded': 'Enter the batch or serial number.',
    'lot.twice': '“{{lot}}” is there twice. Write each number on one line only.',
    'lot.taken': 'This product has a batch “{{lot}}” already. Use another number.',
    'lot.onePiece': '“{{lot}}” goes by serial number: one number is one piece.',
    'lot.needed':
      '“{{product}}” goes by batch or serial number: {{need}} come in, {{given}} are named. Say which they are.',
    'lot.sum': 'The batches of “{{product}}” add up to {{given}}; it must be {{need}}.',
    'lot.notTracked': '“{{product}}” does not go by batch or serial number. Switch that on in its data first.',
    'lot.otherDays':
      'Batch “{{lot}}” of “{{product}}” is known with another day ({{day}}). Check the day, or use another number.',
    'lot.expiresBefore': 'Batch “{{lot}}” expires before it was made. Check the days.',
    'lot.choose': 'Choose which batches or serial numbers of “{{product}}”, {{qty}} together.',
    'lot.tooFew': '{{need}} of “{{product}}” are needed, {{given}} are chosen. Choose more.',
    'lot.notNeeded': '{{qty}} too many of “{{lot}}” are chosen. Take them off, or raise the quantity.',
    'lot.notThere':
      'Only {{available}} of “{{lot}}” of “{{product}}” are here, {{need}} wanted. Choose another batch, or take less.',
    'lot.expired':
      'Batch “{{lot}}” of “{{product}}” expired on {{day}}. Take another batch; if it must go, choose it and tick “expired ones too”.',
    'lot.serialHere':
      'Serial number “{{lot}}” of “{{product}}” is in stock already and cannot come in again. Check the number.',
    'lot.movedBefore':
      '{{no}} moved “{{product}}” before it went by batch; nobody can say which batch it is. Adjust the stock by batch instead.',
    'lot.trackingFixed':
      '“{{product}}” is in stock or being counted; how its pieces are told apart cannot change. Empty the stock first.',
    'stock.notKept': '“{{product}}” has no stock of its own to adjust.',
    'barcode.bad': '“{{text}}” is not a barcode. A barcode has 4 to 48 letters or digits.',
    'barcode.taken': 'The barcode “{{barcode}}” belongs to “{{product}}” already.',
    'category.cycle': '“{{path}}” cannot be moved into “{{under}}”, which lies under it. Please choose another place.',
    'category.notEmpty':
      '“{{name}}” still holds {{products}} products and {{categories}} categories and cannot be deleted. Move them first.',
    'unit.twice': 'The unit “{{unit}}” is there twice. A unit has one ratio only.',
    'unit.unknown': 'Line {{line}}: “{{product}}” is not sold by “{{unit}}”. Add the unit to the product first.',
    'style.empty': 'Please fill in at least one colour or one size.',
    'bundle.empty': 'A bundle needs at least one component.',
    'bundle.component': '“{{product}}” cannot be part of the bundle: components are goods, each listed once.',
    'product.kindFixed':
      '“{{product}}” has stock, orders, or is part of a bundle, so its kind stays. Create another product instead.',
    'product.badTaxCode':
      'The tax classification code “{{text}}” has {{length}} characters instead of 19 digits. Check it; coming from Excel, format that column as text first.',
    'product.inactive':
      'Line {{line}}: the product “{{product}}” is no longer in use. Choose another, or put it in use again.',
    'supplier.inUse':
      'Supplier “{{name}}” has {{documents}} documents and cannot be deleted. It can be put out of use.',
    'purchase.bundle': 'Line {{line}}: “{{product}}” is a bundle. Please buy what it consists of.',
    'purchase.nothingConfirmed': 'The supplier can deliver nothing of it. Please cancel the purchase order.',
    'delivery.overShare':
      '{{left}} of “{{product}}” are left to deliver and {{share}}% more may be; {{most}} at most now, not {{qty}}.',
    'delivery.heldForOthers':
      '{{qty}} more of “{{product}}” are to leave, but only {{free}} are available; the rest is held for other orders.',
    'delivery.tooMuch': 'Only {{left}} of “{{product}}” are left to deliver, not {{qty}}.',
    'goodsReceipt.nothing': 'Nothing came. Please fill in at least one quantity.',
    'goodsReceipt.tooMuch': '{{left}} of “{{product}}” is still to come; {{qty}} cannot be received.',
    'goodsReceipt.rejectedTooMuch': 'Only {{came}} of “{{product}}” came; {{qty}} cannot be rejected.',
    'goodsReceipt.beforeReceipt': '{{no}} came on {{day}}; it cannot have been looked at before.',
    'goodsReceipt.inspectFirst': 'Nobody has looked at {{no}} yet; please inspect it first.',
    'goodsReceipt.returned':
      'What was rejected of {{no}} is on the purchase return {{document}}; please call that off first.',
    'delivery.nothing': 'Nothing to deliver. Please fill in at least one quantity.',
    'delivery.eventNotAllowed': eventNotAllowed.en,
    'delivery.settled':
      'Delivery {{no}} has receipts or returns ({{documents}}) and cannot be voided. Void the receipt first; what came back stays.',
    'delivery.invoiced':
      'Delivery {{no}} has an invoice, requested or issued ({{invoice}}), and cannot be voided. Cancel the request first.',
    'delivery.returning':
      'Goods of delivery {{no}} are to come back ({{documents}}), so it cannot be voided. Complete or cancel the return first.',
    'delivery.noneOnTheWay': 'No delivery waits for its receipt to be confirmed.',
    'delivery.receivedBefore':
      'The day of receipt {{day}} is before delivery {{no}} left on {{deliveredOn}}. Please correct it.',
    'delivery.unpaid':
      '{{customer}} has to pay {{needed}} before goods leave and has paid {{paid}}: {{missing}} is missing. Confirm a receipt first, or ask somebody with the right to release it and give a reason.',
    'delivery.waitsForMoney':
      '{{customer}} has to pay before goods leave and has not paid enough. Wait for finance to confirm the money, or ask somebody with the right to release it and give a reason.',
    'delivery.receivedTooMuch':
      '{{shipped}} of “{{product}}” were shipped, so {{qty}} cannot have been received. Please correct it.',
    'delivery.outcomeNeeded':
      '{{qty}} of “{{product}}” did not arrive. Please say whether they were lost, are shipped again or came back.',
    'delivery.replacementReceived':
      'The customer has received {{no}}, which replaces what did not arrive of {{original}}. Undo the receipt of {{no}} first.',
    'delivery.isReplacement':
      '{{no}} replaces what did not arrive, so it cannot be voided. Undo the receipt of the first delivery, and it goes with it.',
    'return.replacement': '{{no}} replaces what did not arrive. Return the goods from the first delivery.',
    'deliveryPlan.taken': '{{no}} is driven by {{driver}} already. Take it out of that plan first.',
    'deliveryPlan.notOnTheWay': '{{no}} is not on its way, so it needs no plan. Please leave it out.',
    'delivery.trackingNo': '“{{typed}}” is no tracking number. One has 8 to 32 letters, digits or hyphens.',
    'delivery.gone': 'Delivery {{no}} is voided and can no longer be changed.',
    'delivery.inTrouble': 'Something is wrong with delivery {{no}} already. Please settle that first.',
    'delivery.noTrouble': 'Nothing is wrong with delivery {{no}}.',
    'delivery.beforeOrder': 'The delivery day {{day}} is before the order day {{orderOn}}. Please correct it.',
    'return.tooMuch': 'At most {{left}} of “{{product}}” can come back, not {{qty}}.',
    'return.voided': 'Delivery {{no}} was voided; nothing of it can come back.',
    'return.beforeDelivery': 'The return day {{day}} is before the delivery day {{deliveredOn}}. Please correct it.',
    'return.lineTwice': 'The same goods stand there twice. Please make it one line.',
    'return.otherDelivery': 'Return {{no}} is from another delivery. Write another one for this delivery.',
    'return.notGoods':
      'Line {{line}}: “{{product}}” is not kept in stock and cannot come back without an order. Choose another; of a bundle write what it consists of.',
    'return.notEditable': 'Return {{no}} is submitted and cannot be edited. Cancel it and write another.',
    'return.moneyOnly': 'Return {{no}} asks for money only; no goods are to come.',
    'return.nothingCame': 'All quantities are 0. If the customer keeps the goods, cancel this return.',
    'return.settledBefore': 'The day {{day}} is before {{earliest}} (return {{no}}). Please correct it.',
    'return.refundPending':
      'Refund {{documents}} of return {{no}} still waits for finance. Confirm or reject it first.',
    'return.redNeeded':
      'The order of return {{no}} is invoiced. Give the red-letter invoice, or say why there is none.',
    'service.notEditable':
      'Service order {{no}} is submitted and its need cannot be edited. Send it back or cancel it first.',
    'service.notTechnician':
      'This colleague does no services. Choose another one, or give their role the right under people and rights.',
    'service.endsBefore': 'The end has to be after the beginning.',
    'service.reasonNeeded': 'Work on {{no}} has begun. To reschedule it, say why it was not finished.',
    'request.whyDearer': 'A lower offer for {{no}} is passed over. Please say why.',
    'request.notOffered': 'This supplier offers no price for the line. Please choose another.',
    'request.quoteOver': 'This offer ended on {{day}}. Please ask the supplier anew.',
    'request.nothingChosen': 'No supplier is chosen for any line of {{no}} yet. Choose an offer first.',
    'service.notGoods': '“{{name}}” is not kept in stock and cannot be taken. Please choose another.',
    'service.partQty': 'The quantity must be more than 0.',
    'service.backTooMuch': 'At most {{left}} of “{{product}}” can be given back, not {{qty}}.',
    'service.settled':
      'Something is paid for service {{no}} already. Void the receipt first, or settle it by a refund.',
    'service.doneBefore': 'The day {{day}} is before {{begun}}, when the work began. Please correct it.',
    'transfer.notEditable':
      'The need of transfer {{no}} is confirmed and cannot be edited. Cancel it and write another.',
    'transfer.samePlace': 'It comes from and goes to the same warehouse. Please choose another one.',
    'transfer.notGoods': '“{{product}}” is not kept in stock and cannot be transferred.',
    'transfer.productTwice': '“{{product}}” stands there twice. Please make it one line.',
    'bin.holdsGoods':
      'Goods still lie in bin {{code}} (products: {{products}}). Please move them before it is retired.',
    'bin.inactive': 'Bin {{code}} is out of use. Please choose another one.',
    'warehouse.inactive': '“{{name}}” is out of use. Please choose another warehouse.',
    'stocktake.belowNone': 'What was counted cannot be below zero.',
    'stocktake.open': '“{{warehouse}}” is being counted ({{no}}). Finish or cancel that count first.',
    'stocktake.empty': 'There is nothing to count in “{{warehouse}}”. You may include what the books say is not there.',
    'stocktake.notCounted': 'Nothing of {{no}} has been counted. Enter what you counted first.',
    'transfer.short':
      'There are only {{available}} of “{{product}}” where it comes from, {{need}} wanted. Add stock first, or cancel this transfer and write another.',
    'transfer.tooMuch': 'Only {{left}} of “{{product}}” are on the way; {{qty}} cannot arrive.',
    'transfer.beforeShipped': '{{no}} left on {{shippedOn}}; it cannot arrive on {{day}}.',
    'transfer.nothingLost': 'All goods of {{no}} have arrived; nothing differs.',
    'warehouse.last': '“{{name}}” is the last warehouse in use and has to stay.',
    'purchaseReturn.notRejected':
      'This return came of an inspection and holds only what was rejected there: “{{product}}” cannot be so. Please write another return for other goods.',
    'purchaseReturn.beforeSent': '{{no}} left on {{day}}; it cannot have been settled before.',
    'salesList.customers':
      'A list goes to one customer: the chosen deliveries are of “{{one}}” and of “{{other}}”. Please print those of each customer by themselves.',
    'salesList.voided': 'Delivery {{no}} was voided and has no goods to list; please leave it out.',
  },
} satisfies Record<'zh' | 'en', Partial<Record<RefusalCode, string>>>
