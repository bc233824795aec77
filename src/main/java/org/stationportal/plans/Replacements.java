package org.stationportal.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.base.RuleViolation;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.EmployeeSummary;
import org.stationportal.organization.Employees;
import org.stationportal.organization.Post;
import org.stationportal.organization.StationId;

/**
 * Next month's replacement plan, drawn up by the business-team leader (2.2c) from the lists that were handed in; in its
 * month each fitter owes his meters (2.2d). What was put off or left comes up again in the next draft.
 */
@Component
@Order(4)
class Replacements implements PlanSource {

    /** The fitter who is proposed for a meter of {@code %s.area_id}: areas are spread over the fitters. */
    private static final String PROPOSED = """
            (select f.id from (select e.id, row_number() over (order by e.employee_no) - 1 as n,
                                      count(*) over () as all_of_them
                               from employee e where e.id in (:fitters)) f
             where f.n = mod(%s.area_id, f.all_of_them))""";

    private static final String METERS = """
            select :plan, 'METER' as kind, r.meter_id as subject_id, t.meter_no, coalesce(c.name, a.name), r.area_id, %s,
                   """ + PROPOSED.formatted("r") + """
            , null
            from meter_rotation r
            join meter t on t.id = r.meter_id
            join transformer_area a on a.id = r.area_id
            left join customer c on c.id = r.customer_id
            %s
            where r.station_id = :station
              and not exists (select 1 from plan q join plan_item x on x.plan_id = q.id and x.kind = 'METER'
                              where q.station_id = :station and q.kind = 'REPLACEMENT' and q.month >= :current
                                and x.subject_id = r.meter_id and x.state = 'PLANNED') and\s""";

    private static final String LISTED = METERS.formatted("l.why", """
            join (select i.subject_id, max(i.why) as why
                  from plan p join plan_item i on i.plan_id = p.id and i.kind = 'METER' and i.state <> 'REMOVED'
                  where p.station_id = :station and p.kind = 'METER_LIST' and p.state = 'DONE'
                  group by i.subject_id) l on l.subject_id = r.meter_id""") + "(r.due_on <= :end or r.abnormal)";

    /** Ends before the condition on {@code meter_rotation r} and {@code meter t} that says which are chosen. */
    static final String CHOSEN = METERS.formatted(
            "case when r.abnormal then 'ABNORMAL' when r.due_on is not null then concat('DUE ', r.due_on) end", "");

    private final Making making;
    private final PlanRows rows;
    private final PlanDuties duties;
    private final Roles roles;
    private final Employees employees;
    private final JdbcClient jdbc;
    private final Clock clock;

    Replacements(
            Making making,
            PlanRows rows,
            PlanDuties duties,
            Roles roles,
            Employees employees,
            JdbcClient jdbc,
            Clock clock) {
        this.making = making;
        this.rows = rows;
        this.duties = duties;
        this.roles = roles;
        this.employees = employees;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void generate(StationId station, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        next(station, today)
                .map(rows::lock)
                .filter(plan -> plan.state() == PlanState.DRAFT)
                .ifPresent(plan -> {
                    var parameters = new HashMap<>(parameters(plan));
                    parameters.put("current", month);
                    rows.fill(LISTED, parameters);
                });
        rows.all(station, PlanKind.REPLACEMENT, month).forEach(this::begin);
    }

    /** The plan of the month after the day, made unless it is there; nothing without a leader to hold it. */
    Optional<PlanId> next(StationId station, LocalDate today) {
        LocalDate next = today.withDayOfMonth(1).plusMonths(1);
        return rows.find(station, PlanKind.REPLACEMENT, next, "").or(() -> {
            List<EmployeeSummary> leader = roles.of(station, Post.BUSINESS_TEAM_LEADER);
            return leader.isEmpty()
                    ? Optional.empty()
                    : making.make(new NewPlan(
                            PlanKind.REPLACEMENT, next, "", "", leader, OptionalLong.empty(), clock.instant()));
        });
    }

    /** Of the queries that fill a plan; without fitters nobody is proposed. */
    Map<String, Object> parameters(PlanRows.Row plan) {
        List<Long> fitters = roles.all(plan.station(), Post.FITTER).stream()
                .map(fitter -> fitter.id().value())
                .toList();
        return Map.of(
                "plan", plan.id().value(),
                "station", plan.station().value(),
                "fitters", fitters.isEmpty() ? List.of(0L) : fitters,
                "end", plan.month().withDayOfMonth(plan.month().lengthOfMonth()));
    }

    /** Gives what nobody is to replace yet to the fitters who are proposed; refused once it is released and there is none. */
    void propose(PlanRows.Row plan) {
        jdbc.sql("update plan_item i set i.assignee_id = " + PROPOSED.formatted("i")
                        + " where i.plan_id = :plan and i.state = 'PLANNED' and i.assignee_id is null")
                .params(parameters(plan))
                .update();
        if (plan.state() == PlanState.RELEASED && rows.unassigned(plan.id()) > 0) {
            throw RuleViolation.at("no", "plans.error.noFitter");
        }
    }

    /** In the plan's month, once it is released, each fitter owes what is his. */
    void begin(PlanRows.Row plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        if (plan.state() != PlanState.RELEASED || today.isBefore(plan.month())) {
            return;
        }
        List<EmployeeId> fitters = jdbc.sql("select distinct assignee_id from plan_item where plan_id = :plan"
                        + " and state = 'PLANNED' and assignee_id is not null order by assignee_id")
                .param("plan", plan.id().value())
                .query((rs, i) -> new EmployeeId(rs.getLong(1)))
                .list();
        Owed owed = plan.kind().owed(Duty.COMPLETION).orElseThrow();
        employees
                .find(fitters)
                .forEach(fitter ->
                        duties.openFor(plan, owed, fitter.id(), fitter.team().orElse(plan.team()), clock.instant()));
    }
}
