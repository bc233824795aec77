-- Repair calls and the duty roster (clause 4.3). Both only grow: a changed day of the roster is a further version, a step of
-- a call is a row that is written once.

-- the version of a team's day with the highest number is the one in force
create table duty_version (
    id         bigint        not null auto_increment primary key,
    team_id    bigint        not null,
    day        date          not null,
    no         int           not null,
    changed_at datetime(6)   not null,
    changed_by bigint        not null,
    reason     varchar(1000) not null,
    constraint uk_duty_version unique (team_id, day, no),
    constraint fk_duty_version_team foreign key (team_id) references team (id),
    constraint fk_duty_version_changed_by foreign key (changed_by) references employee (id)
);

-- who is on duty from an instant (inclusive) to an instant (exclusive); it belongs to the day on which it begins
create table duty_turn (
    version_id  bigint      not null,
    employee_id bigint      not null,
    from_at     datetime(6) not null,
    until_at    datetime(6) not null,
    primary key (version_id, employee_id, from_at),
    constraint fk_duty_turn_version foreign key (version_id) references duty_version (id),
    constraint fk_duty_turn_employee foreign key (employee_id) references employee (id),
    constraint ck_duty_turn_span check (until_at > from_at and until_at <= from_at + interval 24 hour)
);

create trigger duty_version_no_update after update on duty_version for each row
    signal sqlstate '45000' set message_text = 'a version of the duty roster is never edited';
create trigger duty_version_no_delete before delete on duty_version for each row
    signal sqlstate '45000' set message_text = 'a version of the duty roster is never deleted';
create trigger duty_turn_no_update after update on duty_turn for each row
    signal sqlstate '45000' set message_text = 'a version of the duty roster is never edited';
create trigger duty_turn_no_delete before delete on duty_turn for each row
    signal sqlstate '45000' set message_text = 'a version of the duty roster is never deleted';

create table repair_call (
    id             bigint        not null auto_increment primary key,
    call_no        varchar(20)   not null,
    submission     varchar(36)   not null,
    station_id     bigint        not null,
    team_id        bigint        not null,
    source         varchar(20)   not null,
    external_no    varchar(40),
    customer_id    bigint,
    caller         varchar(60)   not null,
    phone          varchar(30)   not null,
    address        varchar(200)  not null,
    area_id        bigint,
    outage         varchar(20)   not null,
    danger         boolean       not null,
    place          varchar(10)   not null,
    description    varchar(1000) not null,
    logged_at      datetime(6)   not null,
    recorded_at    datetime(6)   not null,
    logged_by      bigint,
    logged_by_name varchar(60)   not null,
    obligation_id  bigint        not null,
    -- the latest step; kept by the trigger of the steps, so that running calls are found by an index
    step           varchar(12)   not null default 'LOGGED',
    constraint uk_repair_call_no unique (call_no),
    constraint uk_repair_call_submission unique (submission),
    constraint uk_repair_call_external unique (station_id, source, external_no),
    constraint uk_repair_call_obligation unique (obligation_id),
    constraint fk_repair_call_station foreign key (station_id) references station (id),
    constraint fk_repair_call_team foreign key (team_id) references team (id),
    constraint fk_repair_call_customer foreign key (customer_id) references customer (id),
    constraint fk_repair_call_area foreign key (area_id) references transformer_area (id),
    constraint fk_repair_call_logged_by foreign key (logged_by) references employee (id),
    constraint fk_repair_call_obligation foreign key (obligation_id) references obligation (id)
);
create index idx_repair_call_step on repair_call (station_id, step, logged_at);
create index idx_repair_call_logged on repair_call (station_id, logged_at);

-- who was on duty when the call came in, as the roster stood when it was taken in
create table repair_call_on_duty (
    call_id     bigint not null,
    employee_id bigint not null,
    primary key (call_id, employee_id),
    constraint fk_repair_call_on_duty_call foreign key (call_id) references repair_call (id),
    constraint fk_repair_call_on_duty_employee foreign key (employee_id) references employee (id)
);

create table repair_call_step (
    call_id     bigint        not null,
    step        varchar(12)   not null,
    position    int           not null,
    at          datetime(6)   not null,
    recorded_at datetime(6)   not null,
    actor_id    bigint,
    actor_name  varchar(60)   not null,
    remark      varchar(1000) not null,
    satisfied   boolean,
    primary key (call_id, step),
    constraint uk_repair_call_step_position unique (call_id, position),
    constraint fk_repair_call_step_call foreign key (call_id) references repair_call (id),
    constraint fk_repair_call_step_actor foreign key (actor_id) references employee (id),
    constraint ck_repair_call_step_position check (
        position = field(step, 'LOGGED', 'DISPATCHED', 'ACCEPTED', 'ARRIVED', 'RESTORED', 'CALLED_BACK') and position > 0),
    constraint ck_repair_call_step_past check (at <= recorded_at),
    constraint ck_repair_call_step_satisfied check ((satisfied is not null) = (step = 'CALLED_BACK'))
);

-- who was sent, from when to when; several at a time
create table repair_call_worker (
    call_id     bigint      not null,
    employee_id bigint      not null,
    sent_at     datetime(6) not null,
    sent_by     varchar(60) not null,
    released_at datetime(6),
    primary key (call_id, employee_id, sent_at),
    constraint fk_repair_call_worker_call foreign key (call_id) references repair_call (id),
    constraint fk_repair_call_worker_employee foreign key (employee_id) references employee (id)
);
create index idx_repair_call_worker_employee on repair_call_worker (employee_id, released_at);

-- worsening: handed to the superior department, tracked until it answers
create table repair_call_escalation (
    id            bigint        not null auto_increment primary key,
    call_id       bigint        not null,
    handed_to     varchar(60)   not null,
    what          varchar(1000) not null,
    at            datetime(6)   not null,
    recorded_at   datetime(6)   not null,
    handed_by     varchar(60)   not null,
    answered_at   datetime(6),
    answer        varchar(1000),
    answered_by   varchar(60),
    constraint fk_repair_call_escalation_call foreign key (call_id) references repair_call (id),
    constraint ck_repair_call_escalation_answer check (
        (answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null) and answered_at >= at)
);
create index idx_repair_call_escalation_call on repair_call_escalation (call_id);

create trigger repair_call_step_no_update after update on repair_call_step for each row
    signal sqlstate '45000' set message_text = 'a step of a repair call is stamped once';
create trigger repair_call_step_no_delete before delete on repair_call_step for each row
    signal sqlstate '45000' set message_text = 'a step of a repair call is never deleted';

delimiter //
create trigger repair_call_step_in_order before insert on repair_call_step for each row
begin
    if new.position > 1 and not exists (
            select * from repair_call_step s
            where s.call_id = new.call_id and s.position = new.position - 1 and s.at <= new.at) then
        signal sqlstate '45000' set message_text = 'the steps of a repair call follow one another';
    end if;
end//
create trigger repair_call_step_shown after insert on repair_call_step for each row
begin
    update repair_call set step = new.step where id = new.call_id;
end//
create trigger repair_call_escalation_answered_once before update on repair_call_escalation for each row
begin
    if old.answered_at is not null or not (new.call_id = old.call_id and new.handed_to = old.handed_to
            and new.what = old.what and new.at = old.at and new.handed_by = old.handed_by) then
        signal sqlstate '45000' set message_text = 'an escalation is only answered, and once';
    end if;
end//
delimiter ;
