import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type Ask,
  decide,
  earlierThan,
  goOn,
  handOn,
  outcomeOf,
  type PlanNode,
  planOf,
  sendBack,
  type Task,
  withSigners,
} from '../../../main/approval/course'
import { chooseFlow, type Flow, standingFlow } from '../../../main/approval/flow'
import { askedBy, type Crew, type FlowNode, type NodeMode } from '../../../main/approval/node'
import type { Failure } from '../../../main/approval/rule'
import { type Fen, parseFen } from '../../../main/value/fen'
import type { Id } from '../../../main/value/id'

const [owner, boss, ann, ben, cat] = [1, 2, 3, 4, 5] as Id[] as [Id, Id, Id, Id, Id]
const [ownerRole, salesRole, moneyRole] = [10, 11, 12] as Id[] as [Id, Id, Id]
const person = (id: Id, roleId: Id, superiorId: Id | null, active = true) => ({
  id,
  roleId,
  superiorId,
  active,
  administrator: roleId === ownerRole,
})
const crew: Crew = {
  people: [
    person(owner, ownerRole, null),
    person(boss, salesRole, owner),
    person(ann, salesRole, boss),
    person(ben, moneyRole, null),
    person(cat, moneyRole, null, false),
  ],
  delegations: [],
}
const node = (mode: NodeMode, ...members: FlowNode['members']): FlowNode => ({ mode, members, remindAfter: null })
const role = (id: Id) => ({ kind: 'role' as const, id })
const one = (id: Id) => ({ kind: 'person' as const, id })
const superior = { kind: 'superior' as const }
const ids = (found: readonly { userId: Id }[]) => found.map(({ userId }) => userId)

