-- What a month comes to is read from one index; see MonthTally.

create index idx_ledger_entry_tally
    on ledger_entry (station_id, month, employee_id, clause_code, team_id, reverses_entry_id, quantity, amount);
drop index idx_ledger_entry_month_employee on ledger_entry;
