-- Electricity theft found 查获窃电 (clause 2.4c). Reported by the finder or for him; somebody who is not concerned verifies
-- it. Verified, it is a finding like every other, and the entry that follows from it is a reward.
create table theft_report (
    id               bigint        not null auto_increment primary key,
    station_id       bigint        not null,
    team_id          bigint        not null,
    finder_id        bigint        not null,
    about_type       varchar(40)   not null,
    about_id         varchar(40)   not null,
    about_title      varchar(200)  not null,
    about_path       varchar(200)  not null,
    found_on         date          not null,
    facts            varchar(1000) not null,
    reported_by      bigint        not null,
    reported_by_name varchar(60)   not null,
    reported_at      datetime(6)   not null,
    constraint fk_theft_report_station foreign key (station_id) references station (id),
    constraint fk_theft_report_team foreign key (team_id) references team (id),
    constraint fk_theft_report_finder foreign key (finder_id) references employee (id),
    constraint fk_theft_report_reported_by foreign key (reported_by) references employee (id)
);
create index idx_theft_report_station on theft_report (station_id, reported_at);
create index idx_theft_report_about on theft_report (about_type, about_id, found_on);

-- one decision for each report: verified, with the finding that follows, or refused
create table theft_decision (
    report_id       bigint        not null primary key,
    verified        boolean       not null,
    words           varchar(1000) not null,
    decided_by      bigint        not null,
    decided_by_name varchar(60)   not null,
    decided_at      datetime(6)   not null,
    finding_id      bigint,
    constraint uk_theft_decision_finding unique (finding_id),
    constraint fk_theft_decision_report foreign key (report_id) references theft_report (id),
    constraint fk_theft_decision_decided_by foreign key (decided_by) references employee (id),
    constraint fk_theft_decision_finding foreign key (finding_id) references finding (id),
    constraint ck_theft_decision_finding check (verified = (finding_id is not null))
);

create trigger theft_report_no_update before update on theft_report for each row
    signal sqlstate '45000' set message_text = 'a report of theft is never edited';
create trigger theft_report_no_delete before delete on theft_report for each row
    signal sqlstate '45000' set message_text = 'a report of theft is never deleted';
create trigger theft_decision_no_update before update on theft_decision for each row
    signal sqlstate '45000' set message_text = 'a decision about a theft is never edited';
create trigger theft_decision_no_delete before delete on theft_decision for each row
    signal sqlstate '45000' set message_text = 'a decision about a theft is never deleted';

-- who reported it before it was verified is concerned by the finding as well
alter table finding
    add column reported_by bigint,
    add constraint fk_finding_reported_by foreign key (reported_by) references employee (id);

delimiter //
create trigger theft_decision_not_oneself after insert on theft_decision for each row
begin
    if exists (select 1 from theft_report r where r.id = new.report_id
            and new.decided_by in (r.finder_id, r.reported_by)) then
        signal sqlstate '45000' set message_text = 'nobody verifies a theft that he found or reported';
    end if;
end //
create trigger finding_step_not_the_reporter after insert on finding_step for each row
begin
    if new.state in ('UPHELD', 'DROPPED') and exists (select 1 from finding f
            where f.id = new.finding_id and f.reported_by = new.by_id) then
        signal sqlstate '45000' set message_text = 'nobody decides about a finding that he reported';
    end if;
end //
delimiter ;

alter table finding_particulars drop constraint ck_finding_particulars_kind;
alter table finding_particulars add constraint ck_finding_particulars_kind check (kind in
    ('ESTIMATED_READING', 'MISSED_READING', 'WRONG_READING', 'WRONG_MULTIPLIER', 'CUSTOMER_NOT_FOUND',
     'RED_LETTER_INVOICE', 'DEMOLITION_LOSS', 'NOT_ON_ROTATION_LIST', 'HALL_CONDUCT', 'THEFT_FOUND'));
