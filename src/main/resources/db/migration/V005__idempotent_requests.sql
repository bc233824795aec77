-- Writing requests of programs: a repeat with the same key gets the first answer, from the same transaction as the fact.
create table idempotent_request (
    account         varchar(60)  not null,
    idempotency_key varchar(100) not null,
    request_hash    char(64)     not null,
    recorded_at     datetime(6)  not null,
    answer_status   int,
    answer_location varchar(300),
    answer_body     longtext,
    primary key (account, idempotency_key)
);
