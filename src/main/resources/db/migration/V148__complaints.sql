-- Complaints 投诉 (clauses 4.4, 1.2c, 4.1, 4.2). Who handles one and in what time is kept by its two obligations.
create table complaint (
    id                    bigint        not null auto_increment primary key,
    version               bigint        not null default 0,
    complaint_no          varchar(20)   not null,
    submission            varchar(36)   not null,
    station_id            bigint        not null,
    kind                  varchar(20)   not null,
    severity              varchar(20)   not null,
    source                varchar(20)   not null,
    -- the number of the dispatch order that 95598, 12345 or 12398 sent
    external_no           varchar(40),
    customer_id           bigint,
    caller                varchar(60)   not null,
    phone                 varchar(30)   not null,
    words                 varchar(2000) not null,
    -- what caused it: the subject of another feature, by its number
    cause_type            varchar(40),
    cause_id              varchar(40),
    cause_title           varchar(200),
    cause_path            varchar(200),
    received_at           datetime(6)   not null,
    taken_by              bigint,
    taken_by_name         varchar(60)   not null,
    recorded_at           datetime(6)   not null,
    contact_obligation_id bigint        not null,
    answer_obligation_id  bigint        not null,
    state                 varchar(20)   not null,
    constraint uk_complaint_no unique (complaint_no),
    constraint uk_complaint_submission unique (submission),
    constraint uk_complaint_external_no unique (station_id, source, external_no),
    constraint uk_complaint_contact unique (contact_obligation_id),
    constraint uk_complaint_answer unique (answer_obligation_id),
    constraint fk_complaint_station foreign key (station_id) references station (id),
    constraint fk_complaint_customer foreign key (customer_id) references customer (id),
    constraint fk_complaint_taken_by foreign key (taken_by) references employee (id),
    constraint fk_complaint_contact foreign key (contact_obligation_id) references obligation (id),
    constraint fk_complaint_answer foreign key (answer_obligation_id) references obligation (id),
    constraint ck_complaint_state check (state in ('RECORDED', 'CONTACTED', 'DECIDED', 'ANSWERED', 'CALLED_BACK'))
);
create index idx_complaint_station on complaint (station_id, state, received_at);
create index idx_complaint_customer on complaint (customer_id, received_at);
create index idx_complaint_phone on complaint (station_id, phone, received_at);

create table complaint_person (
    complaint_id bigint not null,
    employee_id  bigint not null,
    primary key (complaint_id, employee_id),
    constraint fk_complaint_person_complaint foreign key (complaint_id) references complaint (id),
    constraint fk_complaint_person_employee foreign key (employee_id) references employee (id)
);

-- how far it has come, each step once; result: the outcome that was decided, or how satisfied the customer was
create table complaint_step (
    complaint_id bigint        not null,
    state        varchar(20)   not null,
    at           datetime(6)   not null,
    result       varchar(20),
    words        varchar(2000) not null,
    by_id        bigint,
    by_name      varchar(60)   not null,
    recorded_at  datetime(6)   not null,
    primary key (complaint_id, state),
    constraint fk_complaint_step_complaint foreign key (complaint_id) references complaint (id),
    constraint fk_complaint_step_by foreign key (by_id) references employee (id)
);
create trigger complaint_step_no_update after update on complaint_step for each row
    signal sqlstate '45000' set message_text = 'the course of a complaint is never edited';
create trigger complaint_step_no_delete before delete on complaint_step for each row
    signal sqlstate '45000' set message_text = 'the course of a complaint is never deleted';

create table complaint_note (
    id           bigint        not null auto_increment primary key,
    complaint_id bigint        not null,
    submission   varchar(36)   not null,
    at           datetime(6)   not null,
    words        varchar(2000) not null,
    by_id        bigint,
    by_name      varchar(60)   not null,
    constraint uk_complaint_note_submission unique (submission),
    constraint fk_complaint_note_complaint foreign key (complaint_id) references complaint (id),
    constraint fk_complaint_note_by foreign key (by_id) references employee (id)
);
create trigger complaint_note_no_update after update on complaint_note for each row
    signal sqlstate '45000' set message_text = 'an investigation note is never edited';
create trigger complaint_note_no_delete before delete on complaint_note for each row
    signal sqlstate '45000' set message_text = 'an investigation note is never deleted';

-- nobody decides about a complaint about himself, whatever path it comes by
delimiter //
create trigger complaint_step_not_oneself after insert on complaint_step for each row
begin
    if new.state = 'DECIDED' and exists (select 1 from complaint_person p
            where p.complaint_id = new.complaint_id and p.employee_id = new.by_id) then
        signal sqlstate '45000' set message_text = 'nobody decides about a complaint about himself';
    end if;
end //
delimiter ;

-- Amounts by severity (视情节轻重). Reference: ordinary is the clause's single reference value, the graver ones are
-- guessed (decision 32). Existing stations get them unset: they still have to confirm what they hold people to.
insert into clause_category (clause_code, category, reference_amount)
select c.clause_code, s.category, c.reference_amount * s.times
from clause_category c
join (select 'SEVERITY_ORDINARY' as category, 1 as times union all select 'SEVERITY_IMPORTANT', 2
      union all select 'SEVERITY_MAJOR', 3 union all select 'SEVERITY_EXCEPTIONAL', 5) s
where c.clause_code in ('1.2c', '4.1', '4.2') and c.category = 'CASE';

insert into clause_amount (version_id, category, amount)
select v.id, c.category, null
from clause_version v join clause_category c on c.clause_code = v.clause_code
where c.category like 'SEVERITY\_%';

-- within how many days a further complaint of the same customer or telephone counts as repeated
insert into clause_default_figure (clause_code, name, figure) values ('4.4', 'repeatDays', 90);
insert into clause_figure (version_id, name, figure)
select id, 'repeatDays', 90 from clause_version where clause_code = '4.4';
