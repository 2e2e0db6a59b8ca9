import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { foldName, nameKey } from '../../../main/customer/name'

test.each([
  ['ABC公司', 'abc公司'],
  ['ＡＢＣ公司', 'abc公司'],
  ['晨光（北京）', '晨光(北京)'],
  ['晨光(北京)', '晨光(北京)'],
  ['  杭州晨光 ', '杭州晨光'],
  ['\u3000杭州晨光\u3000', '杭州晨光'],
  ['杭州\u00a0晨光', '杭州 晨光'],
  ['杭州\t\t晨光', '杭州 晨光'],
  ['杭州\n晨光', '杭州 晨光'],
  ['杭州   晨光', '杭州 晨光'],
  ['杭\u200b州\ufeff晨\u200d光', '杭州晨光'],
  ['\u202a杭州晨光\u202c', '杭州晨光'],
  ["O'Reilly", "o'reilly"],
  ['"; DROP TABLE', '"; drop table'],
  ['王记😀', '王记😀'],
  ['𠮷野家', '𠮷野家'],
  ['', ''],
  [' \u00a0\t ', ''],
])('%j is compared as %j', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})

it.each([
  ['杭州晨光', '杭州 晨光'],
  ['北京晨光', '北京晨光商贸'],
  ['100%', '100'],
])('%s and %s are two names', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other))
})

test.each([
  ['北京晨光', '北京晨光'],
  ['北京晨光商贸有限公司', '北京晨光'],
  ['晨光(北京)', '北京晨光'],
  ['晨光（北京）商贸有限公司', '北京晨光'],
  ['北京 晨光 商贸有限责任公司', '北京晨光'],
  ['北京晨光股份有限公司', '北京晨光'],
  ['北京晨光公司', '北京晨光'],
  ['ABC Trading Co., Ltd.', 'abctrading'],
  ['ＡＢＣ Trading Co.,Ltd', 'abctrading'],
  ['张三', '张三'],
  ['公司', '公司'],
  ['有限公司', '有限公司'],
  ['()', '()'],
  ['\u200b', '\u200b'],
  ['', ''],
])('%j is looked for as %j', (name, key) => {
  expect(nameKey(name)).toBe(key)
})

describe('laws of names', () => {
  const names = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'晨光北京公司商贸有限（）() \u00a0\u200bＡa') }),
  )

  it('folding a folded name changes nothing', () => {
    fc.assert(
      fc.property(names, (name) => foldName(foldName(name)) === foldName(name)),
      { numRuns: 2000 },
    )
  })

  it('a name is found whatever space, line feed or hidden character was pasted around it', () => {
    const junk = fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff')
    fc.assert(
      fc.property(names, junk, junk, (name, before, after) => foldName(before + name + after) === foldName(name)),
    )
  })

  it('names that compare equal are looked for alike', () => {
    fc.assert(fc.property(names, (name) => foldName(name) === '' || nameKey(foldName(name)) === nameKey(name)))
  })
})
