package org.stationportal.plans;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.organization.CurrentUser;

/** What the area managers collected about tariffs (3.1a), so that it is summed up from facts (3.1b). */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('EMPLOYEE')")
public class CollectedTariffs {

    private static final String AREAS = """
            select i.id, i.no, i.name, i.state, i.result, i.remark,
                   (select group_concat(distinct e.name order by e.name separator ' ') from plan_holder h
                    join employee e on e.id = h.employee_id where h.plan_id = p.id) as manager
            from plan s join plan p on p.station_id = s.station_id and p.kind = 'TARIFF_COLLECTION'
                    and p.plan_key like concat('%:', s.plan_key)
            join plan_item i on i.plan_id = p.id and i.state <> 'REMOVED'
            where s.id = :summary and s.kind = 'TARIFF_SUMMARY' order by manager, i.name, i.no""";

    private final PlanReader reader;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    CollectedTariffs(PlanReader reader, JdbcClient jdbc, CurrentUser currentUser) {
        this.reader = reader;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** The areas read on the day of a summary that the one signed in may see; empty for all other plans. */
    public List<CollectedTariff> of(PlanId summary) {
        if (reader.find(currentUser.get(), summary).isEmpty()) {
            return List.of();
        }
        record Doubt(long item, TariffDoubt doubt) {}
        var doubts = jdbc
                .sql(
                        "select d.item_id, c.customer_no, d.words from tariff_doubt d join customer c on c.id = d.customer_id"
                                + " where d.item_id in (select i.id from (" + AREAS + ") i) order by c.customer_no")
                .param("summary", summary.value())
                .query((rs, i) -> new Doubt(rs.getLong(1), new TariffDoubt(rs.getString(2), rs.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Doubt::item, Collectors.mapping(Doubt::doubt, Collectors.toList())));
        return jdbc.sql(AREAS)
                .param("summary", summary.value())
                .query((rs, i) -> new CollectedTariff(
                        rs.getString("no"),
                        rs.getString("name"),
                        Optional.ofNullable(rs.getString("manager")).orElse(""),
                        ItemState.valueOf(rs.getString("state")),
                        Optional.ofNullable(rs.getString("result")).map(Result::valueOf),
                        Optional.ofNullable(rs.getString("remark")).orElse(""),
                        doubts.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    /** The doubts of one item that the one signed in may see. */
    public List<TariffDoubt> doubts(PlanItem item) {
        return reader.find(currentUser.get(), item.plan()).isEmpty()
                ? List.of()
                : jdbc.sql("select c.customer_no, d.words from tariff_doubt d join customer c on c.id = d.customer_id"
                                + " where d.item_id = :item order by c.customer_no")
                        .param("item", item.id().value())
                        .query((rs, i) -> new TariffDoubt(rs.getString(1), rs.getString(2)))
                        .list();
    }
}