describe('whom a node asks', () => {
  test.each<[string, FlowNode, Id, Id[]]>([
    ['everybody of a role who still works here', node('anyOne', role(moneyRole)), ann, [ben]],
    ['one person', node('anyOne', one(ben)), ann, [ben]],
    ['the superior', node('anyOne', superior), ann, [boss]],
    ['nobody twice', node('allOf', one(boss), superior, role(salesRole)), ann, [boss]],
    ['of a role without the submitter, when one is enough', node('anyOne', role(salesRole)), ann, [boss]],
    ['instead of the submitter the superior, when all must', node('allOf', one(ann), one(ben)), ann, [boss, ben]],
    ['instead of the submitter alone the superior', node('anyOne', one(ann)), ann, [boss]],
    ['the owner for somebody without a superior', node('anyOne', superior), ben, [owner]],
    ['the owner where the person has left', node('anyOne', one(cat)), ann, [owner]],
    ['the owner where the role is empty', node('anyOne', role(99 as Id)), ann, [owner]],
    ['nobody stands above the only owner', node('anyOne', role(ownerRole)), owner, []],
    ['but the others who are named decide', node('allOf', role(ownerRole), one(ben)), owner, [ben]],
  ])('%s', (_, asked, submitter, expected) => {
    expect(ids(askedBy(asked, submitter, crew))).toEqual(expected)
  })

  it('who is away has somebody decide, who is never the submitter nor gone', () => {
    const away = (toId: Id) =>
      askedBy(node('anyOne', one(boss)), ann, { ...crew, delegations: [{ fromId: boss, toId }] })
    expect(away(ben)).toEqual([{ userId: ben, forUserId: boss, why: 'delegate' }])
    expect(ids(away(ann))).toEqual([boss])
    expect(ids(away(cat))).toEqual([boss])
  })

  it('a superior who has left is passed over, and a circle ends', () => {
    const gone = crew.people.map((someone) => (someone.id === boss ? { ...someone, active: false } : someone))
    expect(ids(askedBy(node('anyOne', superior), ann, { ...crew, people: gone }))).toEqual([owner])
    const circle = [
      person(owner, ownerRole, null),
      person(ann, salesRole, ben, true),
      person(ben, moneyRole, ann, false),
    ]
    expect(ids(askedBy(node('anyOne', superior), ann, { ...crew, people: circle }))).toEqual([owner])
  })

  it('nobody is asked about an own order, and somebody always is unless the submitter is the only owner', () => {
    const members = fc.array(
      fc.constantFrom(role(ownerRole), role(salesRole), role(moneyRole), one(ann), one(ben), superior),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    const modes = fc.constantFrom<NodeMode>('anyOne', 'allOf', 'inTurn')
    fc.assert(
      fc.property(members, modes, fc.constantFrom(owner, boss, ann, ben), (named, mode, submitter) => {
        const asked = ids(askedBy(node(mode, ...named), submitter, crew))
        expect(asked).not.toContain(submitter)
        if (submitter !== owner) expect(asked.length).toBeGreaterThan(0)
        expect(new Set(asked).size).toBe(asked.length)
      }),
    )
  })
})

/** Runs a round: who says what, in this order; whoever is not asked says nothing. */
function run(nodes: readonly FlowNode[], said: readonly [Id, 'APPROVED' | 'REJECTED'][], ask: Ask) {
  const plan = planOf(nodes)
  let { tasks, outcome } = goOn({ plan, tasks: [] }, ann, ask)
  const refused: Id[] = []
  for (const [who, decision] of said) {
    const task =
      outcome === 'PENDING' ? tasks.find(({ userId, state }) => userId === who && state === 'OPEN') : undefined
    if (!task) refused.push(who)
    else ({ tasks, outcome } = decide({ plan, tasks }, task, decision, ann, ask))
  }
  return {
    plan,
    tasks,
    outcome,
    refused,
    asked: tasks.filter(({ state }) => state === 'OPEN').map(({ userId }) => userId),
  }
}
const everybody: Ask = (asked) => askedBy(asked, ann, crew)
const yes = (...who: Id[]) => who.map((id): [Id, 'APPROVED'] => [id, 'APPROVED'])

describe('a round of approval', () => {
  const both = [one(boss), one(ben)]

  test.each<[string, FlowNode[], [Id, 'APPROVED' | 'REJECTED'][], string, Id[]]>([
    ['any one: the first decision decides', [node('anyOne', ...both)], yes(ben), 'PASSED', []],
    ['all of: both must', [node('allOf', ...both)], yes(ben), 'PENDING', [boss]],
    ['all of: both did', [node('allOf', ...both)], yes(ben, boss), 'PASSED', []],
    ['in turn: the second is not asked before the first', [node('inTurn', ...both)], [], 'PENDING', [boss]],
    ['in turn: the first did', [node('inTurn', ...both)], yes(boss), 'PENDING', [ben]],
    ['one rejection rejects what all must approve', [node('allOf', ...both)], [[ben, 'REJECTED']], 'REJECTED', []],
    ['any one may reject', [node('anyOne', ...both)], [[ben, 'REJECTED']], 'REJECTED', []],
    ['node 2 sees nothing before node 1', [node('anyOne', one(boss)), node('anyOne', one(ben))], [], 'PENDING', [boss]],
    ['then it does', [node('anyOne', one(boss)), node('anyOne', one(ben))], yes(boss), 'PENDING', [ben]],
    [
      'who approved just before is not asked again',
      [node('anyOne', one(boss)), node('allOf', ...both)],
      yes(boss),
      'PENDING',
      [ben],
    ],
    ['without nodes nothing stands in the way', [], [], 'PASSED', []],
  ])('%s', (_, nodes, said, outcome, asked) => {
    expect(run(nodes, said, everybody)).toMatchObject({ outcome, asked })
  })

  it('five nodes of three kinds in a row', () => {
    const nodes = [node('anyOne', one(boss)), node('allOf', one(ben), one(owner)), node('inTurn', one(boss), one(ben))]
    const five = [...nodes, node('anyOne', one(owner)), node('anyOne', one(ben))]
    expect(run(five, yes(boss, ben, owner, boss, owner), everybody)).toMatchObject({ outcome: 'PENDING', asked: [ben] })
    const whole = run(five, yes(boss, ben, owner, boss, owner, ben), everybody)
    expect(whole).toMatchObject({ outcome: 'PASSED', refused: [] })
    const skipped = whole.tasks.filter(({ state }) => state === 'SKIPPED')
    expect(skipped).toMatchObject([{ node: 3, userId: ben }])
  })

  it('the only owner passes an own order, and it is said so', () => {
    const { tasks, outcome } = goOn({ plan: planOf(standingFlow.nodes), tasks: [] }, owner, (asked) =>
      askedBy(asked, owner, crew),
    )
    expect(outcome).toBe('PASSED')
    expect(tasks).toMatchObject([{ userId: owner, why: 'own', state: 'SKIPPED' }])
  })

  it('a question is handed on: the new person decides for the other', () => {
    const plan = planOf([node('anyOne', one(boss))])
    const { tasks } = goOn({ plan, tasks: [] }, ann, everybody)
    const handed = handOn({ plan, tasks }, tasks[0] as Task, ben)
    expect(handed).toMatchObject([
      { userId: boss, state: 'DELEGATED' },
      { userId: ben, forUserId: boss, state: 'OPEN' },
    ])
    expect(decide({ plan, tasks: handed }, handed[1] as Task, 'APPROVED', ann, everybody).outcome).toBe('PASSED')
  })

  it('signers before: the node waits for them; after: they come next', () => {
    const plan = planOf([node('anyOne', one(boss)), node('anyOne', one(owner))])
    const { tasks } = goOn({ plan, tasks: [] }, ann, everybody)
    const before = withSigners({ plan, tasks }, 1, 'before', [ben])
    const first = goOn(before, ann, everybody)
    expect(openOf(first.tasks)).toEqual([ben])
    const signed = decide(
      { plan: before.plan, tasks: first.tasks },
      taskOf(first.tasks, ben),
      'APPROVED',
      ann,
      everybody,
    )
    expect(openOf(signed.tasks)).toEqual([boss])
    const after = withSigners({ plan, tasks }, 1, 'after', [ben])
    const next = decide({ plan: after.plan, tasks: after.tasks }, taskOf(after.tasks, boss), 'APPROVED', ann, everybody)
    expect(openOf(next.tasks)).toEqual([ben])
    const last = decide({ plan: after.plan, tasks: next.tasks }, taskOf(next.tasks, ben), 'APPROVED', ann, everybody)
    expect(openOf(last.tasks)).toEqual([owner])
  })
})

const openOf = (tasks: readonly Task[]) => tasks.filter(({ state }) => state === 'OPEN').map(({ userId }) => userId)
const taskOf = (tasks: readonly Task[], who: Id) =>
  tasks.find(({ userId, state }) => userId === who && state === 'OPEN') as Task

describe('votes by share (R-APR)', () => {
  const voters = [one(boss), one(ben), one(owner)]
  const share = (ratio: number): FlowNode => ({ ...node('ratio', ...voters), ratio })
  const [ja, nein] = ['APPROVED', 'REJECTED'] as const
  test.each<[string, number, [Id, 'APPROVED' | 'REJECTED'][], string, Id[]]>([
    ['more than half of three: one is not enough', 5001, [[ben, ja]], 'PENDING', [boss, owner]],
    [
      'two are, the third is not asked any more',
      5001,
      [
        [ben, ja],
        [boss, ja],
      ],
      'PASSED',
      [],
    ],
    ['one against leaves it open', 5001, [[ben, nein]], 'PENDING', [boss, owner]],
    [
      'two against decide, whatever the third would say',
      5001,
      [
        [ben, nein],
        [boss, nein],
      ],
      'REJECTED',
      [],
    ],
    ['all of three: one against decides', 10_000, [[ben, nein]], 'REJECTED', []],
    ['hardly anything: one is enough', 1, [[ben, ja]], 'PASSED', []],
    [
      'hardly anything: two against leave it open',
      1,
      [
        [ben, nein],
        [boss, nein],
      ],
      'PENDING',
      [owner],
    ],
    [
      'a third: one of three is enough, not less',
      3333,
      [
        [ben, nein],
        [boss, ja],
      ],
      'PASSED',
      [],
    ],
  ])('%s', (_, ratio, said, outcome, asked) => {
    expect(run([share(ratio)], said, everybody)).toMatchObject({ outcome, asked })
  })

  it('is decided by the votes, in whatever order they come, and as soon as no vote to come can change it', () => {
    const votes = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(votes, fc.integer({ min: 1, max: 10_000 }), fc.integer(), (cast, ratio, seed) => {
        const people = cast.map((_, i) => (100 + i) as Id)
        const ask: Ask = () => people.map((userId) => ({ userId, forUserId: null, why: 'person' as const }))
        const turns = cast.map((vote, i): [Id, typeof ja | typeof nein] => [people[i] as Id, vote ? ja : nein])
        const order = turns.toSorted(([a], [b]) => ((a * (seed | 1)) % 97) - ((b * (seed | 1)) % 97))
        const needed = Math.max(1, Math.ceil((cast.length * ratio) / 10_000))
        const expected = cast.filter(Boolean).length >= needed ? 'PASSED' : 'REJECTED'
        expect(run([share(ratio)], order, ask).outcome).toBe(expected)
        for (const count of order.keys()) {
          const said = order.slice(0, count)
          const agreed = said.filter(([, vote]) => vote === ja).length
          const open = cast.length - count
          const settled = agreed >= needed || agreed + open < needed
          expect(run([share(ratio)], said, ask).outcome === 'PENDING').toBe(!settled)
        }
      }),
    )
  })

  it('then the next step is asked', () => {
    expect(
      run(
        [share(5001), node('anyOne', one(ben))],
        [
          [boss, ja],
          [owner, ja],
        ],
        everybody,
      ),
    ).toMatchObject({
      outcome: 'PENDING',
      asked: [ben],
    })
  })
})

