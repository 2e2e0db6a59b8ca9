/** What a statement's file is called: its number and customer, without what no system takes in a name. */
export function statementFile({ no, customerName }: { no: string; customerName: string }, ending: string): string {
  const name = customerName
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '')
  return `${`${no} ${name}`.trim()}.${ending}`
}
