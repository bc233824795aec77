-- Lines, transformer areas with their managers, customers and meters. What a customer file may lack is nullable: that a
-- file is complete is checked by clause 1.1, not by the table.

create table feeder (
    id         bigint       not null auto_increment primary key,
    station_id bigint       not null,
    no         varchar(20)  not null,
    name       varchar(100) not null,
    constraint uk_feeder_no unique (station_id, no),
    constraint fk_feeder_station foreign key (station_id) references station (id)
);

create table transformer_area (
    id         bigint       not null auto_increment primary key,
    station_id bigint       not null,
    team_id    bigint       not null,
    feeder_id  bigint       not null,
    area_no    varchar(20)  not null,
    name       varchar(100) not null,
    constraint uk_transformer_area_no unique (area_no),
    constraint fk_transformer_area_station foreign key (station_id) references station (id),
    constraint fk_transformer_area_team foreign key (team_id) references team (id),
    constraint fk_transformer_area_feeder foreign key (feeder_id) references feeder (id)
);

-- one manager at a time, from valid_from to valid_to, both inclusive
create table area_manager (
    area_id     bigint not null,
    employee_id bigint not null,
    valid_from  date   not null,
    valid_to    date,
    primary key (area_id, valid_from),
    constraint fk_area_manager_area foreign key (area_id) references transformer_area (id),
    constraint fk_area_manager_employee foreign key (employee_id) references employee (id),
    constraint ck_area_manager_dates check (valid_to is null or valid_to >= valid_from)
);
create index idx_area_manager_employee on area_manager (employee_id);

create table customer (
    id              bigint       not null auto_increment primary key,
    version         bigint       not null default 0,
    station_id      bigint       not null,
    customer_no     varchar(13)  not null,
    name            varchar(100) not null,
    pinyin          varchar(100) not null,
    category        varchar(20)  not null,
    industry        varchar(60),
    voltage         varchar(10)  not null,
    contract_kw     decimal(12, 2),
    contact         varchar(60),
    phone           varchar(30),
    id_kind         varchar(20),
    id_no           varchar(30),
    address         varchar(200),
    area_id         bigint,
    reading_section varchar(20),
    reading_day     int,
    constraint uk_customer_no unique (customer_no),
    constraint fk_customer_station foreign key (station_id) references station (id),
    constraint fk_customer_area foreign key (area_id) references transformer_area (id),
    constraint ck_customer_no check (customer_no regexp '^[0-9]{10,13}$'),
    constraint ck_customer_category check (category in
        ('RESIDENTIAL', 'MOTIVE_POWER', 'NON_INDUSTRIAL', 'COMMERCIAL', 'AGRICULTURAL', 'LARGE_INDUSTRIAL')),
    constraint ck_customer_voltage check (voltage in ('V220', 'V380', 'KV10', 'KV35', 'KV110')),
    constraint ck_customer_id_kind check (id_kind in ('IDENTITY_CARD', 'BUSINESS_LICENCE', 'OTHER')),
    constraint ck_customer_reading_day check (reading_day between 1 and 31)
);
create index idx_customer_station_name on customer (station_id, name);
create index idx_customer_station_pinyin on customer (station_id, pinyin);
create index idx_customer_station_phone on customer (station_id, phone);
create index idx_customer_area on customer (area_id);

-- a transformer area's own meter has no customer
create table meter (
    id           bigint      not null auto_increment primary key,
    meter_no     varchar(30) not null,
    customer_id  bigint,
    area_id      bigint      not null,
    device_class varchar(20) not null,
    multiplier   int         not null,
    verified_on  date,
    constraint uk_meter_no unique (meter_no),
    constraint fk_meter_customer foreign key (customer_id) references customer (id),
    constraint fk_meter_area foreign key (area_id) references transformer_area (id),
    constraint ck_meter_device_class check (device_class in ('RESIDENTIAL', 'OTHER', 'AREA')),
    constraint ck_meter_multiplier check (multiplier > 0)
);
create index idx_meter_customer on meter (customer_id);
create index idx_meter_area on meter (area_id);