describe('sent back to an earlier step (退回到指定的步骤)', () => {
  const three = [node('anyOne', one(boss)), node('allOf', one(ben)), node('anyOne', one(owner))]
  const until = (...who: Id[]) => run(three, yes(...who), everybody)

  it('everybody from there on is asked anew; what was said stays and counts no more', () => {
    const course = until(boss, ben)
    const back = sendBack(course, taskOf(course.tasks, owner), 1, ann, everybody)
    expect(back.plan.map(({ key, over }) => [key, over ?? false])).toEqual([
      ...[
        [1, true],
        [2, true],
        [3, true],
      ],
      ...[
        [4, false],
        [5, false],
        [6, false],
      ],
    ])
    expect(back.outcome).toBe('PENDING')
    expect(openOf(back.tasks)).toEqual([boss])
    expect(back.tasks.filter(({ node: key }) => key <= 3).map(({ state }) => state)).toEqual([
      'APPROVED',
      'APPROVED',
      'REJECTED',
    ])
    let { tasks } = back
    for (const who of [boss, ben, owner])
      ({ tasks } = decide({ plan: back.plan, tasks }, taskOf(tasks, who), 'APPROVED', ann, everybody))
    expect(goOn({ plan: back.plan, tasks }, ann, everybody).outcome).toBe('PASSED')
  })

  it('the steps before stay decided, those behind come as before', () => {
    const course = until(boss)
    const four = run([...three, node('anyOne', one(ben))], yes(boss, ben), everybody)
    const back = sendBack(four, taskOf(four.tasks, owner), 2, ann, everybody)
    expect(openOf(back.tasks)).toEqual([ben])
    expect(back.plan.filter(({ over }) => !over).map(({ key }) => key)).toEqual([1, 5, 6, 4])
    expect(earlierThan(course.plan, 2).map(({ key }) => key)).toEqual([1])
    expect(earlierThan(back.plan, 5).map(({ key }) => key)).toEqual([1])
    expect(earlierThan(planOf([three[0] as FlowNode, { ...node('ratio', one(ben)), ratio: 1 }]), 2)).toEqual([])
  })

  it('however often it goes back, it can still be brought to its end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 6 }), (jumps) => {
        let { plan, tasks } = until() as { plan: readonly PlanNode[]; tasks: readonly Task[] }
        const approveOne = () => {
          const open = tasks.find(({ state }) => state === 'OPEN') as Task
          const said = decide({ plan, tasks }, open, 'APPROVED', ann, everybody)
          tasks = said.tasks
          return said.outcome
        }
        for (const jump of jumps) {
          const open = tasks.find(({ state }) => state === 'OPEN') as Task
          const steps = earlierThan(plan, open.node)
          const to = steps[jump]
          if (to) ({ plan, tasks } = sendBack({ plan, tasks }, open, to.key, ann, everybody))
          else if (plan.filter(({ over }) => !over).at(-1)?.key !== open.node) approveOne()
        }
        let outcome = 'PENDING'
        for (let i = 0; i < 3 && outcome === 'PENDING'; i += 1) outcome = approveOne()
        expect(outcome).toBe('PASSED')
      }),
    )
  })
})

