-- A notice belongs to the run of the sweep that recorded it; one message a person and run carries them all.

-- closed: its messages are posted and it takes no notices any more; the heartbeat is the server's own time, as it only
-- tells whether the process that sweeps is still alive
alter table sweep_run
    add column closed_at    datetime(6),
    add column set_aside    int         not null default 0,
    add column heartbeat_at datetime(6) not null default current_timestamp(6) on update current_timestamp(6);
update sweep_run set closed_at = coalesce(finished_at, started_at);
create index idx_sweep_run_closed_at on sweep_run (closed_at);

alter table sweep_deferral add column at datetime(6) not null default current_timestamp(6);
alter table sweep_deferral alter column at drop default;

-- a time in which no sweep ran: lead times that fell into it were given again
create table sweep_outage (
    id         bigint      not null auto_increment primary key,
    run_id     bigint      not null,
    from_at    datetime(6) not null,
    until_at   datetime(6) not null,
    lead_times int         not null,
    constraint fk_sweep_outage_run foreign key (run_id) references sweep_run (id),
    constraint ck_sweep_outage_order check (from_at < until_at)
);

-- a row that could not be handled, until a later run handles it
create table sweep_set_aside (
    obligation_id bigint       not null primary key,
    run_id        bigint       not null,
    at            datetime(6)  not null,
    problem       varchar(500) not null,
    constraint fk_sweep_set_aside_obligation foreign key (obligation_id) references obligation (id)
);

alter table notice
    add column run_id bigint,
    add column delivered_by varchar(10),
    -- told in person 当面告知: the leader signs, then the recipient; who refuses is witnessed by a second person
    add column told_at datetime(6),
    add column told_by bigint,
    add column refusal_witness bigint;

-- before this migration the message named its run
insert into sweep_run (started_at, finished_at, closed_at, millis)
select min(recorded_at), min(recorded_at), min(recorded_at), 0 from notice
where message_id not in (select id from message) having count(*) > 0;
update notice n join message m on m.id = n.message_id set n.run_id = cast(m.payload_id as unsigned)
    where m.payload_type = 'reminders.notices' and cast(m.payload_id as unsigned) in (select id from sweep_run);
update notice set run_id = (select max(id) from sweep_run) where run_id is null;
update notice set delivered_by = 'CHAT' where delivered_at is not null;
update notice set told_at = handed_over_at, told_by = handed_over_by,
    refusal_witness = null where handed_over_at is not null;

alter table notice
    modify column run_id bigint not null,
    drop constraint ck_notice_handed_over,
    drop index idx_notice_message,
    drop column message_id,
    add constraint fk_notice_run foreign key (run_id) references sweep_run (id),
    add constraint ck_notice_delivered_by check ((delivered_by is null) = (delivered_at is null)),
    add constraint ck_notice_told check ((told_at is null) = (told_by is null)
        and (told_by is null or told_by <> recipient_id)),
    add constraint ck_notice_handed_over check ((handed_over_at is null) = (handed_over_by is null)
        and (handed_over_at is null or (told_at is not null and handed_over_at >= told_at))),
    -- signed by the recipient himself or, on refusal, by a second witness who is neither he nor the one who told him
    add constraint ck_notice_refusal check (refusal_witness is null
        or (handed_over_by = refusal_witness and refusal_witness <> recipient_id and refusal_witness <> told_by));
create index idx_notice_recipient_run on notice (recipient_id, run_id);
drop index idx_notice_recipient on notice;

-- proof of service is never taken back; a lead time may be lengthened and never shortened
delimiter //
create or replace trigger notice_instants_stand after update on notice for each row
begin
    if not (new.obligation_id = old.obligation_id and new.deadline_version = old.deadline_version
            and new.rung = old.rung and new.recipient_id = old.recipient_id and new.recorded_at = old.recorded_at
            and new.run_id = old.run_id
            and (old.delivered_at is null or (new.delivered_at <=> old.delivered_at and new.delivered_by <=> old.delivered_by))
            and (old.seen_at is null or new.seen_at <=> old.seen_at)
            and (old.acknowledged_at is null or new.acknowledged_at <=> old.acknowledged_at)
            and (old.told_at is null or (new.told_at <=> old.told_at and new.told_by <=> old.told_by))
            and (old.handed_over_at is null or new.handed_over_at <=> old.handed_over_at)
            and (old.lead_until is null or new.lead_until >= old.lead_until)) then
        signal sqlstate '45000' set message_text = 'an instant of a notice is never changed';
    end if;
end//
delimiter ;

-- Ladders as the administrator set them, for a clause and a kind of budget; without a row the standard one holds. Rows
-- are added and never changed: the latest is in force.
create table ladder (
    id             bigint      not null auto_increment primary key,
    station_id     bigint      not null,
    clause_code    varchar(10) not null,
    family         varchar(20) not null,
    unread_minutes int         not null,
    climb_minutes  int         not null,
    reopen_minutes int         not null,
    quiet_from     smallint,
    quiet_until    smallint,
    changed_by     varchar(60) not null,
    changed_at     datetime(6) not null,
    constraint fk_ladder_station foreign key (station_id) references station (id),
    constraint fk_ladder_clause foreign key (clause_code) references clause (code),
    constraint ck_ladder_family check (family in ('WORKING_DAYS', 'ELAPSED', 'CALENDAR_DAYS')),
    constraint ck_ladder_minutes check (unread_minutes > 0 and climb_minutes > 0 and reopen_minutes > 0),
    constraint ck_ladder_quiet check ((quiet_from is null) = (quiet_until is null)
        and (quiet_from is null or (family = 'ELAPSED' and quiet_from <> quiet_until
            and quiet_from between 0 and 1439 and quiet_until between 0 and 1439)))
);
create index idx_ladder_clause on ladder (station_id, clause_code, family, id);

create table ladder_step (
    ladder_id   bigint      not null,
    position    int         not null,
    moment      varchar(20) not null,
    amount      int         not null,
    unit        varchar(20) not null,
    team_leader boolean     not null,
    deputy_head boolean     not null,
    head        boolean     not null,
    primary key (ladder_id, position),
    constraint fk_ladder_step_ladder foreign key (ladder_id) references ladder (id),
    constraint ck_ladder_step check (moment in ('BEFORE_DUE', 'AT_DUE', 'AFTER_DUE')
        and unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'WORKING_MINUTES', 'MINUTES', 'PERCENT') and amount >= 0)
);

-- the completeness check asks for open rows without a next instant
create index idx_obligation_next_at_status on obligation (next_at, status);
drop index idx_obligation_next_at on obligation;

-- what the check that is independent of the sweep found; the sweep neither reads nor writes it
create table completeness_check (
    id           bigint      not null auto_increment primary key,
    at           datetime(6) not null,
    oldest_due   datetime(6),
    unhandled    bigint      not null,
    untold       bigint      not null,
    unwatched    bigint      not null,
    unposted     bigint      not null,
    set_aside    bigint      not null,
    complete     boolean     not null
);
create index idx_completeness_check_at on completeness_check (at);
