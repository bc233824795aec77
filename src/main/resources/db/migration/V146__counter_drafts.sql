-- What somebody has typed into a form of the counter and not yet taken in: kept beyond the session and the PC.
create table counter_draft (
    employee_id bigint      not null,
    business    varchar(60) not null,
    submission  varchar(36) not null,
    fields      json        not null,
    kept_at     datetime(6) not null,
    primary key (employee_id, business),
    constraint fk_counter_draft_employee foreign key (employee_id) references employee (id)
);
create index idx_counter_draft_kept on counter_draft (kept_at);
