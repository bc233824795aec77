-- What the file standard of dedicated-transformer customers asks for, who answers for a file, and where it came from.

alter table customer
    add column running_kva     decimal(12, 2),
    add column metering_method varchar(10),
    -- the clerk who made the file: clause 1.1 holds him; empty for files that were there before
    add column made_by         bigint,
    add column made_at         datetime(6),
    -- the import that brought the file
    add column imported_in     bigint,
    add constraint ck_customer_metering_method check (metering_method in ('HIGH_HIGH', 'HIGH_LOW', 'LOW_LOW')),
    add constraint fk_customer_made_by foreign key (made_by) references employee (id);
create index idx_customer_imported_in on customer (imported_in);
