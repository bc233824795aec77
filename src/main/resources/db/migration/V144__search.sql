-- Finding anything in one field (decision 0029). What a search compares is kept by the database itself beside the facts,
-- so that whoever writes a customer cannot forget it: letters and digits only, in small letters, and turned round for
-- those who tell the last digits. One table rebuild for customers and one for meters.

alter table customer
    add column pinyin_full varchar(200) character set utf8mb4 collate utf8mb4_bin,
    add column name_key varchar(100) character set utf8mb4 collate utf8mb4_bin
        as (lower(regexp_replace(name, '[^\\p{L}\\p{N}]+', ''))) stored,
    add column name_tail varchar(100) character set utf8mb4 collate utf8mb4_bin as (reverse(name_key)) stored,
    -- a name of up to three characters is found by its beginning and its end; a longer one is looked through
    add column long_name varchar(100) character set utf8mb4 collate utf8mb4_bin
        as (case when char_length(name_key) > 3 then name_key end) stored,
    add column no_tail varchar(13) character set utf8mb4 collate utf8mb4_bin as (reverse(customer_no)) stored,
    add column phone_key varchar(30) character set utf8mb4 collate utf8mb4_bin
        as (regexp_replace(phone, '[^0-9]+', '')) stored,
    add column phone_tail varchar(30) character set utf8mb4 collate utf8mb4_bin as (reverse(phone_key)) stored,
    -- 文三路99号阳光小区3幢201室 is the place 文三路99号阳光小区 and the house 3幢201室
    add column address_key varchar(200) character set utf8mb4 collate utf8mb4_bin
        as (lower(regexp_replace(address, '[^\\p{L}\\p{N}]+', ''))) stored,
    add column place varchar(200) character set utf8mb4 collate utf8mb4_bin
        as (regexp_replace(address_key, '(?:[0-9]++[^0-9]{0,2}+)++$', '')) stored,
    add column house varchar(200) character set utf8mb4 collate utf8mb4_bin
        as (substring(address_key, char_length(place) + 1)) stored;

alter table customer
    drop index idx_customer_station_name,
    drop index idx_customer_station_phone,
    add index idx_customer_name_key (station_id, name_key),
    add index idx_customer_name_tail (station_id, name_tail),
    add index idx_customer_long_name (station_id, long_name),
    add index idx_customer_pinyin_full (station_id, pinyin_full),
    add index idx_customer_no_tail (station_id, no_tail),
    add index idx_customer_phone_key (station_id, phone_key),
    add index idx_customer_phone_tail (station_id, phone_tail),
    add index idx_customer_place (station_id, place, house),
    add index idx_customer_house (station_id, house, place);

-- The places of a station are few compared with its customers, so any part of one is found by reading them all. A place
-- that nobody lives in any more stays: it finds nobody. No foreign key, as this is written with each row of an import.
create table customer_place (
    station_id bigint not null,
    place      varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (station_id, place)
);

insert into customer_place (station_id, place) select distinct station_id, coalesce(place, '') from customer;

create trigger customer_place_inserted after insert on customer for each row
    insert ignore into customer_place (station_id, place) values (new.station_id, coalesce(new.place, ''));

create trigger customer_place_updated after update on customer for each row
    insert ignore into customer_place (station_id, place) values (new.station_id, coalesce(new.place, ''));

alter table transformer_area
    add column no_key varchar(20) character set utf8mb4 collate utf8mb4_bin
        as (lower(regexp_replace(area_no, '[^\\p{L}\\p{N}]+', ''))) stored,
    add column name_key varchar(100) character set utf8mb4 collate utf8mb4_bin
        as (lower(regexp_replace(name, '[^\\p{L}\\p{N}]+', ''))) stored;

alter table meter
    add column no_key varchar(30) character set utf8mb4 collate utf8mb4_bin
        as (lower(regexp_replace(meter_no, '[^\\p{L}\\p{N}]+', ''))) stored,
    add column no_tail varchar(30) character set utf8mb4 collate utf8mb4_bin as (reverse(no_key)) stored,
    add index idx_meter_no_key (no_key),
    add index idx_meter_no_tail (no_tail);

-- the last digits of a document's number
alter table service_application
    add column no_tail varchar(30) character set utf8mb4 collate utf8mb4_bin as (reverse(application_no)) stored,
    add index idx_service_application_no_tail (no_tail);
alter table meter_fault
    add column no_tail varchar(30) character set utf8mb4 collate utf8mb4_bin as (reverse(fault_no)) stored,
    add index idx_meter_fault_no_tail (no_tail);
