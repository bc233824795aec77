package org.stationportal.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.AreaId;
import org.stationportal.organization.EmployeeId;

/** Reads items of plans that the caller has found the reader may see. */
@Component
class ItemReader {

    private static final String SELECT = """
            select i.*, a.name as area_name, e.name as assignee_name, c.address, p.kind as plan_kind
            from plan_item i join plan p on p.id = i.plan_id
            left join transformer_area a on a.id = i.area_id
            left join employee e on e.id = i.assignee_id
            left join meter t on i.kind = 'METER' and t.id = i.subject_id
            left join customer c on c.id = case i.kind when 'CUSTOMER' then i.subject_id when 'METER' then t.customer_id end
            """;

    /** What a quota asked for in a month that is over is missed and no longer asked for. */
    private static final String MINE = " where i.state = 'PLANNED' and p.state = 'RELEASED'"
            + " and not (p.kind in ('SPOT_CHECK', 'LOSS_INSPECTION') and p.month < :thisMonth)"
            + " and (i.assignee_id = :who"
            + " or i.assignee_id is null and exists (select 1 from plan_holder h where h.plan_id = p.id"
            + " and h.employee_id = :who))";

    private static final String WALK = " order by p.month, p.kind, p.id, a.name, c.address, i.no, i.id";
    private static final String IN_SECTION = " and i.id in (select s.id from plan_item s"
            + " left join meter m on s.kind = 'METER' and m.id = s.subject_id"
            + " join customer k on case s.kind when 'CUSTOMER' then k.id = s.subject_id"
            + " when 'METER' then k.id = m.customer_id when 'AREA' then k.area_id = s.subject_id end"
            + " where s.plan_id = :plan and k.reading_section = :section)";

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By area and address, as one walks; what is left comes first. */
    Page<PlanItem> page(PlanId plan, ItemFilter filter, int page, int size) {
        var parameters = new HashMap<String, Object>();
        parameters.put("plan", plan.value());
        String where = " where i.plan_id = :plan" + restricted(filter, parameters);
        long count = jdbc.sql("select count(*) from plan_item i" + where)
                .params(parameters)
                .query(Long.class)
                .single();
        String order =
                " order by field(i.state, 'PLANNED', 'DONE', 'POSTPONED', 'REMOVED'), a.name, c.address, i.no, i.id";
        return new Page<>(read(where + order + " limit " + size + " offset " + (long) page * size, parameters), count);
    }

    Optional<PlanItem> find(PlanItemId id) {
        return read(" where i.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** What somebody has still to do, in released plans, plan by plan as one walks, the oldest month first. */
    Page<PlanItem> mine(EmployeeId who, int page, int size) {
        Map<String, Object> parameters = parametersOf(who);
        long count = jdbc.sql("select count(*) from plan_item i join plan p on p.id = i.plan_id" + MINE)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Page<>(read(MINE + WALK + " limit " + size + " offset " + (long) page * size, parameters), count);
    }

    List<PlanId> plansOf(EmployeeId who) {
        return jdbc.sql("select p.id from plan_item i join plan p on p.id = i.plan_id" + MINE
                        + " group by p.id order by p.month, p.kind, p.id")
                .params(parametersOf(who))
                .query((rs, i) -> new PlanId(rs.getLong(1)))
                .list();
    }

    /** Of one plan, what somebody has to do first. */
    Optional<PlanItem> next(EmployeeId who, PlanId plan) {
        Map<String, Object> parameters = parametersOf(who);
        parameters.put("plan", plan.value());
        return read(MINE + " and i.plan_id = :plan" + WALK + " limit 1", parameters).stream()
                .findFirst();
    }

    boolean isMine(EmployeeId who, PlanItemId item) {
        Map<String, Object> parameters = parametersOf(who);
        parameters.put("item", item.value());
        return !read(MINE + " and i.id = :item", parameters).isEmpty();
    }

    private Map<String, Object> parametersOf(EmployeeId who) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE);
        return new HashMap<>(Map.of("who", who.value(), "thisMonth", today.withDayOfMonth(1)));
    }

    /** The reading sections of the customers that a plan's items are about. */
    List<String> sections(PlanId plan) {
        return jdbc.sql("select distinct c.reading_section from plan_item i"
                        + " left join meter t on i.kind = 'METER' and t.id = i.subject_id"
                        + " join customer c on c.id = case i.kind when 'CUSTOMER' then i.subject_id when 'METER' then t.customer_id end"
                        + " where i.plan_id = :plan and i.state <> 'REMOVED' and c.reading_section <> ''"
                        + " union select distinct c.reading_section from plan_item i join customer c on c.area_id = i.subject_id"
                        + " where i.plan_id = :plan and i.kind = 'AREA' and i.state <> 'REMOVED' and c.reading_section <> ''"
                        + " order by 1")
                .param("plan", plan.value())
                .query(String.class)
                .list();
    }

    private static String restricted(ItemFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder();
        filter.state()
                .ifPresentOrElse(
                        state -> {
                            where.append(" and i.state = :state");
                            parameters.put("state", state.name());
                        },
                        () -> where.append(" and i.state <> 'REMOVED'"));
        filter.area().ifPresent(area -> {
            where.append(" and i.area_id = :area");
            parameters.put("area", area.value());
        });
        filter.assignee().ifPresent(who -> {
            where.append(" and i.assignee_id = :who");
            parameters.put("who", who.value());
        });
        filter.section().ifPresent(section -> {
            where.append(IN_SECTION);
            parameters.put("section", section);
        });
        return where.toString();
    }

    private List<PlanItem> read(String rest, Map<String, Object> parameters) {
        return jdbc.sql(SELECT + rest)
                .params(parameters)
                .query((rs, i) -> item(rs))
                .list();
    }

    private static PlanItem item(ResultSet rs) throws SQLException {
        boolean byQuota =
                PlanKind.valueOf(rs.getString("plan_kind")).owed(Duty.QUOTA).isPresent();
        var state = ItemState.valueOf(rs.getString("state"));
        return new PlanItem(
                new PlanItemId(rs.getLong("id")),
                new PlanId(rs.getLong("plan_id")),
                ItemKind.valueOf(rs.getString("kind")),
                rs.getLong("subject_id"),
                rs.getString("no"),
                rs.getString("name"),
                Optional.ofNullable(rs.getObject("area_id", Long.class)).map(AreaId::new),
                Optional.ofNullable(rs.getString("area_name")).orElse(""),
                Optional.ofNullable(rs.getString("address")),
                Optional.ofNullable(rs.getString("why")),
                Optional.ofNullable(rs.getObject("assignee_id", Long.class)).map(EmployeeId::new),
                Optional.ofNullable(rs.getString("assignee_name")),
                Optional.ofNullable(rs.getObject("planned_on", LocalDate.class)),
                state,
                Optional.ofNullable(rs.getObject("done_on", LocalDate.class)),
                SqlTime.optionalInstant(rs, "done_at"),
                Optional.ofNullable(rs.getString("done_by_name")),
                Optional.ofNullable(rs.getString("result")).map(Result::valueOf),
                Optional.ofNullable(rs.getString("remark")),
                state == ItemState.DONE && (!byQuota || rs.getObject("named_in") != null));
    }
}
