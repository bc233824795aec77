-- The way of a month after its approval: published 公示, then closed 归档; and entries under appeal or moved to the next month.

alter table month_result
    drop constraint ck_month_result_state,
    drop constraint ck_month_result_approved,
    add column published_at datetime(6),
    -- the last day of the publication, inclusive
    add column published_until date,
    add column closed_at datetime(6),
    add constraint ck_month_result_state
        check (state in ('OPEN', 'TEAM_REVIEW', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'CLOSED')),
    add constraint ck_month_result_approved check (state in ('OPEN', 'TEAM_REVIEW', 'SUBMITTED')
        or (approved_by is not null and approved_at is not null and total_amount is not null
            and entry_count is not null and last_hash is not null)),
    add constraint ck_month_result_published check (state not in ('PUBLISHED', 'CLOSED')
        or (published_at is not null and published_until is not null)),
    add constraint ck_month_result_closed check ((state = 'CLOSED') = (closed_at is not null));

alter table entry_decision
    drop constraint ck_entry_decision_kind,
    -- the month to which an entry is moved
    add column month char(7),
    add constraint ck_entry_decision_kind check (kind in ('CONFIRMED', 'WAIVED', 'AMOUNT_SET', 'APPEALED', 'UPHELD',
        'OVERTURNED', 'APPEAL_WITHDRAWN', 'DEFERRED', 'REVERSED')),
    add constraint ck_entry_decision_month check ((kind = 'DEFERRED') = (month is not null));

-- how the few entries stand that were appealed against or moved; kept by the database from their decisions
create table entry_standing (
    entry_id bigint      not null primary key,
    -- the last step of an appeal: APPEALED while it is pending, else how it ended
    appeal   varchar(20),
    month    char(7),
    counts   boolean     not null,
    constraint fk_entry_standing_entry foreign key (entry_id) references ledger_entry (id)
);
create index idx_entry_standing_month on entry_standing (month);

-- an entry as it stands today: the month in which it counts, what was decided, the amount with what was set
-- afterwards, whether it counts, and whether somebody has still to decide about it. recorded_month is what its hash
-- seals
create or replace view standing_entry as
select e.id, e.station_id, e.position, coalesce(x.month, e.month) as month, e.month as recorded_month, e.team_id,
       e.employee_id, e.clause_version_id, e.clause_code, e.obligation_id, e.quantity, e.unit_amount, e.amount,
       e.notice_id, e.calendar_version, e.recorded_at, e.title, e.reverses_entry_id, e.previous_hash, e.hash,
       r.kind as review, r.reason as review_reason, r.decided_by as reviewer_id, r.decided_at as reviewed_at,
       x.appeal, coalesce(e.amount, s.amount) as standing_amount,
       coalesce(r.kind, '') <> 'WAIVED' and coalesce(x.counts, true) as counts,
       r.kind is null and coalesce(x.appeal, 'APPEAL_WITHDRAWN') = 'APPEAL_WITHDRAWN'
           and e.reverses_entry_id is null as undecided
from ledger_entry e
left join entry_decision r on r.review_of = e.id
left join entry_decision s on s.amount_of = e.id
left join entry_standing x on x.entry_id = e.id;

delimiter //

create or replace trigger entry_decision_holds before insert on entry_decision for each row
begin
    declare month_state varchar(20);
    declare current_appeal varchar(20);
    if exists (select 1 from ledger_entry e where e.id = new.entry_id and e.employee_id = new.decided_by
            and new.kind not in ('APPEALED', 'APPEAL_WITHDRAWN')) then
        signal sqlstate '45000' set message_text = 'nobody decides about himself';
    end if;
    set month_state = (select m.state from standing_entry e
        join month_result m on m.station_id = e.station_id and m.month = e.month where e.id = new.entry_id);
    set current_appeal = (select x.appeal from entry_standing x where x.entry_id = new.entry_id);
    if new.kind in ('CONFIRMED', 'WAIVED') and month_state not in ('OPEN', 'TEAM_REVIEW') then
        signal sqlstate '45000' set message_text = 'the month is not under review';
    end if;
    if new.kind = 'AMOUNT_SET' and (month_state in ('APPROVED', 'PUBLISHED', 'CLOSED') or exists (
            select 1 from ledger_entry e where e.id = new.entry_id and e.amount is not null)) then
        signal sqlstate '45000' set message_text = 'the amount of the entry stands';
    end if;
    if new.kind = 'DEFERRED' and (coalesce(month_state, 'OPEN') in ('APPROVED', 'PUBLISHED', 'CLOSED') or exists (
            select 1 from standing_entry e where e.id = new.entry_id and e.month >= new.month)) then
        signal sqlstate '45000' set message_text = 'an entry is moved from a month that is not sealed to a later one';
    end if;
    if new.kind = 'APPEALED' and current_appeal <=> 'APPEALED' then
        signal sqlstate '45000' set message_text = 'the entry is under appeal';
    end if;
    if new.kind in ('UPHELD', 'OVERTURNED', 'APPEAL_WITHDRAWN') and not current_appeal <=> 'APPEALED' then
        signal sqlstate '45000' set message_text = 'the entry is not under appeal';
    end if;
end//

-- an appeal suspends an entry and its end settles it, but what is sealed goes on counting as it was signed
create trigger entry_decision_stands after insert on entry_decision for each row
begin
    declare is_sealed boolean;
    if new.kind in ('APPEALED', 'UPHELD', 'OVERTURNED', 'APPEAL_WITHDRAWN') then
        set is_sealed = exists (select 1 from standing_entry e
            join month_result m on m.station_id = e.station_id and m.month = e.month
            where e.id = new.entry_id and m.state in ('APPROVED', 'PUBLISHED', 'CLOSED'));
        insert into entry_standing (entry_id, appeal, counts)
        values (new.entry_id, new.kind, is_sealed or new.kind in ('UPHELD', 'APPEAL_WITHDRAWN'))
        on duplicate key update appeal = new.kind,
            counts = if(is_sealed, counts, new.kind in ('UPHELD', 'APPEAL_WITHDRAWN'));
    elseif new.kind = 'DEFERRED' then
        insert into entry_standing (entry_id, month, counts) values (new.entry_id, new.month, true)
        on duplicate key update month = new.month;
    end if;
end//

create trigger entry_standing_no_delete before delete on entry_standing for each row
    signal sqlstate '45000' set message_text = 'how an entry stands is never forgotten'//

-- the approval seals the month; afterwards it is published and closed, and nothing else
create or replace trigger month_result_sealed before update on month_result for each row
    if new.station_id <> old.station_id or new.month <> old.month
            or (old.state in ('APPROVED', 'PUBLISHED', 'CLOSED') and not (
                ((old.state = 'APPROVED' and new.state = 'PUBLISHED') or (old.state = 'PUBLISHED' and new.state = 'CLOSED'))
                and new.approved_by = old.approved_by and new.approved_at = old.approved_at
                and new.submitted_by <=> old.submitted_by and new.submitted_at <=> old.submitted_at
                and new.total_amount = old.total_amount and new.entry_count = old.entry_count
                and new.last_hash = old.last_hash
                and (old.state = 'APPROVED' or (new.published_at = old.published_at
                    and new.published_until = old.published_until)))) then
        signal sqlstate '45000' set message_text = 'an approved month is never changed';
    end if//

delimiter ;
