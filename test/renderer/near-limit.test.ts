import { expect, test } from 'vitest'
import { nearLimit } from '../../renderer/part/near-limit'

test.each<[number, number | undefined, string]>([
  [0, 200, ''],
  [159, 200, ''],
  [160, 200, '160 / 200'],
  [200, 200, '200 / 200'],
  [500, undefined, ''],
])('a name of %i characters where %s are the most says “%s”', (count, maxLength, says) => {
  expect(nearLimit.formatter({ count, maxLength })).toBe(says)
})
