-- Amounts of clauses: why a version was made, which amounts are reference values 参考值 that the station has yet to
-- confirm, and the monthly cap 个人月度扣减封顶.
alter table clause_version
    add column reason varchar(1000),
    -- the version that was the latest; of two people who add the next at once one wins
    add column follows_id bigint,
    add constraint uk_clause_version_follows unique (follows_id),
    add constraint fk_clause_version_follows foreign key (follows_id) references clause_version (id);
alter table clause_amount
    add column reference boolean not null default false,
    add constraint ck_clause_amount check (amount is null or amount between 0 and 100000),
    add constraint ck_clause_amount_reference check (not reference or amount is not null);

-- from a month (inclusive) on, until a later row says otherwise; of two rows for a month the later one holds;
-- without an amount there is no cap
create table month_cap (
    id         bigint         not null auto_increment primary key,
    station_id bigint         not null,
    from_month char(7)        not null,
    amount     decimal(12, 2),
    reason     varchar(1000)  not null,
    set_by     bigint         not null,
    set_at     datetime(6)    not null,
    constraint fk_month_cap_station foreign key (station_id) references station (id),
    constraint fk_month_cap_set_by foreign key (set_by) references employee (id),
    constraint ck_month_cap_month check (from_month regexp '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    constraint ck_month_cap_amount check (amount is null or amount between 0.01 and 100000)
);
create index idx_month_cap on month_cap (station_id, from_month, id);

-- what each person's month comes to, frozen at the approval: the deductions first, then the cap, then rewards and reversals
create table month_person_total (
    month_result_id bigint         not null,
    employee_id     bigint         not null,
    deductions      decimal(14, 2) not null,
    credits         decimal(14, 2) not null,
    cap             decimal(12, 2),
    payable         decimal(14, 2) not null,
    primary key (month_result_id, employee_id),
    constraint fk_month_person_total_result foreign key (month_result_id) references month_result (id),
    constraint fk_month_person_total_employee foreign key (employee_id) references employee (id),
    constraint ck_month_person_total_deductions check (deductions <= 0),
    constraint ck_month_person_total_payable
        check (payable = if(cap is null, deductions, greatest(deductions, -cap)) + credits)
);

delimiter //

create trigger clause_version_no_update after update on clause_version for each row
    signal sqlstate '45000' set message_text = 'a version of a clause is never changed'//
create trigger clause_version_no_delete before delete on clause_version for each row
    signal sqlstate '45000' set message_text = 'a version of a clause is never deleted'//
create trigger clause_amount_no_update after update on clause_amount for each row
    signal sqlstate '45000' set message_text = 'an amount of a version is never changed'//
create trigger clause_amount_no_delete before delete on clause_amount for each row
    signal sqlstate '45000' set message_text = 'an amount of a version is never deleted'//

create trigger month_cap_before_submission before insert on month_cap for each row
    if exists (select 1 from month_result m where m.station_id = new.station_id and m.month >= new.from_month
            and m.state not in ('OPEN', 'TEAM_REVIEW')) then
        signal sqlstate '45000' set message_text = 'the cap of a submitted month stands';
    end if//
create trigger month_cap_no_update before update on month_cap for each row
    signal sqlstate '45000' set message_text = 'a cap is never changed'//
create trigger month_cap_no_delete before delete on month_cap for each row
    signal sqlstate '45000' set message_text = 'a cap is never deleted'//

create trigger month_person_total_before_approval before insert on month_person_total for each row
    if not exists (select 1 from month_result m where m.id = new.month_result_id and m.state = 'SUBMITTED') then
        signal sqlstate '45000' set message_text = 'totals are frozen by the approval';
    end if//
create trigger month_person_total_no_update before update on month_person_total for each row
    signal sqlstate '45000' set message_text = 'a frozen total is never changed'//
create trigger month_person_total_no_delete before delete on month_person_total for each row
    signal sqlstate '45000' set message_text = 'a frozen total is never deleted'//

delimiter ;
