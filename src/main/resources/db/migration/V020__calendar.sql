-- The working calendar. Every change makes a new version; what an older version held stays as it was, so that a
-- deadline can be explained by the calendar that it was computed with.

create table calendar_version (
    version bigint      not null auto_increment primary key,
    made_at datetime(6) not null,
    made_by varchar(60) not null,
    what    varchar(10) not null,
    constraint ck_calendar_version_what check (what in ('SEED', 'YEAR', 'HOURS'))
);

-- at version v a year's notice is the one of its greatest version up to v
create table calendar_year (
    version     bigint not null,
    notice_year int    not null,
    primary key (version, notice_year),
    constraint uk_calendar_year_notice unique (notice_year, version),
    constraint fk_calendar_year_version foreign key (version) references calendar_version (version)
);

create table calendar_day (
    version     bigint      not null,
    notice_year int         not null,
    day_date    date        not null,
    off_day     boolean     not null,
    name        varchar(40) not null,
    primary key (version, notice_year, day_date),
    constraint fk_calendar_day_year foreign key (version, notice_year) references calendar_year (version, notice_year)
);

-- minutes of the day, the end up to 1440 (24:00); at version v the spans of the greatest version up to v are in force
create table working_span (
    version       bigint   not null,
    starts_minute smallint not null,
    ends_minute   smallint not null,
    primary key (version, starts_minute),
    constraint fk_working_span_version foreign key (version) references calendar_version (version),
    constraint ck_working_span_order check (0 <= starts_minute and starts_minute < ends_minute and ends_minute <= 1440)
);
