import { countDocuments } from '../db/customer'
import { listFields, listNeeded } from '../db/field'
import { readOpenings } from '../db/opening'
import { offerPrices } from '../db/price'
import type { Input, Output, Question } from '../preload/contract'
import { listHidden } from './access/change-menu'
import { choosePassword } from './access/choose-password'
import { belongingsOf } from './access/hand-over'
import { readPreference } from './access/keep-preference'
import { listActivity } from './access/list-activity'
import { listDepartments, listPeople, listRoles } from './access/list-people'
import { listUserNames } from './access/list-users'
import { findCompany, readCompany } from './access/read-company'
import type { Right } from './access/right'
import { signIn } from './access/sign-in'
import type { SignedInUser } from './access/view'
import { listInbox } from './approval/list-inbox'
import { readApproval } from './approval/read-approval'
import { readApprovalSettings } from './approval/read-settings'
import { readDelegation } from './approval/save-delegation'
import type { Asking } from './asking'
import { banking } from './banking'
import { listBackups } from './book/keep-backups'
import { proveBooks } from './book/prove-books'
import { bureauing } from './bureauing'
import { buying } from './buying'
import { cashing } from './cashing'
import { clearing } from './clearing'
import { closing } from './closing'
import { collecting } from './collecting'
import { readCoupon } from './coupon/list-coupons'
import { readOptions } from './customer/keep-options'
import { pickCustomers } from './customer/list-customers'
import { followUpsOfOrder, listFeed } from './customer/list-followups'
import { customerReminders, dueReminders } from './customer/list-reminders'
import { readCustomer } from './customer/read-customer'
import { readSimilar } from './customer/read-similar'
import { readTimeline } from './customer/read-timeline'
import { tryConversion } from './field/convert-field'
import { listUses } from './field/list-uses'
import { listKeptForms } from './form/keep-form'
import { checkWorkbook } from './import/check-workbook'
import { dropDraft } from './import/drop-draft'
import { listImports } from './import/list-imports'
import { listRows } from './import/list-rows'
import { lookWorkbook } from './import/look-workbook'
import { mendRow, skipHidden, skipRows } from './import/mend-rows'
import { returnRows } from './import/return-rows'
import { settleTwice } from './import/settle-twice'
import { writeTemplate } from './import/write-template'
import { invoicing } from './invoicing'
import { translator, type WordKey } from './language/language'
import { exportAll, importAll } from './leaving'
import { listSavedViews } from './list/keep-views'
import { lists } from './lists'
import { moving } from './moving'
import { countNotices, listNotices } from './notice/list-notices'
import { listToDos } from './notice/list-to-dos'
import { readNoticeSettings } from './notice/save-rule'
import { readOrderSettings } from './order/keep-settings'
import { lastPrices } from './order/list-orders'
import { listStages } from './order/prepare-order'
import { readChanges } from './order/read-changes'
import { readHistory } from './order/read-history'
import { readOrder } from './order/read-order'
import { listTypes } from './order/save-type'
import { papering } from './papering'
import { listLevels, readPrices } from './pricing/read-prices'
import { listBrands, listCategories } from './product/list-categories'
import { matchProducts, nearProducts, pickProducts, usualProducts } from './product/list-products'
import { readCodes } from './product/read-codes'
import { readProduct } from './product/read-product'
import { readStock } from './product/read-stock'
import { listStyles, readStyle } from './product/read-style'
import { echoReceipt, listPayers } from './receipt/enter-receipt'
import { readReceipt } from './receipt/read-receipt'
import { readHome } from './report/read-home'
import { searchEverything } from './search/search-everything'
import { stating } from './stating'
import { copyAttachment, listAttachments } from './talk/list-attachments'
import { listComments, listMentions, listReaders } from './talk/list-comments'
import { addDays } from './value/day'
import { isFieldKey } from './value/fieldkey'
import type { Id } from './value/id'
import { dayStart } from './value/instant'
import { Refusal } from './value/refusal'
import { windowQuestions } from './window-answers'

/** Every question with its action. */
export type Questions = { [N in Question]: (asking: Asking, input: Input<N>) => Promise<Output<N>> }

