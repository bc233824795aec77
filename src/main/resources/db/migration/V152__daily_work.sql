-- which of the day's work is done; more than one node may try
create table daily_work (
    name    varchar(60) not null,
    day     date        not null,
    done_at datetime(6) not null,
    primary key (name, day)
);
