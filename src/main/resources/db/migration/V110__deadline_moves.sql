-- The clock stops and moves: extensions, proof of suspensions and their renewal, reopening, merging; and a history from
-- which every deadline can be computed again.

-- extension: what was added to the budget, in its own unit (working days, calendar days, minutes); kept by every later
-- computation
alter table obligation
    add column extension     int not null default 0,
    add column reopened_from bigint,
    add column merged_into   bigint,
    add constraint ck_obligation_extension check (extension between 0 and 60),
    add constraint fk_obligation_reopened_from foreign key (reopened_from) references obligation (id),
    add constraint fk_obligation_merged_into foreign key (merged_into) references obligation (id);

alter table suspension
    add column proof      varchar(500),
    add column open_ended boolean not null default false,
    add constraint ck_suspension_proof check (proof is null or char_length(trim(proof)) >= 2);

-- a clock that has run out cannot be stopped any more; after and not before: MariaDB refuses inserts of several selected
-- rows into tables with a before-update trigger
delimiter //
create trigger suspension_not_after_breach_insert after insert on suspension for each row
begin
    if new.suspended_at is not null
       and (select o.status from obligation o where o.id = new.obligation_id) = 'MISSED' then
        signal sqlstate '45000' set message_text = 'a suspension cannot start after the breach';
    end if;
end//
create trigger suspension_not_after_breach_update after update on suspension for each row
begin
    if new.suspended_at is not null and old.suspended_at is null
       and (select o.status from obligation o where o.id = new.obligation_id) = 'MISSED' then
        signal sqlstate '45000' set message_text = 'a suspension cannot start after the breach';
    end if;
end//
delimiter ;

-- What a deadline rests on, written with every event that sets one (calendar_version is not null there).
-- budget, clause_version_id: of the opening; opened_at: since when the time counts; extension: units added by this event;
-- cap_at: the due instant of the assessed total, which a stage never passes; stop_until: planned end of the stop;
-- linked_id: the obligation at the other end of a reopening or merging
alter table obligation_event
    add column budget            varchar(40),
    add column clause_version_id bigint,
    add column opened_at         datetime(6),
    add column extension         int,
    add column calendar_version  bigint,
    add column assessable_from   datetime(6),
    add column cap_at            datetime(6),
    add column stop_until        datetime(6),
    add column linked_id         bigint;

-- The history written before is not edited: what it lacked is said by one further event for each obligation.
insert into obligation_event (obligation_id, kind, at, recorded_at, budget, clause_version_id, opened_at, extension,
                              calendar_version, due_at, assessable_from, cap_at, deadline_version)
select o.id, 'CARRIED_OVER', o.deadline_set_at, utc_timestamp(6), o.budget, o.clause_version_id, o.opened_at, 0,
       o.calendar_version, o.due_at, o.assessable_from, t.due_at, o.deadline_version
from obligation o left join obligation t on t.id = o.chain_id and t.id <> o.id and t.assessed;

insert into clause_default_figure (clause_code, name, figure)
select code, 'longestSuspensionDays', 60 from clause where kind = 'TIMED';
insert into clause_default_figure (clause_code, name, figure)
select code, 'renewalDays', 14 from clause where kind = 'TIMED';
insert into clause_figure (version_id, name, figure)
select v.id, d.name, d.figure from clause_version v join clause_default_figure d on d.clause_code = v.clause_code
where d.name in ('longestSuspensionDays', 'renewalDays');

-- one row for each change of the calendar; its lock makes the workers of all nodes take turns
create table recomputation (
    calendar_version bigint      not null primary key,
    notice_year      int,
    requested_at     datetime(6) not null,
    started_at       datetime(6),
    finished_at      datetime(6),
    superseded       boolean     not null default false,
    total            int         not null default 0,
    done             int         not null default 0,
    changed          int         not null default 0,
    kept             int         not null default 0,
    last_id          bigint      not null default 0,
    constraint fk_recomputation_version foreign key (calendar_version) references calendar_version (version)
);
create index idx_recomputation_finished_at on recomputation (finished_at);

create table deadline_check (
    id          bigint      not null auto_increment primary key,
    started_at  datetime(6) not null,
    finished_at datetime(6),
    checked     int         not null default 0,
    differing   int         not null default 0
);

-- a null on the recomputed side: the history does not say enough
create table deadline_difference (
    check_id              bigint      not null,
    obligation_id         bigint      not null,
    stored_due            datetime(6) not null,
    recomputed_due        datetime(6),
    stored_assessable     datetime(6) not null,
    recomputed_assessable datetime(6),
    primary key (check_id, obligation_id),
    constraint fk_deadline_difference_check foreign key (check_id) references deadline_check (id),
    constraint fk_deadline_difference_obligation foreign key (obligation_id) references obligation (id)
);
