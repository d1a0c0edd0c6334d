import type SQLite from 'better-sqlite3'

/**
 * What one Spara/nästa asks of the database, written by hand: the same reads and changes as the verb's, in the same order,
 * with as little as SQLite can do it in.
 */
export function prepareBare(db: SQLite.Database) {
  const prepare = (sql: string) => db.prepare(sql)
  return {
    command: prepare('select body_hash, answer from command where user_id = +? and command_id = +?'),
    card: prepare(`
      select e.*, h.id hold_id, h.screen_id, o.org_no, o.best_minute, o.last_called_at, d.id draft_id,
        exists (select 1 from suppression s where s.organization_id = o.id and s.status = 'active')
          or exists (select 1 from suppression s where s.org_no = o.org_no and s.status = 'active')
          or exists (select 1 from phone_number p cross join suppression s
            where p.organization_id = o.id and s.phone = p.e164 and s.status = 'active') is_stopped,
        exists (select 1 from queue_entry x where x.organization_id = o.id and x.id <> e.id)
          or exists (select 1 from phone_number p cross join phone_number x
            where p.organization_id = o.id and x.e164 = p.e164 and x.organization_id <> o.id) has_others
      from queue_entry e
        join organization o on o.id = e.organization_id
        left join hold h on h.entry_id = e.id
        left join draft d on d.user_id = +@userId and d.entry_id = e.id
      where e.id = +@entryId`),
    campaign: prepare(`
      select c.id, c.name, c.status, c.version, c.updated_at, r.id round_id, r.number from campaign c
        left join round r on r.id = (select min(id) from round where campaign_id = c.id and ended_at is null)
      where c.id = +?`),
    phones: prepare('select id, e164, status from phone_number where organization_id = +? order by id'),
    attempts: prepare(`
      select count(*) count, max(start_at) last_at from activity
      where e164 = +? and start_at >= +? and campaign_id = +? and undone_at is null and outcome <> 'busy'`),
    busyToday: prepare(`
      select count(*) count from activity
      where queue_entry_id = +? and local_day = +? and undone_at is null and outcome = 'busy'`),
    finishEntry: prepare(`
      update queue_entry set state = ?, lane = ?, due_at = ?, is_promised = 0, attempts = ?, busy_in_row = ?, owner_id = null,
        closed_as = ?, last_outcome = ?, last_call_at = ?, held_by_id = null, token = null, token_user_id = null,
        updated_at = ?, version = version + 1
      where id = +? and version = +?`),
    lastCalled: prepare('update organization set last_called_at = ? where id = +?'),
    deleteHold: prepare('delete from hold where id = +?'),
    activity: prepare(`
      insert into activity (kind, direction, body, start_at, end_at, owner_id, organization_id, outcome, talked, e164, attempt_no,
        campaign_id, round_id, queue_entry_id, command_id, local_day, local_hour, counted, undo, created_at, created_by_id, updated_at)
      values ('call', 'out', '', @now, @now, @userId, @organizationId, @outcome, @talked, @e164, @attempts,
        @campaignId, @roundId, @entryId, @commandId, @day, @hour, 1, @undo, @now, @userId, @now)`),
    tally: prepare(`
      insert into tally (local_day, local_hour, campaign_id, user_id, outcome, count, talked, order_value)
      values (?, ?, ?, ?, ?, 1, ?, 0)
      on conflict (local_day, campaign_id, user_id, local_hour, outcome)
        do update set count = count + 1, talked = talked + excluded.talked`),
    day: prepare(`
      select sum(count) calls, sum(talked) talked, sum(order_value) order_value from tally where user_id = +? and local_day = +?`),
    holds: prepare(`
      select h.*, e.state, e.lane, e.due_at, e.is_promised, e.campaign_id, e.round_id
      from hold h cross join queue_entry e where h.user_id = +? and e.id = h.entry_id`),
    toDesk: prepare(
      "update hold set kind = 'desk', screen_id = null, since = ?, last_input_at = ?, until = ? where id = +?",
    ),
    ownPrio: prepare(`
      select e.id from queue_entry e cross join round r cross join campaign c cross join campaign_member m
      where r.id = e.round_id and c.id = e.campaign_id and m.campaign_id = e.campaign_id and m.user_id = +@userId
        and e.owner_id = +@userId and e.lane = 'prio' and e.state = 'waiting' and e.held_by_id is null and e.due_at <= +@now
        and r.ended_at is null and c.status = 'running'
      order by e.due_at, e.id limit 30`),
    member: prepare('select mix_served from campaign_member where campaign_id = +? and user_id = +?'),
    lanes: prepare(LANES.map((lane) => `select * from (${firstOf(lane)})`).join(' union all ')),
    hold: prepare(`
      insert into hold (entry_id, organization_id, user_id, kind, token, why, since, last_input_at, until)
      values (?, ?, ?, ?, ?, 'Nytt kort, inte ringt än', ?, ?, ?) on conflict do nothing`),
    numbers: prepare("select e164 from phone_number where organization_id = +? and status = 'ok' order by e164"),
    holdNumber: prepare('insert into hold_number (hold_id, e164) values (?, ?) on conflict do nothing'),
    held: prepare(
      'update queue_entry set held_by_id = ?, token = ?, token_user_id = ? where id = +? and held_by_id is null',
    ),
    mix: prepare(
      'update campaign_member set mix_served = mix_served + 1, updated_at = ? where campaign_id = +? and user_id = +?',
    ),
    keepCommand: prepare(
      'insert into command (user_id, command_id, body_hash, answer, at) values (?, ?, ?, ?, ?) on conflict do nothing',
    ),
    heads: prepare(`
      select h.kind, h.token, h.until, h.why, e.id entry_id, e.state, e.campaign_id, e.lane, e.attempts, e.busy_in_row, e.version,
        o.id, o.legal_name, o.marketing_name, o.org_no, o.sole_trader, o.legal_form, o.customer_no, o.email, o.url,
        o.visit_address, o.post_address, o.postal_code, o.city, o.employees, o.best_minute, i.label industry, s.label status,
        u.label source, p.id head_id, p.legal_name head_name, r.role, l.id lock_id, l.owner_id, w.name lock_owner,
        l.created_at lock_since, l.promised_at, d.note, d.checklist, d.at,
        exists (select 1 from activity a where a.organization_id = o.id)
          or exists (select 1 from phone_number n cross join activity a where n.organization_id = o.id and a.e164 = n.e164)
          or exists (select 1 from organization x cross join activity a
            where x.org_no = o.org_no and x.deleted_at is null and x.id <> o.id and a.organization_id = x.id) has_history
      from hold h cross join queue_entry e cross join organization o cross join user r
        left join code i on i.id = o.industry_code_id
        left join code s on s.id = o.status_code_id
        left join code u on u.id = o.source_code_id
        left join organization p on p.id = o.parent_id
        left join address_lock l on l.organization_id = o.id and l.released_at is null
        left join user w on w.id = l.owner_id
        left join draft d on d.user_id = h.user_id and d.entry_id = h.entry_id
      where h.user_id = +? and e.id = h.entry_id and o.id = h.organization_id and r.id = h.user_id`),
    ownPhones: prepare(`
      select p.organization_id, p.id, p.e164, p.status, p.kind, p.extension, p.contact_id
      from hold h cross join phone_number p where h.user_id = +? and p.organization_id = h.organization_id`),
    ownContacts: prepare(`
      select c.organization_id, c.id, c.first_name, c.last_name, c.title, c.mobile, c.email, c.is_decision_maker
      from hold h cross join contact c
      where h.user_id = +? and c.organization_id = h.organization_id and c.active and c.deleted_at is null limit 1000`),
    session: prepare('select u.id from session s join user u on u.id = s.user_id where s.token_hash = ?'),
  }
}

export type Bare = ReturnType<typeof prepareBare>

const LANES = ['callback', 'busy', 'retry', 'woken', 'fresh']

function firstOf(lane: string): string {
  return `
    select e.id, e.organization_id, e.campaign_id, e.lane, e.due_at, e.is_promised, e.attempts, e.last_call_at from queue_entry e
    where e.round_id = +@roundId and e.lane = '${lane}' and e.state = 'waiting' and e.held_by_id is null and e.due_at <= +@now
      and not exists (select 1 from hold h where h.organization_id = e.organization_id)
      and not exists (select 1 from phone_number p cross join hold_number n
        where p.organization_id = e.organization_id and p.status = 'ok' and n.e164 = p.e164)
      and not exists (select 1 from suppression s where s.organization_id = e.organization_id and s.status = 'active')
      and not exists (select 1 from phone_number p cross join suppression s
        where p.organization_id = e.organization_id and s.phone = p.e164 and s.status = 'active')
      and not exists (select 1 from organization o cross join suppression s
        where o.id = e.organization_id and s.org_no = o.org_no and s.status = 'active')
    order by e.due_at, e.id limit 1`
}
