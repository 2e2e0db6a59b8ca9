/** A name without what is written now so, now so: capitals, spaces, brackets of full width. */
const plainSql = (name: string) => `replace(replace(replace(lower(${name}), ' ', ''), '（', '('), '）', ')')`

/**
 * Whether somebody paid a receipt `r` of a customer `c` whom its name and its invoice titles do not name, in SQL: finance looks whose
 * money it is before it confirms.
 */
export const otherPayerSql = `(r.payer <> '' and ${plainSql('r.payer')} <> ${plainSql('c.name')}
  and not exists (select 1 from invoice_titles h where h.customer_id = r.customer_id and ${plainSql('h.title')} = ${plainSql('r.payer')}))`
