package org.stationportal.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.organization.EmployeeId;
import org.stationportal.summaries.Work;
import org.stationportal.summaries.WorkSource;

/** What was done of a person's plans in a week, and what is left of them, area by area. */
@Component
class CheckWork implements WorkSource {

    static final String TYPE = "plans.work";

    private static final String SELECT = """
            select p.id as plan_id, coalesce(i.area_id, 0) as area_id, p.title, max(coalesce(a.name, i.name)) as place,
                   count(*) as quantity, max(i.kind) as kind
            from plan p join plan_item i on i.plan_id = p.id left join transformer_area a on a.id = i.area_id
            """;
    private static final String GROUP = " group by p.id, coalesce(i.area_id, 0), p.title order by p.kind, p.id, place";
    private static final String HIS = "(i.assignee_id = :who or i.assignee_id is null and exists"
            + " (select 1 from plan_holder h where h.plan_id = p.id and h.employee_id = :who))";

    private final JdbcClient jdbc;

    CheckWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Work> done(EmployeeId who, LocalDate from, LocalDate to) {
        return read(
                " where i.state = 'DONE' and i.done_by = :who and i.done_on between :from and :to",
                Map.of("who", who.value(), "from", from, "to", to));
    }

    @Override
    public List<Work> ahead(EmployeeId who, LocalDate until) {
        return read(
                " where i.state = 'PLANNED' and p.state = 'RELEASED' and p.month <= :until and " + HIS,
                Map.of("who", who.value(), "until", until));
    }

    @Override
    public Set<String> speaksFor() {
        return Set.of(PlanDuties.SUBJECT_TYPE);
    }

    private List<Work> read(String where, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + where + GROUP)
                .params(parameters)
                .query((rs, i) -> new Work(
                        TYPE,
                        new Key(rs.getLong("plan_id"), rs.getLong("area_id")).text(),
                        rs.getString("title"),
                        rs.getString("place"),
                        "plans/" + rs.getLong("plan_id"),
                        rs.getInt("quantity"),
                        "plans.unit." + rs.getString("kind")))
                .list();
    }

    /** Which items of which plan a line of a summary names; lines without an area have area 0. */
    record Key(long plan, long area) {

        String text() {
            return plan + "-" + area;
        }

        static Key of(String text) {
            String[] parts = text.split("-");
            return new Key(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }
}
