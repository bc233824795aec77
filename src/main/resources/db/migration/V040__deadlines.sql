create table clause (
    code     varchar(10)  not null primary key,
    kind     varchar(10)  not null,
    position int          not null,
    title_zh varchar(60)  not null,
    title_en varchar(120) not null,
    text_zh  varchar(600) not null,
    text_en  varchar(600) not null
);

create table clause_version (
    id             bigint       not null auto_increment primary key,
    station_id     bigint       not null,
    clause_code    varchar(10)  not null,
    effective_from date         not null,
    changed_by     varchar(60)  not null,
    changed_at     datetime(6)  not null,
    constraint uk_clause_version unique (station_id, clause_code, effective_from),
    constraint fk_clause_version_clause foreign key (clause_code) references clause (code),
    constraint fk_clause_version_station foreign key (station_id) references station (id)
);

create table clause_figure (
    version_id bigint      not null,
    name       varchar(60) not null,
    figure     int         not null,
    primary key (version_id, name),
    constraint fk_clause_figure_version foreign key (version_id) references clause_version (id)
);

create table clause_amount (
    version_id bigint        not null,
    category   varchar(40)   not null,
    amount     decimal(12, 2),
    primary key (version_id, category),
    constraint fk_clause_amount_version foreign key (version_id) references clause_version (id)
);

create table obligation (
    id                bigint       not null auto_increment primary key,
    version           bigint       not null default 0,
    station_id        bigint       not null,
    team_id           bigint       not null,
    clause_code       varchar(10)  not null,
    clause_version_id bigint       not null,
    subject_type      varchar(40)  not null,
    subject_id        varchar(40)  not null,
    subject_title     varchar(200) not null,
    subject_path      varchar(200) not null,
    chain_id          bigint,
    stage             varchar(40),
    position          int          not null,
    assessed          boolean      not null,
    amount_category   varchar(40)  not null,
    urgent            boolean      not null,
    budget            varchar(40)  not null,
    opened_at         datetime(6)  not null,
    opened_by         bigint,
    due_at            datetime(6)  not null,
    assessable_from   datetime(6)  not null,
    provisional       boolean      not null,
    deadline_version  int          not null,
    deadline_set_at   datetime(6)  not null,
    calendar_version  bigint       not null,
    status            varchar(20)  not null,
    completed_at      datetime(6),
    -- the sweep: when something must happen next, and up to when everything has happened (inclusive)
    next_at           datetime(6),
    handled_until     datetime(6)  not null,
    constraint fk_obligation_clause_version foreign key (clause_version_id) references clause_version (id),
    constraint fk_obligation_team foreign key (team_id) references team (id),
    constraint fk_obligation_station foreign key (station_id) references station (id),
    constraint ck_obligation_grace check (assessable_from >= due_at)
);
create index idx_obligation_next_at on obligation (next_at);
create index idx_obligation_subject on obligation (subject_type, subject_id, position);
create index idx_obligation_chain on obligation (chain_id, position);
create index idx_obligation_station_status on obligation (station_id, status, due_at);
create index idx_obligation_team_status on obligation (team_id, status, due_at);

-- who held it when: from held_from (inclusive) to held_until (exclusive)
create table obligation_party (
    id            bigint      not null auto_increment primary key,
    obligation_id bigint      not null,
    employee_id   bigint      not null,
    held_from     datetime(6) not null,
    held_until    datetime(6),
    breached_at   datetime(6),
    constraint fk_obligation_party_obligation foreign key (obligation_id) references obligation (id),
    constraint fk_obligation_party_employee foreign key (employee_id) references employee (id)
);
create index idx_obligation_party_obligation on obligation_party (obligation_id);
create index idx_obligation_party_employee on obligation_party (employee_id, held_until);

create table obligation_event (
    id               bigint      not null auto_increment primary key,
    obligation_id    bigint      not null,
    kind             varchar(30) not null,
    at               datetime(6) not null,
    recorded_at      datetime(6) not null,
    actor_id         bigint,
    actor_name       varchar(60),
    person_id        bigint,
    reason           varchar(1000),
    due_at           datetime(6),
    deadline_version int         not null,
    constraint fk_obligation_event_obligation foreign key (obligation_id) references obligation (id)
);
create index idx_obligation_event_obligation on obligation_event (obligation_id, id);

create table suspension (
    id            bigint        not null auto_increment primary key,
    obligation_id bigint        not null,
    requested_by  bigint        not null,
    requested_at  datetime(6)   not null,
    reason        varchar(1000) not null,
    approver_id   bigint        not null,
    until_at      datetime(6)   not null,
    state         varchar(20)   not null,
    decided_at    datetime(6),
    decision_note varchar(1000),
    suspended_at  datetime(6),
    resumed_at    datetime(6),
    constraint fk_suspension_obligation foreign key (obligation_id) references obligation (id),
    constraint fk_suspension_requested_by foreign key (requested_by) references employee (id),
    constraint fk_suspension_approver foreign key (approver_id) references employee (id),
    constraint ck_suspension_not_oneself check (approver_id <> requested_by)
);
create index idx_suspension_obligation on suspension (obligation_id);

-- the history is a list of events, never edited
create trigger obligation_event_no_update after update on obligation_event for each row
    signal sqlstate '45000' set message_text = 'the history of an obligation is never edited';
create trigger obligation_event_no_delete before delete on obligation_event for each row
    signal sqlstate '45000' set message_text = 'the history of an obligation is never deleted';
