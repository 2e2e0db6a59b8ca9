/** Old-generation heap of the worker in MB: a workbook that needs more is refused, the program lives on. */
export const WORKER_MEMORY_MB = 512

/** Bytes that one part of an .xlsx may inflate to. */
export const MOST_INFLATED_BYTES = 4 * 1024 ** 3

/** A part that grows more than this many times when inflated, and is larger than 1 MB, is a zip bomb. */
export const MOST_INFLATION = 200

/** Below this inflated size the growth of a part says nothing. */
export const HARMLESS_INFLATED_BYTES = 1024 ** 2

/** Bytes of an .xlsx file with something behind its end: it has to be read into memory at once. */
export const MOST_MENDED_BYTES = 128 * 1024 ** 2

/** Parts in one .xlsx. */
export const MOST_PARTS = 10_000

/** Characters of XML without a tag ending in between: the longest cell text is 32,767 characters, written with escapes. */
export const LONGEST_XML_TOKEN = 1024 ** 2

/** Characters of one record of a .csv file: more means a quotation mark that is never closed. */
export const LONGEST_CSV_RECORD = 8 * 1024 ** 2

/** Bytes of an .xls file: it has to be read into memory at once. */
export const MOST_XLS_BYTES = 128 * 1024 ** 2

/** The last row and the last column (XFD) that a sheet can have. */
export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

/** Empty cells between filled ones in one sheet: a small file can ask for 16,383 of them in each of a million rows. */
export const MOST_EMPTY_CELLS = 50_000_000

/** Characters of text in one row: a million cells may show the same long text. */
export const MOST_ROW_CHARACTERS = 32 * 1024 ** 2

/** Characters of text in one cell. */
export const LONGEST_TEXT = 32_767

/** Rows, cells and characters of one batch on its way from the worker. */
export const BATCH_ROWS = 1000
export const BATCH_CELLS = 40_000
export const BATCH_CHARACTERS = 4 * 1024 ** 2

/** Batches or pages that may be on their way before the receiver has taken one. */
export const CREDITS = 4
