-- Publishing, closing and moving on what is pending; and what a station shows of a published month.

-- the last row of a station is in force
create table publication_rule (
    id           bigint      not null auto_increment primary key,
    station_id   bigint      not null,
    working_days int         not null,
    shown        varchar(20) not null,
    changed_by   bigint      not null,
    changed_at   datetime(6) not null,
    constraint fk_publication_rule_station foreign key (station_id) references station (id),
    constraint fk_publication_rule_changed_by foreign key (changed_by) references employee (id),
    constraint ck_publication_rule_days check (working_days between 1 and 30),
    constraint ck_publication_rule_shown check (shown in ('EVERYBODY', 'OWN_TEAM', 'OWN'))
);
create index idx_publication_rule_station on publication_rule (station_id, id);

alter table month_event
    -- null: the portal itself
    modify column actor_id bigint,
    -- how many were moved
    add column number int;

create index idx_entry_standing_appeal on entry_standing (appeal);

delimiter //

create trigger publication_rule_no_update before update on publication_rule for each row
    signal sqlstate '45000' set message_text = 'a rule of publication is followed by another, never changed'//
create trigger publication_rule_no_delete before delete on publication_rule for each row
    signal sqlstate '45000' set message_text = 'a rule of publication is never deleted'//

-- an approval names the version that the head has seen: each decision about an entry of a submitted month makes another
create trigger entry_decision_ages_month after insert on entry_decision for each row precedes entry_decision_stands
    if new.kind not in ('CONFIRMED', 'WAIVED') then
        update month_result m join standing_entry e on m.station_id = e.station_id and m.month = e.month
        set m.version = m.version + 1 where e.id = new.entry_id and m.state = 'SUBMITTED';
    end if//

delimiter ;
