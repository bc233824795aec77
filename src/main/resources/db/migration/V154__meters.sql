-- Meters and when they have to be verified or replaced (clause 2.2): what is wrong with them, the cycle, the rotation list.

-- what somebody found wrong with a meter; ended once, by words or by the meter's replacement
create table meter_abnormality (
    id               bigint        not null auto_increment primary key,
    submission       varchar(36)   not null,
    meter_id         bigint        not null,
    kind             varchar(20)   not null,
    found_at         datetime(6)   not null,
    remark           varchar(1000) not null,
    reported_by      bigint,
    reported_by_name varchar(60)   not null,
    recorded_at      datetime(6)   not null,
    ended_at         datetime(6),
    ended_by_name    varchar(60),
    ended_words      varchar(1000),
    open_kind        varchar(20) as (case when ended_at is null then kind end) stored,
    constraint uk_meter_abnormality_submission unique (submission),
    constraint uk_meter_abnormality_open unique (meter_id, open_kind),
    constraint fk_meter_abnormality_meter foreign key (meter_id) references meter (id),
    constraint fk_meter_abnormality_reported_by foreign key (reported_by) references employee (id),
    constraint ck_meter_abnormality_kind check (kind in ('STOPPED', 'BACKWARDS', 'BURNT', 'BLANK_SCREEN', 'SEAL_MISSING',
        'CLOCK_WRONG', 'BATTERY_LOW', 'OTHER')),
    constraint ck_meter_abnormality_end check ((ended_at is null) = (ended_by_name is null)
        and (ended_at is null) = (ended_words is null) and (ended_at is null or ended_at >= found_at))
);
create index idx_meter_abnormality_meter on meter_abnormality (meter_id, found_at);
create index idx_meter_abnormality_open on meter_abnormality (ended_at, meter_id);
delimiter //
create trigger meter_abnormality_ends_once before update on meter_abnormality for each row
begin
    if old.ended_at is not null or new.meter_id <> old.meter_id or new.kind <> old.kind or new.found_at <> old.found_at
            or new.remark <> old.remark or new.reported_by_name <> old.reported_by_name then
        signal sqlstate '45000' set message_text = 'an abnormality of a meter is ended once and else never edited';
    end if;
end //
delimiter ;
create trigger meter_abnormality_no_delete before delete on meter_abnormality for each row
    signal sqlstate '45000' set message_text = 'an abnormality of a meter is never deleted';

-- how many years a verification holds, for new and existing versions of clause 2.2a
insert into clause_default_figure (clause_code, name, figure) values ('2.2a', 'verificationYears', 8);
insert into clause_figure (version_id, name, figure)
select id, 'verificationYears', 8 from clause_version where clause_code = '2.2a';

-- the figure that is in force, for SQL that asks many meters; set anew each day, as a version has a day of effect (decision 0036)
create table verification_cycle (
    station_id bigint not null primary key,
    years      int    not null,
    constraint fk_verification_cycle_station foreign key (station_id) references station (id),
    constraint ck_verification_cycle_years check (years between 1 and 50)
);

-- due before a day is verified before another: both are asked by this index, of one area or of many
create index idx_meter_rotation on meter (area_id, removed_at, verified_on);

-- the meters that hang somewhere; whether one is over age, whoever reads compares with his day
create sql security invoker view meter_rotation as
select m.id as meter_id, a.station_id, m.area_id, m.customer_id, m.device_class, m.verified_on,
       date_add(m.verified_on, interval coalesce(c.years, d.figure) year) as due_on,
       exists (select 1 from meter_abnormality x where x.meter_id = m.id and x.ended_at is null) as abnormal
from meter m join transformer_area a on a.id = m.area_id
join clause_default_figure d on d.clause_code = '2.2a' and d.name = 'verificationYears'
left join verification_cycle c on c.station_id = a.station_id
where m.removed_at is null;
