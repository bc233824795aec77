-- a customer's first meter, hung when the supply is energized; the meters that follow are replacements
create table meter_hanging (
    meter_id         bigint         not null primary key,
    first_reading    decimal(12, 2) not null,
    hung_at          datetime(6)    not null,
    hung_by          bigint         not null,
    reason           varchar(200)   not null,
    recorded_at      datetime(6)    not null,
    recorded_by_name varchar(60)    not null,
    constraint fk_meter_hanging_meter foreign key (meter_id) references meter (id),
    constraint fk_meter_hanging_by foreign key (hung_by) references employee (id),
    constraint ck_meter_hanging_reading check (first_reading >= 0)
);
create trigger meter_hanging_no_update after update on meter_hanging for each row
    signal sqlstate '45000' set message_text = 'the history of meters is never edited';
create trigger meter_hanging_no_delete before delete on meter_hanging for each row
    signal sqlstate '45000' set message_text = 'the history of meters is never deleted';
