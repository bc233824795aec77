package org.stationportal.demo;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.appeals.AppealId;
import org.stationportal.appeals.AppealKind;
import org.stationportal.appeals.Appealing;
import org.stationportal.appeals.FileAppeal;
import org.stationportal.assessment.Ledger;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.base.PortalTime;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;

/** The appeals of the history: of August's one has succeeded and one has not, of September's one waits for the leader. */
@Component
@Profile("demo")
class Appellants {

    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final String LEADER = "7001";
    private static final String HEAD = "9001";
    private static final List<String> FITTERS = List.of("2002", "2003", "2005", "2006");

    private final Script script;
    private final Appealing appealing;
    private final Ledger ledger;
    private final Employees employees;
    private final ActAs actAs;

    Appellants(Script script, Appealing appealing, Ledger ledger, Employees employees, ActAs actAs) {
        this.script = script;
        this.appealing = appealing;
        this.ledger = ledger;
        this.employees = employees;
        this.actAs = actAs;
    }

    void write() {
        at(
                "2026-08-25T09:30",
                () -> file(AUGUST, AppealKind.EXEMPTION, "当日配合市政抢修,班长已同意改期,有派工单为证")
                        .ifPresent(appeal -> at(
                                "2026-08-27T15:10",
                                () -> actAs.run(LEADER, () -> appealing.overturn(appeal, "派工单属实,改期经本人同意")))));
        at(
                "2026-08-26T10:20",
                () -> file(AUGUST, AppealKind.APPEAL, "提醒发出时正在现场,没有看到")
                        .ifPresent(appeal -> at(
                                "2026-08-28T09:40",
                                () -> actAs.run(LEADER, () -> appealing.uphold(appeal, "送达记录显示提醒当日已读")))));
        at("2026-09-29T10:30", () -> file(SEPTEMBER, AppealKind.EXEMPTION, "客户临时外出,两次上门均无人,有通话记录"));
    }

    /** Of the entries that nobody has decided about the first one of a fitter. */
    private Optional<AppealId> file(YearMonth month, AppealKind kind, String reason) {
        return actAs.get(HEAD, () -> ledger.page(LedgerFilter.of(month).undecided(), 0, 500)).rows().stream()
                .flatMap(entry -> appellant(employees.get(entry.employee()))
                        .map(who -> actAs.get(who, () -> appealing.file(new FileAppeal(entry.id(), kind, reason))))
                        .stream())
                .findFirst();
    }

    private static Optional<String> appellant(EmployeeSummary person) {
        return Optional.of(person.employeeNo()).filter(FITTERS::contains);
    }

    private void at(String local, Runnable piece) {
        script.at(LocalDateTime.parse(local).atZone(PortalTime.ZONE).toInstant(), piece);
    }
}
