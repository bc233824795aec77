-- The ledger and the months. What is recorded stays: corrections are further rows, and the database itself refuses the rest.

-- clauses whose entries are rewards; all others are deductions
create table rewarding_clause (
    clause_code varchar(10) not null primary key,
    constraint fk_rewarding_clause_clause foreign key (clause_code) references clause (code)
);
insert into rewarding_clause (clause_code) values ('2.4c');

-- the end of each station's chain; its row is locked by whoever writes to the station's ledger or months
create table ledger_head (
    station_id    bigint   not null primary key,
    last_position bigint   not null,
    last_entry_id bigint,
    last_hash     char(64) not null,
    constraint fk_ledger_head_station foreign key (station_id) references station (id)
);

create table month_result (
    id           bigint      not null auto_increment primary key,
    version      bigint      not null default 0,
    station_id   bigint      not null,
    month        char(7)     not null,
    state        varchar(20) not null,
    submitted_by bigint,
    submitted_at datetime(6),
    approved_by  bigint,
    approved_at  datetime(6),
    total_amount decimal(14, 2),
    entry_count  int,
    last_hash    char(64),
    constraint uk_month_result unique (station_id, month),
    constraint fk_month_result_station foreign key (station_id) references station (id),
    constraint ck_month_result_month check (month regexp '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    constraint ck_month_result_state check (state in ('OPEN', 'TEAM_REVIEW', 'SUBMITTED', 'APPROVED')),
    constraint ck_month_result_approved check (state <> 'APPROVED'
        or (approved_by is not null and approved_at is not null and total_amount is not null
            and entry_count is not null and last_hash is not null))
);

create table month_event (
    id              bigint        not null auto_increment primary key,
    month_result_id bigint        not null,
    kind            varchar(20)   not null,
    reason          varchar(1000),
    actor_id        bigint        not null,
    at              datetime(6)   not null,
    constraint fk_month_event_result foreign key (month_result_id) references month_result (id),
    constraint fk_month_event_actor foreign key (actor_id) references employee (id)
);
create index idx_month_event_result on month_event (month_result_id, id);

-- frozen at the approval
create table month_total (
    month_result_id bigint         not null,
    employee_id     bigint         not null,
    clause_code     varchar(10)    not null,
    quantity        decimal(10, 2) not null,
    amount          decimal(14, 2) not null,
    primary key (month_result_id, employee_id, clause_code),
    constraint fk_month_total_result foreign key (month_result_id) references month_result (id),
    constraint fk_month_total_employee foreign key (employee_id) references employee (id)
);

-- amounts are signed: deductions negative, rewards positive; null while nobody has set the amount (金额待定)
create table ledger_entry (
    id                bigint         not null auto_increment primary key,
    station_id        bigint         not null,
    position          bigint         not null,
    month             char(7)        not null,
    team_id           bigint         not null,
    employee_id       bigint         not null,
    clause_version_id bigint         not null,
    clause_code       varchar(10)    not null,
    obligation_id     bigint         not null,
    quantity          decimal(10, 2) not null,
    unit_amount       decimal(12, 2),
    amount            decimal(14, 2),
    notice_id         bigint         not null,
    calendar_version  bigint         not null,
    recorded_at       datetime(6)    not null,
    title             varchar(200)   not null,
    reverses_entry_id bigint,
    previous_hash     char(64)       not null,
    hash              char(64)       not null,
    reverses_or_0     bigint as (coalesce(reverses_entry_id, 0)) persistent,
    -- each breach makes one entry, and each entry is reversed at most once
    constraint uk_ledger_entry unique (obligation_id, employee_id, reverses_or_0),
    constraint uk_ledger_entry_position unique (station_id, position),
    constraint fk_ledger_entry_station foreign key (station_id) references station (id),
    constraint fk_ledger_entry_team foreign key (team_id) references team (id),
    constraint fk_ledger_entry_employee foreign key (employee_id) references employee (id),
    constraint fk_ledger_entry_clause_version foreign key (clause_version_id) references clause_version (id),
    constraint fk_ledger_entry_obligation foreign key (obligation_id) references obligation (id),
    constraint fk_ledger_entry_notice foreign key (notice_id) references notice (id),
    constraint fk_ledger_entry_reverses foreign key (reverses_entry_id) references ledger_entry (id),
    constraint ck_ledger_entry_amount check (amount <=> quantity * unit_amount)
);
create index idx_ledger_entry_month_employee on ledger_entry (station_id, month, employee_id);
create index idx_ledger_entry_month_team on ledger_entry (station_id, month, team_id);

create table entry_decision (
    id         bigint        not null auto_increment primary key,
    entry_id   bigint        not null,
    kind       varchar(20)   not null,
    reason     varchar(1000),
    amount     decimal(14, 2),
    decided_by bigint        not null,
    decided_at datetime(6)   not null,
    -- of two people who decide at once one wins; an unset amount is set once
    review_of  bigint as (if(kind in ('CONFIRMED', 'WAIVED'), entry_id, null)) persistent,
    amount_of  bigint as (if(kind = 'AMOUNT_SET', entry_id, null)) persistent,
    constraint uk_entry_decision_review unique (review_of),
    constraint uk_entry_decision_amount unique (amount_of),
    constraint fk_entry_decision_entry foreign key (entry_id) references ledger_entry (id),
    constraint fk_entry_decision_decided_by foreign key (decided_by) references employee (id),
    constraint ck_entry_decision_kind
        check (kind in ('CONFIRMED', 'WAIVED', 'AMOUNT_SET', 'APPEALED', 'UPHELD', 'OVERTURNED', 'REVERSED')),
    constraint ck_entry_decision_reason check (kind = 'CONFIRMED' or reason is not null),
    constraint ck_entry_decision_amount check ((kind = 'AMOUNT_SET') = (amount is not null))
);
create index idx_entry_decision_entry on entry_decision (entry_id, id);

create table export_log (
    id          bigint       not null auto_increment primary key,
    station_id  bigint       not null,
    exported_by bigint       not null,
    exported_at datetime(6)  not null,
    what        varchar(200) not null,
    constraint fk_export_log_station foreign key (station_id) references station (id),
    constraint fk_export_log_exported_by foreign key (exported_by) references employee (id)
);

-- an entry as it stands today: what was decided, the amount with what was set afterwards, and whether it counts
create view standing_entry as
select e.*, r.kind as review, r.reason as review_reason, r.decided_by as reviewer_id, r.decided_at as reviewed_at,
       coalesce(e.amount, s.amount) as standing_amount,
       coalesce(r.kind, '') <> 'WAIVED' as counts
from ledger_entry e
left join entry_decision r on r.review_of = e.id
left join entry_decision s on s.amount_of = e.id;

delimiter //

-- no entry without notice: served on that person, about that obligation, and its lead time passed
create trigger ledger_entry_rests_on_notice before insert on ledger_entry for each row
begin
    if new.reverses_entry_id is null and not exists (
            select 1 from notice n where n.id = new.notice_id and n.obligation_id = new.obligation_id
            and n.recipient_id = new.employee_id and n.served_at is not null and n.lead_until is not null
            and n.lead_until <= new.recorded_at) then
        signal sqlstate '45000' set message_text = 'no entry without a served notice whose lead time has passed';
    end if;
    if new.reverses_entry_id is not null and not exists (
            select 1 from ledger_entry o where o.id = new.reverses_entry_id and o.reverses_entry_id is null
            and o.station_id = new.station_id and o.employee_id = new.employee_id
            and o.obligation_id = new.obligation_id and o.notice_id = new.notice_id) then
        signal sqlstate '45000' set message_text = 'a reversal rests on the notice of the entry that it reverses';
    end if;
    if exists (select 1 from month_result m where m.station_id = new.station_id and m.month = new.month
            and m.state not in ('OPEN', 'TEAM_REVIEW')) then
        signal sqlstate '45000' set message_text = 'the month takes no entries any more';
    end if;
    if not exists (select 1 from ledger_head h where h.station_id = new.station_id
            and h.last_hash = new.previous_hash and h.last_position + 1 = new.position) then
        signal sqlstate '45000' set message_text = 'an entry continues the chain of its station';
    end if;
end//

create trigger ledger_entry_is_the_head after insert on ledger_entry for each row
    update ledger_head set last_position = new.position, last_entry_id = new.id, last_hash = new.hash
    where station_id = new.station_id//

create trigger ledger_entry_no_update before update on ledger_entry for each row
    signal sqlstate '45000' set message_text = 'an entry is never changed'//
create trigger ledger_entry_no_delete before delete on ledger_entry for each row
    signal sqlstate '45000' set message_text = 'an entry is never deleted'//

create trigger entry_decision_holds before insert on entry_decision for each row
begin
    if exists (select 1 from ledger_entry e where e.id = new.entry_id and e.employee_id = new.decided_by
            and new.kind <> 'APPEALED') then
        signal sqlstate '45000' set message_text = 'nobody decides about himself';
    end if;
    if new.kind in ('CONFIRMED', 'WAIVED') and exists (
            select 1 from ledger_entry e join month_result m on m.station_id = e.station_id and m.month = e.month
            where e.id = new.entry_id and m.state not in ('OPEN', 'TEAM_REVIEW')) then
        signal sqlstate '45000' set message_text = 'the month is not under review';
    end if;
    if new.kind = 'AMOUNT_SET' and exists (
            select 1 from ledger_entry e
            left join month_result m on m.station_id = e.station_id and m.month = e.month
            where e.id = new.entry_id and (e.amount is not null or m.state = 'APPROVED')) then
        signal sqlstate '45000' set message_text = 'the amount of the entry stands';
    end if;
end//

create trigger entry_decision_no_update before update on entry_decision for each row
    signal sqlstate '45000' set message_text = 'a decision is never changed'//
create trigger entry_decision_no_delete before delete on entry_decision for each row
    signal sqlstate '45000' set message_text = 'a decision is never deleted'//

-- the approval seals the month
create trigger month_result_sealed before update on month_result for each row
    if old.state = 'APPROVED' or new.station_id <> old.station_id or new.month <> old.month then
        signal sqlstate '45000' set message_text = 'an approved month is never changed';
    end if//
create trigger month_result_no_delete before delete on month_result for each row
    signal sqlstate '45000' set message_text = 'a month is never deleted'//

create trigger month_event_no_update before update on month_event for each row
    signal sqlstate '45000' set message_text = 'the history of a month is never changed'//
create trigger month_event_no_delete before delete on month_event for each row
    signal sqlstate '45000' set message_text = 'the history of a month is never deleted'//

create trigger month_total_before_approval before insert on month_total for each row
    if not exists (select 1 from month_result m where m.id = new.month_result_id and m.state = 'SUBMITTED') then
        signal sqlstate '45000' set message_text = 'totals are frozen by the approval';
    end if//
create trigger month_total_no_update before update on month_total for each row
    signal sqlstate '45000' set message_text = 'a frozen total is never changed'//
create trigger month_total_no_delete before delete on month_total for each row
    signal sqlstate '45000' set message_text = 'a frozen total is never deleted'//

create trigger export_log_no_update before update on export_log for each row
    signal sqlstate '45000' set message_text = 'the record of an export is never changed'//
create trigger export_log_no_delete before delete on export_log for each row
    signal sqlstate '45000' set message_text = 'the record of an export is never deleted'//

delimiter ;
