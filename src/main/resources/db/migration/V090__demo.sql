-- The demo's clock: how far it is from the real one. No row, and always empty in production: no demo station was loaded.
create table demo_clock (
    id            tinyint not null primary key,
    offset_micros bigint  not null,
    constraint ck_demo_clock_one check (id = 1)
);
