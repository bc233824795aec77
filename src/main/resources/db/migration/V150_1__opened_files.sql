-- files opened at the counter, until they are judged under clause 1.1 (decision 0033): once a business of the customer has
-- been taken in, at the latest when the day is over
create table customer_file_opening (
    customer_id bigint      not null primary key,
    opened_at   datetime(6) not null,
    judged_at   datetime(6),
    constraint fk_customer_file_opening_customer foreign key (customer_id) references customer (id)
);
create index idx_customer_file_opening_waiting on customer_file_opening (judged_at, opened_at);
