import type { Command, Input, Output } from '../preload/contract'
import { changeCompany } from './access/change-company'
import { changeMenu } from './access/change-menu'
import { changePassword } from './access/choose-password'
import { switchOffUser, switchOnUser } from './access/hand-over'
import { writePreference } from './access/keep-preference'
import { changeDepartment, createDepartment, deleteDepartment } from './access/save-department'
import { changeRole, createRole, deleteRole } from './access/save-role'
import { changeUser, createUser, inviteUser } from './access/save-user'
import { setUp } from './access/set-up'
import { approveTask, rejectTask } from './approval/decide-task'
import { addSigners, delegateTask } from './approval/hand-task'
import { saveDelegation } from './approval/save-delegation'
import { changeFlow, createFlow, deleteFlow, orderFlows } from './approval/save-flow'
import { saveRules } from './approval/save-rules'
import { beginRound, confirmOrder, submitOrder } from './approval/submit-order'
import { withdrawOrder } from './approval/withdraw-order'
import type { Work } from './command'
import { issueCoupon, voidCoupon } from './coupon/issue-coupon'
import { likeFollowUp, replyToFollowUp } from './customer/answer-followup'
import { deleteCustomer } from './customer/delete-customer'
import { changeOptions } from './customer/keep-options'
import { mergeCustomers, undoMerge } from './customer/merge-customers'
import { createReminder, doneReminder, noteFollowUp, snoozeReminder } from './customer/note-followup'
import { changeCustomer, createCustomer } from './customer/save-customer'
import { receiveDeliveries, undoReceipt } from './delivery/receive-delivery'
import { shipOrder } from './delivery/ship-order'
import { voidDelivery } from './delivery/void-delivery'
import { changeNeeded } from './field/change-needed'
import { convertField } from './field/convert-field'
import { changeField, createField, deleteField, orderFields, retireField } from './field/save-field'
import { importDraft } from './import/import-draft'
import { undoImport } from './import/undo-import'
import { approveInvoice, cancelInvoice, rejectInvoice, writeBackInvoice } from './invoice/issue-invoice'
import { requestInvoice } from './invoice/request-invoice'
import { changeView, deleteView, saveView } from './list/keep-views'
import { readNotices } from './notice/read-notices'
import { changeNoticeRule } from './notice/save-rule'
import { assignOrders, changeOrderTeam } from './order/assign-orders'
import { applyChange, requestChange, withdrawChange } from './order/change-order'
import { cancelOrder, closeShort, completeOrder } from './order/end-order'
import { holdOrder, releaseOrder } from './order/hold-order'
import { dropForm, keepForm } from './order/keep-form'
import { changeOrderSettings } from './order/keep-settings'
import { changeStages, prepareOrder } from './order/prepare-order'
import { archiveOrder, reopenOrder } from './order/reopen-order'
import { saveOrder } from './order/save-order'
import { changeType, createType, deleteType, retireType } from './order/save-type'
import { tellCustomer } from './order/tell-customer'
import { changeCustomerPrice, createCustomerPrice, deleteCustomerPrice } from './pricing/save-customer-price'
import { createLevel, deleteLevel, renameLevel, setLevelPrices } from './pricing/save-level'
import { addPicture, removePicture, showPictureFirst } from './product/keep-pictures'
import { createBrand, deleteBrand, renameBrand } from './product/save-brand'
import { createCategory, deleteCategory, moveCategory, renameCategory } from './product/save-category'
import { adjustStock, changeProduct, createProduct } from './product/save-product'
import { createStyle, extendStyle } from './product/save-style'
import { confirmPurchase } from './purchase/confirm-purchase'
import { approvePurchase, cancelPurchase, rejectPurchase, sendPurchase, submitPurchase } from './purchase/move-purchase'
import { approveReturn, cancelReturn, rejectReturn, submitReturn } from './purchase/move-return'
import { replenishStock } from './purchase/replenish-stock'
import { savePurchase } from './purchase/save-purchase'
import { saveReturn } from './purchase/save-return'
import { confirmReceipt, rejectReceipt, voidReceipt } from './receipt/confirm-receipt'
import { enterReceipt } from './receipt/enter-receipt'
import { enterOpening, removeOpening } from './receivable/enter-opening'
import { settleAdvance } from './receivable/settle-advance'
import { approveSalesReturn, rejectSalesReturn } from './salesreturn/decide-return'
import { inspectReturn, receiveReturn } from './salesreturn/receive-return'
import { cancelSalesReturn, saveSalesReturn, submitSalesReturn } from './salesreturn/request-return'
import { returnGoods } from './salesreturn/return-goods'
import { completeReturn, creditReturn } from './salesreturn/settle-return'
import { cancelService, confirmNeed, rejectNeed, submitService } from './serviceorder/confirm-service'
import { finishService, noteFeedback, startService } from './serviceorder/do-service'
import { planService } from './serviceorder/plan-service'
import { saveService } from './serviceorder/save-service'
import { changeWarehouse, createWarehouse } from './stock/save-warehouse'
import { deleteSupplier } from './supplier/delete-supplier'
import { changeSupplier, createSupplier } from './supplier/save-supplier'
import { addAttachment, removeAttachment } from './talk/keep-attachments'
import { readMentions, strikeComment, writeComment } from './talk/write-comment'
import { cancelTransfer, confirmTransfer, planTransfer } from './transfer/plan-transfer'
import { saveTransfer } from './transfer/save-transfer'

