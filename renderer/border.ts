import type { App, Name, Output, Sent } from '../preload/contract'
import { appearance } from './look/chosen-look'

declare global {
  interface Window {
    app: App
  }
}

/** A "no" of the program: its code, the sentence for the user, and the sentences of the fields at fault. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message)
    this.name = 'Refused'
  }
}

let signedOut = () => {}

/** What the window does when the program knows of nobody signed in any more. */
export function whenSignedOut(listener: () => void): void {
  signedOut = listener
}

let onTheirWay = 0

/** Whether an answer of the program is on its way. */
export const isWaited = (): boolean => onTheirWay > 0

/** Asks the program once; throws `Refused` when it says no. `id` marks the click, so that the same click happens once. */
export async function ask<N extends Name>(
  name: N,
  input: Sent<N>,
  id: string = crypto.randomUUID(),
): Promise<Output<N>> {
  onTheirWay += 1
  const reply = await window.app.ask(name, input, id, appearance().language).finally(() => {
    onTheirWay -= 1
  })
  if (!reply.ok) {
    // Signed out elsewhere, as after a restore: the window goes back to the sign-in screen.
    if (reply.code === 'signIn.required') signedOut()
    throw new Refused(reply.code, reply.message, reply.fields)
  }
  return reply.value as Output<N>
}
