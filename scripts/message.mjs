/**
 * Tells the person at the terminal what set-up is doing. Always on stderr: what a command prints on
 * stdout may be read by another program.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`[shundan] ${text}\n`)
}

/** A set-up that cannot go on: the text says what is missing and which line mends it. */
export class SetupStop extends Error {}

/**
 * Ends the program with a message instead of a stack when set-up stopped on purpose.
 * @param {() => Promise<number | void>} work answers the exit code, 0 when it answers nothing
 */
export async function run(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    if (!(error instanceof SetupStop)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
