import type { RefusalCode } from '../value/refusal'
import { eventNotAllowed } from './notallowed'

/** What is refused of money: receipts, refunds, payments, accounts, invoices, statements and periods. */
export const moneyRefusals = {
  zh: {
    'dueDay.settled': '{{no}} 已经结清，不用再改到期日。',
    'dueDay.early': '{{day}} 早于 {{no}} 的单据日期 {{itemOn}}。请选这一天或以后的日期。',
    'dueDay.same': '{{no}} 的到期日已经是 {{day}}。请选另一天，或取消。',
    'dunning.withdrawn': '{{day}} 的催款记录已经撤回，不用再撤。',
    'dunning.before': '{{day}} 早于记录日期 {{notedOn}}。请改成同一天或以后的日期。',
    'dunning.promise': '承诺付款要同时填日期和金额。请补上，或两项都留空。',
    'dunning.nothing': '{{customer}} 现在没有逾期款，不用催。',
    'dunning.lower': '已经催到 {{reached}} 级，不能退回 {{level}} 级。请选 {{reached}} 级或更高。',
    'bank.noHeading':
      '「{{file}}」前 40 行里找不到流水的表头（要有日期，以及收入、支出或金额）。请选银行、微信支付或支付宝下载的账单，不要改表头。',
    'bank.tooLong': '「{{file}}」超过 {{most}} 行。请按月下载，分几次导入。',
    'bank.otherKind': '「{{file}}」不是账户「{{name}}」这一类的账单。请换一个账户，或换一个文件。',
    'bank.noLines': '「{{file}}」里没有可以导入的收支。请看被拒绝的行，或换一个文件。',
    'bank.linesUsed': '「{{file}}」有 {{count}} 笔已核对或已忽略。请先在「收款流水」里撤销这几笔，再撤销导入。',
    'bank.noDay': '没有日期。请补上日期再导入。',
    'bank.noAmount': '没有金额，可能是文件没有下载完整。请重新下载。',
    'bank.bothWays': '收入和支出都有金额，分不清是收是付。请核对这一行。',
    'bank.direction': '「{{text}}」看不出是收入还是支出。请改成「收入」或「支出」。',
    'bank.lineSettled': '这笔流水已经处理过了。要改，请先撤销。',
    'bank.lineOpen': '这笔流水还没有处理，不用撤销。',
    'instalment.sum': '各期加起来是 {{sum}}，订单金额是 {{amount}}。请改到两数相等。',
    'instalment.amount': '每一期的金额都要大于 0。请改正，或去掉这一期。',
    'instalment.tooMany': '收款计划最多 {{most}} 期。请合并几期。',
    'instalment.noOrder': '订单 {{no}} 已取消或是导入的历史订单，不用收款计划。',
    'method.unknown': '没有可用的结算方式「{{method}}」。请选一个在用的方式，或在「设置 → 账户与结算方式」里启用它。',
    'method.name': '有一个结算方式没有名称。请填写名称，或去掉这一行。',
    'method.builtIn': '自带的结算方式不能删除。不用的话请停用。',
    'method.used': '已有单据用了「{{name}}」，不能删除。请停用它。',
    'method.none': '至少要留一个在用的结算方式。请启用一个。',
    'account.off': '账户「{{name}}」已停用。请选别的账户，或在「设置 → 账户与结算方式」里启用它。',
    'account.used': '账户「{{name}}」已经有单据、流水或结算方式在用，不能删除。请停用它。',
    'account.openingDay': '填了期初余额，还要填从哪一天算起。请填写启用日期。',
    'account.same': '转出和转入是同一个账户。请选两个不同的账户。',
    'account.amount': '转账金额要大于 0，手续费不能超过转账金额。请改正。',
    'account.voided': '转账单 {{no}} 已经作废，不用再作废。',
    'receipt.notDraft': '收款单 {{no}} 已在财务处或已生效，不能修改或删除。请先撤回；已确认的请财务作废。',
    'receipt.sameReference':
      '同一账户上，银行流水号 {{reference}} 已经登记过：收款单 {{no}}，{{day}}，{{customer}}，{{amount}}。请先核对是不是同一笔钱。',
    'receipt.lineAmount':
      '收款单 {{no}} 对着 {{day}} 到账 {{amount}} 的流水，金额（或扣除手续费后的实收）要和它相同。请改回，或先在「收款流水」里撤销这笔。',
    'bank.otherWay': '这笔流水是 {{amount}}，收支方向和单据不同。请选方向相同的单据。',
    'bank.otherAmount': '单据 {{no}} 的金额不是 {{amount}}。请选金额相同的单据。',
    'bank.documentTaken': '单据 {{no}} 已经对上另一笔流水。请选别的单据，或先撤销那一笔。',
    'bank.documentOff': '单据 {{no}} 已驳回或作废，不能对上流水。请选别的单据。',
    'bank.receiptConfirmed': '收款单 {{no}} 财务已确认，不能撤销。请先作废这张收款单，流水会自动恢复为待核对。',
    'bureau.notTemplate':
      '「{{file}}」不是批量开票模板：缺少「1-发票基本信息」或「2-发票明细信息」工作表。请选从电子税务局下载的模板。',
    'bureau.columnMissing': '模板的「{{sheet}}」里找不到「{{column}}」这一列，没有写入任何内容。请重新下载最新的模板。',
    'bureau.columnAlike':
      '模板的「{{sheet}}」里没有「{{column}}」，只有 {{at}} 列的「{{heading}}」，写的可能是另一种内容，所以没有写入。请重新下载最新的模板，或到税局页面上开。',
    'bureau.sheetTwice':
      '模板里有两张这样的工作表：「{{first}}」和「{{second}}」，分不清写哪一张。请换一份没有改动过的模板。',
    'bureau.headingRows':
      '模板的「{{sheet}}」表头占了第 {{first}} 到 {{last}} 行，每行都有文字，认不准是哪一列，所以没有写入。请换一份没有改动过的模板。',
    'bureau.merged':
      '模板的「{{sheet}}」在表头下面有合并的单元格（{{cells}}），写进去的内容会看不见。请换一份没有改动过的模板。',
    'bureau.columnTwice':
      '模板的「{{sheet}}」里有两列「{{column}}」（{{first}} 列和 {{second}} 列），分不清写哪一列。请换一份没有改动过的模板。',
    'bureau.unknownNeeded':
      '模板的「{{sheet}}」{{at}} 列「{{column}}」是必填的，程序还不认识。请在税局页面上开这些发票，并告诉我们模板有了新版本。',
    'bureau.filled': '模板的「{{sheet}}」第 {{row}} 行已经有内容。请选一份空白模板，以免和旧内容混在一起。',
    'bureau.sameFile': '不能覆盖模板「{{file}}」。请换一个文件名保存。',
    'bureau.notWaiting': '选中的申请里有 {{count}} 张已经不是「待开票」。请重新检查后再导出。',
    'bureau.faulty': '开票申请 {{no}} 有 {{count}} 处问题，没有导出。请先改正，或取消选择它。',
    'bureau.withdrawn': '批次 {{no}} 已经撤回。',
    'bureau.noAnswer':
      '「{{file}}」里找不到发票的表头（发票流水号、数电票号码、开票日期、价税合计……）。请选税局的开票结果、失败明细或发票列表。',
    'bureau.answerTooLong': '「{{file}}」超过 {{most}} 行。请缩短日期范围，分几次导出。',
    'bureau.numberTwice': '发票号码 {{number}} 在第 {{row}} 行也有，分不清是哪一行的。请核对文件。',
    'bureau.requestTwice': '申请 {{no}} 在第 {{row}} 行已经有一张发票。请核对是不是重复开票。',
    'bureau.noDay': '没有开票日期。请指定日期所在的列，或补上日期。',
    'bureau.hasNumber': '申请 {{no}} 已登记号码 {{number}}，和文件里的不同。请核对是不是重复开票。',
    'bureau.notApproved': '申请 {{no}} 不是「待开票」，不能登记号码。请先审核。',
    'bureau.rowChanged': '第 {{row}} 行或它的申请在查看之后变了，没有写入任何内容。请重新打开文件再看一遍。',
    'bureau.rowRefused': '第 {{row}} 行（{{request}}）：$t({{why}})全部没有写入。',
    'bureau.noFolder': '文件夹「{{folder}}」打不开。请换一个文件夹。',
    'bureau.noFiles': '文件夹「{{folder}}」里没有 PDF、OFD 或 XML 文件。压缩包请先解压。',
    'bureau.tooManyFiles': '文件夹里有 {{count}} 个文件，一次最多 {{most}} 个。请分成几个文件夹。',
    'bureau.fileChanged': '文件「{{file}}」或它的申请在查看之后变了，没有写入任何内容。请重新打开文件夹再看一遍。',
    'bureau.numberFirst': '申请 {{no}} 还没有发票号码，不能只挂文件「{{file}}」。请把登记号码的那个文件也选上。',
    'bureau.inBatch':
      '开票申请 {{no}} 已随批次 {{batch}} 导出到税局，还没有结果，不能取消，也不能驳回。请先导入税局的结果，或在「导出批次」里撤回没有上传的批次。',
    'credit.beyond':
      '{{customer}} 已占用 {{used}}，超过信用额度 {{limit}}，超出 {{over}}，不能发货。请先收款，或由有权限的人写明原因放行。',
    'credit.overdue': '{{customer}} 有货款逾期 {{days}} 天没有付，不能发货。请先收款，或由有权限的人写明原因放行。',
    'credit.waits': '{{customer}} 的信用额度不够或有逾期款，不能发货。请等财务收款，或由有权限的人写明原因放行。',
    'payment.eventNotAllowed': eventNotAllowed.zh,
    'payment.amount': '付款金额必须大于 0。',
    'payment.ownConfirmation': '付款 {{no}} 是您自己登记的，要由另一个人确认。',
    'payment.purchaseOfAnother': '不能为采购订单 {{no}} 付款：它是别的供应商的，或者还没有审核、已取消。请重新选择。',
    'payment.notConfirmed': '付款 {{no}} 还没有确认，不能核销。',
    'settlement.tooMuchOfOne': '{{no}} 还有 {{open}} 未付，不能核销 {{amount}}。',
    'settlement.tooMuch': '分配的 {{whole}} 超过了 {{amount}}。请减少分配的金额。',
    'receipt.eventNotAllowed': eventNotAllowed.zh,
    'statement.eventNotAllowed': eventNotAllowed.zh,
    'statement.future': '对账期间止于 {{day}}，还没有过完；请选到今天或以前。',
    'statement.nothing': '「{{name}}」从 {{from}} 到 {{to}} 没有往来，期初也没有余额，不用对账。',
    'statement.twice': '「{{name}}」这段期间已有对账单 {{no}}；要重做，请先撤回它。',
    'statement.agreedDiffers': '客户的金额与对账单 {{no}} 不同，不能算相符；请选「有差异」。',
    'statement.differsHow': '请写明差在哪里：客户的余额，或一句说明。',
    'statement.confirmed':
      '客户已确认对账单 {{no}}（{{from}} 至 {{to}}），{{day}} 的单据会改变确认过的余额。请改用 {{to}} 以后的日期，或请有权限的人先在对账单上「重新打开」。',
    'statement.settled': '这条差异（{{no}}）已经处理过了。',
    'writeOff.eventNotAllowed': eventNotAllowed.zh,
    'writeOff.ownConfirmation': '{{no}} 是您自己登记的，要由另一个人确认。',
    'writeOff.reasonNeeded': '请写清这笔坏账为什么收不回来。',
    'writeOff.toNeeded': '请选择由哪位客户付，不能是这位客户自己。',
    'writeOff.toNobody': '只有转应收才有「转给客户」。请去掉它，或改成转应收。',
    'writeOff.transferStays': '{{no}} 的编号已定：转应收不能改成冲减，冲减也不能改成转应收。请作废它，另登记一张。',
    'writeOff.nothing': '还没有填冲减的金额。请至少填一笔应收。',
    'writeOff.beforeItem': '{{no}} 是 {{day}} 才有的，冲减的日期不能更早。请改日期。',
    'writeOff.aboveSmall': '抹零合计 {{amount}}，超过了上限 {{limit}}。请改用折让。',
    'writeOff.settled': '{{no}} 转出的应收已经由 {{documents}} 核销，不能作废。请先作废它们，或在手工核销里取回。',
    'settlement.nothing': '没有要核销或取回的金额。',
    'settlement.notAmong': '{{no}} 已作废、已结清，或只跟着自己的单据走，不能手工核销。请刷新后再看。',
    'settlement.tooMuchBack': '{{credit}} 现在只核销了 {{item}} 的 {{settled}}，不能取回 {{amount}}。请刷新后再看。',
    'settlement.fixed': '退货 {{credit}} 先冲原订单的 {{item}}，不能取回。',
    'settlement.tooMuchOfCredit': '{{no}} 可用 {{left}}，不能核销 {{amount}}。',
    'settlement.undone': '{{no}} 已经撤销过了。',
    'refund.eventNotAllowed': eventNotAllowed.zh,
    'refund.amount': '退款金额必须大于 0。',
    'refund.tooMuch': '最多可退 {{left}}，不能退 {{amount}}。',
    'refund.ownConfirmation': '退款 {{no}} 是您自己录入的，要由另一个人确认。',
    'refund.returnOfAnother': '退货单 {{no}} 是别的客户的，或还没有结算，不能退款。请重新选择。',
    'receipt.amount': '收款金额必须大于 0，手续费不能超过收款金额。',
    'receipt.ownConfirmation': '收款 {{no}} 是您自己录入的，要由另一个人确认。',
    'receipt.orderOfAnother': '订单 {{no}} 不能收这笔款：它是别的客户的、已取消的或导入的历史订单。请重新选择。',
    'opening.zero': '期初余额是 0，不用录入。',
    'opening.exists':
      '「{{name}}」已经有期初余额 {{amount}}（{{day}}，{{no}}）。只能有一笔；要改，先在对账单里撤回它。',
    'opening.settled': '期初余额 {{no}} 已经核销（{{documents}}），不能撤回。',
    'invoice.eventNotAllowed': eventNotAllowed.zh,
    'invoice.badNumber':
      '「{{text}}」不是发票号码。应为 20 位数字，或 10、12 位代码加 8 位号码；现在是 {{digits}} 位数字。',
    'invoice.numberTaken': '发票号码「{{number}}」已登记在 {{no}} 上。',
    'invoice.specialForbidden': '个人、免税或不征税的销售不能开专用发票。请改开普通发票。',
    'invoice.tooMuch': '要开 {{amount}}，但只剩 {{left}} 可以开票。',
    'invoice.nothing': '没有可以开票的金额了。',
    'invoice.titleRequired': '请填写发票抬头。',
    'invoice.taxIdRequired': '请填写纳税人识别号。',
    'invoice.badTitle': '发票抬头「{{text}}」里不能有 < 和 >。',
    'invoice.otherCustomer':
      '{{no}} 是客户「{{customer}}」的，与 {{first}} 不是同一个客户，不能开在一张发票上。请分别申请。',
    'invoice.mixedPrices': '{{no}} 与 {{first}} 一个含税、一个不含税，不能开在一张发票上。请分别申请。',
    'invoice.deliveryAlone': '按发货单开票时只能选一张订单。请改为按整张订单开票，或只留一张订单。',
    'invoice.lineUnknown': '有一行不在所选的单据上，或重复了。请刷新后再选。',
    'invoice.lineTooMuch': '「{{name}}」要开 {{qty}}、{{amount}}，但只剩 {{leftQty}}、{{left}} 可以开票。请改小。',
    'invoice.remarkTooLong': '备注有 {{count}} 个字，最多 230 个。请缩短。',
    'invoice.notPaid': '本店收款后才开票：{{no}} 要开 {{amount}}，已收未开的只有 {{left}}。请先登记并确认收款。',
    'invoice.voidElectronic': '数电票 {{number}} 不能作废，只能红冲。请开红字发票。',
    'invoice.voidMonth': '发票 {{number}} 是 {{issuedOn}} 开的，纸质发票只能在当月作废。请开红字发票。',
    'invoice.redUnderWay': '{{no}} 的红字发票 {{red}} 正在办理，不能作废。请先撤回红字发票。',
    'invoice.redNotAllowed': eventNotAllowed.zh,
    'invoice.redTooMuch': '「{{name}}」要红冲 {{amount}}，但只剩 {{left}} 可以红冲。请改小。',
    'invoice.redTooEarly': '发起时间在现在之后。请改为现在或更早。',
    'invoice.redRunOut':
      '{{no}} 的红字确认单在 72 小时内没有确认，已经失效。当时已确认的，请填写确认时间；没有确认的，请重新发起。',
    'invoice.redBegunBeforeInvoice': '发起时间 {{startedAt}} 早于蓝字发票的日期 {{issuedOn}}。请改正。',
    'invoice.redConfirmedLater': '确认时间在现在之后。请改为现在或更早。',
    'invoice.redConfirmedEarlier': '确认时间早于发起时间 {{startedAt}}。请改正。',
    'invoice.redBeforeInvoice': '红字发票的日期 {{day}} 早于蓝字发票的日期 {{issuedOn}}。请改正。',
    'invoice.dayClosed':
      '{{to}} 及以前已经结账，{{day}} 的发票不能改到别的日期。请保留原日期，或请有权限的人在「设置 → 期间结账」先反结账。',
    'invoice.afterRed': '开票日期 {{day}} 晚于它的红字发票的日期 {{redOn}}。请改正。',
    'period.closed':
      '{{to}} 及以前已经结账，不能再有 {{day}} 的单据。请改用 {{to}} 以后的日期；一定要记在那天的，请有权限的人在「设置 → 期间结账」先反结账。',
    'period.notMonthEnd': '{{day}} 不是月末。期间按月结账，请选 {{end}}。',
    'period.notOver': '{{day}} 还没过完，这个月结束以后才能结账。',
    'period.closedBefore': '{{to}} 及以前已经结账，不用再结到 {{day}}。',
    'period.obstacle': '还不能结账到 {{to}}：$t({{what}}) {{count}} 项。请先处理，再结账。',
    'period.notLast': '后面还有结到 {{last}} 的期间。请先反结账 {{last}}，再打开 {{to}}。',
    'period.noneClosed': '还没有结过账。请先在「设置 → 期间结账」结账，再归档。',
    'period.reversed': '开始日期 {{from}} 晚于结束日期 {{to}}。请对调。',
  },
  en: {
    'dueDay.settled': '{{no}} is settled, so its due day is of no use any more.',
    'dueDay.early': '{{day}} is before {{itemOn}}, the day of {{no}}. Please choose that day or a later one.',
    'dueDay.same': '{{no}} is due on {{day}} already. Please choose another day, or cancel.',
    'dunning.withdrawn': 'The note of {{day}} was withdrawn before.',
    'dunning.before': '{{day}} is before {{notedOn}}, the day of the talk. Please choose that day or a later one.',
    'dunning.promise': 'A promise has a day and an amount. Please give both, or neither.',
    'dunning.nothing': '{{customer}} has nothing overdue now, so there is nothing to ask for.',
    'dunning.lower':
      'Dunning has reached level {{reached}}, so it cannot go back to {{level}}. Choose {{reached}} or a higher one.',
    'bank.noHeading':
      'The first 40 rows of “{{file}}” hold no headings of a statement (a day, and money in, money out or an amount). Choose the statement of the bank, WeChat Pay or Alipay as it was downloaded.',
    'bank.tooLong': '“{{file}}” has more than {{most}} rows. Download it month by month.',
    'bank.otherKind':
      '“{{file}}” is not of the kind of the account “{{name}}”. Choose another account or another file.',
    'bank.noLines':
      '“{{file}}” holds no money in or out that can be imported. Look at the refused rows, or choose another file.',
    'bank.linesUsed':
      '{{count}} lines of “{{file}}” are matched or ignored. Undo those under Bank lines first, then the import.',
    'bank.noDay': 'There is no day. Fill it in and import again.',
    'bank.noAmount': 'There is no amount; perhaps the file was not downloaded to its end. Download it again.',
    'bank.bothWays': 'There is an amount both in and out. Check this row.',
    'bank.direction': '“{{text}}” does not say whether money came in or went out. Write “in” or “out”.',
    'bank.lineSettled': 'This line has been dealt with already. Undo that first to change it.',
    'instalment.sum': 'The instalments come to {{sum}}, the order to {{amount}}. Correct them until both are the same.',
    'instalment.amount': 'Each instalment must be above 0. Correct it, or take it out.',
    'instalment.tooMany': 'A plan has at most {{most}} instalments. Put some together.',
    'instalment.noOrder': 'Order {{no}} is cancelled or an imported past order and needs no plan.',
    'method.unknown':
      'There is no method “{{method}}” in use. Choose another, or take it into use under Settings → Accounts and methods.',
    'method.name': 'One method has no name. Give it a name, or take the row out.',
    'method.builtIn': 'A method the program begins with cannot be deleted. Retire it instead.',
    'method.used': 'Documents name “{{name}}”, so it cannot be deleted. Retire it instead.',
    'method.none': 'At least one method must be in use. Take one into use.',
    'account.off':
      'The account “{{name}}” is switched off. Choose another, or switch it on under Settings → Accounts and methods.',
    'account.used':
      'Documents, bank lines or methods name the account “{{name}}”, so it cannot be deleted. Switch it off instead.',
    'account.openingDay': 'An opening balance needs the day from which it counts. Fill in the day.',
    'account.same': 'The money would leave and come to the same account. Choose two.',
    'account.amount': 'The amount must be above 0 and the fee no more than it. Correct them.',
    'account.voided': 'Transfer {{no}} is voided already.',
    'receipt.sameReference':
      'Bank reference {{reference}} stands on the same account already: receipt {{no}}, {{day}}, {{customer}}, {{amount}}. Look first whether it is the same money.',
    'receipt.lineAmount':
      'Receipt {{no}} is of the line of {{day}} by which {{amount}} came; its amount, or what the fee left of it, must be the same. Change it back, or undo that line among the bank lines first.',
    'receipt.notDraft':
      'Receipt {{no}} is with finance or counts, so it cannot be changed or deleted. Withdraw it first; finance voids a confirmed one.',
    'bank.lineOpen': 'Nothing has been done with this line, so there is nothing to undo.',
    'bank.otherWay': 'This line is {{amount}}; the document goes the other way. Choose one of the same direction.',
    'bank.otherAmount': 'The amount of {{no}} is not {{amount}}. Choose a document of the same amount.',
    'bank.documentTaken': '{{no}} is of another line already. Choose another document, or undo that line first.',
    'bank.documentOff': '{{no}} was rejected or voided. Choose another document.',
    'bank.receiptConfirmed':
      'Finance has confirmed receipt {{no}}. Void that receipt first; the line is open again by itself.',
    'bureau.notTemplate':
      '“{{file}}” is not the template for many invoices: the sheet 1-发票基本信息 or 2-发票明细信息 is missing. Choose the one downloaded from the electronic tax bureau.',
    'bureau.columnMissing':
      'The sheet “{{sheet}}” of the template has no column “{{column}}”; nothing was written. Download the latest template.',
    'bureau.columnAlike':
      'The sheet “{{sheet}}” of the template has no column “{{column}}”, only “{{heading}}” (column {{at}}), which may mean something else; nothing was written. Download the latest template, or issue the invoices on the bureau’s page.',
    'bureau.sheetTwice':
      'The template has two such sheets, “{{first}}” and “{{second}}”. Choose a template nobody has changed.',
    'bureau.headingRows':
      'The headings of the sheet “{{sheet}}” take rows {{first}} to {{last}}, with words in several of them, so that no column is sure; nothing was written. Choose a template nobody has changed.',
    'bureau.merged':
      'Cells below the headings of the sheet “{{sheet}}” are merged ({{cells}}), and what is written there would not be seen. Choose a template nobody has changed.',
    'bureau.columnTwice':
      'The sheet “{{sheet}}” of the template has “{{column}}” twice (columns {{first}} and {{second}}). Choose a template nobody has changed.',
    'bureau.unknownNeeded':
      'Column {{at}} “{{column}}” of the sheet “{{sheet}}” has to be filled, and this program does not know it yet. Issue these invoices on the bureau’s page, and tell us of the new template.',
    'bureau.filled':
      'Row {{row}} of the sheet “{{sheet}}” is filled already. Choose an empty template, so that nothing is mixed.',
    'bureau.sameFile': 'The template “{{file}}” may not be written over. Save under another name.',
    'bureau.notWaiting': '{{count}} of the chosen requests no longer wait for their invoice. Check again, then export.',
    'bureau.faulty':
      'Request {{no}} has {{count}} faults; nothing was exported. Correct them, or take it out of the choice.',
    'bureau.withdrawn': 'Batch {{no}} was taken back already.',
    'bureau.noAnswer':
      '“{{file}}” has no headings of invoices (发票流水号, 数电票号码, 开票日期, 价税合计 …). Choose the bureau’s result, its list of failures, or its list of invoices.',
    'bureau.answerTooLong': '“{{file}}” has more than {{most}} rows. Export fewer days at a time.',
    'bureau.numberTwice':
      'The invoice number {{number}} stands in row {{row}} too, and which one has it is not sure. Check the file.',
    'bureau.requestTwice': 'Request {{no}} has an invoice in row {{row}} already. Check whether it was issued twice.',
    'bureau.noDay': 'There is no day of issue. Say which column holds it, or fill it in.',
    'bureau.hasNumber':
      'Request {{no}} has the number {{number}}, not the one in the file. Check whether it was issued twice.',
    'bureau.notApproved':
      'Request {{no}} does not wait for its invoice, so no number can be written. Approve it first.',
    'bureau.rowChanged':
      'Row {{row}} or its request has changed since it was shown; nothing was written. Open the file again.',
    'bureau.rowRefused': 'Row {{row}} ({{request}}): $t({{why}}) Nothing was written.',
    'bureau.noFolder': 'The folder “{{folder}}” cannot be opened. Choose another.',
    'bureau.noFiles': 'The folder “{{folder}}” holds no PDF, OFD or XML file. Unpack archives first.',
    'bureau.tooManyFiles': 'The folder holds {{count}} files; at most {{most}} at once. Use several folders.',
    'bureau.fileChanged':
      'The file “{{file}}” or its request has changed since it was shown; nothing was written. Open the folder again.',
    'bureau.numberFirst':
      'Request {{no}} has no invoice number yet, so “{{file}}” cannot be added alone. Choose the file that tells the number too.',
    'bureau.inBatch':
      'Request {{no}} went to the tax bureau in batch {{batch}} and has no answer yet. Import the bureau’s answer first, or take the batch back if it was not handed in.',
    'credit.beyond':
      '{{customer}} has used {{used}} of a credit limit of {{limit}}: {{over}} too much for goods to leave. Take in money first, or ask somebody with the right to release it and give a reason.',
    'credit.overdue':
      '{{customer}} has been overdue for {{days}} days, so goods do not leave. Take in money first, or ask somebody with the right to release it and give a reason.',
    'credit.waits':
      'Goods for {{customer}} wait for money that is owed. Wait for finance, or ask somebody with the right to release it and give a reason.',
    'payment.eventNotAllowed': eventNotAllowed.en,
    'payment.amount': 'The amount of a payment must be more than 0.',
    'payment.ownConfirmation': 'You entered payment {{no}} yourself; somebody else has to confirm it.',
    'payment.purchaseOfAnother':
      'Purchase order {{no}} cannot be paid for: it is another supplier’s, not approved yet, or cancelled. Please choose again.',
    'payment.notConfirmed': 'Payment {{no}} is not confirmed, so nothing can be settled with it.',
    'settlement.tooMuchOfOne': '{{open}} of {{no}} is unpaid; {{amount}} cannot be settled.',
    'settlement.tooMuch': '{{whole}} is more than {{amount}}. Please allocate less.',
    'receipt.eventNotAllowed': eventNotAllowed.en,
    'statement.eventNotAllowed': eventNotAllowed.en,
    'statement.future': 'The period ends on {{day}} and is not over; please choose today or a day before.',
    'statement.nothing':
      '“{{name}}” has no documents from {{from}} to {{to}} and no balance before; there is nothing to tell.',
    'statement.twice':
      '“{{name}}” has a statement of these days already: {{no}}. To make it anew, take that one back first.',
    'statement.agreedDiffers':
      'What the customer has differs from statement {{no}}, so it is not agreed; please choose “With differences”.',
    'statement.differsHow': 'Please say what differs: the customer’s balance, or a few words.',
    'statement.confirmed':
      'The customer has confirmed statement {{no}} ({{from}} to {{to}}); a document of {{day}} would change the balance they agreed to. Please choose a day after {{to}}, or ask somebody with the right to reopen the statement first.',
    'statement.settled': 'This difference ({{no}}) is cleared up already.',
    'writeOff.eventNotAllowed': eventNotAllowed.en,
    'writeOff.ownConfirmation': 'You entered {{no}} yourself; somebody else must confirm it.',
    'writeOff.reasonNeeded': 'Say why this debt cannot be collected.',
    'writeOff.toNeeded': 'Choose which customer pays instead; it cannot be the same one.',
    'writeOff.toNobody': 'Only a transfer goes to another customer. Leave that out, or make it a transfer.',
    'writeOff.transferStays':
      'The number of {{no}} is given: a transfer stays one, and nothing else becomes one. Void it and enter a new one.',
    'writeOff.nothing': 'No amount is given. Fill in at least one open item.',
    'writeOff.beforeItem': '{{no}} is of {{day}}; what is taken off it cannot be earlier. Change the date.',
    'writeOff.aboveSmall': 'Small change of {{amount}} is above the limit of {{limit}}. Use an allowance instead.',
    'writeOff.settled':
      'What {{no}} transferred is settled by {{documents}}, so it cannot be voided. Void these first, or take them back under Settle by hand.',
    'settlement.nothing': 'There is nothing to settle or to take back.',
    'settlement.notAmong':
      '{{no}} is voided, settled, or bound to its own document, and cannot be settled by hand. Refresh and look again.',
    'settlement.tooMuchBack':
      '{{credit}} settles {{settled}} of {{item}} now; {{amount}} cannot be taken back. Refresh and look again.',
    'settlement.fixed': 'Return {{credit}} settles {{item}} of its own order first; that cannot be taken back.',
    'settlement.tooMuchOfCredit': '{{left}} of {{no}} is in hand; {{amount}} cannot be settled with it.',
    'settlement.undone': '{{no}} was undone already.',
    'refund.eventNotAllowed': eventNotAllowed.en,
    'refund.amount': 'The refund must be more than 0.',
    'refund.tooMuch': 'At most {{left}} can be paid back, not {{amount}}.',
    'refund.ownConfirmation': 'You entered refund {{no}} yourself; somebody else must confirm it.',
    'refund.returnOfAnother':
      'Return {{no}} is another customer’s or not settled yet, so nothing can be paid back for it. Please choose again.',
    'receipt.amount': 'The amount must be more than 0, and the fee not more than the amount.',
    'receipt.ownConfirmation': 'You entered receipt {{no}} yourself; somebody else must confirm it.',
    'receipt.orderOfAnother':
      'Order {{no}} cannot take this receipt: it is another customer’s, cancelled or imported. Please choose again.',
    'opening.zero': 'The opening balance is 0; there is nothing to enter.',
    'opening.exists':
      '“{{name}}” has an opening balance of {{amount}} already ({{day}}, {{no}}). There is only one; to change it, take it back at the statement first.',
    'opening.settled': 'The opening balance {{no}} is settled ({{documents}}) and cannot be taken back.',
    'invoice.eventNotAllowed': eventNotAllowed.en,
    'invoice.badNumber':
      '“{{text}}” is not an invoice number. It has 20 digits, or a code of 10 or 12 and a number of 8; this has {{digits}} digits.',
    'invoice.numberTaken': 'The invoice number “{{number}}” is already registered on {{no}}.',
    'invoice.specialForbidden':
      'No special invoice for a person, or for exempt or untaxed sales. Choose an ordinary one.',
    'invoice.tooMuch': '{{amount}} asked for, but only {{left}} may still be invoiced.',
    'invoice.nothing': 'Nothing is left to invoice.',
    'invoice.titleRequired': 'Please fill in the invoice title.',
    'invoice.taxIdRequired': 'Please fill in the taxpayer ID.',
    'invoice.badTitle': 'The invoice title “{{text}}” may not hold < and >.',
    'invoice.otherCustomer':
      '{{no}} is of {{customer}}, another customer than {{first}}: they cannot stand on one invoice. Please request two.',
    'invoice.mixedPrices':
      'The prices of one of {{no}} and {{first}} include tax and those of the other do not: they cannot stand on one invoice. Please request two.',
    'invoice.deliveryAlone':
      'An invoice of a delivery holds one order only. Please invoice the whole orders, or leave only one.',
    'invoice.lineUnknown': 'A line is none of these documents’, or stands twice. Please refresh and choose again.',
    'invoice.lineTooMuch':
      '{{qty}} and {{amount}} asked for of “{{name}}”, but only {{leftQty}} and {{left}} may still be invoiced. Please ask for less.',
    'invoice.remarkTooLong': 'The remark has {{count}} characters, 230 are the most. Please shorten it.',
    'invoice.notPaid':
      'The shop invoices what is paid: {{amount}} asked for of {{no}}, but only {{left}} is paid and not invoiced. Please enter and confirm the receipt first.',
    'invoice.voidElectronic':
      'The electronic invoice {{number}} cannot be voided, only reversed. Please issue a red letter.',
    'invoice.voidMonth':
      'The invoice {{number}} is of {{issuedOn}}; a paper invoice is voided in its own month only. Please issue a red letter.',
    'invoice.redUnderWay':
      'The red letter {{red}} of {{no}} is under way, so the invoice cannot be voided. Please take the red letter back first.',
    'invoice.redNotAllowed': eventNotAllowed.en,
    'invoice.redTooMuch':
      '{{amount}} to be reversed of “{{name}}”, but only {{left}} is left to reverse. Please take less.',
    'invoice.redTooEarly': 'It begins after this moment. Please say now or earlier.',
    'invoice.redRunOut':
      '{{no}} was not confirmed within 72 hours and is void. If it was, please say when; if not, begin again.',
    'invoice.redBegunBeforeInvoice':
      'It begins at {{startedAt}}, before the invoice of {{issuedOn}}. Please correct it.',
    'invoice.redConfirmedLater': 'It is confirmed after this moment. Please say now or earlier.',
    'invoice.redConfirmedEarlier': 'It is confirmed before it began at {{startedAt}}. Please correct it.',
    'invoice.redBeforeInvoice':
      'The red letter is of {{day}}, before the invoice of {{issuedOn}}. Please correct the day.',
    'invoice.dayClosed':
      'The books are closed up to {{to}}; an invoice of {{day}} cannot move to another day. Please keep the day, or ask somebody with the right to reopen the period under Settings → Period close first.',
    'invoice.afterRed': 'The invoice would be of {{day}}, after its red letter of {{redOn}}. Please correct the day.',
    'period.closed':
      'The books are closed up to {{to}}; nothing can be dated {{day}} any more. Please choose a day after {{to}}, or ask somebody with the right to reopen the period under Settings → Period close first.',
    'period.notMonthEnd': '{{day}} does not end a month. Books are closed month by month; please choose {{end}}.',
    'period.notOver': '{{day}} is not over yet. A month can be closed once it is over.',
    'period.closedBefore': 'The books are closed up to {{to}} already, {{day}} with them.',
    'period.obstacle':
      'The books cannot be closed up to {{to}} yet. $t({{what}}): {{count}}. Please settle this first.',
    'period.notLast': 'A later period is closed, up to {{last}}. Please reopen {{last}} first, then {{to}}.',
    'period.noneClosed': 'Nothing is closed yet. Please close a period under Settings → Period close first.',
    'period.reversed': 'The first day {{from}} is after the last {{to}}. Please swap them.',
  },
} satisfies Record<'zh' | 'en', Partial<Record<RefusalCode, string>>>
