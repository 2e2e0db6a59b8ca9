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
import { bankingCommands } from './banking'
import { bureauCommands } from './bureauing'
import { buyingCommands } from './buying'
import { cashingCommands } from './cashing'
import { clearingCommands } from './clearing'
import { closingCommands } from './closing'
import { collectingCommands } from './collecting'
import type { Work } from './command'
import { counting } from './counting'
import { issueCoupon, voidCoupon } from './coupon/issue-coupon'
import { likeFollowUp, replyToFollowUp } from './customer/answer-followup'
import { deleteCustomer } from './customer/delete-customer'
import { changeOptions } from './customer/keep-options'
import { mergeCustomers, undoMerge } from './customer/merge-customers'
import { createReminder, doneReminder, noteFollowUp, snoozeReminder } from './customer/note-followup'
import { changeCustomer, createCustomer } from './customer/save-customer'
import { deletePlan, savePlan } from './delivery/plan-deliveries'
import { receiveDeliveries, undoAllReceipts, undoReceipt } from './delivery/receive-delivery'
import { shipOrder } from './delivery/ship-order'
import { changeCarrier, noteEvents, raiseTrouble, settleTrouble } from './delivery/track-delivery'
import { voidDelivery } from './delivery/void-delivery'
import { changeNeeded } from './field/change-needed'
import { convertField } from './field/convert-field'
import { changeField, createField, deleteField, orderFields, retireField } from './field/save-field'
import { dropForm, keepForm } from './form/keep-form'
import { importDraft } from './import/import-draft'
import { undoImport } from './import/undo-import'
import { invoicingCommands } from './invoicing'
import { changeView, deleteView, saveView } from './list/keep-views'
import { readNotices } from './notice/read-notices'
import { changeNoticeRule } from './notice/save-rule'
import { assignOrders, changeOrderTeam } from './order/assign-orders'
import { applyChange, requestChange, withdrawChange } from './order/change-order'
import { cancelOrder, closeShort, completeOrder } from './order/end-order'
import { holdOrder, releaseOrder } from './order/hold-order'
import { changeOrderSettings } from './order/keep-settings'
import { changeStages, prepareOrder } from './order/prepare-order'
import { archiveOrder, reopenOrder } from './order/reopen-order'
import { saveOrder } from './order/save-order'
import { changeType, createType, deleteType, retireType } from './order/save-type'
import { tellCustomer } from './order/tell-customer'
import { paperCommands } from './papering'
import { changeCustomerPrice, createCustomerPrice, deleteCustomerPrice } from './pricing/save-customer-price'
import { createLevel, deleteLevel, renameLevel, setLevelPrices } from './pricing/save-level'
import { addPicture, removePicture, showPictureFirst } from './product/keep-pictures'
import { createBrand, deleteBrand, renameBrand } from './product/save-brand'
import { createCategory, deleteCategory, moveCategory, renameCategory } from './product/save-category'
import { adjustStock, changeProduct, createProduct } from './product/save-product'
import { createStyle, extendStyle } from './product/save-style'
import { confirmReceipt, rejectReceipt, voidReceipt } from './receipt/confirm-receipt'
import { enterReceipt } from './receipt/enter-receipt'
import { changeReceipt, deleteReceipt, submitReceipt, withdrawReceipt } from './receipt/keep-draft'
import { enterOpening, removeOpening } from './receivable/enter-opening'
import { settleAdvance } from './receivable/settle-advance'
import { takeDifference } from './salesreturn/take-difference'
import { undoReturn } from './salesreturn/undo-return'
import { serving } from './serving'
import { statementCommands } from './stating'
import { addAttachment, removeAttachment } from './talk/keep-attachments'
import { readMentions, strikeComment, writeComment } from './talk/write-comment'
import { cancelTransfer, confirmTransfer, planTransfer } from './transfer/plan-transfer'
import { confirmDifference, receiveTransfer } from './transfer/receive-transfer'
import { saveTransfer } from './transfer/save-transfer'
import { recallTransfer, shipTransfer } from './transfer/ship-transfer'

/** Every command with its action. */
export type Commands = { [N in Command]: (work: Work, input: Input<N>) => Promise<Output<N>> }

/** Which action answers which command; one without an action does not compile. */
export const commands: Commands = {
  ...buyingCommands,
  ...bankingCommands,
  ...clearingCommands,
  ...bureauCommands,
  ...cashingCommands,
  ...serving,
  ...statementCommands,
  ...invoicingCommands,
  ...collectingCommands,
  ...closingCommands,
  ...paperCommands,
  ...counting,
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
  'order.reopen': (work, input) => reopenOrder(work, input, (of, order) => undoAllReceipts(of, order, undoReturn)),
  'order.archive': archiveOrder,
  'orderStage.change': changeStages,
  'orderType.create': createType,
  'orderType.change': changeType,
  'orderType.retire': retireType,
  'orderType.delete': deleteType,
  'orderSettings.change': changeOrderSettings,
  'delivery.void': voidDelivery,
  'delivery.receive': (work, input) => receiveDeliveries(work, input, takeDifference),
  'delivery.undoReceipt': (work, input) => undoReceipt(work, input, undoReturn),
  'deliveryPlan.save': savePlan,
  'deliveryPlan.delete': deletePlan,
  'delivery.changeCarrier': changeCarrier,
  'delivery.track': noteEvents,
  'delivery.raise': raiseTrouble,
  'delivery.settle': settleTrouble,
  'transfer.save': saveTransfer,
  'transfer.cancel': cancelTransfer,
  'transfer.confirmNeed': confirmTransfer,
  'transfer.plan': planTransfer,
  'transfer.ship': shipTransfer,
  'transfer.recall': recallTransfer,
  'transfer.receive': receiveTransfer,
  'transfer.confirmDifference': confirmDifference,
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
  'receipt.change': changeReceipt,
  'receipt.submit': submitReceipt,
  'receipt.withdraw': withdrawReceipt,
  'receipt.delete': deleteReceipt,
  'receipt.reject': rejectReceipt,
  'receipt.void': voidReceipt,
  'view.save': saveView,
  'view.change': changeView,
  'view.delete': deleteView,
  'import.run': importDraft,
  'import.undo': undoImport,
}
