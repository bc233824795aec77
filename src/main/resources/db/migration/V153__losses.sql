-- Line loss 线损 (clause 2.4a): a month's energy of each transformer area and feeder, and the analyses of what is abnormal.

-- The month is its first day. Energy in kWh; what is not known is null, and then there is no rate. The rate is judged as
-- it is shown, with two decimals; twelve more on the way keep it from being rounded twice.
create table loss_energy (
    id              bigint         not null auto_increment primary key,
    station_id      bigint         not null,
    area_id         bigint,
    feeder_id       bigint,
    month           date           not null,
    supplied        decimal(14, 2),
    sold            decimal(14, 2),
    rate            decimal(20, 2) generated always as
        (case when supplied > 0 then round((supplied - sold) * 100.000000000000 / supplied, 2) end) stored,
    version         int            not null,
    constraint uk_loss_energy_area unique (area_id, month),
    constraint uk_loss_energy_feeder unique (feeder_id, month),
    constraint fk_loss_energy_station foreign key (station_id) references station (id),
    constraint fk_loss_energy_area foreign key (area_id) references transformer_area (id),
    constraint fk_loss_energy_feeder foreign key (feeder_id) references feeder (id),
    constraint ck_loss_energy_place check ((area_id is null) <> (feeder_id is null)),
    constraint ck_loss_energy_month check (dayofmonth(month) = 1)
);
create index idx_loss_energy_station on loss_energy (station_id, month);

-- every value that a place has had in a month, the first one too; a reason once the month was known
create table loss_energy_version (
    energy_id bigint         not null,
    version   int            not null,
    supplied  decimal(14, 2),
    sold      decimal(14, 2),
    reason    varchar(1000),
    by_id     bigint,
    by_name   varchar(60)    not null,
    at        datetime(6)    not null,
    primary key (energy_id, version),
    constraint fk_loss_energy_version_energy foreign key (energy_id) references loss_energy (id),
    constraint fk_loss_energy_version_by foreign key (by_id) references employee (id)
);
create trigger loss_energy_version_no_update after update on loss_energy_version for each row
    signal sqlstate '45000' set message_text = 'what energy was recorded is never edited';
create trigger loss_energy_version_no_delete before delete on loss_energy_version for each row
    signal sqlstate '45000' set message_text = 'what energy was recorded is never deleted';

-- From which month on (first day, inclusive) what rate is abnormal, in percent: of an area, else of its station, else of all.
create table loss_threshold (
    id              bigint        not null auto_increment primary key,
    station_id      bigint,
    area_id         bigint,
    valid_from      date          not null,
    valid_to        date,
    high_above      decimal(6, 2) not null,
    very_high_above decimal(6, 2) not null,
    negative_below  decimal(6, 2) not null,
    focus_from      decimal(6, 2) not null,
    changed_by_name varchar(60)   not null,
    changed_at      datetime(6)   not null,
    constraint fk_loss_threshold_station foreign key (station_id) references station (id),
    constraint fk_loss_threshold_area foreign key (area_id) references transformer_area (id),
    constraint ck_loss_threshold_area check (area_id is null or station_id is not null),
    constraint ck_loss_threshold_order check
        (focus_from <= negative_below and negative_below <= high_above and high_above <= very_high_above)
);
create index idx_loss_threshold_area on loss_threshold (area_id, valid_from);
create index idx_loss_threshold_station on loss_threshold (station_id, valid_from);
insert into loss_threshold
    (station_id, area_id, valid_from, valid_to, high_above, very_high_above, negative_below, focus_from, changed_by_name, changed_at)
values (null, null, '2000-01-01', null, 7, 30, 0, -1, '', '2026-01-01');

create view loss_month as
select e.id, e.station_id, e.area_id, e.feeder_id, e.month, e.supplied, e.sold, e.rate, e.version,
       case when e.rate is null then 'NOT_COMPUTABLE'
            when e.rate > coalesce(a.very_high_above, s.very_high_above, d.very_high_above) then 'VERY_HIGH'
            when e.rate > coalesce(a.high_above, s.high_above, d.high_above) then 'HIGH'
            when e.rate <= coalesce(a.focus_from, s.focus_from, d.focus_from) then 'NEGATIVE_FOCUS'
            when e.rate < coalesce(a.negative_below, s.negative_below, d.negative_below) then 'NEGATIVE'
            else 'NORMAL' end as state
