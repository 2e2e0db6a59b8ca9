import { type Screen, screen } from './screen'

/** The tabs of money: receivables, receipts, accounts, payables, statements, invoices and reports. */
export const moneyScreens = {
  customerStatement: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'receivable.read',
    show: screen(async () => (await import('./statement/account-paper-screen')).AccountPaperScreen),
  },
  openItems: {
    title: 'shell.place.openItems',
    icon: 'money',
    right: 'receivable.read',
    show: screen(async () => (await import('./receivable/open-item-list')).OpenItemList),
  },
  aging: {
    title: 'shell.place.aging',
    icon: 'clock',
    right: 'receivable.read',
    show: screen(async () => (await import('./receivable/aging-screen')).AgingScreen),
  },
  dunning: {
    title: 'shell.place.dunning',
    icon: 'bell',
    right: 'receivable.read',
    show: screen(async () => (await import('./dunning/dunning-list')).DunningList),
  },
  dunningLetter: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'receivable.read',
    show: screen(async () => (await import('./dunning/letter-screen')).LetterScreen),
  },
  figurePaper: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'receivable.read',
    show: screen(async () => (await import('./receivable/figure-paper-screen')).FigurePaperScreen),
  },
  receipts: {
    title: 'shell.place.receipts',
    icon: 'receipt',
    right: 'receivable.read',
    show: screen(async () => (await import('./receipt/receipt-list')).ReceiptList),
  },
  receipt: {
    title: 'receipt.tab',
    icon: 'receipt',
    right: 'receivable.read',
    show: screen(async () => (await import('./receipt/receipt-screen')).ReceiptScreen),
  },
  receiptPaper: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'receivable.read',
    show: screen(async () => (await import('./receipt/receipt-paper-screen')).ReceiptPaperScreen),
  },
  bankLines: {
    title: 'shell.place.bankLines',
    icon: 'download',
    right: 'receipt.create',
    show: screen(async () => (await import('./bank/bank-line-list')).BankLineList),
  },
  payables: {
    title: 'shell.place.payables',
    icon: 'money',
    right: 'payable.read',
    show: screen(async () => (await import('./payable/payable-list')).PayableList),
  },
  payableAging: {
    title: 'shell.place.payableAging',
    icon: 'clock',
    right: 'payable.read',
    show: screen(async () => (await import('./payable/payable-aging')).PayableAging),
  },
  payments: {
    title: 'shell.place.payments',
    icon: 'receipt',
    right: 'payable.read',
    show: screen(async () => (await import('./payable/payment-list')).PaymentList),
  },
  refunds: {
    title: 'shell.place.refunds',
    icon: 'money',
    right: 'receivable.read',
    show: screen(async () => (await import('./refund/refund-list')).RefundList),
  },
  writeOffs: {
    title: 'shell.place.writeOffs',
    icon: 'receipt',
    right: 'receivable.read',
    show: screen(async () => (await import('./writeoff/write-off-list')).WriteOffList),
  },
  statements: {
    title: 'shell.place.statements',
    icon: 'columns',
    right: 'receivable.read',
    show: screen(async () => (await import('./statement/statement-list')).StatementList),
  },
  statement: {
    title: 'shell.tab.statement',
    icon: 'columns',
    right: 'receivable.read',
    show: screen(async () => (await import('./statement/statement-screen')).StatementScreen),
  },
  statementPaper: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'receivable.read',
    show: screen(async () => (await import('./statement/statement-paper-screen')).StatementPaperScreen),
  },
  invoices: {
    title: 'shell.place.invoices',
    icon: 'invoice',
    right: 'receivable.read',
    show: screen(async () => (await import('./invoice/invoice-list')).InvoiceList),
  },
  ledger: {
    title: 'shell.place.ledger',
    icon: 'columns',
    right: 'receivable.read',
    show: screen(async () => (await import('./statement/ledger-list')).LedgerList),
  },
  performance: {
    title: 'shell.place.performance',
    icon: 'columns',
    right: 'report.read',
    show: screen(async () => (await import('./report/performance-screen')).PerformanceScreen),
  },
  invoice: {
    title: 'shell.tab.invoice',
    icon: 'invoice',
    right: 'receivable.read',
    show: screen(async () => (await import('./invoice/invoice-screen')).InvoiceScreen),
  },
  invoicePaper: {
    title: 'shell.tab.print',
    icon: 'print',
    right: 'receivable.read',
    show: screen(async () => (await import('./invoice/invoice-paper-screen')).InvoicePaperScreen),
  },
  documentTypes: {
    title: 'documentType.title',
    icon: 'columns',
    show: screen(async () => (await import('./report/document-types')).DocumentTypes),
  },
} satisfies Record<string, Screen>
