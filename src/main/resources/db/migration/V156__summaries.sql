-- Weekly plans and summaries 周工作计划总结. Whoever owes one is reminded of it and never assessed for it: clause 2.3s.
insert into clause (code, kind, position, title_zh, title_en, text_zh, text_en) values
    ('2.3s', 'TIMED', 26, '周工作计划总结', 'Weekly plan and summary', '专责和班长每周提交周工作计划总结；只提醒，不考核。', 'Specialists and team leaders hand in a plan and summary every week; reminded of, not assessed.');

insert into clause_default_figure (clause_code, name, figure) values
    ('2.3s', 'leadWorkingDays', 1),
    ('2.3s', 'leadMinutes', 15),
    ('2.3s', 'shortHandoverMinutes', 240);

-- existing stations get them from the day on which their clause 2.3 began
insert into clause_version (station_id, clause_code, effective_from, changed_by, changed_at)
select station_id, '2.3s', min(effective_from), min(changed_by), min(changed_at) from clause_version
where clause_code = '2.3' group by station_id;
insert into clause_figure (version_id, name, figure)
select v.id, d.name, d.figure from clause_version v join clause_default_figure d on d.clause_code = v.clause_code
where v.clause_code = '2.3s';

-- one a person and week, which is named by its Monday; its words and items are what the person is writing
create table weekly_summary (
    id            bigint        not null auto_increment primary key,
    version       bigint        not null default 0,
    station_id    bigint        not null,
    team_id       bigint        not null,
    employee_id   bigint        not null,
    week          date          not null,
    directed_by   varchar(10)   not null,
    state         varchar(10)   not null default 'PLANNING',
    work          varchar(4000) not null default '',
    problems      varchar(4000) not null default '',
    next_week     varchar(4000) not null default '',
    revision      int           not null default 0,
    reopened      boolean       not null default false,
    -- null for whoever keeps one without owing it
    obligation_id bigint,
    opened_at     datetime(6)   not null,
    kept_at       datetime(6)   not null,
    constraint uk_weekly_summary unique (employee_id, week),
    constraint fk_weekly_summary_station foreign key (station_id) references station (id),
    constraint fk_weekly_summary_team foreign key (team_id) references team (id),
    constraint fk_weekly_summary_employee foreign key (employee_id) references employee (id),
    constraint fk_weekly_summary_obligation foreign key (obligation_id) references obligation (id),
    constraint ck_weekly_summary_monday check (weekday(week) = 0),
    constraint ck_weekly_summary_directed_by check (directed_by in ('HEAD', 'TEAM')),
    constraint ck_weekly_summary_state check (state in ('PLANNING', 'SUBMITTED', 'COMMENTED')),
    constraint ck_weekly_summary_revision check ((state = 'PLANNING') = (revision = 0))
);
create index idx_weekly_summary_station on weekly_summary (station_id, week);
create index idx_weekly_summary_team on weekly_summary (team_id, week);

-- part PLANNED: ticked when it was done, the remark says why not; part DONE: ticked when the summary names it
create table weekly_item (
    id         bigint       not null auto_increment primary key,
    summary_id bigint       not null,
    part       varchar(10)  not null,
    work_type  varchar(40),
    work_id    varchar(40),
    title      varchar(200) not null,
    detail     varchar(300) not null,
    path       varchar(200) not null,
    quantity   int          not null,
    unit_key   varchar(80)  not null,
    ticked     boolean      not null,
    remark     varchar(500) not null default '',
    constraint uk_weekly_item unique (summary_id, part, work_type, work_id),
    constraint fk_weekly_item_summary foreign key (summary_id) references weekly_summary (id),
    constraint ck_weekly_item_part check (part in ('PLANNED', 'DONE')),
    constraint ck_weekly_item_work check ((work_type is null) = (work_id is null) and (part = 'PLANNED' or work_id is not null))
);

-- what was submitted stays as it was submitted; a later submission is a further revision
create table weekly_revision (
    id           bigint        not null auto_increment primary key,
    summary_id   bigint        not null,
    number       int           not null,
    submitted_at datetime(6)   not null,
    work         varchar(4000) not null,
    problems     varchar(4000) not null,
    next_week    varchar(4000) not null,
    constraint uk_weekly_revision unique (summary_id, number),
    constraint fk_weekly_revision_summary foreign key (summary_id) references weekly_summary (id),
    constraint ck_weekly_revision_number check (number > 0)
);
create table weekly_revision_item (
    id          bigint       not null auto_increment primary key,
    revision_id bigint       not null,
    part        varchar(10)  not null,
    work_type   varchar(40),
    work_id     varchar(40),
    title       varchar(200) not null,
    detail      varchar(300) not null,
    path        varchar(200) not null,
    quantity    int          not null,
    unit_key    varchar(80)  not null,
    ticked      boolean      not null,
    remark      varchar(500) not null,
    constraint fk_weekly_revision_item_revision foreign key (revision_id) references weekly_revision (id)
);
create index idx_weekly_revision_item_work on weekly_revision_item (work_type, work_id);

-- what those who lead said about a revision, and why they opened it again
create table weekly_comment (
    id         bigint        not null auto_increment primary key,
    summary_id bigint        not null,
    revision   int           not null,
    kind       varchar(10)   not null,
    at         datetime(6)   not null,
    by_id      bigint        not null,
    by_name    varchar(60)   not null,
    words      varchar(1000) not null,
    constraint fk_weekly_comment_summary foreign key (summary_id) references weekly_summary (id),
    constraint fk_weekly_comment_by foreign key (by_id) references employee (id),
    constraint ck_weekly_comment_kind check (kind in ('COMMENT', 'REOPENED'))
);
create index idx_weekly_comment_summary on weekly_comment (summary_id, id);

create trigger weekly_revision_no_update after update on weekly_revision for each row
    signal sqlstate '45000' set message_text = 'a submitted summary is never edited';
create trigger weekly_revision_no_delete before delete on weekly_revision for each row
    signal sqlstate '45000' set message_text = 'a submitted summary is never deleted';
create trigger weekly_revision_item_no_update after update on weekly_revision_item for each row
    signal sqlstate '45000' set message_text = 'what a summary named is never edited';
create trigger weekly_revision_item_no_delete before delete on weekly_revision_item for each row
    signal sqlstate '45000' set message_text = 'what a summary named is never deleted';
create trigger weekly_comment_no_update after update on weekly_comment for each row
    signal sqlstate '45000' set message_text = 'a comment on a summary is never edited';
create trigger weekly_comment_no_delete before delete on weekly_comment for each row
    signal sqlstate '45000' set message_text = 'a comment on a summary is never deleted';

delimiter //
create trigger weekly_comment_not_oneself after insert on weekly_comment for each row
begin
    if exists (select 1 from weekly_summary w where w.id = new.summary_id and w.employee_id = new.by_id) then
        signal sqlstate '45000' set message_text = 'nobody comments on his own summary';
    end if;
end //
delimiter ;
