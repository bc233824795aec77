-- The month's plans 计划: made from the data, drafted, changed and released by whoever owes them, and worked off item by item.

create table plan (
    id               bigint       not null auto_increment primary key,
    version          bigint       not null default 0,
    station_id       bigint       not null,
    team_id          bigint       not null,
    kind             varchar(30)  not null,
    -- the first day of the plan's month
    month            date         not null,
    -- tells several plans of a kind and month apart: whose, or of which days
    plan_key         varchar(40)  not null default '',
    title            varchar(120) not null,
    state            varchar(12)  not null,
    revision         int          not null default 1,
    -- what a random draw began with, so that it can be repeated
    seed             bigint,
    made_at          datetime(6)  not null,
    released_at      datetime(6),
    released_by      bigint,
    released_by_name varchar(60),
    words            varchar(2000),
    constraint uk_plan unique (station_id, kind, month, plan_key),
    constraint fk_plan_station foreign key (station_id) references station (id),
    constraint fk_plan_team foreign key (team_id) references team (id),
    constraint fk_plan_released_by foreign key (released_by) references employee (id),
    constraint ck_plan_kind check (kind in ('DEDICATED_INSPECTION', 'METER_LIST', 'METER_SUMMARY', 'REPLACEMENT',
        'SPOT_CHECK', 'LOSS_INSPECTION', 'PATROL', 'TARIFF_COLLECTION', 'TARIFF_SUMMARY', 'TARIFF_CHECK')),
    constraint ck_plan_state check (state in ('DRAFT', 'RELEASED', 'DONE'))
);
create index idx_plan_month on plan (station_id, month, kind);

-- whose plan it is
create table plan_holder (
    plan_id     bigint not null,
    employee_id bigint not null,
    primary key (plan_id, employee_id),
    constraint fk_plan_holder_plan foreign key (plan_id) references plan (id),
    constraint fk_plan_holder_employee foreign key (employee_id) references employee (id)
);
create index idx_plan_holder_employee on plan_holder (employee_id);

-- what is owed about a plan: its release, its completion (by one assignee, or by all: 0), a quota, the catch-up
create table plan_duty (
    plan_id       bigint      not null,
    duty          varchar(12) not null,
    assignee_id   bigint      not null default 0,
    obligation_id bigint      not null,
    primary key (plan_id, duty, assignee_id),
    constraint uk_plan_duty_obligation unique (obligation_id),
    constraint fk_plan_duty_plan foreign key (plan_id) references plan (id),
    constraint fk_plan_duty_obligation foreign key (obligation_id) references obligation (id),
    constraint ck_plan_duty check (duty in ('RELEASE', 'COMPLETION', 'QUOTA', 'CATCH_UP'))
);

create table plan_item (
    id           bigint       not null auto_increment primary key,
    version      bigint       not null default 0,
    plan_id      bigint       not null,
    kind         varchar(10)  not null,
    subject_id   bigint       not null,
    no           varchar(30)  not null,
    name         varchar(120) not null,
    area_id      bigint,
    -- why it is in the plan
    why          varchar(120),
    assignee_id  bigint,
    planned_on   date,
    state        varchar(12)  not null default 'PLANNED',
    done_on      date,
    done_at      datetime(6),
    done_by      bigint,
    done_by_name varchar(60),
    result       varchar(10),
    remark       varchar(500),
    -- the submitted weekly summary that names it, for what counts only then
    named_in     bigint,
    constraint uk_plan_item unique (plan_id, kind, subject_id),
    constraint fk_plan_item_plan foreign key (plan_id) references plan (id),
    constraint fk_plan_item_area foreign key (area_id) references transformer_area (id),
    constraint fk_plan_item_assignee foreign key (assignee_id) references employee (id),
    constraint fk_plan_item_done_by foreign key (done_by) references employee (id),
    constraint ck_plan_item_kind check (kind in ('CUSTOMER', 'METER', 'AREA', 'FEEDER')),
    constraint ck_plan_item_state check (state in ('PLANNED', 'DONE', 'POSTPONED', 'REMOVED')),
    constraint ck_plan_item_result check (result in ('FINE', 'PROBLEM')),
    constraint ck_plan_item_done check ((state = 'DONE') = (done_on is not null and done_at is not null and result is not null))
);
create index idx_plan_item_state on plan_item (plan_id, state, planned_on);
create index idx_plan_item_area on plan_item (plan_id, area_id);
create index idx_plan_item_assignee on plan_item (assignee_id, state);
create index idx_plan_item_subject on plan_item (kind, subject_id, done_on);
create index idx_plan_item_named on plan_item (named_in);

