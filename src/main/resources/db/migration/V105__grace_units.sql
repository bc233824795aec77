-- The unit of a grace is a parameter: calendar days, working days or minutes, of which at most one is positive. Where a
-- clause has a grace in calendar days it gets the two others as well, at 0: that changes no version's meaning.
insert into clause_default_figure (clause_code, name, figure)
select clause_code, 'graceWorkingDays', 0 from clause_default_figure where name = 'graceDays';
insert into clause_default_figure (clause_code, name, figure)
select clause_code, 'graceMinutes', 0 from clause_default_figure where name = 'graceDays';

insert into clause_figure (version_id, name, figure)
select version_id, 'graceWorkingDays', 0 from clause_figure where name = 'graceDays';
insert into clause_figure (version_id, name, figure)
select version_id, 'graceMinutes', 0 from clause_figure where name = 'graceDays';
