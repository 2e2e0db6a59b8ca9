import type { Engine } from '../../db/engine'
import type { Day } from '../value/day'
import type { Instant } from '../value/instant'
import { findOpen, type Prove } from './find-open'
import type { StillOpen } from './period'

/** What is still open up to a day, all of one moment. */
export const checkPeriod = (engine: Engine, at: { to: Day; now: Instant }, prove: Prove): Promise<StillOpen> =>
  engine.snapshot((reading) => findOpen(reading, at, prove))
