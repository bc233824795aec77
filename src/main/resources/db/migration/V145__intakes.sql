-- What was taken in, of every business, when and by whom; its obligation tells how far it has come. The business is the
-- text key of its kind.
create table counter_intake (
    id            bigint       not null auto_increment primary key,
    station_id    bigint       not null,
    business      varchar(60)  not null,
    number        varchar(20)  not null,
    title         varchar(200) not null,
    path          varchar(200) not null,
    customer_id   bigint,
    taken_by      bigint,
    taken_by_name varchar(60)  not null,
    taken_at      datetime(6)  not null,
    obligation_id bigint       not null,
    constraint uk_counter_intake_number unique (number),
    constraint fk_counter_intake_station foreign key (station_id) references station (id),
    constraint fk_counter_intake_customer foreign key (customer_id) references customer (id),
    constraint fk_counter_intake_taken_by foreign key (taken_by) references employee (id),
    constraint fk_counter_intake_obligation foreign key (obligation_id) references obligation (id)
);
create index idx_counter_intake_station on counter_intake (station_id, taken_at);
create index idx_counter_intake_customer on counter_intake (customer_id, business, taken_at);

insert into counter_intake (station_id, business, number, title, path, customer_id, taken_by, taken_by_name, taken_at,
                            obligation_id)
select a.station_id, concat('counter.kind.', a.kind), a.application_no, o.subject_title, o.subject_path, a.customer_id,
       a.accepted_by, a.accepted_by_name, a.recorded_at, a.obligation_id
from service_application a join obligation o on o.id = a.obligation_id;

insert into counter_intake (station_id, business, number, title, path, customer_id, taken_by, taken_by_name, taken_at,
                            obligation_id)
select f.station_id, 'counter.business.meterFault', f.fault_no, o.subject_title, o.subject_path, f.customer_id,
       f.reported_by, f.reported_by_name, f.recorded_at, f.obligation_id
from meter_fault f join obligation o on o.id = f.obligation_id;
