/** What is being typed somewhere and is not kept yet: how each keeps it. */
const unkept = new Set<() => Promise<void>>()

/** Something is typed that `keep` keeps; gives the way to say that it is kept or gone. */
export function typing(keep: () => Promise<void>): () => void {
  unkept.add(keep)
  return () => void unkept.delete(keep)
}

/** Keeps what is being typed anywhere now: before somebody else signs in, before the window goes. */
export async function keepTyping(): Promise<void> {
  await Promise.all([...unkept].map((keep) => keep()))
}
