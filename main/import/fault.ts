import { Refusal } from '../value/refusal'

/** A row that cannot be imported: the field at fault and the refusal. */
export class Fault extends Error {
  constructor(
    readonly field: string,
    readonly refusal: Refusal,
  ) {
    super(refusal.code)
  }
}

/** Runs a step; what it refuses is refused at a field of the row. */
export function at<T>(field: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (error instanceof Refusal) throw new Fault(field, error)
    throw error
  }
}

/** What a step gives; nothing where the row cannot be imported. */
export function quiet<T>(step: () => T[]): T[] {
  try {
    return step()
  } catch (error) {
    if (error instanceof Fault) return []
    throw error
  }
}
