-- What is taken in at the counter. How far a business has come is not kept here: its obligations know (deadlines).

-- the last number given out in a series of a day, such as BZ20261124
create table number_series (
    series  varchar(20) not null primary key,
    last_no int         not null
);

create table service_application (
    id               bigint        not null auto_increment primary key,
    version          bigint        not null default 0,
    application_no   varchar(20)   not null,
    submission       varchar(36)   not null,
    station_id       bigint        not null,
    customer_id      bigint        not null,
    kind             varchar(20)   not null,
    category         varchar(20)   not null,
    voltage          varchar(10)   not null,
    supply           varchar(10)   not null,
    capacity_kw      decimal(12, 2) not null,
    contact          varchar(60)   not null,
    phone            varchar(30)   not null,
    remark           varchar(1000) not null,
    surveyor_id      bigint        not null,
    fitter_id        bigint        not null,
    accepted_at      datetime(6)   not null,
    accepted_by      bigint,
    accepted_by_name varchar(60)   not null,
    recorded_at      datetime(6)   not null,
    obligation_id    bigint        not null,
    constraint uk_service_application_no unique (application_no),
    constraint uk_service_application_submission unique (submission),
    constraint fk_service_application_station foreign key (station_id) references station (id),
    constraint fk_service_application_customer foreign key (customer_id) references customer (id),
    constraint fk_service_application_surveyor foreign key (surveyor_id) references employee (id),
    constraint fk_service_application_fitter foreign key (fitter_id) references employee (id),
    constraint fk_service_application_accepted_by foreign key (accepted_by) references employee (id),
    constraint fk_service_application_obligation foreign key (obligation_id) references obligation (id)
);
create index idx_service_application_station on service_application (station_id, accepted_at);
create index idx_service_application_customer on service_application (customer_id);

create table service_application_document (
    application_id bigint      not null,
    document       varchar(40) not null,
    primary key (application_id, document),
    constraint fk_service_application_document foreign key (application_id) references service_application (id)
);

-- the obligations of the stages, in the order of their positions
create table service_application_stage (
    application_id bigint      not null,
    stage          varchar(20) not null,
    obligation_id  bigint      not null,
    primary key (application_id, stage),
    constraint uk_service_application_stage_obligation unique (obligation_id),
    constraint fk_service_application_stage foreign key (application_id) references service_application (id),
    constraint fk_service_application_stage_obligation foreign key (obligation_id) references obligation (id)
);

create table meter_fault (
    id               bigint        not null auto_increment primary key,
    version          bigint        not null default 0,
    fault_no         varchar(20)   not null,
    submission       varchar(36)   not null,
    station_id       bigint        not null,
    meter_id         bigint        not null,
    customer_id      bigint,
    urgency          varchar(10)   not null,
    description      varchar(1000) not null,
    found_at         datetime(6)   not null,
    reported_by      bigint,
    reported_by_name varchar(60)   not null,
    recorded_at      datetime(6)   not null,
    assignee_id      bigint        not null,
    obligation_id    bigint        not null,
    constraint uk_meter_fault_no unique (fault_no),
    constraint uk_meter_fault_submission unique (submission),
    constraint fk_meter_fault_station foreign key (station_id) references station (id),
    constraint fk_meter_fault_meter foreign key (meter_id) references meter (id),
    constraint fk_meter_fault_customer foreign key (customer_id) references customer (id),
    constraint fk_meter_fault_reported_by foreign key (reported_by) references employee (id),
    constraint fk_meter_fault_assignee foreign key (assignee_id) references employee (id),
    constraint fk_meter_fault_obligation foreign key (obligation_id) references obligation (id)
);
create index idx_meter_fault_station on meter_fault (station_id, found_at);
create index idx_meter_fault_meter on meter_fault (meter_id);
