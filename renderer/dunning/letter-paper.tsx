import '../paper/paper.css'
import './letter.css'
import type { Company } from '../../main/access/view'
import type { DunningPage, LetterLevel } from '../../main/dunning/dunning'
import { type Language, translator } from '../../main/language/language'
import { amountInCapitals } from '../../main/value/capitals'
import { formatFen } from '../../main/value/fen'
import { Field, Said, Shop } from '../paper/order-paper'
import { today } from '../part/clock'

interface Props {
  page: DunningPage
  level: LetterLevel
  company: Company
  language: Language
}

/** A letter to a customer who is late on A4: what is overdue since when, what it comes to, and where to pay (催款函). */
export function LetterPaper({ page, level, company, language }: Props) {
  const t = translator(language)
  const { customerName, contact, phone, items, overdue, unallocated, left, count } = page
  const sums = [
    { name: t('dunning.letter.total'), value: overdue },
    ...(unallocated === 0
      ? []
      : [
          { name: t('dunning.letter.inHand'), value: unallocated },
          { name: t('dunning.letter.left'), value: left },
        ]),
  ]
  return (
    <article className="paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <Shop company={company} t={t} />
      <h1>{t(`dunning.letter.heading.${level}`)}</h1>
      <dl className="paper-head">
        <Field name={t('dunning.letter.to')} text={customerName} wide />
        <Field name={t('dunning.letter.on')} text={today()} />
        <Field name={t('paper.contact')} text={`${contact} ${phone}`.trim()} wide />
      </dl>
      <div className="letter-text">
        <p>{t('dunning.letter.dear', { name: customerName })}</p>
        <p>{t(`dunning.letter.text.${level}`, { day: today() })}</p>
      </div>
      <table className="paper-lines">
        <thead>
          <tr>
            <th>{t('receivable.column.documentNo')}</th>
            <th>{t('receivable.column.orderNo')}</th>
            <th>{t('receivable.column.itemOn')}</th>
            <th>{t('receivable.column.dueOn')}</th>
            <th className="num">{t('dunning.letter.days')}</th>
            <th className="num">{t('receivable.column.amount')}</th>
            <th className="num">{t('receivable.column.settled')}</th>
            <th className="num">{t('receivable.column.open')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td>{item.documentNo}</td>
              <td>{item.orderNo}</td>
              <td>{item.itemOn}</td>
              <td>{item.dueOn}</td>
              <td className="num">{item.days}</td>
              <td className="num">{formatFen(item.amount)}</td>
              <td className="num">{formatFen(item.settled)}</td>
              <td className="num">{formatFen(item.open)}</td>
            </tr>
          ))}
          {sums.map(({ name, value }) => (
            <tr key={name}>
              <td colSpan={7}>
                <strong>{name}</strong>
              </td>
              <td className="num">
                <strong>{formatFen(value)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > items.length && <p>{t('dunning.letter.more', { count: count - items.length })}</p>}
      <section className="paper-totals">
        <p className="paper-capitals">
          <span>{t('dunning.letter.capitals')}</span>
          <strong>{amountInCapitals(left)}</strong>
        </p>
      </section>
      <footer className="paper-foot">
        {company.bankAccount !== '' && <p>{`${t('paper.bankAccount')} ${company.bankAccount}`}</p>}
        <p>{t('dunning.letter.paid')}</p>
        <div className="paper-signatures">
          <Said name={company.name} text="" />
          <Said name={t('dunning.letter.sign')} text="" />
        </div>
      </footer>
    </article>
  )
}
