-- Any part of a place or of a longer name, by index (decision 0029): each distinct place and name with its ends from every
-- sign on, cut after eight, so that a part of it is the beginning of one of these. Kept by the database, as the columns
-- are; what nobody is called any more stays and finds nobody. No foreign key, as for customer_place.
create table customer_part (
    station_id bigint       not null,
    kind       char(1)      character set ascii   collate ascii_bin   not null, -- N name, P place
    part       varchar(8)   character set utf8mb4 collate utf8mb4_bin not null,
    word       varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (station_id, kind, part, word)
);

insert ignore into customer_part (station_id, kind, part, word)
select p.station_id, 'P', substring(p.place, s.seq, 8), p.place
from customer_place p join seq_1_to_200 s on s.seq <= char_length(p.place);

insert ignore into customer_part (station_id, kind, part, word)
select n.station_id, 'N', substring(n.long_name, s.seq, 8), n.long_name
from (select distinct station_id, long_name from customer where long_name > '') n
    join seq_1_to_100 s on s.seq <= char_length(n.long_name);

-- A loop: an insert from a table of numbers costs a trigger twenty times as much.
create trigger customer_place_parts after insert on customer_place for each row
begin
    declare i int default char_length(new.place);
    while i > 0 do
        insert ignore into customer_part (station_id, kind, part, word)
        values (new.station_id, 'P', substring(new.place, i, 8), new.place);
        set i = i - 1;
    end while;
end;

create trigger customer_name_parts_inserted after insert on customer for each row
begin
    declare i int default coalesce(char_length(new.long_name), 0);
    while i > 0 do
        insert ignore into customer_part (station_id, kind, part, word)
        values (new.station_id, 'N', substring(new.long_name, i, 8), new.long_name);
        set i = i - 1;
    end while;
end;

create trigger customer_name_parts_updated after update on customer for each row
begin
    declare i int default if(new.long_name <=> old.long_name, 0, coalesce(char_length(new.long_name), 0));
    while i > 0 do
        insert ignore into customer_part (station_id, kind, part, word)
        values (new.station_id, 'N', substring(new.long_name, i, 8), new.long_name);
        set i = i - 1;
    end while;
end;

-- any part of their names is looked for among all areas of a station: in this index alone
create index idx_transformer_area_search on transformer_area (station_id, area_no, no_key, name_key);

-- the rejected rows of an import hold identity numbers of people who are no customers yet: who fetched them is told too
alter table identity_number_shown
    modify column customer_id bigint,
    add column import_id bigint,
    add constraint ck_identity_number_shown_of check ((customer_id is null) <> (import_id is null));
