/** A file that goes with a mail; `content` is base64. */
export interface MailFile {
  name: string
  type: string
  content: string
}

/** A mail nobody has sent yet. */
export interface MailDraft {
  to: string
  subject: string
  text: string
  file: MailFile
}

/**
 * A mail as a `.eml` file (RFC 5322, MIME), which the system's mail program opens as a draft with its attachment (ORD-22). Everything
 * that is not ASCII is encoded; a line break in an address or a subject does not become a header.
 */
export function mailFile({ to, subject, text, file }: MailDraft): string {
  const boundary = boundaryFor(file.content)
  const name = encodedWord(file.name)
  return [
    'X-Unsent: 1',
    `To: ${to.replace(/[^\x21-\x7e]/g, '')}`,
    `Subject: ${encodedWord(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    folded(base64(text.replace(/\r?\n/g, '\r\n'))),
    `--${boundary}`,
    `Content-Type: ${file.type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    folded(file.content),
    `--${boundary}--`,
    '',
  ].join('\r\n')
}

/** No line of base64 begins with what the boundary begins with. */
const boundaryFor = (content: string) => `=_shundan_${content.length}`

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

/** At most 76 characters a line. */
const folded = (content: string) => content.replace(/.{76}/g, '$&\r\n')

/** Words of at most 75 characters (RFC 2047), none of which breaks a letter. */
function encodedWord(text: string): string {
  const plain = text.replace(/[\r\n]+/g, ' ')
  if (/^[\x20-\x7e]*$/.test(plain) && !/["\\]|=\?/.test(plain)) return plain
  const letters = [...plain]
  const words: string[] = []
  for (let from = 0; from < letters.length; from += lettersPerWord)
    words.push(`=?utf-8?B?${base64(letters.slice(from, from + lettersPerWord).join(''))}?=`)
  return words.join('\r\n ')
}

const lettersPerWord = 10
