-- Who is who. All instants of the portal are DATETIME(6) in UTC; days are DATE in China Standard Time.

create table station (
    id   bigint       not null auto_increment primary key,
    code varchar(20)  not null,
    name varchar(100) not null,
    constraint uk_station_code unique (code)
);

create table team (
    id          bigint      not null auto_increment primary key,
    station_id  bigint      not null,
    name        varchar(60) not null,
    leader_post varchar(40) not null,
    constraint fk_team_station foreign key (station_id) references station (id)
);

create table employee (
    id                   bigint       not null auto_increment primary key,
    version              bigint       not null default 0,
    station_id           bigint       not null,
    employee_no          varchar(20)  not null,
    name                 varchar(60)  not null,
    password_hash        varchar(200) not null,
    must_change_password boolean      not null,
    active               boolean      not null,
    constraint uk_employee_no unique (employee_no),
    constraint fk_employee_station foreign key (station_id) references station (id)
);

-- a post is held from valid_from to valid_to, both inclusive
create table held_post (
    employee_id bigint      not null,
    post        varchar(40) not null,
    team_id     bigint      not null,
    valid_from  date        not null,
    valid_to    date,
    constraint uk_held_post unique (employee_id, post, team_id, valid_from),
    constraint fk_held_post_employee foreign key (employee_id) references employee (id),
    constraint fk_held_post_team foreign key (team_id) references team (id),
    constraint ck_held_post_dates check (valid_to is null or valid_to >= valid_from)
);

create table integration_account (
    id            bigint       not null auto_increment primary key,
    name          varchar(60)  not null,
    password_hash varchar(200) not null,
    station_id    bigint       not null,
    constraint uk_integration_account_name unique (name),
    constraint fk_integration_account_station foreign key (station_id) references station (id)
);
