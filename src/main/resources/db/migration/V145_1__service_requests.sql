-- Business outside the assessed clauses: applications for a new transformer, name change 过户, meter test 校表, billing
-- query 电费查询. They have limits of their own, are reminded of and escalate, and never make an entry.
insert into clause (code, kind, position, title_zh, title_en, text_zh, text_en) values
    ('1.2s', 'TIMED', 25, '其他业务办理时限', 'Other business in time', '过户、校表、电费查询和新增变压器业务在承诺时限内办结；只提醒，不考核。', 'Name changes, meter tests, billing queries and new transformers are done by the promised date; reminded of, not assessed.');

insert into clause_default_figure (clause_code, name, figure) values
    ('1.2s', 'nameChangeWorkingDays', 5),
    ('1.2s', 'meterTestWorkingDays', 5),
    ('1.2s', 'billingQueryWorkingDays', 1),
    ('1.2s', 'total.NEW_TRANSFORMER', 45),
    ('1.2s', 'stage.NEW_TRANSFORMER.SURVEY', 10),
    ('1.2s', 'stage.NEW_TRANSFORMER.REPORT', 15),
    ('1.2s', 'stage.NEW_TRANSFORMER.ENERGIZATION', 20),
    ('1.2s', 'leadWorkingDays', 1),
    ('1.2s', 'leadMinutes', 15),
    ('1.2s', 'shortHandoverMinutes', 240);

-- existing stations get them from the day on which their clause 1.2 began
insert into clause_version (station_id, clause_code, effective_from, changed_by, changed_at)
select station_id, '1.2s', min(effective_from), min(changed_by), min(changed_at) from clause_version
where clause_code = '1.2' group by station_id;
insert into clause_figure (version_id, name, figure)
select v.id, d.name, d.figure from clause_version v join clause_default_figure d on d.clause_code = v.clause_code
where v.clause_code = '1.2s';

create table service_request (
    id               bigint        not null auto_increment primary key,
    version          bigint        not null default 0,
    request_no       varchar(20)   not null,
    submission       varchar(36)   not null,
    station_id       bigint        not null,
    customer_id      bigint        not null,
    kind             varchar(20)   not null,
    contact          varchar(60)   not null,
    phone            varchar(30)   not null,
    remark           varchar(1000) not null,
    new_name         varchar(100),
    new_id_kind      varchar(20),
    new_id_no        varchar(30),
    meter_id         bigint,
    first_month      varchar(7),
    last_month       varchar(7),
    question         varchar(1000),
    assignee_id      bigint        not null,
    accepted_at      datetime(6)   not null,
    accepted_by      bigint,
    accepted_by_name varchar(60)   not null,
    recorded_at      datetime(6)   not null,
    result           varchar(1000),
    obligation_id    bigint        not null,
    constraint uk_service_request_no unique (request_no),
    constraint uk_service_request_submission unique (submission),
    constraint fk_service_request_station foreign key (station_id) references station (id),
    constraint fk_service_request_customer foreign key (customer_id) references customer (id),
    constraint fk_service_request_meter foreign key (meter_id) references meter (id),
    constraint fk_service_request_assignee foreign key (assignee_id) references employee (id),
    constraint fk_service_request_accepted_by foreign key (accepted_by) references employee (id),
    constraint fk_service_request_obligation foreign key (obligation_id) references obligation (id),
    constraint ck_service_request_particulars check (case kind
        when 'NAME_CHANGE' then new_name is not null and new_id_kind is not null and new_id_no is not null
        when 'METER_TEST' then meter_id is not null and question is not null
        when 'BILLING_QUERY' then first_month is not null and last_month is not null and question is not null
        else false end)
);
create index idx_service_request_station on service_request (station_id, accepted_at);
create index idx_service_request_customer on service_request (customer_id);
create index idx_service_request_meter on service_request (meter_id);

-- what the customer was told, when, how and by whom; it only grows
create table customer_told (
    id           bigint        not null auto_increment primary key,
    station_id   bigint        not null,
    number       varchar(20)   not null,
    told_at      datetime(6)   not null,
    way          varchar(10)   not null,
    words        varchar(1000) not null,
    told_by      bigint,
    told_by_name varchar(60)   not null,
    recorded_at  datetime(6)   not null,
    constraint fk_customer_told_station foreign key (station_id) references station (id),
    constraint fk_customer_told_by foreign key (told_by) references employee (id),
    constraint ck_customer_told_way check (way in ('COUNTER', 'PHONE', 'SMS', 'ONLINE'))
);
create index idx_customer_told_number on customer_told (number, told_at);
create trigger customer_told_no_update before update on customer_told for each row
    signal sqlstate '45000' set message_text = 'what a customer was told is never edited';
create trigger customer_told_no_delete before delete on customer_told for each row
    signal sqlstate '45000' set message_text = 'what a customer was told is never deleted';
