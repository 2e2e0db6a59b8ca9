import { words } from './words'

/** The help page. */
export const helpWords = words({
  zh: {
    title: '帮助',
    road: '一张订单的路',
    roadText: {
      order:
        '开单：按 Ctrl+N，选客户、录商品，也可以从 Excel 粘贴；老订单点「再来一单」。没保存的内容断电也不丢，下次打开还在标签页里。可以先存草稿；确认后得到单号，并占用库存。',
      approve:
        '审核：店主打开了「审核规则」后，不合规则的订单提交后先等人审核，这时不占库存、不进应收；通过了才确认，驳回了可以改好再提交，也可以只退回到前面的一步重新审核。',
      change:
        '变更：订单确认后要改，点「变更」，改好后写明原因提交；合规则的马上生效成为下一版，其余等审核。已发的货数量和价格不变，任意两版可以对比。',
      ship: '发货：在订单上点「发货」，可以分几次发。发出的金额成为应收。记错了的发货单可以作废。',
      returns:
        '退货：在订单「更多」里点「申请退货」，或在「销售退货」里新建；确认以后收货、检验（合格的回库存，不良的另放），再冲减应收，最后完成。有权限的人也可以在订单上一步退货。',
      service:
        '服务：在「服务单」里写客户要做什么；确认需求，排好谁、哪天、几点去，做完记下结果和客户的评分。七天没有反馈的自动完成，评分留空。',
      turns:
        '途中：在订单或列表的「更多」里记备货阶段、暂停、按已发关闭；客户收到货后确认签收，完成以后可以归档；完成时可以复制一段话发给客户，或写一封附订单 PDF 的邮件，动态里记着通知了没有。',
      receipt: '收款：录入后等财务确认。确认了才冲减应收；多收的部分留作预收款。',
      invoice: '开票：在订单上申请，批准后开出，再把发票号码登记回来。',
      opening: '期初：开始使用时客户已经欠的钱，在客户页面的「对账单」里录入一次，或随客户表一起导入；负数是预收款。',
      statement: '对账：在客户页面的「对账单」里选期间，期初、每笔往来和期末对得上。',
    },
    screens: '每个页面做什么',
    screen: {
      home: '今天的数字和待办；新店在这里一步步做完基本设置，可以先放下、以后接着做。账目是否相符、上次什么时候备份，也在这里。窗口右上角的铃铛（Ctrl+B）里是「待办与通知」：要做的事按种类列出，做完自动消失；与您有关的动静逐条列出，点开即已读。订单三天没人处理会提醒负责人，再过三天提醒上级；过了约定交货日还没发完，负责人和客服各有一条待办，带着可以复制给客户的说明。同事的跟进在「工作动态」里，可以点赞和回复。',
      orders:
        '所有订单。双击或按回车打开；光标所在的订单可以直接处理，勾选的几张可以一起签收、完成、归档或分配给同事。问题一栏写明：已暂停、逾期未发、逾期未付、缺货。归档的订单勾选「已归档」后能看到。订单页面上可以留言，用 @ 点名的同事会在首页看到；合同、签收单等文件作为附件放在那里，图片和 PDF 点一下就能看。',
      inbox:
        '等您审核的订单，可以几张一起通过或驳回；打开订单能看到哪条规则不符合、客户的额度和欠款、库存和以往订单。外出时可以委托别人。',
      approvals:
        '哪些订单要审核（金额、折扣、底价、信用额度、逾期、特殊条款、毛利率、成本未知），由谁一步一步审核：一人、全部、依次或按比例；一条流程可以只管一种订单。',
      coupons:
        '发给客户的优惠券：可用、已用在哪张订单、过期、作废。一张券只能用一次，取消订单后可以再用；开单时按 F9 输入券码，从整单优惠之后的金额里减。订单晚了，在订单的「更多」里发券补偿。',
      orderLines: '卖出的每一行：按客户、商品、类别和日期查，可以导出。',
      customers:
        '客户和他们的欠款。光标停在哪位，右边就显示哪位。客户页面上可以合并重复的客户，记录跟进，设置提醒；常用的筛选可以起名保存。店里自己要记的内容，加在「自定义字段」里；哪些资料必填也在那里定。',
      products:
        '商品、单价和库存。库存只通过单据和「调整库存」变动。商品和订单也可以有自定义字段；订单类型可以要求先填好哪几个再确认，纸上也印。参考成本手工填写，只有有「看成本和毛利」权限的人看得到；审核人和完成情况里的毛利按它算，没填的不当成 0。',
      purchases:
        '向供应商订货：开单、提交、发给供应商、登记供应商确认的数量和日期。新行的单价先用上次向这家供应商采购的价，旁边是这个商品的采购价历史。有「审核采购」权限的人提交后直接通过，其他人提交后等他审核。供应商确认的数量和日期与订货不同时，留下一个版本，原来的数还看得到。「按类型统计」列出每种单据的张数和金额。',
      purchaseReturns: '退给供应商的货：开单、提交、审核。没有入库单可依据，商品和单价由您填写，要有「采购退货」权限。',
      suppliers: '供应商和向他们采购的金额。开过单据的供应商不能删除，只能停用。',
      openItems: '每一笔没收清的应收，可看任意一天的情况。',
      aging: '按逾期天数分段的应收，每个数字都能点开看是哪些单据。',
      receipts: '录入、确认、退回和作废收款。',
      invoices: '开票申请、审批和登记发票号码。',
      returns: '客户退货从申请到结算：待确认、等货到、待检验、待结算，各在一个视图里。',
      services:
        '安装、维修、保养等服务：谁来确认、谁去、什么时候去、做得怎么样。「服务日历」按人按天看一周的安排，时间重叠会标出来。',
      transfers:
        '货从一个仓库到另一个仓库：写清从哪里到哪里、什么货、多少，确认需求后计划日期和承运。仓库在「设置 → 仓库」里加。',
      import:
        '从 Excel 导入：以往订单；客户（一个客户可以占几行，连同其他联系人、地址、开票抬头和期初余额）；商品（连同期初库存）；给价格等级或客户的价格表。先逐行预览：新增、更新前后的值、有错的和有提示的；再一次写入，以后还可以整次撤销。表格里隐藏和筛选掉的行也一起检查，可以改成只导入看得见的行。合并单元格、只写在第一行的单号和客户，会建议往下沿用；同一条记录写了两次、订单里有不认识的商品，由您选怎么办。列表导出的文件改好后可以直接导回来。',
      check: '用全部单据重算每个合计，和账上逐一核对。',
      people:
        '谁在这里上班、各自能做什么、看得到谁的客户和订单（本人的、本部门和下属的、全部；没有负责人的大家都看得到）。订单的负责人和协作人在订单页面上定。没有「看应收和收款」权限的人，看不到欠款。新同事用一次性登录码登录，再自己设密码；有人离职时，手里的客户、未完订单、提醒和下属一次交接。',
      settings:
        '店铺资料、菜单显示哪些页面、订单（自己的类型、备货阶段、什么时候能完成）、通知（什么事通知谁、用什么文字）、语言、外观和备份。',
    },
    keys: '快捷键',
    key: {
      palette: '搜索和命令',
      newOrder: '新建订单',
      notices: '待办与通知',
      places: '打开第 1 到第 9 个页面',
      nextTab: '下一个标签',
      previousTab: '上一个标签',
      closeTab: '关闭标签',
      quickSearch: '在列表里搜索',
      save: '保存',
      confirm: '保存并确认；对话框里等于「确定」',
      open: '打开列表中的一行',
      copy: '复制列表中的一格',
      list: '打开下拉列表',
      paste: '订单明细里：放入从 Excel 复制的几行，先核对再放入',
      gift: '订单明细里：这一行是赠品',
      apart: '订单明细里：这一行不参与整单优惠',
      roundOff: '订单里：抹去角和分',
      coupon: '订单里：输入优惠券的券码',
      undo: '订单明细里：撤销删除、复制、粘贴、赠品、抹零',
      day: '日期里：15 = 本月 15 日，0305 = 3 月 5 日，+5 = 5 天后',
      help: '帮助',
    },
    data: '数据在哪里，怎么备份',
    dataText: {
      where: '数据只在这台电脑上：{{folder}}',
      daily: '程序每天第一次打开时自动备份，也可以随时在「设置 → 备份」里手动备份。',
      away: '请每周把备份文件夹复制到 U 盘或另一台电脑：电脑坏了，数据还在。',
      restore: '恢复备份会替换现在的数据；替换之前，现在的数据会先另存一份。',
    },
    trouble: '遇到问题',
    troubleText: {
      refused: '程序说「不」的时候，会写明原因和下一步怎么做。',
      excel: '导出时提示写不进去：多半是同名文件正在 Excel 中打开，关掉再导出。',
      fault: '程序出错时数据不会改动。点「复制详情」，把内容发给我们。',
    },
  },
  en: {
    title: 'Help',
    road: 'The way of an order',
    roadText: {
      order:
        'Order: press Ctrl+N, choose the customer, enter products or paste rows from Excel; “Order again” takes an earlier one. What is not saved survives a power cut and is back in its tab. Save a draft if you like; confirming gives the number and reserves stock.',
      approve:
        'Approval: once the owner has switched on “Approval rules”, an order that breaks one waits for its approvers after it is submitted, and touches neither stock nor receivables. Approved, it is confirmed; rejected, it can be changed and submitted again.',
      change:
        'Change: to change a confirmed order press “Change”, type it anew and say why; it becomes the next version at once, or waits for approval. What was delivered keeps quantity and price; any two versions can be compared.',
      ship: 'Ship: press “Ship” on the order, in several deliveries if need be. What is delivered becomes owed.',
      returns:
        'Returns: choose “Request a return” in the menu of an order, or write one under sales returns. Once approved, receive and inspect the goods (what is good goes back to stock, what is bad is kept apart), credit the account and complete it. Who has the right takes goods back on the order in one step.',
      service:
        'Services: write down what a customer needs; confirm it, plan who goes when, note the result and what the customer says. What has no feedback for seven days is completed without a score.',
      turns:
        'On the way: under “More”, on the order or in the list, note the stage of preparing, hold it, or close it short; confirm the receipt of goods, complete and archive it. Completing offers a message to copy, or a mail with the order as PDF; the history says whether the customer was told. A delivery noted by mistake can be voided.',
      receipt:
        'Receipt: enter it, and finance confirms it. Only then does the customer owe less; what is too much stays as an advance.',
      invoice: 'Invoice: request it on the order; once approved and issued, write its number back.',
      opening:
        'Opening: what a customer owed before is entered once at the statement on the customer’s page, or imported with the customers; below zero it is an advance.',
      statement: 'Statement: choose a period on the customer’s page; opening, movements and closing add up.',
    },
    screens: 'What each screen does',
    screen: {
      home: 'What a new shop sets up first, to be left and taken up again at any step. Today’s figures and what is to be done; whether the books agree and when the last backup was made. The bell at the top right (Ctrl+B) holds what is to be done, by kind, gone once it is done, and what you were told of, read once it is opened. Of an order untouched for three days its owner is reminded, three days later the superior; past its promised day it stands among what the owner and customer service have to do, with a message to copy to the customer. What colleagues spoke with customers stands under Work, to be liked and answered.',
      orders:
        'Every order. Double click or Enter opens one; the one under the cursor can be gone on with here, and ticked ones received, completed, archived or given to a colleague together. The problem column says what is wrong: on hold, late, overdue, short. Tick “Archived” to see what is archived. On an order’s page people write comments; who is named with @ finds it on the home screen. Contracts and signed delivery notes are attached there; pictures and PDFs are looked at with a click.',
      inbox:
        'Orders that wait for your approval, several of which can be decided at once; the order shows the rules it breaks, the customer’s credit and debts, the stock and earlier orders. While you are away somebody else can decide.',
      approvals:
        'Which orders need approval (amount, discount, floor price, credit limit, overdue, special terms, margin, unknown cost), and who decides step by step: one, all, one after another or a share of the votes; a flow can be for one type of order only.',
      coupons:
        'Coupons given to customers: open, used by which order, expired, void. One counts once, and again after its order is cancelled; type its code into an order with F9, it is taken off after the discount on the whole. Where an order is late, “More” on it gives a coupon to make up for it.',
      orderLines: 'Every line sold, by customer, product, category and day; it can be exported.',
      customers:
        'Customers and what they owe. The one under the cursor is shown at the right. A customer’s page merges duplicates, takes down what was said and sets reminders; filters can be kept under a name. What your shop needs to know besides is added in “Custom fields”, and what must be filled in is said there.',
      products:
        'Products, prices and stock. Stock changes only by documents and by “Adjust stock”. Products and orders can have custom fields too; a type of order can ask for some of them before it is confirmed, and they are printed. Reference costs are typed and only seen with the right to see costs and margins; the margin that approvers and the completion report show is reckoned with them, and a missing one never counts as 0.',
      purchases:
        'What is ordered from suppliers: write, submit, send, and enter what the supplier confirms. A new line begins with what was last paid to this supplier; what the product cost before stands beside it. What somebody submits who may approve purchases is approved by that, what others submit waits for them. Where the supplier confirms other quantities or days, a version is kept, and what was asked stays to be seen. “By type” counts the documents and adds up their amounts.',
      purchaseReturns:
        'Goods that go back to a supplier: written, submitted and approved. No receipt of goods stands behind them, so products and prices are typed, with the right to purchase returns.',
      suppliers: 'Suppliers and what was ordered from them. One with documents cannot be deleted, only put out of use.',
      openItems: 'Everything not fully paid, as of any day.',
      aging: 'Receivables by days overdue; every figure opens the documents behind it.',
      receipts: 'Enter, confirm, reject and void receipts.',
      invoices: 'Invoice requests, their approval and the invoice numbers.',
      returns:
        'Returns of customers from the request to the credit: to approve, expected, to inspect, to settle, a view each.',
      services:
        'Installation, repair, maintenance: who confirms, who goes when, and how it went. The service calendar shows a week by person and day and marks what overlaps.',
      transfers:
        'Goods that go from one warehouse to another: what and how many, confirmed, then planned with a day and a carrier. Warehouses are added under settings.',
      import:
        'From Excel: past orders; customers (one may take several rows, with further contacts, addresses, invoice titles and the opening balance); products with their opening stock; price lists for levels and customers. A preview row by row first (new, old and new values, errors, hints), then all at once, and it can be undone as one. Rows that are hidden or filtered out in the sheet are checked too; they can be left out. What stands once above a block of rows is suggested to count for each; two rows of one record and products nobody knows are settled as you choose. What a list exports can be changed and imported again.',
      check: 'Works out every total anew from all documents and compares.',
      people:
        'Who works here, what each may do, and whose customers and orders each sees: their own, their team’s or all; what has no owner is seen by everybody. Owner and team of an order are set on its page. Who may not read receivables finds no money owed anywhere. A new colleague signs in with a one-time code and chooses a password; when somebody leaves, their customers, open orders, reminders and people are handed over in one go.',
      settings:
        'The shop’s data, the screens of the menu, orders (types of your own, stages of preparing, when they can be completed), notices (who is told of what, in which words), language, look and backups.',
    },
    keys: 'Keys',
    key: {
      palette: 'Search and commands',
      newOrder: 'New order',
      notices: 'To do and notices',
      places: 'Open screen 1 to 9',
      nextTab: 'Next tab',
      previousTab: 'Previous tab',
      closeTab: 'Close the tab',
      quickSearch: 'Search in the list',
      save: 'Save',
      confirm: 'Save and confirm; “OK” in a dialog',
      open: 'Open a row of a list',
      copy: 'Copy a cell of a list',
      list: 'Open the list of a field',
      paste: 'In order lines: put in rows copied in Excel, checked first',
      gift: 'In order lines: this line is a gift',
      apart: 'In order lines: this line takes no part in the order discount',
      roundOff: 'In an order: take off jiao and fen',
      coupon: 'In an order: type the code of a coupon',
      undo: 'In order lines: take back what was deleted, copied, pasted, given or rounded off',
      day: 'In a date: 15 = the 15th, 0305 = 5 March, +5 = in 5 days',
      help: 'Help',
    },
    data: 'Where the data lies, and backups',
    dataText: {
      where: 'The data is only on this computer: {{folder}}',
      daily:
        'A backup is made when the program is first opened each day, and whenever you ask for one in Settings → Backups.',
      away: 'Copy the backups to a USB stick or another computer every week: if this one breaks, the data is still there.',
      restore: 'Restoring replaces the present data, which is saved first.',
    },
    trouble: 'When something goes wrong',
    troubleText: {
      refused: 'When the program says no, it says why and what to do.',
      excel: 'An export cannot be written: the file is probably open in Excel. Close it and export again.',
      fault: 'When the program fails, no data is changed. Press “Copy details” and send them to us.',
    },
  },
})
