-- Ways to a person beside the chat, and what went out on them. The chat is the fact; this is a second way to it.

-- address: bytes, not words: the path of a robot differs by case. queue: one mail server, or one host of robots.
create table channel_address (
    id          bigint       not null auto_increment primary key,
    employee_id bigint       not null,
    channel     varchar(10)  not null,
    robot       varchar(20),
    address     varchar(500) character set ascii collate ascii_bin not null,
    queue       varchar(280) character set ascii collate ascii_bin not null,
    secret      varchar(200),
    mobile      varchar(20),
    active      boolean      not null,
    tested_at   datetime(6),
    verified_at datetime(6),
    changed_at  datetime(6)  not null,
    changed_by  bigint       not null,
    constraint uk_channel_address unique (employee_id, channel, address),
    constraint fk_channel_address_employee foreign key (employee_id) references employee (id),
    constraint fk_channel_address_changed_by foreign key (changed_by) references employee (id),
    constraint ck_channel_address_channel check (channel in ('MAIL', 'WEBHOOK')
        and (channel = 'WEBHOOK') = (robot is not null)
        and (channel = 'WEBHOOK' or (secret is null and mobile is null))),
    constraint ck_channel_address_tested check (verified_at is null or tested_at >= verified_at)
);
create index idx_channel_address_active on channel_address (employee_id, active);

-- attempts counts all for ever; attempts_before are those before the last retry by hand, so back-off begins anew.
-- claimed_until: a worker has it on the way; after that instant it is due again, whatever became of the worker.
create table channel_delivery (
    id              bigint       not null auto_increment primary key,
    message_id      bigint       not null,
    employee_id     bigint       not null,
    address_id      bigint       not null,
    channel         varchar(10)  not null,
    queue           varchar(280) character set ascii collate ascii_bin not null,
    payload_type    varchar(60)  not null,
    payload_id      varchar(120) not null,
    state           varchar(10)  not null,
    attempts        int          not null default 0,
    attempts_before int          not null default 0,
    next_attempt_at datetime(6),
    claimed_until   datetime(6),
    problem         varchar(40),
    last_error      varchar(500),
    created_at      datetime(6)  not null,
    sent_at         datetime(6),
    failed_at       datetime(6),
    retried_at      datetime(6),
    retried_by      bigint,
    -- each message goes to each address once
    constraint uk_channel_delivery unique (message_id, address_id),
    constraint fk_channel_delivery_message foreign key (message_id) references message (id),
    constraint fk_channel_delivery_employee foreign key (employee_id) references employee (id),
    constraint fk_channel_delivery_address foreign key (address_id) references channel_address (id),
    constraint fk_channel_delivery_retried_by foreign key (retried_by) references employee (id),
    constraint ck_channel_delivery_state check (state in ('PENDING', 'SENT', 'FAILED')),
    constraint ck_channel_delivery_pending check ((state = 'PENDING') = (next_attempt_at is not null)
        and (claimed_until is null or state = 'PENDING')),
    constraint ck_channel_delivery_sent check ((state = 'SENT') = (sent_at is not null)
        and (sent_at is null or attempts > 0)),
    constraint ck_channel_delivery_failed check ((state = 'FAILED') = (failed_at is not null)
        and (failed_at is null or problem is not null)),
    constraint ck_channel_delivery_attempts check (attempts_before >= 0 and attempts >= attempts_before),
    constraint ck_channel_delivery_retried check ((retried_at is null) = (retried_by is null))
);
create index idx_channel_delivery_due on channel_delivery (state, queue, next_attempt_at);
create index idx_channel_delivery_sent on channel_delivery (state, sent_at);
create index idx_channel_delivery_failed on channel_delivery (state, failed_at);

create trigger channel_delivery_no_delete before delete on channel_delivery for each row
    signal sqlstate '45000' set message_text = 'a delivery is never deleted';

delimiter //
create trigger channel_delivery_stands after update on channel_delivery for each row
begin
    if not (new.message_id = old.message_id and new.employee_id = old.employee_id and new.address_id = old.address_id
            and new.channel = old.channel and new.payload_type = old.payload_type and new.payload_id = old.payload_id
            and new.created_at = old.created_at and new.attempts >= old.attempts
            and (old.sent_at is null or new.sent_at <=> old.sent_at)) then
        signal sqlstate '45000' set message_text = 'what a delivery was and when it went out is never changed';
    end if;
end//
delimiter ;
