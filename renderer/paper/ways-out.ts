import type { Language } from '../../main/language/language'

/** How a paper leaves the screen: as a file that is offered under a name, or on the printer. */
export interface WaysOut {
  fileName: string
  savePdf: (path: string, language: Language) => Promise<{ path: string }>
  print: (language: Language) => Promise<unknown>
  saving: boolean
  printing: boolean
}

interface Command<Q, A> {
  run: (asked: Q) => Promise<A>
  pending: boolean
}

/** The ways out of a paper that has an entry for the file and one for the printer; both are asked for the same document. */
export function waysOut<Q extends object>(
  fileName: string,
  of: Q,
  pdf: Command<NoInfer<Q> & { path: string; language: Language }, { path: string }>,
  paper: Command<NoInfer<Q> & { language: Language }, unknown>,
): WaysOut {
  return {
    fileName,
    savePdf: (path, language) => pdf.run({ ...of, path, language }),
    print: (language) => paper.run({ ...of, language }),
    saving: pdf.pending,
    printing: paper.pending,
  }
}
