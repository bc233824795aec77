-- Supplement of documents 补件: a stop of the clock that no person approves but a rule of the portal (decision 30). The
-- rule stands in words where else the approver's name stands; whoever asked for it may end it.
alter table suspension
    add column rule_words varchar(100),
    drop constraint ck_suspension_not_oneself;
alter table suspension
    add constraint ck_suspension_not_oneself check (rule_words is not null or approver_id <> requested_by);

create table application_supplement (
    id               bigint        not null auto_increment primary key,
    application_id   bigint        not null,
    documents        varchar(400)  not null,
    words            varchar(1000) not null,
    asked_at         datetime(6)   not null,
    asked_by         bigint        not null,
    asked_by_name    varchar(60)   not null,
    until_at         datetime(6)   not null,
    suspension_id    bigint        not null,
    handed_in_at     datetime(6),
    received_by_name varchar(60),
    constraint fk_application_supplement_application foreign key (application_id) references service_application (id),
    constraint fk_application_supplement_asked_by foreign key (asked_by) references employee (id),
    constraint fk_application_supplement_suspension foreign key (suspension_id) references suspension (id)
);
create index idx_application_supplement_application on application_supplement (application_id);
