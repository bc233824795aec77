-- What was taken out as a value and not only as words: which paper, of which month, person or entry. An integration
-- account has no number, so its exports name nobody.

alter table export_log
    modify exported_by bigint,
    add column paper       varchar(20),
    add column month       char(7),
    add column employee_id bigint,
    add column entry_id    bigint,
    add constraint ck_export_log_paper check (paper in ('MONTH_XLSX', 'MONTH_PDF', 'PERSON_XLSX', 'PERSON_PDF',
        'PAYROLL_CSV', 'NOTICE_PDF', 'EVIDENCE_PACK')),
    add constraint fk_export_log_employee foreign key (employee_id) references employee (id),
    add constraint fk_export_log_entry foreign key (entry_id) references ledger_entry (id);

create index idx_export_log_station_at on export_log (station_id, exported_at);
