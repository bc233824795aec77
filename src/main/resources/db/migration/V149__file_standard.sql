-- Customer files (clause 1.1): what belongs into a file, which documents are in or promised, what was changed, which meter
-- hung there before, and who was shown a whole identity number.

-- the standard of a station from a day on; the one that belongs to no station holds where there is none
create table file_standard_version (
    id             bigint      not null auto_increment primary key,
    station_id     bigint,
    effective_from date        not null,
    changed_by     varchar(60) not null,
    changed_at     datetime(6) not null,
    constraint uk_file_standard_version unique (station_id, effective_from),
    constraint fk_file_standard_version_station foreign key (station_id) references station (id)
);
create table file_standard_rule (
    version_id bigint      not null,
    category   varchar(20) not null,
    -- supplied at 10 kV or more, by a transformer of his own 专变
    high       boolean     not null,
    item       varchar(40) not null,
    demand     varchar(20) not null,
    primary key (version_id, category, high, item),
    constraint fk_file_standard_rule_version foreign key (version_id) references file_standard_version (id),
    constraint ck_file_standard_rule_demand check (demand in ('REQUIRED', 'MAY_FOLLOW'))
);
create trigger file_standard_version_no_update after update on file_standard_version for each row
    signal sqlstate '45000' set message_text = 'a file standard is never edited, a change is a new version';
create trigger file_standard_version_no_delete before delete on file_standard_version for each row
    signal sqlstate '45000' set message_text = 'a file standard is never deleted';
create trigger file_standard_rule_no_update after update on file_standard_rule for each row
    signal sqlstate '45000' set message_text = 'a file standard is never edited, a change is a new version';
create trigger file_standard_rule_no_delete before delete on file_standard_rule for each row
    signal sqlstate '45000' set message_text = 'a file standard is never deleted';

-- the portal's own standard (CLAUSES.md, complete customer file)
insert into file_standard_version (id, station_id, effective_from, changed_by, changed_at)
values (1, null, '2000-01-01', '履责门户', '2000-01-01 00:00:00');
create temporary table asked (category varchar(20), high boolean);
insert into asked values ('RESIDENTIAL', false), ('MOTIVE_POWER', false), ('MOTIVE_POWER', true), ('NON_INDUSTRIAL', false),
    ('NON_INDUSTRIAL', true), ('COMMERCIAL', false), ('COMMERCIAL', true), ('AGRICULTURAL', false), ('AGRICULTURAL', true),
    ('LARGE_INDUSTRIAL', true);
create temporary table wanted (item varchar(40), demand varchar(20), who varchar(20));
insert into wanted values ('CUSTOMER_NO', 'REQUIRED', 'ALL'), ('NAME', 'REQUIRED', 'ALL'), ('ADDRESS', 'REQUIRED', 'ALL'),
    ('CATEGORY', 'REQUIRED', 'ALL'), ('INDUSTRY', 'REQUIRED', 'ALL'), ('VOLTAGE', 'REQUIRED', 'ALL'),
    ('CONTRACT_KW', 'REQUIRED', 'ALL'), ('CONTACT', 'REQUIRED', 'ALL'), ('PHONE', 'REQUIRED', 'ALL'),
    ('ID_KIND', 'REQUIRED', 'ALL'), ('ID_NO', 'REQUIRED', 'ALL'), ('LINE', 'REQUIRED', 'ALL'), ('AREA', 'REQUIRED', 'ALL'),
    ('READING_SECTION', 'REQUIRED', 'ALL'), ('READING_DAY', 'REQUIRED', 'ALL'), ('METER_NO', 'REQUIRED', 'ALL'),
    ('MULTIPLIER', 'REQUIRED', 'ALL'),
    ('IDENTITY_DOCUMENT', 'MAY_FOLLOW', 'HOUSEHOLD'), ('PROOF_OF_TITLE', 'MAY_FOLLOW', 'HOUSEHOLD'),
    ('BUSINESS_LICENCE', 'REQUIRED', 'COMPANY'), ('REPRESENTATIVE_IDENTITY', 'REQUIRED', 'COMPANY'),
    ('EQUIPMENT_LIST', 'REQUIRED', 'DEDICATED'), ('RUNNING_KVA', 'REQUIRED', 'DEDICATED'),
    ('METERING_METHOD', 'REQUIRED', 'DEDICATED'), ('SUPPLY_CONTRACT', 'REQUIRED', 'DEDICATED');
insert into file_standard_rule (version_id, category, high, item, demand)
select 1, a.category, a.high, w.item, w.demand from asked a join wanted w on w.who = 'ALL'
    or w.who = 'HOUSEHOLD' and a.category = 'RESIDENTIAL'
    or w.who = 'COMPANY' and a.category <> 'RESIDENTIAL'
    or w.who = 'DEDICATED' and a.high;
drop temporary table wanted;
drop temporary table asked;

