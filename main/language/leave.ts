import { words } from './words'

/** Words of taking everything along, and of coming back with it. */
export const leaveWords = words({
  zh: {
    title: '整店导出',
    text: '把全部数据导出成一个文件夹：每张表一个 Excel 工作簿，加上商品图片和单据的附件，另附清单 manifest.json，写明每张表的行数、合计和校验码。不用本程序也能打开；导入一个空店，得到的数字完全相同。',
    secret: '文件夹里有全部客户、账目和登录信息，请像备份一样保管。',
    export: '导出全部数据…',
    exporting: '正在导出…',
    exported: '已导出 {{tables}} 张表、{{rows}} 行、{{files}} 个图片和附件',
    lost: '有 {{count}} 个图片或附件已丢失或损坏，没有导出；其余全部导出。',
    stop: '停止',
    comeBack: '导入整店…',
    importing: '正在导入，全部核对无误后才会启用…',
    importTitle: '把整店数据导入这个空店？',
    importText:
      '现在的店铺资料和用户会被导入的内容替换（先自动备份）。只有空店才能导入；导入后请用原来的用户名和密码登录。',
    importOk: '选择文件夹…',
    imported: '已导入 {{tables}} 张表、{{rows}} 行、{{files}} 个图片和附件，和清单完全一致。请用原来的用户名登录。',
    fromExport: '已有整店导出的文件夹？从那里继续…',
  },
  en: {
    title: 'Full export',
    text: 'Writes everything into a folder: one Excel workbook for each table, the pictures and attached files, and a list, manifest.json, with the rows, sums and checksum of each. It can be read without this program; brought into an empty shop it gives exactly the same figures.',
    secret: 'The folder holds all customers, accounts and sign-in data. Keep it as safe as a backup.',
    export: 'Export everything…',
    exporting: 'Exporting…',
    exported: 'Exported: tables {{tables}}, rows {{rows}}, pictures and attached files {{files}}',
    lost: 'Pictures and attached files that are lost or damaged: {{count}}. They were not exported; everything else was.',
    stop: 'Stop',
    comeBack: 'Bring in a whole shop…',
    importing: 'Bringing it in; it is put to use only when everything has been compared…',
    importTitle: 'Bring a whole shop into this empty one?',
    importText:
      'The present company and users are replaced by those of the export (a backup is made first). Only an empty shop can take one; afterwards sign in with the names and passwords you had.',
    importOk: 'Choose the folder…',
    imported:
      'Brought in: tables {{tables}}, rows {{rows}}, pictures and attached files {{files}}, all as the list says. Sign in as you did there.',
    fromExport: 'Have the folder of a full export? Go on from there…',
  },
})
