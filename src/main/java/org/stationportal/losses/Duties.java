package org.stationportal.losses;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.base.Texts;
import org.stationportal.deadlines.Budget;
import org.stationportal.deadlines.Clauses;
import org.stationportal.deadlines.Deadlines;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.OpenObligation;
import org.stationportal.deadlines.Subject;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.StationId;
import org.stationportal.organization.TeamId;

/** Clause 2.4a: once the losses of a month are known, the manager of each abnormal area owes the analysis of its cause. */
@Component
class Duties {

    private static final String CLAUSE = "2.4a";
    private static final String AMOUNT = "TIME";

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Clauses clauses;
    private final Texts texts;

    Duties(JdbcClient jdbc, Deadlines deadlines, Clauses clauses, Texts texts) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.clauses = clauses;
        this.texts = texts;
    }

    /** An abnormal area of which no analysis is owed yet; responsible is who managed it on the last day of the month. */
    private record Abnormal(
            long area,
            String no,
            String name,
            TeamId team,
            LossState state,
            BigDecimal rate,
            @Nullable Long manager) {}

    /** Opens what is owed and not opened yet. */
    Published open(StationId station, YearMonth month, Instant now) {
        List<Abnormal> areas = jdbc.sql("""
                        select p.id, p.area_no, p.name, p.team_id, l.state, l.rate, e.id as manager
                        from transformer_area p join loss_month l on l.area_id = p.id and l.month = :month
                        left join area_manager k on k.area_id = p.id and k.valid_from <= :last
                             and (k.valid_to is null or k.valid_to >= :last)
                        left join employee e on e.id = k.employee_id and e.active
                        where p.station_id = :station and l.state in (:abnormal)
                          and not exists (select 1 from loss_analysis y join obligation o on o.id = y.obligation_id
                                          where y.area_id = p.id and y.month = :month and o.status <> 'CANCELLED')
                        order by p.area_no""")
                .param("month", Months.param(month))
                .param("last", month.atEndOfMonth())
                .param("station", station.value())
                .param("abnormal", LossState.ABNORMAL.stream().map(Enum::name).toList())
                .query((rs, i) -> new Abnormal(
                        rs.getLong("id"),
                        rs.getString("area_no"),
                        rs.getString("name"),
                        new TeamId(rs.getLong("team_id")),
                        LossState.valueOf(rs.getString("state")),
                        rs.getBigDecimal("rate"),
                        rs.getObject("manager", Long.class)))
                .list();
        LocalDate today = LocalDate.ofInstant(now, PortalTime.ZONE);
        var budget =
                new Budget.WorkingDays(clauses.inForce(station, CLAUSE, today).figure("workingDays"));
        var nobody = new ArrayList<String>();
        for (Abnormal area : areas) {
            if (area.manager() == null) {
                nobody.add(area.no());
            } else {
                open(station, month, area, area.manager(), budget, now);
            }
        }
        return new Published(areas.size() - nobody.size(), nobody);
    }

    /** The figures of a known month were corrected: what is abnormal now is owed, and what no longer is ends. */
    void follow(StationId station, YearMonth month, String reason, Instant now) {
        jdbc.sql("""
                        select y.obligation_id from loss_analysis y join obligation o on o.id = y.obligation_id
                        join loss_month l on l.area_id = y.area_id and l.month = y.month
                        where y.station_id = :station and y.month = :month and o.status in ('OPEN', 'SUSPENDED')
                          and l.state not in (:abnormal)""")
                .param("station", station.value())
                .param("month", Months.param(month))
                .param("abnormal", LossState.ABNORMAL.stream().map(Enum::name).toList())
                .query(Long.class)
                .list()
                .forEach(id -> deadlines.withdraw(
                        new ObligationId(id), texts.getTranslation("losses.corrected", Texts.CHINESE, reason)));
        open(station, month, now);
    }

    private void open(StationId station, YearMonth month, Abnormal area, long manager, Budget budget, Instant now) {
        String title = texts.getTranslation(
                "losses.analysisTitle",
                Texts.CHINESE,
                area.name(),
                month.toString(),
                texts.label("losses.state", area.state(), Texts.CHINESE),
                area.rate().toPlainString());
        ObligationId obligation = deadlines.open(new OpenObligation(
                        CLAUSE,
                        new Subject(
                                Analyses.SUBJECT_TYPE,
                                area.no() + "-" + month,
                                title,
                                LossPaths.area(area.no(), month)),
                        station,
                        area.team(),
                        List.of(new EmployeeId(manager)),
                        now,
                        budget,
                        AMOUNT,
                        false)
                .doneOnItsPage());
        jdbc.sql("""
                        insert into loss_analysis
                            (station_id, area_id, month, manager_id, obligation_id, state, rate, opened_at)
                        values (:station, :area, :month, :manager, :obligation, :state, :rate, :now)""")
                .param("station", station.value())
                .param("area", area.area())
                .param("month", Months.param(month))
                .param("manager", manager)
                .param("obligation", obligation.value())
                .param("state", area.state().name())
                .param("rate", area.rate())
                .param("now", SqlTime.param(now))
                .update();
    }
}
