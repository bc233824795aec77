-- Imports of customers with their meters from files: the file, how its columns are read, every row as it was checked,
-- and what is wrong. Rows and files are deleted when nobody needs them any more; the import itself stays.

create table customer_import (
    id                  bigint       not null auto_increment primary key,
    station_id          bigint       not null,
    made_by             bigint       not null,
    made_at             datetime(6)  not null,
    file_name           varchar(200) not null,
    file_hash           char(64)     not null,
    file_size           bigint       not null,
    layout_hash         char(64)     not null,
    heading_row         int          not null,
    headings            longtext     not null,
    mapping             longtext     not null,
    sample              longtext     not null,
    state               varchar(20)  not null,
    choice              varchar(20),
    -- what the file has at most, until it has been read to its end
    total_rows          int          not null,
    -- the row of the file up to which the present state has come, and how many rows that were
    position            int          not null default 0,
    read_rows           int          not null default 0,
    written_rows        int          not null default 0,
    bad_rows            int          not null default 0,
    new_customers       int          not null default 0,
    changed_customers   int          not null default 0,
    unchanged_customers int          not null default 0,
    new_meters          int          not null default 0,
    changed_meters      int          not null default 0,
    unchanged_meters    int          not null default 0,
    -- an unexpected failure: nobody goes on with it until somebody asks for it
    incident            varchar(20),
    -- a rule that the whole file broke while it was being read
    refused             varchar(100),
    started_at          datetime(6),
    finished_at         datetime(6),
    -- clause 1.1 has been looked at, and what nobody needs any more is deleted
    settled_at          datetime(6),
    cleared_at          datetime(6),
    constraint fk_customer_import_station foreign key (station_id) references station (id),
    constraint fk_customer_import_made_by foreign key (made_by) references employee (id),
    constraint ck_customer_import_state check (state in
        ('MAPPING', 'CHECKING', 'CHECKED', 'IMPORTING', 'DONE', 'ABANDONED')),
    constraint ck_customer_import_choice check (choice in ('ALL_OR_NOTHING', 'GOOD_ROWS_ONLY')),
    constraint ck_customer_import_importing check (state not in ('IMPORTING', 'DONE') or choice is not null)
);
create index idx_customer_import_station on customer_import (station_id, id);
create index idx_customer_import_state on customer_import (state);
create index idx_customer_import_file on customer_import (station_id, file_hash);

-- apart from the import, whose row is locked while it works
create table customer_import_progress (
    import_id bigint not null primary key,
    done      int    not null default 0,
    constraint fk_customer_import_progress foreign key (import_id) references customer_import (id)
);

create table customer_import_part (
    import_id bigint     not null,
    part      int        not null,
    content   mediumblob not null,
    primary key (import_id, part),
    constraint fk_customer_import_part foreign key (import_id) references customer_import (id)
);

-- which heading speaks of which field, as a station last chose for files with these headings
create table customer_import_mapping (
    station_id  bigint      not null,
    layout_hash char(64)    not null,
    mapping     longtext    not null,
    changed_by  bigint      not null,
    changed_at  datetime(6) not null,
    primary key (station_id, layout_hash),
    constraint fk_customer_import_mapping_station foreign key (station_id) references station (id),
    constraint fk_customer_import_mapping_by foreign key (changed_by) references employee (id)
);

-- what a row says; leads is the first good row of its customer,
-- changes one that says something else than the file. Without foreign keys: it is read and thrown away.
create table customer_import_row (
    import_id       bigint  not null,
    row_no          int     not null,
    bad             boolean not null,
    leads           boolean not null default true,
    changes         boolean not null default false,
    facts           bigint  not null,
    -- what is there already under these numbers
    customer_id     bigint,
    meter_id        bigint,
    customer_no     varchar(13),
    name            varchar(100),
    pinyin          varchar(100),
    pinyin_full     varchar(200),
    category        varchar(20),
    industry        varchar(60),
    voltage         varchar(10),
    contract_kw     decimal(12, 2),
    running_kva     decimal(12, 2),
    metering_method varchar(10),
    contact         varchar(60),
    phone           varchar(30),
    id_kind         varchar(20),
    id_no           varchar(30),
    address         varchar(200),
    area_id         bigint,
    reading_section varchar(20),
    reading_day     int,
    meter_no        varchar(30),
    multiplier      int,
    verified_on     date,
    primary key (import_id, row_no)
);

create table customer_import_problem (
    id        bigint       not null auto_increment primary key,
    import_id bigint       not null,
    row_no    int          not null,
    field     varchar(20)  not null,
    value     varchar(100) not null,
    text_key  varchar(100) not null,
    arguments longtext     not null
);
create index idx_customer_import_problem_row on customer_import_problem (import_id, row_no);
