-- Grave cases 情节严重 (clause 2.5): handed to the superior department, which decides; the station enters nothing itself.
-- Followed until answered: whoever handed it over owes that, without an entry.
create table finding_handover (
    finding_id    bigint        not null primary key,
    department    varchar(60)   not null,
    handed_on     date          not null,
    words         varchar(1000) not null,
    by_id         bigint        not null,
    by_name       varchar(60)   not null,
    at            datetime(6)   not null,
    obligation_id bigint        not null,
    constraint fk_finding_handover_finding foreign key (finding_id) references finding (id),
    constraint fk_finding_handover_by foreign key (by_id) references employee (id),
    constraint fk_finding_handover_obligation foreign key (obligation_id) references obligation (id)
);
create table finding_handover_answer (
    finding_id  bigint        not null primary key,
    answered_on date          not null,
    words       varchar(1000) not null,
    by_id       bigint        not null,
    by_name     varchar(60)   not null,
    at          datetime(6)   not null,
    constraint fk_finding_handover_answer_handover foreign key (finding_id) references finding_handover (finding_id),
    constraint fk_finding_handover_answer_by foreign key (by_id) references employee (id)
);
create trigger finding_handover_no_update before update on finding_handover for each row
    signal sqlstate '45000' set message_text = 'a handover is never edited';
create trigger finding_handover_no_delete before delete on finding_handover for each row
    signal sqlstate '45000' set message_text = 'a handover is never deleted';
create trigger finding_handover_answer_no_update before update on finding_handover_answer for each row
    signal sqlstate '45000' set message_text = 'the answer to a handover is never edited';
create trigger finding_handover_answer_no_delete before delete on finding_handover_answer for each row
    signal sqlstate '45000' set message_text = 'the answer to a handover is never deleted';

delimiter //
create trigger finding_handover_not_oneself after insert on finding_handover for each row
begin
    if exists (select 1 from finding f where f.id = new.finding_id and f.employee_id = new.by_id) then
        signal sqlstate '45000' set message_text = 'nobody hands over a finding against himself';
    end if;
end //
create trigger finding_handover_answer_not_oneself after insert on finding_handover_answer for each row
begin
    if exists (select 1 from finding f where f.id = new.finding_id and f.employee_id = new.by_id) then
        signal sqlstate '45000' set message_text = 'nobody records an answer about himself';
    end if;
end //
delimiter ;

-- working days after which whoever handed it over is reminded, for new and existing versions
insert into clause_default_figure (clause_code, name, figure) values ('2.5', 'superiorWorkingDays', 10);
insert into clause_figure (version_id, name, figure)
select v.id, 'superiorWorkingDays', 10 from clause_version v where v.clause_code = '2.5';
