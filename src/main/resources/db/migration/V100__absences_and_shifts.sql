-- Leave with a stand-in, and the shifts of on-duty staff. Rows are never deleted, and a period only ever gets shorter, so
-- that who stood in for whom at an instant, and by which hours somebody worked on a day, can be said at any later time.

create table absence (
    id           bigint       not null auto_increment primary key,
    station_id   bigint       not null,
    employee_id  bigint       not null,
    stand_in_id  bigint       not null,
    kind         varchar(20)  not null,
    -- inclusive
    from_at      datetime(6)  not null,
    -- exclusive; earlier when it was shortened, what was first entered stands in absence_change
    until_at     datetime(6)  not null,
    remark       varchar(200) not null,
    entered_at   datetime(6)  not null,
    entered_by   bigint       not null,
    cancelled_at datetime(6),
    cancelled_by bigint,
    -- empty when it was cancelled before it began: it was never in force and bars no other
    in_force     boolean as (if(cancelled_at is null or cancelled_at > from_at, true, null)) persistent,
    period for away (from_at, until_at),
    constraint uk_absence_one_at_a_time unique (employee_id, in_force, away without overlaps),
    constraint fk_absence_station foreign key (station_id) references station (id),
    constraint fk_absence_employee foreign key (employee_id) references employee (id),
    constraint fk_absence_stand_in foreign key (stand_in_id) references employee (id),
    constraint fk_absence_entered_by foreign key (entered_by) references employee (id),
    constraint fk_absence_cancelled_by foreign key (cancelled_by) references employee (id),
    constraint ck_absence_kind check (kind in ('ANNUAL_LEAVE', 'SICK_LEAVE', 'TRAINING', 'BUSINESS_TRIP', 'OTHER')),
    constraint ck_absence_not_oneself check (stand_in_id <> employee_id),
    constraint ck_absence_cancelled check ((cancelled_at is null) = (cancelled_by is null))
);
-- who is away now: the sweep reads nothing but this index, and of it only what is not over
create index idx_absence_away on absence (until_at, from_at, in_force, employee_id, stand_in_id);
create index idx_absence_stand_in on absence (stand_in_id, until_at);
create index idx_absence_station on absence (station_id, until_at);

-- who entered, shortened, cancelled, and until when it then went
create table absence_change (
    id         bigint        not null auto_increment primary key,
    absence_id bigint        not null,
    kind       varchar(20)   not null,
    at         datetime(6)   not null,
    actor_id   bigint        not null,
    until_at   datetime(6)   not null,
    reason     varchar(1000) not null,
    constraint fk_absence_change_absence foreign key (absence_id) references absence (id),
    constraint fk_absence_change_actor foreign key (actor_id) references employee (id),
    constraint ck_absence_change_kind check (kind in ('ENTERED', 'SHORTENED', 'CANCELLED', 'STAND_IN_CHANGED'))
);

create trigger absence_no_delete before delete on absence for each row
    signal sqlstate '45000' set message_text = 'an absence is never deleted';
create trigger absence_change_no_update after update on absence_change for each row
    signal sqlstate '45000' set message_text = 'the history of an absence is never edited';
create trigger absence_change_no_delete before delete on absence_change for each row
    signal sqlstate '45000' set message_text = 'the history of an absence is never deleted';

delimiter //
create trigger absence_only_ends after update on absence for each row
begin
    if not (new.employee_id = old.employee_id and new.stand_in_id = old.stand_in_id and new.kind = old.kind
            and new.from_at = old.from_at and new.until_at <= old.until_at and new.entered_at = old.entered_at
            and new.entered_by = old.entered_by
            and (old.cancelled_at is null
                 or (new.cancelled_at <=> old.cancelled_at and new.until_at = old.until_at))) then
        signal sqlstate '45000' set message_text = 'an absence may only end earlier';
    end if;
end//
delimiter ;

-- a plan never changes: other hours are a new row that replaces the old one
create table shift_plan (
    id           bigint      not null auto_increment primary key,
    station_id   bigint      not null,
    name         varchar(40) not null,
    -- works on off-days too
    every_day    boolean     not null,
    made_at      datetime(6) not null,
    made_by      bigint      not null,
    replaces_id  bigint,
    ended_at     datetime(6),
    ended_by     bigint,
    current_name varchar(40) as (if(ended_at is null, name, null)) persistent,
    constraint uk_shift_plan_name unique (station_id, current_name),
    constraint fk_shift_plan_station foreign key (station_id) references station (id),
    constraint fk_shift_plan_made_by foreign key (made_by) references employee (id),
    constraint fk_shift_plan_replaces foreign key (replaces_id) references shift_plan (id),
    constraint fk_shift_plan_ended_by foreign key (ended_by) references employee (id)
);

create table shift_span (
    plan_id       bigint not null,
    starts_minute int    not null,
    ends_minute   int    not null,
    primary key (plan_id, starts_minute),
    constraint fk_shift_span_plan foreign key (plan_id) references shift_plan (id),
    constraint ck_shift_span_minutes check (starts_minute >= 0 and starts_minute < ends_minute and ends_minute <= 1440)
);

create table shift_assignment (
    id          bigint      not null auto_increment primary key,
    employee_id bigint      not null,
    plan_id     bigint      not null,
    -- inclusive
    from_day    date        not null,
    -- exclusive; 9999-12-31 for an open end
    until_day   date        not null,
    assigned_at datetime(6) not null,
    assigned_by bigint      not null,
    -- when it was last shortened, or dropped before it began
    ended_at    datetime(6),
    ended_by    bigint,
    dropped     boolean     not null default false,
    in_force    boolean as (if(dropped, null, true)) persistent,
    period for worked (from_day, until_day),
    constraint uk_shift_assignment_one_at_a_time unique (employee_id, in_force, worked without overlaps),
    constraint fk_shift_assignment_employee foreign key (employee_id) references employee (id),
    constraint fk_shift_assignment_plan foreign key (plan_id) references shift_plan (id),
    constraint fk_shift_assignment_assigned_by foreign key (assigned_by) references employee (id),
    constraint fk_shift_assignment_ended_by foreign key (ended_by) references employee (id)
);
create index idx_shift_assignment_worked on shift_assignment (until_day, from_day, in_force, employee_id, plan_id);

create trigger shift_plan_no_delete before delete on shift_plan for each row
    signal sqlstate '45000' set message_text = 'a shift plan is never deleted';
create trigger shift_span_no_update after update on shift_span for each row
    signal sqlstate '45000' set message_text = 'the hours of a shift plan are never edited';
create trigger shift_span_no_delete before delete on shift_span for each row
    signal sqlstate '45000' set message_text = 'the hours of a shift plan are never edited';
create trigger shift_assignment_no_delete before delete on shift_assignment for each row
    signal sqlstate '45000' set message_text = 'an assignment to a shift is never deleted';

delimiter //
create trigger shift_plan_only_ends after update on shift_plan for each row
begin
    if not (new.station_id = old.station_id and new.name = old.name and new.every_day = old.every_day
            and (old.ended_at is null or new.ended_at <=> old.ended_at)) then
        signal sqlstate '45000' set message_text = 'a shift plan never changes, it is replaced';
    end if;
end//
create trigger shift_assignment_only_ends after update on shift_assignment for each row
begin
    if not (new.employee_id = old.employee_id and new.plan_id = old.plan_id and new.from_day = old.from_day
            and new.until_day <= old.until_day and new.dropped >= old.dropped) then
        signal sqlstate '45000' set message_text = 'an assignment to a shift may only end earlier';
    end if;
end//
delimiter ;
