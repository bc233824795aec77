-- Findings that people record themselves (clauses 2.2a, 2.5, 2.6, 2.7, 4.2): the kind and what the kind asks for.
-- Findings that features record have no row here.
create table finding_particulars (
    finding_id   bigint        not null primary key,
    kind         varchar(30)   not null,
    fault_on     date          not null,
    grave        boolean       not null,
    -- a red-letter invoice (2.6)
    invoice_no   varchar(40),
    period       varchar(7),
    wrong_amount decimal(14, 2),
    right_amount decimal(14, 2),
    cause        varchar(500),
    -- charges not recovered in a demolition area (2.7), in yuan, and when they were reported
    lost_amount  decimal(14, 2),
    reported_on  date,
    constraint fk_finding_particulars_finding foreign key (finding_id) references finding (id),
    constraint ck_finding_particulars_kind check (kind in
        ('ESTIMATED_READING', 'MISSED_READING', 'WRONG_READING', 'WRONG_MULTIPLIER', 'CUSTOMER_NOT_FOUND',
         'RED_LETTER_INVOICE', 'DEMOLITION_LOSS', 'NOT_ON_ROTATION_LIST', 'HALL_CONDUCT')),
    constraint ck_finding_particulars_invoice check (kind <> 'RED_LETTER_INVOICE'
        or (invoice_no is not null and period is not null and wrong_amount is not null and right_amount is not null
            and cause is not null)),
    constraint ck_finding_particulars_loss check (kind <> 'DEMOLITION_LOSS' or lost_amount > 0)
);
create trigger finding_particulars_no_update before update on finding_particulars for each row
    signal sqlstate '45000' set message_text = 'what a finding was recorded with is never edited';
create trigger finding_particulars_no_delete before delete on finding_particulars for each row
    signal sqlstate '45000' set message_text = 'what a finding was recorded with is never deleted';

-- 2.2a and 2.7 are timed clauses that know findings as well: their time to correct or to object
insert into clause_default_figure (clause_code, name, figure) values
    ('2.2a', 'answerWorkingDays', 2),
    ('2.7', 'answerWorkingDays', 2);
insert into clause_figure (version_id, name, figure)
select v.id, d.name, d.figure from clause_version v join clause_default_figure d on d.clause_code = v.clause_code
where d.name = 'answerWorkingDays' and d.clause_code in ('2.2a', '2.7')
  and not exists (select 1 from clause_figure f where f.version_id = v.id and f.name = d.name);

-- Of what people record no feature sees that it was put right: the person shows it, somebody not concerned confirms or
-- refuses. Both may come more than once, every other answer and decision only once.
alter table finding drop constraint ck_finding_state;
alter table finding add constraint ck_finding_state check (state in
    ('OPEN', 'ACCEPTED', 'OBJECTED', 'UPHELD', 'DROPPED', 'CORRECTION_SHOWN', 'CORRECTION_REFUSED', 'CORRECTED'));
alter table finding_step
    add column once varchar(20) generated always as (if(state like 'CORRECTION\_%', null, state)) stored,
    add constraint uk_finding_step_once unique (finding_id, once),
    drop index uk_finding_step;
delimiter //
create trigger finding_step_correction_not_oneself after insert on finding_step for each row
begin
    if new.state = 'CORRECTION_REFUSED' and exists (select 1 from finding f
            where f.id = new.finding_id and (f.employee_id = new.by_id or f.recorded_by = new.by_id)) then
        signal sqlstate '45000' set message_text = 'nobody decides about a finding that concerns him';
    end if;
end //
delimiter ;
