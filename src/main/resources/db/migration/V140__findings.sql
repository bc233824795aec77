-- Findings 查实问题: found and recorded, then the person has a time to correct or to object before anything is held
-- against him. Each person has a finding of his own, and each finding one obligation to answer it.

-- quantity: households, cases or meters that a breach counts; on_its_page: done only by what happens on the subject's page
alter table obligation
    add column quantity    int     not null default 1,
    add column on_its_page boolean not null default false,
    add constraint ck_obligation_quantity check (quantity > 0);

create table finding (
    id               bigint        not null auto_increment primary key,
    version          bigint        not null default 0,
    station_id       bigint        not null,
    team_id          bigint        not null,
    clause_code      varchar(10)   not null,
    about_type       varchar(40)   not null,
    about_id         varchar(40)   not null,
    about_title      varchar(200)  not null,
    about_path       varchar(200)  not null,
    facts            varchar(1000) not null,
    found_at         datetime(6)   not null,
    recorded_at      datetime(6)   not null,
    recorded_by      bigint,
    recorded_by_name varchar(60)   not null,
    employee_id      bigint        not null,
    quantity         int           not null,
    state            varchar(20)   not null,
    -- null only while it is being recorded: the obligation carries its number
    obligation_id    bigint,
    constraint fk_finding_station foreign key (station_id) references station (id),
    constraint fk_finding_team foreign key (team_id) references team (id),
    constraint fk_finding_clause foreign key (clause_code) references clause (code),
    constraint fk_finding_employee foreign key (employee_id) references employee (id),
    constraint fk_finding_recorded_by foreign key (recorded_by) references employee (id),
    constraint fk_finding_obligation foreign key (obligation_id) references obligation (id),
    constraint ck_finding_state check (state in
        ('OPEN', 'ACCEPTED', 'OBJECTED', 'UPHELD', 'DROPPED', 'CORRECTED')),
    constraint ck_finding_quantity check (quantity > 0)
);
create index idx_finding_station on finding (station_id, recorded_at);
create index idx_finding_team on finding (team_id, recorded_at);
create index idx_finding_employee on finding (employee_id, recorded_at);
create index idx_finding_about on finding (about_type, about_id);
create index idx_finding_state on finding (station_id, state);

-- what was answered and decided; it only grows
create table finding_step (
    id         bigint        not null auto_increment primary key,
    finding_id bigint        not null,
    state      varchar(20)   not null,
    at         datetime(6)   not null,
    by_id      bigint,
    by_name    varchar(60)   not null,
    words      varchar(1000) not null,
    constraint uk_finding_step unique (finding_id, state),
    constraint fk_finding_step_finding foreign key (finding_id) references finding (id),
    constraint fk_finding_step_by foreign key (by_id) references employee (id)
);
create trigger finding_step_no_update after update on finding_step for each row
    signal sqlstate '45000' set message_text = 'an answer to a finding is never edited';
create trigger finding_step_no_delete before delete on finding_step for each row
    signal sqlstate '45000' set message_text = 'an answer to a finding is never deleted';

-- who decides about an objection is neither the person nor whoever recorded it
delimiter //
create trigger finding_step_not_oneself after insert on finding_step for each row
begin
    if new.state in ('UPHELD', 'DROPPED') and exists (select 1 from finding f
            where f.id = new.finding_id and (f.employee_id = new.by_id or f.recorded_by = new.by_id)) then
        signal sqlstate '45000' set message_text = 'nobody decides about a finding that concerns him';
    end if;
end //
delimiter ;

-- the time to correct or to object, in working days (CLAUSES: default 2), for new and existing versions
insert into clause_default_figure (clause_code, name, figure)
select code, 'answerWorkingDays', 2 from clause where kind = 'FINDING' or code = '4.3';
insert into clause_default_figure (clause_code, name, figure)
select code, 'leadWorkingDays', 1 from clause where kind = 'FINDING';
insert into clause_default_figure (clause_code, name, figure)
select code, 'leadMinutes', 15 from clause where kind = 'FINDING';
insert into clause_default_figure (clause_code, name, figure)
select code, 'shortHandoverMinutes', 240 from clause where kind = 'FINDING';
insert into clause_figure (version_id, name, figure)
select v.id, d.name, d.figure from clause_version v join clause_default_figure d on d.clause_code = v.clause_code
where not exists (select 1 from clause_figure f where f.version_id = v.id and f.name = d.name)
  and (d.name = 'answerWorkingDays' or exists (select 1 from clause c where c.code = v.clause_code and c.kind = 'FINDING'));