describe('whatever the order of decisions', () => {
  const member = fc.constantFrom(one(boss), one(ben), one(owner), role(moneyRole), superior)
  const nodes = fc.array(
    fc.record({
      mode: fc.constantFrom<NodeMode>('anyOne', 'allOf', 'inTurn'),
      members: fc.array(member, { minLength: 1, maxLength: 3 }),
      remindAfter: fc.constant(null),
    }),
    { minLength: 1, maxLength: 6 },
  )
  const said = fc.array(
    fc.tuple(
      fc.constantFrom(boss, ben, owner),
      fc.constantFrom<'APPROVED' | 'REJECTED'>('APPROVED', 'APPROVED', 'APPROVED', 'REJECTED'),
    ),
    {
      maxLength: 30,
    },
  )

  it('nothing gets round a rejection, and what passed has every decision it needs', () => {
    fc.assert(
      fc.property(nodes, said, (flow, words) => {
        const { plan, tasks, outcome } = run(flow, words, everybody)
        const rejected = tasks.some(({ state }) => state === 'REJECTED')
        expect(rejected).toBe(outcome === 'REJECTED')
        if (outcome === 'PASSED')
          for (const step of plan)
            expect(
              outcomeOf(
                step,
                tasks.filter((task) => task.node === step.key),
              ),
            ).toBe('PASSED')
        if (outcome !== 'PENDING') expect(openOf(tasks)).toEqual([])
        else expect(openOf(tasks).length).toBeGreaterThan(0)
      }),
    )
  })

  it('nobody behind a node that has not passed was ever asked', () => {
    fc.assert(
      fc.property(nodes, said, (flow, words) => {
        const { plan, tasks } = run(flow, words, everybody)
        const stuck = plan.findIndex(
          (step) =>
            outcomeOf(
              step,
              tasks.filter((task) => task.node === step.key),
            ) !== 'PASSED',
        )
        const behind = stuck === -1 ? [] : plan.slice(stuck + 1).map(({ key }) => key)
        expect(tasks.filter((task) => behind.includes(task.node))).toEqual([])
      }),
    )
  })

  it('every round can be brought to its end by approving', () => {
    fc.assert(
      fc.property(nodes, (flow) => {
        const everyone = Array.from({ length: 40 }, () => yes(boss, ben, owner)).flat()
        expect(run(flow, everyone, everybody).outcome).toBe('PASSED')
      }),
    )
  })

  it('in turn never asks two at once', () => {
    fc.assert(
      fc.property(nodes, said, (flow, words) => {
        const { plan, tasks } = run(flow, words, everybody)
        for (const step of plan.filter(({ mode }) => mode === 'inTurn'))
          expect(openOf(tasks.filter((task) => task.node === step.key)).length).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('which flow an order goes through', () => {
  const flow = (name: string, more: Partial<Flow> = {}): Flow => ({
    name,
    active: true,
    always: false,
    rules: [],
    fromAmount: null,
    typeId: null,
    nodes: [node('anyOne', one(boss))],
    ...more,
  })
  const failed = (...rules: Failure['rule'][]) => rules.map((rule) => ({ rule, values: {} }))
  const small = parseFen('100') as Fen
  const large = parseFen('100000') as Fen
  const flows = [
    flow('停用', { active: false, always: true }),
    flow('大单', { always: true, fromAmount: large }),
    flow('信用', { rules: ['credit'] }),
    flow('其他'),
  ]

  test.each<[string, readonly Flow[], Fen, Failure[], string | null]>([
    ['none is set up and nothing is broken: at once', [], small, [], null],
    ['none is set up and a rule is broken: the owner', [], small, failed('amount'), ''],
    ['one out of use does not count', flows, small, [], null],
    ['every order from an amount on', flows, large, [], '大单'],
    ['the first that fits, in their order', flows, large, failed('credit'), '大单'],
    ['the one for the rule', flows, small, failed('overdue', 'credit'), '信用'],
    ['the one for any rule', flows, small, failed('overdue'), '其他'],
    ['a rule no flow is for: the owner', flows.slice(0, 3), small, failed('overdue'), ''],
  ])('%s', (_, tried, gross, failures, expected) => {
    expect(chooseFlow(tried, { typeId: null, gross, failures })?.name ?? null).toBe(expected)
  })

  it('one for a type is for no other order', () => {
    const sample = 7 as Id
    const tried = [flow('样品', { typeId: sample, always: true }), flow('其他')]
    const of = (typeId: Id | null, failures: Failure[]) => chooseFlow(tried, { typeId, gross: small, failures })?.name
    expect([of(sample, []), of(null, []), of(8 as Id, failed('amount'))]).toEqual(['样品', undefined, '其他'])
  })
})
