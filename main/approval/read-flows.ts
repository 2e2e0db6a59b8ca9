import type { Reading } from '../../db/engine'
import type { Fen } from '../value/fen'
import type { Id } from '../value/id'
import type { FlowNode, Member, MemberKind } from './node'
import type { ApprovalRule } from './rule'
import type { FlowRow } from './view'

interface StoredFlow {
  id: Id
  name: string
  active: 0 | 1
  always: 0 | 1
  fromAmount: Fen | null
  typeId: Id | null
  rules: ApprovalRule[]
  nodes: (Omit<FlowNode, 'members'> & { members: { kind: MemberKind; id: Id | null }[] })[]
}

/** The flows of the shop in the order of their priority. */
export async function readFlows(reading: Reading): Promise<FlowRow[]> {
  const flows = await reading.json<StoredFlow[]>(flowsSql)
  return flows.map((flow) => ({
    ...flow,
    active: flow.active === 1,
    always: flow.always === 1,
    nodes: flow.nodes.map((node) => ({ ...node, members: node.members.map(memberOf) })),
  }))
}

const memberOf = ({ kind, id }: { kind: MemberKind; id: Id | null }): Member =>
  (kind === 'role' || kind === 'person') && id !== null
    ? { kind, id }
    : { kind: kind === 'superior' ? kind : 'administrator' }

const flowsSql = `select json_group_array(json_object('id', id, 'name', name, 'active', active, 'always', always, 'fromAmount', from_amount, 'typeId', type_id,
    'rules', (select json_group_array(rule) from approval_flow_rules r where r.flow_id = f.id),
    'nodes', (select json_group_array(json_object('mode', mode, 'remindAfter', remind_after, 'ratio', ratio,
        'members', (select json_group_array(json_object('kind', kind, 'id', coalesce(role_id, user_id))) from (
          select * from approval_members m where m.node_id = n.id order by m.place))))
      from (select * from approval_nodes where flow_id = f.id order by place) n)))
  from (select * from approval_flows order by priority) f`
