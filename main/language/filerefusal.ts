import type { RefusalCode } from '../value/refusal'

/** What is refused of files: workbooks, imports, attachments, pictures, backups and what leaves the shop. */
export const fileRefusals = {
  zh: {
    'countsheet.noHeading': '表里找不到「{{heading}}」这一列。请用导出的盘点表填写，不要改表头。',
    'countsheet.unknown': '这张盘点单里没有「{{text}}」。请核对，或先在盘点单里加上。',
    'countsheet.which': '「{{text}}」在这张盘点单里有好几行，分不清是哪一行。请写明批号和位置。',
    'countsheet.twice': '和第 {{row}} 行是同一样货。请合成一行。',
    'countsheet.tooLong': '「{{file}}」超过 {{most}} 行。请分成几个文件。',
    'picture.missing': '找不到图片「{{file}}」。它可能被移走或改名了。',
    'picture.tooLarge': '图片「{{file}}」超过了 {{limit}}。请缩小后再加。',
    'picture.unknownType': '「{{file}}」不是 JPG 或 PNG 图片，只改文件名是不行的。请另存为 JPG 或 PNG。',
    'attachment.missing': '找不到文件「{{file}}」。它可能被移走或改名了。',
    'attachment.tooLarge': '文件「{{file}}」超过了 {{limit}}。请缩小后再加。',
    'attachment.unknownType':
      '「{{file}}」不能作为附件。可以加 PDF、OFD、XML、JPG、PNG、Excel（不带宏）、Word（不带宏）、CSV 和文本文件，只改文件名是不行的。',
    'attachment.twice': '这个文件已经在这里了，名字是「{{file}}」。',
    'attachment.tooMany': '一张单据最多 {{limit}} 个附件。',
    'attachment.lost': '文件「{{file}}」已不在这台电脑上。请把旧电脑数据文件夹里的 attachment 文件夹复制过来。',
    'attachment.noProgram': '系统打不开「{{file}}」：{{detail}}。可以另存后用别的程序打开。',
    'answersheet.noHeading': '表里找不到「{{heading}}」这一列。请用导出的对账单填写，不要改表头。',
    'answersheet.unknown': '这张对账单里没有行号「{{text}}」。请不要改动行号；自己加的行，行号请留空。',
    'answersheet.twice': '和第 {{row}} 行的行号相同。请只留一行。',
    'answersheet.another': '这个文件是对账单 {{no}} 的，不是 {{own}} 的。请打开那一张，在那里读回。',
    'answersheet.tooLong': '「{{file}}」超过 {{most}} 行，不像是对账单。请选客户填好的那个文件。',
    'workbook.unknownType':
      '「{{file}}」是 {{kind}} 格式，读不了。请在 Excel 或 WPS 中打开并另存为 .xlsx，或选择 .xlsx、.xls、.csv 文件。',
    'workbook.encrypted': '「{{file}}」有打开密码。请在 Excel 中去掉密码后另存。',
    'workbook.broken': '「{{file}}」已损坏，读不出来。请在 Excel 中打开并另存一份。',
    'workbook.quote': '「{{file}}」第 {{row}} 行的引号（"）没有成对。请在 Excel 或记事本中改正后重选。',
    'workbook.tooLarge': '「{{file}}」太大，超过了 {{bound}} 的限度。请拆成几份后分别导入。',
    'workbook.empty': '「{{file}}」里没有数据。',
    'workbook.missing': '找不到「{{file}}」。它可能被移走或改名了。',
    'workbook.sheetMissing': '文件里没有工作表「{{sheet}}」。请重新选择。',
    'import.columnMissing': '还没有指定「$t(import.field.{{field}})」在哪一列。请先选好，再继续。',
    'import.columnTwice':
      '{{column}} 列同时给了「$t(import.field.{{other}})」和「$t(import.field.{{field}})」。请改正。',
    'import.keysMissing': '还没有指定用哪些列认出同一条记录，请至少选一个已对应的字段。',
    'import.draftGone': '这次检查的结果已经不在了，请重新检查一遍文件。',
    'import.stale': '检查之后店里的数据又有变动，导入结果会和您看到的不同。请重新检查一遍再导入。',
    'import.undone': '这次导入已经撤销过了。',
    'import.leanedOn':
      '不能撤销这次导入：后来的单据用到了它带来的客户、商品或期初余额，共 {{count}} 张：{{documents}}。请先处理这些单据。',
    'import.notYesNo': '「{{text}}」看不出是还是否。请填「是」或「否」。',
    'import.badDays': '「{{text}}」不是天数。请填 0 到 3650 的整数。',
    'import.unitUnknown':
      '「{{product}}」按「{{base}}」计数，没有单位「{{text}}」的换算。请改成同一个单位，或先在商品里加上换算率。',
    'import.userUnknown': '没有用户「{{text}}」。现有：{{names}}。请改正名字。',
    'import.badRate': '「{{text}}」不是税率。请填 13、9、6、3、1 或 0，或者填「免税」「不征税」。',
    'import.badTaxKind': '「{{text}}」不是计税方式。请填「应税」「免税」或「不征税」。',
    'import.taxContradicts': '计税方式「{{text}}」和这一行的税率对不上。请改其中一个。',
    'import.rateMissing': '这个商品现在不按税率计税，改成应税要写税率。请在税率列填 13、9、6、3、1 或 0。',
    'import.rowTwice': '和第 {{row}} 行是同一条记录。请只留一行，或把两行合并。',
    'import.changedSince': '不能撤销这次导入：它改过的资料后来又有人改了：{{names}}。',
    'import.rowsRefused':
      '有 {{count}} 处不能导入，所以没有写入任何数据。第一处在第 {{row}} 行 {{column}} 列：{{reason}}',
    'import.orderMixed': '第 {{row}} 行：订单 {{no}} 里有不同的客户或日期。请多选几列来识别一张订单。',
    'import.negativeQuantity': '数量「{{text}}」是负数。退货请不要混在订单里导入。',
    'import.quantityZero': '数量是 0。请填数量，或删掉这一行。',
    'import.priceMismatch': '单价乘数量是 {{product}}，金额却是 {{amount}}。请改其中一个。',
    'import.mixedPercent': '这一列里别的行写法不同：有的写 95，有的写 0.95。「{{text}}」看不出是哪一种，请写成同一种。',
    'import.looksTotal':
      '这一行像是合计：没有自己的订单，名称写着合计，或数量、金额正好是上面各行之和。是合计就选「所选行不导入」；是商品就把这一行的任何一格改写一遍。',
    'import.badOff':
      '「{{text}}」不是减去的比例。减 5% 请填 5% 或 0.05；如果这一列写的是付多少（95、0.95、9.5折），请回上一步选「付多少」。',
    'import.priceForNobody': '没有写明是哪个价格等级或哪个客户的价格。请填其中一个。',
    'import.priceForBoth': '同时写了价格等级和客户。请只填一个。',
    'import.levelHasDays': '价格等级的价格没有日期和起订量。请去掉，或改为客户专价。',
    'import.levelUnknown': '没有价格等级「{{text}}」。现有：{{levels}}。请改正，或先在商品页里新建等级。',
    'import.productUnknown': '没有商品「{{text}}」。相近的编码：{{near}}。请改正，或先导入商品。',
    'import.productAmbiguous': '叫「{{text}}」的商品不止一个（{{codes}}）。请用编码，或写上规格。',
    'import.customerUnknown': '没有客户「{{text}}」。相近的编码：{{near}}。请改正，或先导入客户。',
    'import.customerAmbiguous': '叫「{{text}}」的客户不止一个（{{codes}}）。请用编码。',
    'file.notWritable': '「{{file}}」写不进去。它可能正在 Excel 中打开，或文件夹不可写。',
    'leave.notEmpty': '店里已经有数据了。整店导入只能用在刚建好的空店里。',
    'leave.noExport': '「{{folder}}」不是整店导出的文件夹，或者不完整。请选里面有 manifest.json 的文件夹。',
    'leave.changed': '「{{file}}」在导出以后被改动过或丢失了，没有导入任何数据。请用原来的文件夹。',
    'leave.differs': '导入后「{{table}}」的行数或合计和清单不符，没有导入任何数据。请重新导出后再试。',
    'database.newer': '数据是用更新版本的程序保存的（{{version}}，本程序认识到 {{known}}）。请安装新版本后再打开。',
    'database.broken': '数据文件损坏了。请用最近的备份恢复。',
    'database.notUpdated': '数据没能更新到本版本（{{detail}}），没有改动。请改用原来版本的程序，或恢复一份备份。',
    'backup.broken': '备份「{{name}}」已损坏，或不是顺单的数据，不能用。现有数据没有改动。',
    'backup.notFound': '找不到备份「{{name}}」。它可能已被移走。',
    'backup.busy': '另一处（例如命令行）一直在写数据，没有恢复，现有数据没有改动。请等那边做完再试。',
    'backup.notOpened': '恢复的数据打不开，已换回恢复以前的数据。请选另一份备份。',
    'print.failed': '没能打印出来。请检查打印机后重试。',
  },
  en: {
    'countsheet.noHeading':
      'The sheet has no column “{{heading}}”. Fill in the exported count sheet and leave its headings.',
    'countsheet.unknown': 'This count has no “{{text}}”. Check it, or add it to the count first.',
    'countsheet.which': '“{{text}}” has several lines in this count. Say which batch and place.',
    'countsheet.twice': 'The same as row {{row}}. Make them one row.',
    'countsheet.tooLong': '“{{file}}” has more than {{most}} rows. Split it into several files.',
    'picture.missing': 'The picture “{{file}}” is not there. It may have been moved.',
    'picture.tooLarge': 'The picture “{{file}}” is larger than {{limit}}. Make it smaller and add it again.',
    'picture.unknownType': '“{{file}}” is no JPG or PNG, whatever its name says. Save it as JPG or PNG first.',
    'attachment.missing': 'The file “{{file}}” is not there. It may have been moved or renamed.',
    'attachment.tooLarge': 'The file “{{file}}” is larger than {{limit}}. Make it smaller and add it again.',
    'attachment.unknownType':
      '“{{file}}” cannot be attached. PDF, OFD, XML, JPG, PNG, Excel and Word without macros, CSV and plain text can, and another name does not make one.',
    'attachment.twice': 'This file is here already, as “{{file}}”.',
    'attachment.tooMany': 'A document has at most {{limit}} files.',
    'attachment.lost':
      'The file “{{file}}” is not on this computer any more. Copy the folder attachment from the data folder of the old one.',
    'attachment.noProgram': 'The system cannot open “{{file}}”: {{detail}}. Save it and open it with another program.',
    'answersheet.noHeading':
      'The workbook has no column “{{heading}}”. Please fill in the exported statement and leave its headings as they are.',
    'answersheet.unknown':
      'This statement has no row “{{text}}”. Please leave the row keys as they are; leave the key of added rows empty.',
    'answersheet.twice': 'The same row key as row {{row}}. Please keep one of them.',
    'answersheet.another': 'This file is of statement {{no}}, not of {{own}}. Please open that one and read it there.',
    'answersheet.tooLong':
      '“{{file}}” has more than {{most}} rows and is hardly a statement. Please choose the file the customer filled in.',
    'workbook.unknownType':
      '“{{file}}” is of a kind that cannot be read ({{kind}}). Open it in Excel or WPS and save it as .xlsx, or choose an .xlsx, .xls or .csv file.',
    'workbook.encrypted': '“{{file}}” has a password. Remove it in Excel and save the file again.',
    'workbook.broken': '“{{file}}” is damaged. Open it in Excel and save a copy.',
    'workbook.quote':
      'Row {{row}} of “{{file}}” has a quotation mark (") without its partner. Correct it in Excel or an editor and choose the file again.',
    'workbook.tooLarge': '“{{file}}” is beyond the limit of {{bound}}. Split it and import the parts.',
    'workbook.empty': 'There is no data in “{{file}}”.',
    'workbook.missing': '“{{file}}” is not there. It may have been moved or renamed.',
    'workbook.sheetMissing': 'The file has no sheet “{{sheet}}”. Please choose again.',
    'import.columnMissing': 'The column of “$t(import.field.{{field}})” is not chosen yet. Choose it, then go on.',
    'import.columnTwice':
      'Column {{column}} is chosen for both “$t(import.field.{{other}})” and “$t(import.field.{{field}})”. Please correct it.',
    'import.keysMissing':
      'It is not chosen yet which columns tell one record from another. Choose at least one field that is matched to a column.',
    'import.draftGone': 'This check is no longer there. Check the file again.',
    'import.stale':
      'Something was changed in the shop after the check, so the import would do something else than you saw. Check again, then import.',
    'import.undone': 'This import has been undone already.',
    'import.leanedOn':
      'This import cannot be undone: later documents use customers, products or opening balances it has brought, {{count}} in all: {{documents}}. Deal with those first.',
    'import.notYesNo': '“{{text}}” is neither yes nor no. Write yes or no.',
    'import.badDays': '“{{text}}” is no number of days. Write a whole number from 0 to 3650.',
    'import.unitUnknown':
      '“{{product}}” is counted by “{{base}}” and has no unit “{{text}}”. Use the same unit, or add this one to the product first.',
    'import.userUnknown': 'There is no user “{{text}}”. There are: {{names}}. Please correct the name.',
    'import.badRate': '“{{text}}” is no tax rate. Write 13, 9, 6, 3, 1 or 0, or “exempt” or “outside VAT”.',
    'import.badTaxKind': '“{{text}}” does not say how it is taxed. Write “taxed”, “exempt” or “outside VAT”.',
    'import.taxContradicts': '“{{text}}” and the tax rate of this row contradict each other. Correct one of them.',
    'import.rateMissing':
      'This product has no tax rate now; to tax it, write the rate. Fill in 13, 9, 6, 3, 1 or 0 in the column of tax rates.',
    'import.rowTwice': 'This is the same record as row {{row}}. Keep one of the two rows, or join them.',
    'import.changedSince': 'This import cannot be undone: what it changed has been changed again since: {{names}}.',
    'import.rowsRefused':
      'Nothing was written: cells that cannot be imported: {{count}}. The first is in row {{row}}, column {{column}}: {{reason}}',
    'import.orderMixed':
      'Row {{row}}: order {{no}} has different customers or days. Choose more columns to identify an order.',
    'import.negativeQuantity': 'The quantity “{{text}}” is negative. Do not import returns among orders.',
    'import.quantityZero': 'The quantity is 0. Fill it in, or remove the row.',
    'import.priceMismatch':
      'Price times quantity is {{product}}, but the amount is {{amount}}. Please change one of them.',
    'import.mixedPercent':
      'Other rows of this column are written another way: some 95, some 0.95. Write “{{text}}” as the others are.',
    'import.looksTotal':
      'This looks like a total: it names no order of its own, and it is called a total, or its quantity or amount is that of the rows above together. If so, leave the row out; if it is goods, write any of its cells again.',
    'import.badOff':
      '“{{text}}” is not a share taken off. For 5% off write 5% or 0.05; if this column says what is paid (95 or 0.95), go back and choose that.',
    'import.priceForNobody': 'It does not say which price level or customer this price is for. Write one of them.',
    'import.priceForBoth': 'It names a price level and a customer. Write only one of them.',
    'import.levelHasDays':
      'A price level has no days and no quantity. Take them out, or agree the price with a customer.',
    'import.levelUnknown':
      'There is no price level “{{text}}”. There are: {{levels}}. Correct it, or add the level at the products first.',
    'import.productUnknown':
      'There is no product “{{text}}”. The nearest codes: {{near}}. Correct it, or import the products first.',
    'import.productAmbiguous': 'Several products are called “{{text}}” ({{codes}}). Use the code, or add the spec.',
    'import.customerUnknown':
      'There is no customer “{{text}}”. The nearest codes: {{near}}. Correct it, or import the customers first.',
    'import.customerAmbiguous': 'Several customers are called “{{text}}” ({{codes}}). Use the code.',
    'file.notWritable': '“{{file}}” cannot be written. It may be open in Excel, or the folder is read-only.',
    'leave.notEmpty': 'This shop has data already. A whole shop can only be brought into an empty one.',
    'leave.noExport':
      '“{{folder}}” is not the folder of a full export, or not whole. Choose the folder with manifest.json in it.',
    'leave.changed':
      '“{{file}}” was changed or lost after the export; nothing was brought in. Please use the folder as it was.',
    'leave.differs':
      'The rows or sums of “{{table}}” are not those of the list; nothing was brought in. Please export again.',
    'database.newer':
      'The data was saved by a newer version ({{version}}; this one knows {{known}}). Please install that version.',
    'database.broken': 'The data file is damaged. Please restore the latest backup.',
    'database.notUpdated':
      'The data could not be brought up to this version ({{detail}}) and was not changed. Use the version you had, or restore a backup.',
    'backup.broken':
      'The backup “{{name}}” is damaged or no data of ShunDan and cannot be used. The present data was not changed.',
    'backup.notFound': 'The backup “{{name}}” is not there. It may have been moved.',
    'backup.busy':
      'Somewhere else, at the command line for example, data is being written all the time. Nothing was restored; try again when that is done.',
    'backup.notOpened':
      'The restored data cannot be opened; the data of before is in its place again. Please choose another backup.',
    'print.failed': 'Printing failed. Check the printer and try again.',
  },
} satisfies Record<'zh' | 'en', Partial<Record<RefusalCode, string>>>
