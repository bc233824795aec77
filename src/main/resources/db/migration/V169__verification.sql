-- Decisions are chained like entries, and each step of a month seals the month's row, so that a change shows itself
-- although somebody dropped the triggers. See decision 0046.

alter table ledger_head
    add column last_decision_id bigint not null default 0,
    add column last_decision_hash char(64) not null default '0000000000000000000000000000000000000000000000000000000000000000';

alter table entry_decision
    -- the decision before it in the station, 0 for the first; the hash is empty for decisions before there were hashes
    add column previous_id bigint not null default 0,
    add column previous_hash char(64) not null default '',
    add column hash char(64) not null default '';

alter table month_event
    -- of the month's row after this step
    add column month_hash char(64) not null default '',
    -- of this step, with the hash of the one before; empty for steps before there were hashes
    add column hash char(64) not null default '';

alter table month_result
    -- the end of the decisions at the approval, and the sum of the ids of the month's entries
    add column last_decision_id bigint,
    add column last_decision_hash char(64),
    add column entry_ids bigint;

create table ledger_check (
    id          bigint      not null auto_increment primary key,
    station_id  bigint      not null,
    checked_by  bigint,
    started_at  datetime(6) not null,
    finished_at datetime(6) not null,
    entries     bigint      not null,
    decisions   bigint      not null,
    months      int         not null,
    -- the first difference; empty when there is none
    kind        varchar(30),
    position    bigint,
    entry_id    bigint,
    month       char(7),
    what        varchar(300),
    constraint fk_ledger_check_station foreign key (station_id) references station (id),
    constraint ck_ledger_check_difference check ((kind is null) = (position is null) and (kind is null) = (what is null))
);
create index idx_ledger_check_station on ledger_check (station_id, id);

delimiter //

-- a decision continues those of its station, whose head is locked meanwhile. Its hash is the SHA-256 of these lines in
-- UTF-8, each ended by a line feed; in the reason a backslash is doubled and a line feed is backslash n
create trigger entry_decision_is_chained before insert on entry_decision for each row follows entry_decision_holds
begin
    declare before_id bigint;
    declare before_hash char(64);
    select h.last_decision_id, h.last_decision_hash into before_id, before_hash from ledger_head h
        where h.station_id = (select e.station_id from ledger_entry e where e.id = new.entry_id) for update;
    set new.previous_id = before_id;
    set new.previous_hash = before_hash;
    set new.hash = sha2(concat_ws(char(10 using utf8mb4), 'v=1', concat('previous=', before_hash),
        concat('previousId=', before_id), concat('entry=', new.entry_id), concat('kind=', new.kind),
        concat('reason=', coalesce(replace(replace(new.reason, '\\', '\\\\'), '\n', '\\n'), '')),
        concat('amount=', coalesce(new.amount, '')), concat('month=', coalesce(new.month, '')),
        concat('decidedBy=', new.decided_by),
        concat('decidedAt=', date_format(new.decided_at, '%Y-%m-%dT%H:%i:%s.%fZ')), ''), 256);
end//

create trigger entry_decision_is_the_head after insert on entry_decision for each row
    update ledger_head set last_decision_id = new.id, last_decision_hash = new.hash
    where station_id = (select e.station_id from ledger_entry e where e.id = new.entry_id)//

create trigger month_result_seal_stands before update on month_result for each row follows month_result_sealed
    if old.state in ('APPROVED', 'PUBLISHED', 'CLOSED') and not (new.last_decision_id <=> old.last_decision_id
            and new.last_decision_hash <=> old.last_decision_hash and new.entry_ids <=> old.entry_ids) then
        signal sqlstate '45000' set message_text = 'an approved month is never changed';
    end if//

create trigger ledger_check_no_update before update on ledger_check for each row
    signal sqlstate '45000' set message_text = 'the result of a check is never changed'//
create trigger ledger_check_no_delete before delete on ledger_check for each row
    signal sqlstate '45000' set message_text = 'the result of a check is never deleted'//

delimiter ;