from loss_energy e
join loss_threshold d on d.station_id is null
     and e.month >= d.valid_from and (d.valid_to is null or e.month <= d.valid_to)
left join loss_threshold s on s.station_id = e.station_id and s.area_id is null
     and e.month >= s.valid_from and (s.valid_to is null or e.month <= s.valid_to)
left join loss_threshold a on a.area_id = e.area_id
     and e.month >= a.valid_from and (a.valid_to is null or e.month <= a.valid_to);

-- the losses of the month are known: from then on the three working days of clause 2.4a run
create table loss_publication (
    station_id   bigint      not null,
    month        date        not null,
    published_by bigint      not null,
    by_name      varchar(60) not null,
    published_at datetime(6) not null,
    primary key (station_id, month),
    constraint fk_loss_publication_station foreign key (station_id) references station (id),
    constraint fk_loss_publication_by foreign key (published_by) references employee (id)
);
create trigger loss_publication_no_update after update on loss_publication for each row
    signal sqlstate '45000' set message_text = 'when losses were known is never edited';
create trigger loss_publication_no_delete before delete on loss_publication for each row
    signal sqlstate '45000' set message_text = 'when losses were known is never deleted';

-- Who owes the analysis of an area's month, with the rate that was known then. What becomes of it: its obligation says.
create table loss_analysis (
    id            bigint         not null auto_increment primary key,
    station_id    bigint         not null,
    area_id       bigint         not null,
    month         date           not null,
    manager_id    bigint         not null,
    obligation_id bigint         not null,
    state         varchar(20)    not null,
    rate          decimal(20, 2) not null,
    opened_at     datetime(6)    not null,
    constraint uk_loss_analysis_obligation unique (obligation_id),
    constraint fk_loss_analysis_station foreign key (station_id) references station (id),
    constraint fk_loss_analysis_area foreign key (area_id) references transformer_area (id),
    constraint fk_loss_analysis_manager foreign key (manager_id) references employee (id),
    constraint fk_loss_analysis_obligation foreign key (obligation_id) references obligation (id)
);
create index idx_loss_analysis_area on loss_analysis (area_id, month);
create index idx_loss_analysis_station on loss_analysis (station_id, month);

-- the analysis as it was reported, once
create table loss_report (
    analysis_id    bigint        not null primary key,
    cause          varchar(30)   not null,
    words          varchar(1000) not null,
    planned_action varchar(1000) not null,
    by_id          bigint        not null,
    by_name        varchar(60)   not null,
    at             datetime(6)   not null,
    constraint fk_loss_report_analysis foreign key (analysis_id) references loss_analysis (id),
    constraint fk_loss_report_by foreign key (by_id) references employee (id)
);
create trigger loss_report_no_update after update on loss_report for each row
    signal sqlstate '45000' set message_text = 'a reported analysis is never edited';
create trigger loss_report_no_delete before delete on loss_report for each row
    signal sqlstate '45000' set message_text = 'a reported analysis is never deleted';

-- what was done about the loss of an area, so that the months before and after it can be compared
create table loss_action (
    id         bigint        not null auto_increment primary key,
    submission varchar(36)   not null,
    area_id    bigint        not null,
    done_on    date          not null,
    words      varchar(1000) not null,
    by_id      bigint        not null,
    by_name    varchar(60)   not null,
    at         datetime(6)   not null,
    constraint uk_loss_action_submission unique (submission),
    constraint fk_loss_action_area foreign key (area_id) references transformer_area (id),
    constraint fk_loss_action_by foreign key (by_id) references employee (id)
);
create index idx_loss_action_area on loss_action (area_id, done_on);
create trigger loss_action_no_update after update on loss_action for each row
    signal sqlstate '45000' set message_text = 'what was done about a loss is never edited';
create trigger loss_action_no_delete before delete on loss_action for each row
    signal sqlstate '45000' set message_text = 'what was done about a loss is never deleted';

-- what makes a file unreadable is said by the sheets now, whoever reads it
update customer_import set refused = replace(refused, 'customers.import.file.', 'sheets.file.')
where refused like 'customers.import.file.%' and refused <> 'customers.import.file.noHeadings';
