package org.stationportal.meters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.customers.AreaId;
import org.stationportal.customers.CustomerId;
import org.stationportal.customers.DeviceClass;
import org.stationportal.customers.MeterId;

/** Reads the rotation list by SQL, a page at a time: first which meters, then what is known of them. */
@Component
class RotationReader {

    private static final String FROM = " from meter m join transformer_area a on a.id = m.area_id";
    private static final String MANAGER = """
            coalesce((select e.name from area_manager k join employee e on e.id = k.employee_id where k.area_id = a.id
                and k.valid_from <= :today and (k.valid_to is null or k.valid_to >= :today)
                order by k.valid_from desc limit 1), '')""";
    private static final String ROWS = """
            select m.*, a.area_no, a.name as area_name, f.name as feeder_name, coalesce(c.customer_no, '') as customer_no,
                coalesce(c.name, '') as customer_name, coalesce(c.address, '') as address,
                (select group_concat(x.kind) from meter_abnormality x where x.meter_id = m.id and x.ended_at is null) as kinds,
                %s as manager_name
            from meter m join transformer_area a on a.id = m.area_id join feeder f on f.id = a.feeder_id
            left join customer c on c.id = m.customer_id where m.id in (:ids) order by field(m.id, :ids)""".formatted(MANAGER);
    private static final String AREAS = """
            select a.id, a.area_no, a.name, f.name as feeder_name, n.meters, n.overdue, n.within30, n.within90, n.abnormal,
                %s as manager_name
            from (select a.id, count(*) as meters, coalesce(sum(m.verified_on < :now), 0) as overdue,
                    coalesce(sum(m.verified_on >= :now and m.verified_on < :soon), 0) as within30,
                    coalesce(sum(m.verified_on >= :soon and m.verified_on < :ahead), 0) as within90,
                    count(x.meter_id) as abnormal
                from meter m join transformer_area a on a.id = m.area_id
                left join (select distinct meter_id from meter_abnormality where ended_at is null) x on x.meter_id = m.id
                %s group by a.id order by overdue desc, abnormal desc, a.id limit :size offset :offset) n
            join transformer_area a on a.id = n.id join feeder f on f.id = a.feeder_id
            order by n.overdue desc, n.abnormal desc, n.id""";

    private final JdbcClient jdbc;

    RotationReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those due first come first; of whose verification nobody knows before them. */
    Page<RotationRow> page(
            RotationConditions conditions, VerificationCycle cycle, LocalDate today, int page, int size) {
        List<Long> ids = jdbc.sql("select m.id" + FROM + conditions.sql()
                        + " order by m.verified_on, m.id limit :size offset :offset")
                .params(conditions.parameters())
                .param("size", size)
                .param("offset", (long) page * size)
                .query(Long.class)
                .list();
        return new Page<>(rows(ids, cycle, today), count(conditions));
    }

    long count(RotationConditions conditions) {
        return jdbc.sql("select count(*)" + FROM + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
    }

    Optional<RotationRow> find(MeterId meter, VerificationCycle cycle, LocalDate today) {
        return rows(List.of(meter.value()), cycle, today).stream().findFirst();
    }

    /** The area with most that are over age first. */
    Page<AreaCount> areas(RotationConditions conditions, int page, int size) {
        List<AreaCount> rows = jdbc.sql(AREAS.formatted(MANAGER, conditions.sql()))
                .params(conditions.parameters())
                .param("size", size)
                .param("offset", (long) page * size)
                .query((rs, i) -> area(rs))
                .list();
        long total = jdbc.sql("select count(distinct a.id)" + FROM + conditions.sql())
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        return new Page<>(rows, total);
    }

    /** The lines of the areas that the conditions allow. */
    List<FeederSummary> feeders(RotationConditions conditions) {
        return jdbc.sql("select f.* from feeder f where f.id in (select a.feeder_id from transformer_area a"
                        + conditions.sql().replace(" and m.removed_at is null", "") + ") order by f.no")
                .params(conditions.parameters())
                .query((rs, i) ->
                        new FeederSummary(new FeederId(rs.getLong("id")), rs.getString("no"), rs.getString("name")))
                .list();
    }

    private List<RotationRow> rows(Collection<Long> ids, VerificationCycle cycle, LocalDate today) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ROWS)
                        .params(Map.of("ids", ids, "today", today))
                        .query((rs, i) -> row(rs, cycle, today))
                        .list();
    }

    private static RotationRow row(ResultSet rs, VerificationCycle cycle, LocalDate today) throws SQLException {
        Optional<LocalDate> verifiedOn = Optional.ofNullable(rs.getObject("verified_on", LocalDate.class));
        return new RotationRow(
                new MeterId(rs.getLong("id")),
                rs.getString("meter_no"),
                DeviceClass.valueOf(rs.getString("device_class")),
                rs.getInt("multiplier"),
                Optional.ofNullable(rs.getObject("customer_id", Long.class)).map(CustomerId::new),
                rs.getString("customer_no"),
                rs.getString("customer_name"),
                rs.getString("address"),
                new AreaId(rs.getLong("area_id")),
                rs.getString("area_no"),
                rs.getString("area_name"),
                rs.getString("feeder_name"),
                rs.getString("manager_name"),
                verifiedOn,
                verifiedOn.map(cycle::dueOn),
                cycle.state(verifiedOn, today),
                kinds(rs.getString("kinds")));
    }

    private static EnumSet<AbnormalityKind> kinds(@Nullable String names) {
        return names == null
                ? EnumSet.noneOf(AbnormalityKind.class)
                : Arrays.stream(names.split(","))
                        .map(AbnormalityKind::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(AbnormalityKind.class)));
    }

    private static AreaCount area(ResultSet rs) throws SQLException {
        return new AreaCount(
                new AreaId(rs.getLong("id")),
                rs.getString("area_no"),
                rs.getString("name"),
                rs.getString("feeder_name"),
                rs.getString("manager_name"),
                rs.getInt("meters"),
                rs.getInt("overdue"),
                rs.getInt("within30"),
                rs.getInt("within90"),
                rs.getInt("abnormal"));
    }
}
