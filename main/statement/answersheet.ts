/** The keys of the rows of a statement's workbook that are no document. */
export const openingKey = 'OPENING'
export const closingKey = 'CLOSING'