/** Which action answers which question. */
export const questions: Questions = {
  ...lists,
  ...buying,
  ...banking,
  ...clearing,
  ...bureauing,
  ...cashing,
  ...moving,
  ...papering,
  ...stating,
  ...invoicing,
  ...collecting,
  ...closing,
  'shop.state': shopState,
  'session.signIn': async (asking, input) => {
    asking.session.user = await signIn(asking.engine, asking.now, input)
    return asking.session.user
  },
  'session.choosePassword': async (asking, input) => {
    asking.session.user = await choosePassword(asking.engine, asking.now, input)
    return asking.session.user
  },
  'session.signOut': async (asking) => {
    asking.session.user = null
    return null
  },
  'user.names': (asking) => listUserNames(asking.engine),
  'user.list': (asking) => listPeople(asking.engine),
  'user.belongings': (asking, input) => belongingsOf(asking.engine, input),
  'role.list': (asking) => listRoles(asking.engine),
  'department.list': (asking) => listDepartments(asking.engine),
  'company.read': (asking) => readCompany(asking.engine),
  'company.menu': (asking) => listHidden(asking.engine),
  'preference.read': (asking, { name }) => readPreference(asking.engine, userOf(asking), name),
  'activity.list': (asking, input) => listActivity(asking.engine, asking.session.user?.rights ?? [], input),

  'customer.pick': (asking, input) => pickCustomers(asking.engine, input),
  'customer.read': (asking, input) => readCustomer(asking.engine, asking.today, input),
  'customer.similar': (asking, input) => readSimilar(asking.engine, input),
  'customer.documents': (asking, input) => countDocuments(asking.engine, input),
  'customer.options': (asking) => readOptions(asking.engine),
  'opening.read': (asking, input) => readOpenings(asking.engine, input),

  'field.list': (asking, { record }) => listFields(asking.engine, record),
  'field.needed': (asking, { record }) => listNeeded(asking.engine, record),
  'field.uses': (asking, input) => listUses(asking.engine, input),
  'field.tryConvert': (asking, input) => asking.engine.snapshot((reading) => tryConversion(reading, input)),

  'customer.timeline': (asking, input) => readTimeline(asking.engine, asking.session.user?.rights ?? [], input),
  'reminder.today': (asking) => dueReminders(asking.engine, userOf(asking), dayStart(addDays(asking.today, 1))),
  'followUp.feed': (asking, input) => listFeed(asking.engine, userOf(asking), input),
  'followUp.ofOrder': (asking, input) => followUpsOfOrder(asking.engine, input),
  'reminder.ofCustomer': (asking, input) => customerReminders(asking.engine, input),

  'product.pick': (asking, input) => pickProducts(asking.engine, input),
  'product.codes': (asking, input) => readCodes(asking.engine, input),
  'product.match': (asking, input) => matchProducts(asking.engine, input),
  'product.usual': (asking, input) => usualProducts(asking.engine, input),
  'product.near': (asking, input) => nearProducts(asking.engine, input),
  'product.read': (asking, input) => readProduct(asking.engine, asking.today, input),
  'product.stock': (asking, input) => readStock(asking.engine, input),
  'style.all': (asking) => listStyles(asking.engine),
  'style.read': (asking, input) => readStyle(asking.engine, input),
  'category.tree': (asking) => listCategories(asking.engine),
  'brand.all': (asking) => listBrands(asking.engine),

  'priceLevel.all': (asking) => listLevels(asking.engine),
  'price.read': (asking, input) => readPrices(asking.engine, input),
  'price.offers': (asking, input) => offerPrices(asking.engine, input),

  'order.history': (asking, input) => readHistory(asking.engine, rightsOf(asking), input),
  'order.read': (asking, input) => readOrder(asking.engine, input),
  'form.kept': (asking) => listKeptForms(asking.engine, userOf(asking)),
  'change.list': (asking, input) => readChanges(asking.engine, input),
  'order.lastPrices': (asking, input) => lastPrices(asking.engine, input),
  'orderType.list': (asking) => listTypes(asking.engine),
  'orderStage.list': (asking) => listStages(asking.engine),
  'orderSettings.read': (asking) => readOrderSettings(asking.engine),

  'coupon.read': (asking, input) => readCoupon(asking.engine, asking.today, input),

  'approval.inbox': (asking) => listInbox(asking.engine, signedIn(asking), asking.now),
  'approval.read': (asking, input) => readApproval(asking.engine, { ...asking, user: signedIn(asking) }, input),
  'approval.settings': (asking) => readApprovalSettings(asking.engine),
  'approval.away': (asking) => readDelegation(asking.engine, userOf(asking), asking.today),

  'comment.list': (asking, input) => listComments(asking.engine, rightsOf(asking), input),
  'comment.readers': (asking, { record }) => listReaders(asking.engine, record),
  'mention.unread': (asking) => listMentions(asking.engine, rightsOf(asking), userOf(asking)),
  'notice.count': (asking) => countNotices(asking.engine, readerOf(asking)),
  'notice.list': (asking, input) => listNotices(asking.engine, readerOf(asking), input),
  'toDo.list': (asking) => listToDos(asking.engine, signedIn(asking), asking.today),
  'notice.rules': (asking) => readNoticeSettings(asking.engine),
  'attachment.list': (asking, input) => listAttachments(asking.engine, rightsOf(asking), input),
  'attachment.open': async (asking, { id }) => {
    const { edge } = asking.session
    const folder = await edge.scratchFolder()
    await edge.open(await copyAttachment(asking.engine, rightsOf(asking), asking.shop.folder, { id, folder }))
    return null
  },
  'attachment.save': async (asking, { id, path: as }) => ({
    path: await copyAttachment(asking.engine, rightsOf(asking), asking.shop.folder, { id, as }),
  }),

  'receipt.echo': (asking, input) => echoReceipt(asking.engine, input),
  'receipt.read': (asking, input) => readReceipt(asking.engine, input),
  'receipt.payers': (asking, input) => listPayers(asking.engine, input),

  'view.list': (asking, input) => listSavedViews(asking.engine, userOf(asking), input),

  'home.figures': (asking) => readHome(asking.engine, asking.today, asking.session.user?.rights ?? []),
  'search.everything': (asking, input) => searchEverything(asking.engine, input, asking.session.user?.rights ?? []),

  'import.look': (asking, input) => lookWorkbook(asking.engine, asking.shop.excelWorker, rightsOf(asking), input),
  'import.check': ({ shop, session, engine, now, signal, onProgress }, input) => {
    const place = { folder: shop.draftFolder, id: shop.newId(), now }
    const onRead = (done: number) => onProgress(Math.floor(done * 90), 100)
    const mayCreate = session.user?.rights.includes('product.edit') === true
    const unknownProducts = mayCreate ? input.unknownProducts : 'refuse'
    const reader = { excelWorker: shop.excelWorker, signal, onProgress: onRead }
    return checkWorkbook(engine, place, reader, session.user?.rights ?? [], { ...input, unknownProducts })
  },
  'import.rows': (asking, input) => listRows(asking.shop.draftFolder, input, asking.say),
  'import.mend': ({ shop, engine }, input) => mendRow({ folder: shop.draftFolder, shop: engine }, input),
  'import.skip': ({ shop, engine }, input) => skipRows({ folder: shop.draftFolder, shop: engine }, input),
  'import.skipHidden': ({ shop, engine }, input) => skipHidden({ folder: shop.draftFolder, shop: engine }, input),
  'import.settleTwice': ({ shop, engine }, input) => settleTwice({ folder: shop.draftFolder, shop: engine }, input),
  'import.return': ({ shop, signal, say, language }, input) => {
    const word = translator(language)
    const titles = (['row', 'column', 'value', 'message'] as const).map((title) => word(`import.problem.${title}`))
    const returning = { folder: shop.draftFolder, excelWorker: shop.excelWorker, signal, say }
    const words = { titles: titles as [string, string, string, string], heldReason: word('import.heldReason') }
    return returnRows({ ...returning, ...words }, input)
  },
  'import.template': ({ engine, shop, session, signal, language }, input) => {
    const rights = session.user?.rights ?? []
    const word = translator(language)
    const titleOf = (field: string) => (isFieldKey(field) ? undefined : word(`import.field.${field}` as WordKey))
    const sheet = word(`import.kind.${input.kind}`)
    return writeTemplate(engine, { excelWorker: shop.excelWorker, signal, titleOf, sheet, rights }, input)
  },
  'import.drop': (asking, input) => dropDraft(asking.shop.draftFolder, input),
  'import.list': (asking) => listImports(asking.engine),

  'book.prove': (asking) => proveBooks(asking.engine, asking.now),
  'backup.list': (asking) => listBackups(asking.shop.folder),
  'backup.make': (asking) => asking.shop.backUp('manual'),
  'backup.restore': async (asking, { name }) => {
    await asking.shop.restore(name)
    asking.session.user = null
    return null
  },

  'shop.exportAll': exportAll,
  'shop.importAll': importAll,

  ...windowQuestions,
  'command.cancel': async (asking, { id }) => {
    asking.shop.running.get(id)?.abort(new Refusal('command.cancelled'))
    return null
  },
}

async function shopState({ shop, engine, session }: Asking): Promise<Output<'shop.state'>> {
  const company = await findCompany(engine)
  return {
    version: shop.version,
    companyName: company?.name ?? null,
    user: session.user,
    dataFolder: shop.folder,
    updates: session.edge.updates.on ? 'on' : 'off',
  }
}

const rightsOf = ({ session }: Asking): readonly Right[] => session.user?.rights ?? []

const readerOf = (asking: Asking) => ({ userId: userOf(asking), rights: rightsOf(asking) })

function userOf(asking: Asking): Id {
  return asking.session.user?.id ?? (0 as Id)
}

function signedIn({ session: { user } }: Asking): SignedInUser {
  if (!user) throw new Refusal('signIn.required')
  return user
}
