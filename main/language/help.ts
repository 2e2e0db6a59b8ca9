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
      ship: '发货：在订单上点「发货」，可以分几次发。发出的金额成为应收。在发货窗口里可以扫码（F3）：扫一次加一，从零数起；采购到货、调拨收货也一样。记错了的发货单可以作废。',
      returns:
        '退货：在订单「更多」里点「申请退货」，或在「销售退货」里新建；确认以后收货、检验（合格的回库存，不良的另放），再冲减应收，最后完成。有权限的人也可以在订单上一步退货。',
      service:
        '服务：在「服务单」里写客户要做什么；确认需求，排好谁、哪天、几点去，做完记下结果和客户的评分。七天没有反馈的自动完成，评分留空。',
      turns:
        '途中：在订单或列表的「更多」里记备货阶段、暂停、按已发关闭；客户收到货后确认签收，完成以后可以归档；完成时可以复制一段话发给客户，或写一封附订单 PDF 的邮件，动态里记着通知了没有。',
      receipt: '收款：录入后等财务确认。确认了才冲减应收；多收的部分留作预收款。',
      invoice: '开票：在订单上申请，批准后开出，再把发票号码登记回来；退货后在发票页上红冲。',
      opening: '期初：开始使用时客户已经欠的钱，在客户页面的「对账单」里录入一次，或随客户表一起导入；负数是预收款。',
      statement: '对账：在客户页面的「对账单」里选期间，期初、每笔往来和期末对得上。',
    },
    screens: '每个页面做什么',
    screen: {
      home: '今天的数字和待办；新店在这里一步步做完基本设置，可以先放下、以后接着做。账目是否相符、上次什么时候备份，也在这里。窗口右上角的铃铛（Ctrl+B）里是「待办与通知」：要做的事按种类列出，做完自动消失；与您有关的动静逐条列出，点开即已读；有退款或付款等确认，会告诉能确认的人，结果再告诉登记的人。订单三天没人处理会提醒负责人，再过三天提醒上级；过了约定交货日还没发完，负责人和客服各有一条待办，带着可以复制给客户的说明。同事的跟进在「工作动态」里，可以点赞和回复。',
      orders:
        '所有订单，按单号、客户、电话、备注、商品、发票号或运单号都能搜到。双击或按回车打开；光标所在的订单可以直接处理，勾选的几张可以一起签收、完成、归档或分配给同事。问题一栏写明：已暂停、逾期未发、逾期未付、缺货。归档的订单勾选「已归档」后能看到。订单和其他单据（采购需求、采购、退货、服务、调拨、收款、对账单、开票申请）的页面上都可以留言，用 @ 点名的同事会在首页看到；合同、签收单等文件作为附件放在那里，图片和 PDF 点一下就能看。',
      inbox:
        '等您审核的订单，可以几张一起通过或驳回；打开订单能看到哪条规则不符合、客户的额度和欠款、库存和以往成交。外出时可以委托别人。',
      approvals:
        '哪些订单要审核（金额、折扣、底价、信用额度、逾期、特殊条款、毛利率、成本未知、自定义字段），新店一开始只打勾信用额度；由谁一步一步审核：一人、全部、依次或按比例；一条流程可以只管一种订单。',
      coupons:
        '发给客户的优惠券：可用、已用在哪张订单、过期、作废。一张券只能用一次，取消订单后可以再用；开单时按 F9 输入券码，从整单优惠之后的金额里减。订单晚了，在订单的「更多」里发券补偿。',
      orderLines: '卖出的每一行：按客户、商品、类别和日期查，可以导出。',
      customers:
        '客户和他们的欠款。光标停在哪位，右边就显示哪位。客户页面上可以合并重复的客户，记录跟进，设置提醒；常用的筛选可以起名保存。店里自己要记的内容，加在「自定义字段」里；哪些资料必填也在那里定。',
      products:
        '商品、单价和库存。库存只通过单据和「调整库存」变动。在途是已发给供应商、还没到的采购，加上调拨路上的；预计可用 = 可用 + 在途。「设置」里打开负库存后，不够也能发货：先按最近的成本记，标「待补成本」，到货时补差额。商品和订单也可以有自定义字段；订单类型可以要求先填好哪几个再确认，纸上也印。参考成本手工填写，只有有「看成本和毛利」权限的人看得到；审核人和完成情况里的毛利，已发的按出库成本，未发的按它算；没填的按平均成本，都没有时不当成 0。',
      requests:
        '店里缺什么先写在这里：谁都可以按权限提，有「审核采购」权限的人通过；再登记几家供应商的报价，一行一行并排比，选不是最低价的要写明原因；最后按选定的报价给每家生成一张采购草稿。补货建议也可以写成采购需求。',
      purchases:
        '向供应商订货：开单、提交、发给供应商、登记供应商确认的数量和日期。新行的单价先用上次向这家供应商采购的价，旁边是这个商品的采购价历史。有「审核采购」权限的人提交后直接通过，其他人提交后等他审核。供应商确认的数量和日期与订货不同时，留下一个版本，原来的数还看得到。货到了点「到货」登记，可以分几次；验收合格的才进库存，按不含税进价；不合格的退给供应商，或等供应商补货。登记错了可以作废，不再来的点「余下不要了」。',
      goodsReceipts: '所有采购的到货：还没验收的、有不合格的各在一个视图里。双击打开那张采购订单，在那里验收或作废。',
      purchaseReturns:
        '退给供应商的货：开单、提交、审核、发回、结算。发回时货从库存出去；结算时冲减应付、收回退款，或收到换来的货。验收时不合格的货会自动开一张草稿；结算时选换货，原采购单就重新等这么多货；其他的商品和单价由您填写，要有「采购退货」权限。',
      suppliers:
        '供应商、向他们采购的金额和应付余额；页面上看得到最近一年准时、合格、价格的表现。页面的「对账单」选一段期间，期初、每张单据、期末连得上，可以打印、导出；开始使用前欠供应商的（负数是预付的），也在那里录入一次。开过单据的供应商不能删除，只能停用。',
      openItems: '每一笔没收清的应收，可看任意一天的情况。到期日按账期或订单的收款计划算，财务可以写明原因改成另一天。',
      receipts:
        '录入、确认、驳回和作废收款，也可以先存草稿。选结算方式会带出常用账户，平台手续费单独填：实收加手续费抵欠款。收得比还差的多，要勾选「转为预收款」才能登记。同一账户上流水号登记过的，会再问一次；付款人不是客户的有标记，财务核对后再确认。送出后财务没确认前可以撤回修改。财务可以勾选几张一起确认，逐张说明结果，先到期的先核销。双击打开一张收款单：针对哪些订单、核销了什么、还差多少、是否有效。账户、结算方式和双人确认在「设置 → 账户与结算方式」里管。',
      orderDues:
        '每张还没收齐的订单：订单金额、已回款、待回款、下一笔哪天到期、迟了几天。订单页上可以定收款计划：分几期、每期哪天多少钱，各期加起来等于订单金额，收到的钱按日期先后抵各期。快到期和逾期的，负责人和财务会收到通知。没有计划的订单按发货单的到期日算。',
      cashBook:
        '店里每个账户一行：期初、收款（扣手续费后）、手续费、退款、付款、账户间转账、期末；只算财务已确认的。点一个数，打开它的单据。「日记账」逐笔列出，带余额；「收付日报」按天按结算方式合计。账户的期初余额和启用日期在「设置 → 账户与结算方式」里填。',
      aging:
        '按到期日或单据日期分段的应收，可看任意一天；分段天数全店自己定。光标停在任何一个数上按 F4，或点合计、客户和订单页面上的数，就列出加起来正好等于它的单据，可打开、打印、导出。',
      dunning:
        '有逾期款的客户：最早到期、金额、催到几级、上次联系、承诺哪天付多少，减去未核销的钱还要催多少。每次催款记一笔，记错了可以写明原因撤回，到了约好的日子会出现在待办；各级催款函可以打印或存成 PDF。',
      bankLines:
        '网银、微信支付、支付宝（个人和商户）下载的账单（CSV 或 Excel）从这里导入：重复的文件、重叠的月份不会多出一笔，疑似已有的先列出来由人定，读不出来的行写明原因。光标停在哪一笔，上面就列出它可能是谁的钱和理由：摘要里的单号、户名、以前替谁付过、金额。按回车采用第一个：登记一张收款单等财务确认，或对上已有的收款单；也可以自己选客户，或写明原因忽略。支出的流水对退款和付款，只有可以确认收款的人看得到。财务没确认前可以撤销；驳回或撤回的收款单仍占着这笔流水，改好可以再送；收款单删除或作废后，流水自动恢复为待核对。',
      payables:
        '欠供应商的货款：采购的货验收合格后按供应商的付款账期到期，可看任意一天的情况。采购作废到货，应付也跟着取消。',
      payableAging: '按逾期天数分段的应付，每家供应商一行；双击打开供应商看是哪些单据。',
      payments:
        '付给供应商的钱：登记后由另一个人确认（只有一个人时自己确认），确认时先到期的先核销，也可以自己分配；多付的是预付款，以后再核销。作废后各张单据恢复未付。货款付清的采购订单自动完成。',
      refunds:
        '退给客户的钱：为退货退，或退预收款。登记后等财务确认，确认了才从客户余款里减去；作废后钱仍是客户的余款。最多能退的是客户的余款，为退货退的不超过退货金额。',
      writeOffs:
        '不再收的零头、折让和坏账，以及改由别的客户付的应收（转应收，到期日不变）。选客户和未收的单据，填金额：抹零不超过上限，有确认收款权限的人登记后马上生效，其余等财务确认；撤回或驳回的可以修改后再提交。订单不改，待回款减少；作废后恢复原状。「手工核销」在账龄里客户那一行：一边是余款，一边是未收，填数或「先到期先核销」；已核销的可以取回再核销到别处，可以撤销。',
      statements:
        '给客户的对账单：选一段期间给一位客户，或批量给有余额或往来的客户各做一张，各存成一个 PDF 或 Excel。单上的数字是生成时的，不再变；之后有补登或作废，页面上说明变了什么，要改就撤回重做。登记怎样、何时、发给谁，客户确认或说有差异；客户填好的表格读回来，逐行列出差异和建议，不自动改任何数字。盖章的回执作为附件加上。「内容」里选发货下要不要列商品明细、已开票，记在客户上。客户确认后，这段期间和以前不能再补登或作废单据；有权限的人可以「重新打开」。',
      invoices:
        '开票申请、审核和回写发票号码。同一客户的几张订单可以开在一张发票上，每行可以只开一部分；折扣可以另列一行。撤回或驳回的申请改好后再提交；待审核的可以勾选几张一起通过。当月的纸质发票可以作废，数电票只能红冲：客户已用票的，双方要在发起后 72 小时内确认（按实际发起和确认的时间算，晚登记也可以）。「按订单」列出已发货未开票、已开票未收款和待红冲的订单。「税局」里可以把待开票的申请一次写进从电子税务局下载的批量开票模板（有问题的会逐条说明怎么改），导入税局的结果登记号码，失败的记下原因；与申请不符的留给人工核对；再把一个文件夹里的 PDF、OFD、XML 发票和红字发票挂到各自的申请上。交到税局还没有结果的申请不能取消或驳回。',
      ledger:
        '一段期间里所有客户的往来，一位接一位：期初、每张单据和之后的余额、期末。导出的合计与账龄、对账单一致，可以直接给会计。',
      performance:
        '一段期间里确认的订单：多少张、多少钱，退货、已回款、已退款、待回款、开票申请，按员工、按员工和客户、按客户级别或按客户。订单算给它的负责人，没有订单的退货算给客户的负责人。点一个金额，右边就列出是哪些单据，合计与它一致。',
      documentTypes:
        '一段时间里每种单据（含自定义订单类型）有几张、走到哪一步、合计多少，订单按线下录单和线上下单分开；双击打开这一类的列表，列表的合计与这里一致。只列出您能看的单据。',
      toShip:
        '还有货没发的订单，逾期的和约定日期早的在前。光标所在的订单，下面是每行还差多少、可用多少、缺多少，按「发货」就在这里发；勾选多张可以一起整单发出，不能发的会说明原因。「缺货汇总」把全店缺的商品合在一起，还有多少在途、到了以后可用多少。',
      deliveries:
        '所有发货单：今天发出的、还没签收的、有异常的，各在一个视图里，单号和运单号都能搜到。每张单上看得到谁发的、收到没有；物流可以手工登记，也可以把快递网页上的文字整段粘贴进来。标记异常后订单标红，负责人收到通知，处理完毕才消失。送货单从这里打印，可以带价格，也可以不带。客户少收了货，签收时逐行选运输损耗、补发或退回入库。「送货安排」把一天的发货单分给司机和车辆，用 Alt+↑、Alt+↓ 排先后，连同拣货单打印出来，拣货单写明批号、序列号和有效期。勾选同一客户的几张发货单，「销货清单」列出货物、折扣、税额和价税合计，也可以把退货列成负数；一段期间的清单从客户的对账页打印。清单和商业发票也在订单、送货单的预览里，都不是税务发票；商业发票的英文资料填一次就记住。',
      returns:
        '客户退货从申请到结算：待确认、等货到、待检验、待结算，各在一个视图里。结算有三种：冲减应收；退款，没欠的部分退给客户，等财务确认；换货，按原价写一张换货的订单草稿，发货时自动抵掉退货金额，改成别的货就多退少补。不知道原单的货，有「无原单退货」权限的人可以写：客户、商品、数量、退货单价和说明，其余步骤一样；检验后按当前平均成本入库。',
      returnCauses: '一段时间的退货按原因：几张、多少钱、怎么结算，从申请到结算平均用了几小时。',
      services:
        '安装、维修、保养等服务：谁来确认、谁去、什么时候去、做得怎么样。排期后可以领用配件，马上出库，没用完的退回；完工时服务费和用掉的配件计入客户应收，填错了可以撤回完工。「服务质量」按人和类型看按时率和平均分。「服务日历」按人按天看一周的安排，时间重叠会标出来。',
      stocktakes:
        '选一个仓库开始盘点，账面数先记下来；扫码或逐行填实盘数（回车到下一行），盘点时照常收发货也不会算错。盘完看差异，可以要求复盘，再过账：盘盈盘亏按成本入账，没填的行不动。盲盘时录数的人看不到账面数。',
      lots: '按批次（有效期）或按序列号管理的商品在这里：还剩多少、在哪里、还有几天到期。「临期」的天数可以改。输入或扫一个号码，打开就看到它从哪张入库单来、发给了哪个客户；按 Ctrl+K 输入号码的开头也能找到。出库不选批次就先出快到期的，过期的不会自动出。',
      psi: '一段时间里每样商品的期初、入库、出库和期末，数量和金额都对得上；过去任何一天的库存也看这里。「积压」是 90 天没动过的货。',
      transfers:
        '货从一个仓库到另一个仓库：写清从哪里到哪里、什么货、多少，确认需求后计划日期和承运；发出后算在途，到货可以分几次，路上少了的按成本记成损耗单。仓库在「设置 → 仓库」里加。',
      import:
        '从 Excel 导入：历史订单；客户（一个客户可以占几行，连同其他联系人、地址、开票抬头和期初余额）；商品（连同期初库存）；给价格等级或客户的价格表。先逐行预览：新增、更新前后的值、有错的和有提示的；再一次写入，以后还可以整次撤销。表格里隐藏和筛选掉的行也一起检查，可以改成只导入看得见的行。合并单元格、只写在第一行的单号和客户，会建议往下沿用；同一条记录写了两次、订单里有不认识的商品，由您选怎么办。列表导出的文件改好后可以直接导回来。',
      check: '用全部单据重算每个合计，和账上逐一核对。',
      people:
        '谁在这里上班、各自能做什么、看得到谁的客户和订单（本人的、本部门和下属的、全部；没有负责人的大家都看得到）。订单的负责人和协作人在订单页面上定。没有「看应收和收款」权限的人，看不到欠款。新同事用一次性登录码登录，再自己设密码；有人离职时，手里的客户、未完订单、提醒和下属一次交接。',
      settings:
        '店铺资料、菜单显示哪些页面（菜单里点一下组名，这一组就收起来）、订单（自己的类型、备货阶段、什么时候能完成）、通知（什么事通知谁、用什么文字）、期间结账（结到月末，那天及以前不能再有单据；结错了可以反结账；已结账期间的订单可以一次归档）、语言、外观和备份。',
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
      back: '关掉最上面的一层：列表、对话框、面板',
      preview: '单据：打印预览',
      tick: '列表里：全选；空格勾选一行',
      export: '列表里：导出',
      columns: '列表里：选择显示哪些列',
      receive: '应收、客户和订单：登记收款',
      create: '客户、供应商、商品框里：新建一个',
      scan: '订单里：到客户框；对话框里：扫码点数',
      line: '明细里：上一行、下一行',
      backwards: '明细里：回到上一格',
      copyLine: '明细里：复制这一行',
      dropLine: '明细里：删除这一行',
      whole: '订单里：到整单优惠',
      order: '排顺序的表里：上移、下移',
      week: '服务日历里：上一周、下一周',
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
      why: '应收、账龄、客户和订单上的数：列出它由哪些单据组成',
      undo: '订单明细里：撤销删除、复制、粘贴、赠品、抹零',
      day: '日期里：15 = 本月 15 日，0305 = 3 月 5 日，+5 = 5 天后',
      help: '帮助',
    },
    data: '数据在哪里，怎么备份',
    dataText: {
      where: '数据只在这台电脑上：{{folder}}',
      daily: '程序每天第一次打开时自动备份，也可以随时在「设置 → 备份」里手动备份。',
      away: '请每周关闭程序后，把整个数据文件夹（连同图片 picture 和附件 attachment）复制到 U 盘或另一台电脑：电脑坏了，数据还在。备份里只有数据库，没有图片和附件。',
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
      ship: 'Ship: press “Ship” on the order, in several deliveries if need be. What is delivered becomes owed. Scan there (F3): each scan adds one, from zero; goods of a purchase or a transfer are received the same way.',
      returns:
        'Returns: choose “Request a return” in the menu of an order, or write one under sales returns. Once approved, receive and inspect the goods (what is good goes back to stock, what is bad is kept apart), credit the account and complete it. Who has the right takes goods back on the order in one step.',
      service:
        'Services: write down what a customer needs; confirm it, plan who goes when, note the result and what the customer says. What has no feedback for seven days is completed without a score.',
      turns:
        'On the way: under “More”, on the order or in the list, note the stage of preparing, hold it, or close it short; confirm the receipt of goods, complete and archive it. Completing offers a message to copy, or a mail with the order as PDF; the history says whether the customer was told. A delivery noted by mistake can be voided.',
      receipt:
        'Receipt: enter it, and finance confirms it. Only then does the customer owe less; what is too much stays as an advance.',
      invoice:
        'Invoice: request it on the order; once approved and issued, write its number back; after a return, begin the red letter on its page.',
      opening:
        'Opening: what a customer owed before is entered once at the statement on the customer’s page, or imported with the customers; below zero it is an advance.',
      statement: 'Statement: choose a period on the customer’s page; opening, movements and closing add up.',
    },
    screens: 'What each screen does',
    screen: {
      home: 'What a new shop sets up first, to be left and taken up again at any step. Today’s figures and what is to be done; whether the books agree and when the last backup was made. The bell at the top right (Ctrl+B) holds what is to be done, by kind, gone once it is done, and what you were told of, read once it is opened; who may confirm money is told of refunds and payments that wait, who entered them of what became of it. Of an order untouched for three days its owner is reminded, three days later the superior; past its promised day it stands among what the owner and customer service have to do, with a message to copy to the customer. What colleagues spoke with customers stands under Work, to be liked and answered.',
      orders:
        'Every order, found by number, customer, phone, remark, product, invoice or tracking number. Double click or Enter opens one; the one under the cursor can be gone on with here, and ticked ones received, completed, archived or given to a colleague together. The problem column says what is wrong: on hold, late, overdue, short. Tick “Archived” to see what is archived. On the page of an order, and of any other document (purchase request, purchase, return, service, transfer, receipt, statement, invoice request), people write comments; who is named with @ finds it on the home screen. Contracts and signed delivery notes are attached there; pictures and PDFs are looked at with a click.',
      inbox:
        'Orders that wait for your approval, several of which can be decided at once; the order shows the rules it breaks, the customer’s credit and debts, the stock and earlier orders. While you are away somebody else can decide.',
      approvals:
        'Which orders need approval (amount, discount, floor price, credit limit, overdue, special terms, margin, unknown cost, custom fields; a new shop begins with that of the credit limit), and who decides step by step: one, all, one after another or a share of the votes; a flow can be for one type of order only.',
      coupons:
        'Coupons given to customers: open, used by which order, expired, void. One counts once, and again after its order is cancelled; type its code into an order with F9, it is taken off after the discount on the whole. Where an order is late, “More” on it gives a coupon to make up for it.',
      orderLines: 'Every line sold, by customer, product, category and day; it can be exported.',
      customers:
        'Customers and what they owe. The one under the cursor is shown at the right. A customer’s page merges duplicates, takes down what was said and sets reminders; filters can be kept under a name. What your shop needs to know besides is added in “Custom fields”, and what must be filled in is said there.',
      products:
        'Products, prices and stock. Stock changes only by documents and by “Adjust stock”. In transit is what was ordered from suppliers, sent to them and has not come, and what is between warehouses; projected = available + in transit. With negative stock switched on in the settings, goods leave though there are too few: at the last known cost, marked “cost pending”, and the difference is booked when goods come. Products and orders can have custom fields too; a type of order can ask for some of them before it is confirmed, and they are printed. Reference costs are typed and only seen with the right to see costs and margins; the margin that approvers and the completion report show takes what goods cost when they left, for the rest the typed cost or the average, and a missing one never counts as 0.',
      requests:
        'What the shop needs is written down here and approved by who may approve purchases. What suppliers offer stands side by side, line by line; passing over the lowest needs a reason. Each supplier that was chosen gets a draft of a purchase order at the price offered. What is short can be made a request too.',
      purchases:
        'What is ordered from suppliers: write, submit, send, and enter what the supplier confirms. A new line begins with what was last paid to this supplier; what the product cost before stands beside it. What somebody submits who may approve purchases is approved by that, what others submit waits for them. Where the supplier confirms other quantities or days, a version is kept, and what was asked stays to be seen. What comes is noted with “Goods are here”, in as many parts as it comes; only what is found right lies in stock, at its price without tax, and what is not goes back to the supplier or is replaced. A wrong receipt can be voided, and what does not come any more is closed.',
      goodsReceipts:
        'What came of all purchases; what waits to be inspected and what was not right stand in a view each. Double click opens the purchase order, where it is inspected or voided.',
      purchaseReturns:
        'Goods that go back to a supplier: written, submitted, approved, sent back and settled. They leave the stock when they are sent; settling takes them off what is owed, or their money or other goods come back. What was found wrong at a receipt is on a draft already; where it is settled by other goods, its purchase waits for them again; of anything else products and prices are typed, with the right to purchase returns.',
      suppliers:
        'Suppliers, what was ordered from them and what they are owed; a page tells how one has done in the last year: on time, right, dear. Its statement of any period adds up from opening to closing, is printed and exported; what you owed it before you began (negative: paid in advance) is entered there, once. One with documents cannot be deleted, only put out of use.',
      openItems:
        'Everything not fully paid, as of any day. The due day comes from the term or from the receipt plan of the order; finance changes it with a reason.',
      receipts:
        'Enter, confirm, reject and void receipts, or keep them as drafts first. A method brings its usual account; what a platform kept is a fee of its own: received plus fee settles the debt. More than is left to collect is entered only when one ticks that the surplus becomes an advance. A bank reference that stands on the account already is asked about once more; what somebody else than the customer paid is marked for finance. Until finance has confirmed one, it can be withdrawn and changed. Finance may tick several and confirm them together; each says what became of it, and settles what is due first. Double-click a receipt for its page: which orders, what it settled, what is left, whether it counts. Accounts, methods and dual control are kept under Settings → Accounts and methods.',
      orderDues:
        'Every order that is not paid in full: its amount, received, outstanding, the next due day and how many days it is late. On the page of an order a plan says how many instalments, which day and how much; together they come to the order, and what comes in pays them by day. The owner and finance are told of what is due soon or overdue. An order without a plan goes by the due days of its deliveries.',
      cashBook:
        'A row per account of the shop: opening, receipts after fees, fees, refunds, payments, transfers, closing; only what finance has confirmed. A figure opens its documents. The journal lists every movement with the balance after it, the daily cash adds up by day and method. Opening balances and their days are kept under Settings → Accounts and methods.',
      aging:
        'Receivables by due day or document date, as of any day, in buckets of the shop’s own. F4 on a figure, or a click on a total or on a figure of a customer or order, lists the documents that add up to it: they open, print and export.',
      dunning:
        'Customers who are late: since when, how much, how far asking has come, the last contact, what they promised, and what is left to ask for with the money in hand. Each contact is noted, can be withdrawn with a reason, and comes up as something to do on its day; the letter of each level is printed or kept as a PDF.',
      bankLines:
        'Statements of the bank, WeChat Pay and Alipay, those of merchants too (CSV or Excel, as they are downloaded), are imported here: the same file twice and overlapping months add nothing, what looks like a line already here is left to a person, a row that cannot be read says why. Of the line the cursor is on the bar above tells whose money it perhaps is and why: the number in its remark, the name of the payer, whom they paid for before, the amount. Enter takes the first: a receipt for finance to confirm, or one that is entered already; or choose the customer, or ignore the line with a reason. Money out is matched to refunds and payments, and seen only by who may confirm receipts. Until finance confirms it can be undone; a receipt that was rejected or withdrawn keeps its line and may be sent again; when it is deleted or voided its line is open again.',
      payables:
        'What suppliers are owed: goods of a purchase that were accepted, due by the supplier’s payment term, as of any day. Voiding the goods receipt cancels what is owed for it.',
      payableAging:
        'Payables by days overdue, a row each supplier; double click opens it with the documents behind it.',
      payments:
        'What suppliers are paid: entered by one and confirmed by another (by oneself in a shop of one). It settles what is due earliest, or what you say; what is more is an advance, to be settled with later. Once voided, everything is unpaid again. A purchase order that is paid is completed by itself.',
      refunds:
        'Money that goes back to customers, for returns or out of advances. It waits for finance and comes out of what the customer has in hand once confirmed; voided, it is in hand again. No more than is in hand can be paid back, and for a return no more than it was worth.',
      writeOffs:
        'What is not asked for any more (small change, allowances, bad debts), and what another customer pays instead, due on the same days. Choose the customer, fill in how much of which open items: small change within its limit counts at once when who enters it may confirm receipts, the rest once finance has confirmed it; what was withdrawn or rejected is changed and submitted again. Orders stay as they are and have less outstanding; voided, everything is open as before. “Settle by hand” stands at a customer’s line of the aging: what is in hand beside what is open; type amounts or press “Oldest first”. What is settled can be taken back and set elsewhere, and undone.',
      statements:
        'What customers are told they owe: made for one customer and period, or for all with a balance or documents at once, each saved as a PDF or workbook. The figures are those of when it was made and never change; what came or went since is told on its page, and to change it, it is taken back and made anew. How, when and to whom it went is noted, and whether the customer agreed; the workbook they filled in is read back, row by row with what differs and a proposal, and nothing is changed by itself. The stamped slip is added as a file. “Content” says whether goods and what is invoiced stand with each delivery, remembered for the customer. Once confirmed, nothing can be dated into its days or before, nor voided there, until who has the right reopens it.',
      invoices:
        'Invoice requests, their approval and the invoice numbers. Several orders of a customer may stand on one invoice, and of each line only a part; discounts may stand in rows of their own. A request that was taken back or rejected is changed and sent again; several that wait can be ticked and approved together. A paper invoice of this month can be voided, an electronic one only reversed by a red letter: where the buyer has used it, both sides confirm within 72 hours of its beginning, by when that happened, though it be entered later. “By order” lists what is shipped and not invoiced, invoiced and not paid, and which red letters are due. Under “Tax bureau” approved requests go into the template downloaded from the electronic tax bureau, many at once (what is wrong is said one by one, with what to do); its answer is imported, so that numbers are written and failures noted, and what differs from the request is left to you; and the invoices and red letters of a folder (PDF, OFD, XML) are kept with their requests. What was handed in is neither cancelled nor rejected before its answer.',
      ledger:
        'The accounts of all customers over a period, one after the other: opening, each document with the balance after it, closing. What is exported adds up to the aging and the statements, ready for the accountant.',
      performance:
        'The orders confirmed in a period: how many and how much, what came back, was received, paid back, is outstanding, and what invoices were asked for; by employee, by employee and customer, by customer level or by customer. An order counts for its owner, a return without one for the owner of the customer. A click on an amount lists its documents beside, which add up to it.',
      documentTypes:
        'How many documents of each type there are in a period, your own types of order too and orders by their channel, how far they have come and what they come to. Double click opens the list of a row, which adds up to the same. There are rows only of what you may read.',
      toShip:
        'Orders of which goods are still to go, late ones and early promises first. Of the one under the cursor each line shows what is left, available and missing, and it is shipped from here; several that are ticked go whole at once, and what cannot go says why. “Shortages” adds up what the whole shop is missing, with what is in transit and will be available with it.',
      deliveries:
        'All deliveries: shipped today, not yet received, in trouble, a view each; found by their number and the carrier’s. A page says who shipped it and whether it is there. What is heard of it is typed, or pasted as the carrier’s page has it. One marked as in trouble makes its order red and tells its owner, until it is settled. Delivery notes are printed from here, with or without prices. Where less arrived, say line by line whether it was lost, is shipped again or came back. “Delivery plan” gives the deliveries of a day to drivers and vehicles, in a sequence moved by Alt+↑ and Alt+↓, and prints it with the picking list, which names batches and serial numbers with their last day. Of ticked deliveries of one customer “Sales list” gives goods, discount, tax and total, with what came back below zero where you ask for it; that of a period is printed from the customer’s statement. It and the commercial invoice stand in the preview of an order or a delivery note too, and are no tax invoices; what a commercial invoice says in English is typed once and remembered.',
      returns:
        'What customers give back, from the request to its settlement: to approve, expected, to inspect and to settle, each in a view. It is settled by a credit; by a refund, where what is not owed is paid back once finance confirms it; or by an exchange, where a draft order is written at the price paid, which the value pays for when it ships; with other goods the difference is owed or stays in hand. Goods whose order nobody knows are taken back by who has the right “without an order”: customer, products, quantities, the prices given and why are typed, the rest goes as usual; once inspected they come in at today’s average cost.',
      returnCauses:
        'The returns of a period by cause: how many, their value, how they were settled, and how many hours that took from the request.',
      services:
        'Installation, repair, maintenance: who confirms, who goes when, and how it went. Once it is planned, parts leave the stock for it and what is not used is given back; when it is done the fee and the parts are owed, and that can be taken back while nothing is paid. “Service quality” shows the share in time and the average score by technician and kind. The service calendar shows a week by person and day and marks what overlaps.',
      stocktakes:
        'Choose a warehouse and begin: what the books say is written down. Scan, or enter what is there line by line (Enter goes on); goods may come and go meanwhile. Then look at what differs, have it counted again, and post it: surplus and loss at cost, lines without a count stay. Counted blind, nobody sees the books.',
      lots: 'What goes by batch (with an expiry day) or by serial number: how much is left, where it lies, how many days it has. The days that count as soon can be set. Type or scan a number and open it to see which receipt it came with and which customer got it; Ctrl+K finds it by its beginning. What nobody chooses goes by the day it expires; nothing expired goes by itself.',
      psi: 'What was there, came, went and is there of each product in a period, in quantity and value, to the fen; also the stock of any past day. “Idle” is what has not moved for 90 days.',
      transfers:
        'Goods that go from one warehouse to another: what and how many, confirmed, then planned with a day and a carrier; once sent they are on the way, may arrive in parts, and what is lost is written off at cost. Warehouses are added under settings.',
      import:
        'From Excel: past orders; customers (one may take several rows, with further contacts, addresses, invoice titles and the opening balance); products with their opening stock; price lists for levels and customers. A preview row by row first (new, old and new values, errors, hints), then all at once, and it can be undone as one. Rows that are hidden or filtered out in the sheet are checked too; they can be left out. What stands once above a block of rows is suggested to count for each; two rows of one record and products nobody knows are settled as you choose. What a list exports can be changed and imported again.',
      check: 'Works out every total anew from all documents and compares.',
      people:
        'Who works here, what each may do, and whose customers and orders each sees: their own, their team’s or all; what has no owner is seen by everybody. Owner and team of an order are set on its page. Who may not read receivables finds no money owed anywhere. A new colleague signs in with a one-time code and chooses a password; when somebody leaves, their customers, open orders, reminders and people are handed over in one go.',
      settings:
        'The shop’s data, the screens of the menu (a click on the name of a group folds it away), orders (types of your own, stages of preparing, when they can be completed), notices (who is told of what, in which words), period close (up to the end of a month, nothing is dated up to it any more; it can be reopened, and its orders archived at once), language, look and backups.',
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
      back: 'Close the topmost layer: a list, a dialog, a panel',
      preview: 'Documents: print preview',
      tick: 'Lists: tick all; Space ticks a row',
      export: 'Lists: export',
      columns: 'Lists: choose the columns shown',
      receive: 'Receivables, customers and orders: enter money received',
      create: 'Fields of customers, suppliers and products: make a new one',
      scan: 'Orders: go to the customer; dialogs: count by scanning',
      line: 'Lines: the one above, the one below',
      backwards: 'Lines: back one field',
      copyLine: 'Lines: copy this one',
      dropLine: 'Lines: delete this one',
      whole: 'Orders: go to the discount on the whole order',
      order: 'Tables with an order: up, down',
      week: 'Service calendar: the week before, the week after',
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
      why: 'On a figure of what is owed: list the documents it is made of',
      undo: 'In order lines: take back what was deleted, copied, pasted, given or rounded off',
      day: 'In a date: 15 = the 15th, 0305 = 5 March, +5 = in 5 days',
      help: 'Help',
    },
    data: 'Where the data lies, and backups',
    dataText: {
      where: 'The data is only on this computer: {{folder}}',
      daily:
        'A backup is made when the program is first opened each day, and whenever you ask for one in Settings → Backups.',
      away: 'Close the program every week and copy the whole data folder, with its folders picture and attachment, to a USB stick or another computer: if this one breaks, the data is still there. A backup holds the database only, no pictures and no attached files.',
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
