-- Who was told what, when it reached a screen and when it was seen. Proof of notice rests on these rows.

-- PORTAL: one per employee, the person's talk with the portal; THREAD: one per topic, such as obligation/12
create table conversation (
    id         bigint       not null auto_increment primary key,
    kind       varchar(10)  not null,
    owner_id   bigint,
    topic      varchar(80),
    title      varchar(200) not null,
    created_at datetime(6)  not null,
    constraint uk_conversation_owner unique (owner_id),
    constraint uk_conversation_topic unique (topic),
    constraint fk_conversation_owner foreign key (owner_id) references employee (id),
    constraint ck_conversation_kind check ((kind = 'PORTAL' and owner_id is not null and topic is null)
        or (kind = 'THREAD' and owner_id is null and topic is not null))
);

-- the two marks only ever rise; how they rose stands in receipt
create table conversation_member (
    conversation_id bigint      not null,
    employee_id     bigint      not null,
    joined_at       datetime(6) not null,
    delivered_up_to bigint      not null default 0,
    seen_up_to      bigint      not null default 0,
    primary key (conversation_id, employee_id),
    constraint fk_conversation_member_conversation foreign key (conversation_id) references conversation (id),
    constraint fk_conversation_member_employee foreign key (employee_id) references employee (id)
);
create index idx_conversation_member_employee on conversation_member (employee_id, conversation_id);

-- writers lock the conversation first, so within one conversation ids are in the order of commits
create table message (
    id              bigint      not null auto_increment primary key,
    conversation_id bigint      not null,
    author_id       bigint,
    kind            varchar(10) not null,
    text            text        not null,
    payload_type    varchar(60) not null,
    payload_id      varchar(120) not null,
    bundle_key      varchar(120),
    sent_at         datetime(6) not null,
    constraint uk_message_bundle unique (conversation_id, bundle_key),
    constraint fk_message_conversation foreign key (conversation_id) references conversation (id),
    constraint fk_message_author foreign key (author_id) references employee (id)
);
create index idx_message_conversation on message (conversation_id, id);

-- one row per step: everything up to up_to (inclusive) was delivered or seen at this instant at the latest
create table receipt (
    conversation_id bigint      not null,
    employee_id     bigint      not null,
    kind            varchar(10) not null,
    up_to           bigint      not null,
    at              datetime(6) not null,
    primary key (conversation_id, employee_id, kind, up_to),
    constraint fk_receipt_member foreign key (conversation_id, employee_id)
        references conversation_member (conversation_id, employee_id),
    constraint fk_receipt_message foreign key (up_to) references message (id)
);

-- "after update" refuses as well; beside a "before update" trigger MariaDB 11.4.5 refuses insert ... select of several rows
create trigger message_no_update after update on message for each row
    signal sqlstate '45000' set message_text = 'a message is never edited';
create trigger message_no_delete before delete on message for each row
    signal sqlstate '45000' set message_text = 'a message is never deleted';
create trigger receipt_no_update after update on receipt for each row
    signal sqlstate '45000' set message_text = 'a receipt is never edited';
create trigger receipt_no_delete before delete on receipt for each row
    signal sqlstate '45000' set message_text = 'a receipt is never deleted';