/** Which action answers which command; one without an action does not compile. */
export const commands: { [N in Command]: (work: Work, input: Input<N>) => Promise<Output<N>> } = {
  'shop.setUp': setUp,
  'company.change': changeCompany,
  'company.changeMenu': changeMenu,
  'session.changePassword': changePassword,
  'user.create': createUser,
  'user.change': changeUser,
  'user.invite': inviteUser,
  'user.switchOff': switchOffUser,
  'user.switchOn': switchOnUser,
  'role.create': createRole,
  'role.change': changeRole,
  'role.delete': deleteRole,
  'department.create': createDepartment,
  'department.change': changeDepartment,
  'department.delete': deleteDepartment,
  'preference.write': writePreference,
  'customer.create': createCustomer,
  'customer.change': changeCustomer,
  'customer.delete': deleteCustomer,
  'customer.changeOptions': changeOptions,
  'customer.merge': mergeCustomers,
  'customer.undoMerge': undoMerge,
  'field.create': createField,
  'field.change': changeField,
  'field.order': orderFields,
  'field.retire': retireField,
  'field.delete': deleteField,
  'field.convert': convertField,
  'field.need': changeNeeded,
  'followUp.create': noteFollowUp,
  'followUp.reply': replyToFollowUp,
  'followUp.like': likeFollowUp,
  'reminder.create': createReminder,
  'reminder.done': doneReminder,
  'reminder.snooze': snoozeReminder,
  'product.create': createProduct,
  'product.change': changeProduct,
  'product.adjustStock': adjustStock,
  'product.addPicture': addPicture,
  'product.removePicture': removePicture,
  'product.showPictureFirst': showPictureFirst,
  'style.create': createStyle,
  'style.extend': extendStyle,
  'category.create': createCategory,
  'category.rename': renameCategory,
  'category.move': moveCategory,
  'category.delete': deleteCategory,
  'brand.create': createBrand,
  'brand.rename': renameBrand,
  'brand.delete': deleteBrand,
  'priceLevel.create': createLevel,
  'priceLevel.rename': renameLevel,
  'priceLevel.delete': deleteLevel,
  'price.setLevels': setLevelPrices,
  'customerPrice.create': createCustomerPrice,
  'customerPrice.change': changeCustomerPrice,
  'customerPrice.delete': deleteCustomerPrice,
  'order.save': saveOrder,
  'order.submit': submitOrder,
  'order.confirm': confirmOrder,
  'order.withdraw': withdrawOrder,
  'change.request': (work, input) => requestChange(work, input, beginRound),
  'change.withdraw': withdrawChange,
  'coupon.issue': issueCoupon,
  'coupon.void': voidCoupon,
  'order.cancel': cancelOrder,
  'order.complete': completeOrder,
  'order.tell': tellCustomer,
  'order.assign': assignOrders,
  'order.changeTeam': changeOrderTeam,
  'order.ship': shipOrder,
  'form.keep': keepForm,
  'form.drop': dropForm,
  'order.prepare': prepareOrder,
  'order.hold': holdOrder,
  'order.release': releaseOrder,
  'order.closeShort': closeShort,
  'order.reopen': reopenOrder,
  'order.archive': archiveOrder,
  'orderStage.change': changeStages,
  'orderType.create': createType,
  'orderType.change': changeType,
  'orderType.retire': retireType,
  'orderType.delete': deleteType,
  'orderSettings.change': changeOrderSettings,
  'supplier.create': createSupplier,
  'supplier.change': changeSupplier,
  'supplier.delete': deleteSupplier,
  'purchase.save': savePurchase,
  'purchase.replenish': replenishStock,
  'purchase.submit': submitPurchase,
  'purchase.approve': approvePurchase,
  'purchase.reject': rejectPurchase,
  'purchase.send': sendPurchase,
  'purchase.confirm': confirmPurchase,
  'purchase.cancel': cancelPurchase,
  'purchaseReturn.save': saveReturn,
  'purchaseReturn.submit': submitReturn,
  'purchaseReturn.approve': approveReturn,
  'purchaseReturn.reject': rejectReturn,
  'purchaseReturn.cancel': cancelReturn,
  'delivery.void': voidDelivery,
  'delivery.receive': receiveDeliveries,
  'delivery.undoReceipt': undoReceipt,
  'salesReturn.save': saveSalesReturn,
  'salesReturn.submit': submitSalesReturn,
  'salesReturn.cancel': cancelSalesReturn,
  'salesReturn.approve': approveSalesReturn,
  'salesReturn.reject': rejectSalesReturn,
  'salesReturn.receive': receiveReturn,
  'salesReturn.inspect': inspectReturn,
  'salesReturn.credit': creditReturn,
  'salesReturn.complete': completeReturn,
  'salesReturn.create': returnGoods,
  'service.save': saveService,
  'service.submit': submitService,
  'service.cancel': cancelService,
  'service.confirmNeed': confirmNeed,
  'service.reject': rejectNeed,
  'service.plan': planService,
  'service.start': startService,
  'service.finish': finishService,
  'service.feedback': noteFeedback,
  'warehouse.create': createWarehouse,
  'warehouse.change': changeWarehouse,
  'transfer.save': saveTransfer,
  'transfer.cancel': cancelTransfer,
  'transfer.confirmNeed': confirmTransfer,
  'transfer.plan': planTransfer,
  'approval.approve': (work, input) => approveTask(work, input, applyChange),
  'approval.reject': rejectTask,
  'approval.delegate': delegateTask,
  'approval.addSigners': addSigners,
  'approval.changeRules': saveRules,
  'approval.changeAway': saveDelegation,
  'approvalFlow.create': createFlow,
  'approvalFlow.change': changeFlow,
  'approvalFlow.delete': deleteFlow,
  'approvalFlow.order': orderFlows,
  'comment.create': writeComment,
  'comment.strike': strikeComment,
  'mention.read': readMentions,
  'notice.read': readNotices,
  'notice.changeRule': changeNoticeRule,
  'attachment.add': addAttachment,
  'attachment.remove': removeAttachment,
  'receivable.settleAdvance': settleAdvance,
  'opening.create': enterOpening,
  'opening.delete': removeOpening,
  'receipt.create': enterReceipt,
  'receipt.confirm': confirmReceipt,
  'receipt.reject': rejectReceipt,
  'receipt.void': voidReceipt,
  'invoice.request': requestInvoice,
  'invoice.approve': approveInvoice,
  'invoice.reject': rejectInvoice,
  'invoice.cancel': cancelInvoice,
  'invoice.writeBack': writeBackInvoice,
  'view.save': saveView,
  'view.change': changeView,
  'view.delete': deleteView,
  'import.run': importDraft,
  'import.undo': undoImport,
}
