create table sweep_run (
    id          bigint      not null auto_increment primary key,
    started_at  datetime(6) not null,
    finished_at datetime(6),
    considered  int         not null default 0,
    notified    int         not null default 0,
    bundled     int         not null default 0,
    breached    int         not null default 0,
    deferred    int         not null default 0,
    resumed     int         not null default 0,
    millis      bigint
);
create index idx_sweep_run_started_at on sweep_run (started_at);

create table sweep_deferral (
    run_id        bigint      not null,
    obligation_id bigint      not null,
    employee_id   bigint      not null,
    reason        varchar(40) not null,
    constraint fk_sweep_deferral_run foreign key (run_id) references sweep_run (id),
    constraint fk_sweep_deferral_obligation foreign key (obligation_id) references obligation (id)
);
create index idx_sweep_deferral_obligation on sweep_deferral (obligation_id, run_id);

create table notice (
    id               bigint      not null auto_increment primary key,
    obligation_id    bigint      not null,
    deadline_version int         not null,
    rung             varchar(40) not null,
    kind             varchar(20) not null,
    recipient_id     bigint      not null,
    role             varchar(20) not null,
    message_id       bigint      not null,
    rung_at          datetime(6) not null,
    recorded_at      datetime(6) not null,
    delivered_at     datetime(6),
    seen_at          datetime(6),
    acknowledged_at  datetime(6),
    handed_over_at   datetime(6),
    handed_over_by   bigint,
    -- served: the earliest of seen, acknowledged, handed over in person
    served_at        datetime(6) as (nullif(least(coalesce(seen_at, '9999-12-31'), coalesce(acknowledged_at, '9999-12-31'),
                                                  coalesce(handed_over_at, '9999-12-31')), '9999-12-31')) persistent,
    -- when the lead time after the service has passed, in the working time of the day of service
    lead_until       datetime(6),
    -- each rung reaches each person once
    constraint uk_notice unique (obligation_id, rung, deadline_version, recipient_id),
    constraint fk_notice_obligation foreign key (obligation_id) references obligation (id),
    constraint fk_notice_recipient foreign key (recipient_id) references employee (id),
    constraint ck_notice_delivered check (delivered_at is null or delivered_at >= recorded_at),
    constraint ck_notice_seen check (seen_at is null or (delivered_at is not null and seen_at >= delivered_at)),
    constraint ck_notice_acknowledged check (acknowledged_at is null or acknowledged_at >= recorded_at),
    constraint ck_notice_handed_over check ((handed_over_at is null) = (handed_over_by is null)
                                            and (handed_over_by is null or handed_over_by <> recipient_id)),
    constraint ck_notice_lead check (lead_until is null
                                     or coalesce(seen_at, acknowledged_at, handed_over_at) is not null)
);
create index idx_notice_recipient on notice (recipient_id, message_id);
create index idx_notice_message on notice (message_id);

-- proof of service is never taken back; after and not before: MariaDB refuses inserts of several selected rows into
-- tables with a before-update trigger
create trigger notice_no_delete before delete on notice for each row
    signal sqlstate '45000' set message_text = 'a notice is never deleted';

delimiter //
create trigger notice_instants_stand after update on notice for each row
begin
    if not (new.obligation_id = old.obligation_id and new.deadline_version = old.deadline_version
            and new.rung = old.rung and new.recipient_id = old.recipient_id and new.recorded_at = old.recorded_at
            and (old.delivered_at is null or new.delivered_at <=> old.delivered_at)
            and (old.seen_at is null or new.seen_at <=> old.seen_at)
            and (old.acknowledged_at is null or new.acknowledged_at <=> old.acknowledged_at)
            and (old.handed_over_at is null or new.handed_over_at <=> old.handed_over_at)
            and (old.lead_until is null or new.lead_until <=> old.lead_until)) then
        signal sqlstate '45000' set message_text = 'an instant of a notice is never changed';
    end if;
end//
delimiter ;