-- what was changed after the release, and why; it only grows
create table plan_change (
    id       bigint       not null auto_increment primary key,
    plan_id  bigint       not null,
    revision int          not null,
    at       datetime(6)  not null,
    by_id    bigint       not null,
    by_name  varchar(60)  not null,
    reason   varchar(500) not null,
    what     varchar(500) not null,
    constraint fk_plan_change_plan foreign key (plan_id) references plan (id),
    constraint fk_plan_change_by foreign key (by_id) references employee (id)
);
create trigger plan_change_no_update after update on plan_change for each row
    signal sqlstate '45000' set message_text = 'a change of a plan is never edited';
create trigger plan_change_no_delete before delete on plan_change for each row
    signal sqlstate '45000' set message_text = 'a change of a plan is never deleted';

-- an item put off because work conflicts or by force majeure: asked for by whoever owes it, granted by somebody else
create table plan_postponement (
    id                bigint       not null auto_increment primary key,
    item_id           bigint       not null,
    cause             varchar(20)  not null,
    words             varchar(500) not null,
    proof             varchar(500) not null,
    requested_at      datetime(6)  not null,
    requested_by      bigint       not null,
    requested_by_name varchar(60)  not null,
    granted           boolean,
    decided_at        datetime(6),
    decided_by        bigint,
    decided_by_name   varchar(60),
    note              varchar(500),
    constraint fk_plan_postponement_item foreign key (item_id) references plan_item (id),
    constraint fk_plan_postponement_by foreign key (requested_by) references employee (id),
    constraint fk_plan_postponement_decided foreign key (decided_by) references employee (id),
    constraint ck_plan_postponement_cause check (cause in ('CONFLICT', 'FORCE_MAJEURE')),
    constraint ck_plan_postponement_not_oneself check (decided_by is null or decided_by <> requested_by)
);
create index idx_plan_postponement_item on plan_postponement (item_id);

-- demolition areas 拆迁片区 (clause 2.7), from since to until, both inclusive
create table demolition_area (
    area_id bigint       not null,
    since   date         not null,
    until   date,
    note    varchar(200) not null default '',
    primary key (area_id, since),
    constraint fk_demolition_area_area foreign key (area_id) references transformer_area (id),
    constraint ck_demolition_area_dates check (until is null or until >= since)
);

-- customers whose tariff seemed wrong when the area manager looked at it (3.1a): the month's check plan begins with them
create table tariff_doubt (
    id          bigint       not null auto_increment primary key,
    item_id     bigint       not null,
    customer_id bigint       not null,
    words       varchar(200) not null,
    constraint uk_tariff_doubt unique (item_id, customer_id),
    constraint fk_tariff_doubt_item foreign key (item_id) references plan_item (id),
    constraint fk_tariff_doubt_customer foreign key (customer_id) references customer (id)
);

-- how often a dedicated-transformer customer is inspected, in months: the document leaves it blank, this is a guess
insert into clause_default_figure (clause_code, name, figure) values ('2.1', 'cycleMonths', 3);
insert into clause_figure (version_id, name, figure)
select v.id, 'cycleMonths', 3 from clause_version v where v.clause_code = '2.1'
  and not exists (select 1 from clause_figure f where f.version_id = v.id and f.name = 'cycleMonths');
