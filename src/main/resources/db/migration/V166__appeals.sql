-- Appeals 申诉 against entries. Whoever decides one owes it, is reminded of it and never assessed for it: clause 5.1.
insert into clause (code, kind, position, title_zh, title_en, text_zh, text_en) values
    ('5.1', 'TIMED', 27, '申诉处理', 'Appeals', '对考核记录的申诉和免责申请由无利害关系的负责人按期处理；只提醒，不考核。', 'Appeals against entries and requests for exemption are decided in time by somebody who is not concerned; reminded of, not assessed.');

insert into clause_default_figure (clause_code, name, figure) values
    ('5.1', 'appealWorkingDays', 3),
    ('5.1', 'againWorkingDays', 3),
    ('5.1', 'decideWorkingDays', 5),
    ('5.1', 'leadWorkingDays', 1),
    ('5.1', 'leadMinutes', 15),
    ('5.1', 'shortHandoverMinutes', 240);

-- existing stations get them from the day on which their clause 2.3 began
insert into clause_version (station_id, clause_code, effective_from, changed_by, changed_at)
select station_id, '5.1', min(effective_from), min(changed_by), min(changed_at) from clause_version
where clause_code = '2.3' group by station_id;
insert into clause_figure (version_id, name, figure)
select v.id, d.name, d.figure from clause_version v join clause_default_figure d on d.clause_code = v.clause_code
where v.clause_code = '5.1';

-- when the person was told of an entry against him; the entries of one message share a batch, named by its first entry
create table entry_told (
    entry_id    bigint      not null primary key,
    employee_id bigint      not null,
    batch       bigint      not null,
    told_at     datetime(6) not null,
    constraint fk_entry_told_entry foreign key (entry_id) references ledger_entry (id),
    constraint fk_entry_told_employee foreign key (employee_id) references employee (id)
);
create index idx_entry_told_batch on entry_told (batch, employee_id);

-- those that were there before stood on the person's own page since they were recorded
insert into entry_told (entry_id, employee_id, batch, told_at)
select id, employee_id, id, recorded_at from ledger_entry where reverses_entry_id is null;

create table appeal (
    id            bigint        not null auto_increment primary key,
    version       bigint        not null default 0,
    station_id    bigint        not null,
    team_id       bigint        not null,
    entry_id      bigint        not null,
    employee_id   bigint        not null,
    instance      int           not null,
    kind          varchar(10)   not null,
    reason        varchar(1000) not null,
    filed_at      datetime(6)   not null,
    decider_id    bigint        not null,
    obligation_id bigint,
    state         varchar(10)   not null,
    ended_at      datetime(6),
    -- one pending at a time
    pending_entry bigint as (if(state = 'PENDING', entry_id, null)) persistent,
    -- and of each instance one decision
    decided_entry bigint as (if(state in ('UPHELD', 'OVERTURNED'), entry_id, null)) persistent,
    constraint uk_appeal_pending unique (pending_entry),
    constraint uk_appeal_decided unique (decided_entry, instance),
    constraint fk_appeal_station foreign key (station_id) references station (id),
    constraint fk_appeal_team foreign key (team_id) references team (id),
    constraint fk_appeal_entry foreign key (entry_id) references ledger_entry (id),
    constraint fk_appeal_employee foreign key (employee_id) references employee (id),
    constraint fk_appeal_decider foreign key (decider_id) references employee (id),
    constraint fk_appeal_obligation foreign key (obligation_id) references obligation (id),
    constraint ck_appeal_instance check (instance in (1, 2)),
    constraint ck_appeal_kind check (kind in ('APPEAL', 'EXEMPTION')),
    constraint ck_appeal_state check (state in ('PENDING', 'UPHELD', 'OVERTURNED', 'WITHDRAWN')),
    constraint ck_appeal_ended check ((state = 'PENDING') = (ended_at is null)),
    constraint ck_appeal_not_oneself check (decider_id <> employee_id)
);
create index idx_appeal_entry on appeal (entry_id, id);
create index idx_appeal_decider on appeal (decider_id, state);
create index idx_appeal_employee on appeal (employee_id, id);
create index idx_appeal_station on appeal (station_id, state, id);
create index idx_appeal_team on appeal (team_id, state, id);

-- what happened to an appeal: filed, handed to another person, decided, withdrawn
create table appeal_step (
    id        bigint        not null auto_increment primary key,
    appeal_id bigint        not null,
    kind      varchar(10)   not null,
    at        datetime(6)   not null,
    -- null for the portal itself
    by_id     bigint,
    -- who decides it from then on
    decider_id bigint,
    words     varchar(1000) not null,
    constraint fk_appeal_step_appeal foreign key (appeal_id) references appeal (id),
    constraint fk_appeal_step_by foreign key (by_id) references employee (id),
    constraint fk_appeal_step_decider foreign key (decider_id) references employee (id),
    constraint ck_appeal_step_kind check (kind in ('FILED', 'HANDED_ON', 'UPHELD', 'OVERTURNED', 'WITHDRAWN')),
    constraint ck_appeal_step_decider check ((kind in ('FILED', 'HANDED_ON')) = (decider_id is not null))
);
create index idx_appeal_step_appeal on appeal_step (appeal_id, id);

create trigger entry_told_no_update after update on entry_told for each row
    signal sqlstate '45000' set message_text = 'when somebody was told is never edited';
create trigger entry_told_no_delete before delete on entry_told for each row
    signal sqlstate '45000' set message_text = 'when somebody was told is never deleted';
create trigger appeal_step_no_update after update on appeal_step for each row
    signal sqlstate '45000' set message_text = 'a step of an appeal is never edited';
create trigger appeal_step_no_delete before delete on appeal_step for each row
    signal sqlstate '45000' set message_text = 'a step of an appeal is never deleted';
create trigger appeal_no_delete before delete on appeal for each row
    signal sqlstate '45000' set message_text = 'an appeal is never deleted';

delimiter //
create trigger appeal_ended before update on appeal for each row
    if old.state <> 'PENDING' or new.entry_id <> old.entry_id or new.employee_id <> old.employee_id
            or new.instance <> old.instance or new.kind <> old.kind or new.reason <> old.reason
            or new.filed_at <> old.filed_at then
        signal sqlstate '45000' set message_text = 'an appeal stands as it was filed and as it ended';
    end if//
delimiter ;