-- what was handed in
create table customer_document (
    customer_id      bigint      not null,
    document         varchar(40) not null,
    handed_in_at     datetime(6) not null,
    received_by      bigint,
    received_by_name varchar(60) not null,
    primary key (customer_id, document),
    constraint fk_customer_document_customer foreign key (customer_id) references customer (id),
    constraint fk_customer_document_received_by foreign key (received_by) references employee (id)
);

-- what the customer signed to hand in later 一证受理; until when, the obligation knows
create table customer_promise (
    id            bigint      not null auto_increment primary key,
    customer_id   bigint      not null,
    obligation_id bigint      not null,
    signed_by     varchar(60) not null,
    signed_at     datetime(6) not null,
    taken_by_name varchar(60) not null,
    constraint uk_customer_promise_obligation unique (obligation_id),
    constraint fk_customer_promise_customer foreign key (customer_id) references customer (id),
    constraint fk_customer_promise_obligation foreign key (obligation_id) references obligation (id)
);
-- a document is promised once: who did not keep it is not given more time by a further signature
create table customer_promise_document (
    customer_id bigint      not null,
    document    varchar(40) not null,
    promise_id  bigint      not null,
    primary key (customer_id, document),
    constraint fk_customer_promise_document_customer foreign key (customer_id) references customer (id),
    constraint fk_customer_promise_document_promise foreign key (promise_id) references customer_promise (id)
);
create trigger customer_promise_no_update after update on customer_promise for each row
    signal sqlstate '45000' set message_text = 'what a customer signed is never edited';
create trigger customer_promise_no_delete before delete on customer_promise for each row
    signal sqlstate '45000' set message_text = 'what a customer signed is never deleted';

-- the history of a file, field by field; identity numbers only as lists show them
create table customer_change (
    id          bigint       not null auto_increment primary key,
    customer_id bigint       not null,
    field       varchar(40)  not null,
    old_value   varchar(200) not null,
    new_value   varchar(200) not null,
    changed_at  datetime(6)  not null,
    changed_by  varchar(60)  not null,
    constraint fk_customer_change_customer foreign key (customer_id) references customer (id)
);
create trigger customer_change_no_update after update on customer_change for each row
    signal sqlstate '45000' set message_text = 'the history of a file is never edited';
create trigger customer_change_no_delete before delete on customer_change for each row
    signal sqlstate '45000' set message_text = 'the history of a file is never deleted';

-- a meter that was taken down keeps its row: faults and readings refer to it
alter table meter add column removed_at datetime(6);
create table meter_replacement (
    id               bigint         not null auto_increment primary key,
    old_meter_id     bigint         not null,
    new_meter_id     bigint         not null,
    last_reading     decimal(12, 2) not null,
    first_reading    decimal(12, 2) not null,
    replaced_at      datetime(6)    not null,
    replaced_by      bigint         not null,
    reason           varchar(200)   not null,
    recorded_at      datetime(6)    not null,
    recorded_by_name varchar(60)    not null,
    constraint uk_meter_replacement_old unique (old_meter_id),
    constraint uk_meter_replacement_new unique (new_meter_id),
    constraint fk_meter_replacement_old foreign key (old_meter_id) references meter (id),
    constraint fk_meter_replacement_new foreign key (new_meter_id) references meter (id),
    constraint fk_meter_replacement_by foreign key (replaced_by) references employee (id),
    constraint ck_meter_replacement_readings check (last_reading >= 0 and first_reading >= 0)
);
create trigger meter_replacement_no_update after update on meter_replacement for each row
    signal sqlstate '45000' set message_text = 'the history of meters is never edited';
create trigger meter_replacement_no_delete before delete on meter_replacement for each row
    signal sqlstate '45000' set message_text = 'the history of meters is never deleted';

-- who was shown a whole identity number
create table identity_number_shown (
    id            bigint       not null auto_increment primary key,
    station_id    bigint       not null,
    customer_id   bigint       not null,
    employee_id   bigint       not null,
    employee_name varchar(60)  not null,
    shown_at      datetime(6)  not null,
    reason        varchar(200) not null,
    constraint fk_identity_number_shown_station foreign key (station_id) references station (id),
    constraint fk_identity_number_shown_customer foreign key (customer_id) references customer (id),
    constraint fk_identity_number_shown_employee foreign key (employee_id) references employee (id)
);
create index idx_identity_number_shown_station on identity_number_shown (station_id, id);
create trigger identity_number_shown_no_update after update on identity_number_shown for each row
    signal sqlstate '45000' set message_text = 'who was shown a number is never edited';
create trigger identity_number_shown_no_delete before delete on identity_number_shown for each row
    signal sqlstate '45000' set message_text = 'who was shown a number is never deleted';

-- how long a promised document may take, for new and existing versions of clause 1.1
insert into clause_default_figure (clause_code, name, figure) values ('1.1', 'promiseWorkingDays', 10);
insert into clause_figure (version_id, name, figure)
select id, 'promiseWorkingDays', 10 from clause_version where clause_code = '1.1';
