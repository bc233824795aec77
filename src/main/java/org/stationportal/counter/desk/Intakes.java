package org.stationportal.counter.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stationportal.attachments.Attachments;
import org.stationportal.attachments.Owner;
import org.stationportal.base.Page;
import org.stationportal.base.PortalTime;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.CustomerId;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;
import org.stationportal.deadlines.Obligations;
import org.stationportal.organization.CurrentUser;
import org.stationportal.organization.EmployeeId;

/** What the hall took in, of every business: today's queue, and what the same customer came with lately. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('COUNTER_CLERK', 'DUTY_OFFICER', 'BUSINESS_TEAM_LEADER', 'READING_TEAM_LEADER',"
        + " 'STATION_HEAD', 'DEPUTY_HEAD')")
public class Intakes {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final int MOST_DUPLICATES = 5;
    private static final int LARGEST_PAGE = 100;

    private final JdbcClient jdbc;
    private final Obligations obligations;
    private final Attachments attachments;
    private final CurrentUser currentUser;
    private final Clock clock;

    Intakes(JdbcClient jdbc, Obligations obligations, Attachments attachments, CurrentUser currentUser, Clock clock) {
        this.jdbc = jdbc;
        this.obligations = obligations;
        this.attachments = attachments;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Taken in today by the one signed in, or by anybody of the hall; the latest first, pages from 0, at most 100 rows. */
    public Page<IntakeSummary> today(boolean mine, int page, int size) {
        var parameters = new HashMap<String, Object>();
        String where = today(mine, parameters);
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        String limit =
                " order by i.taken_at desc, i.id desc limit " + rows + " offset " + (long) Math.max(page, 0) * rows;
        return new Page<>(read(where + limit, parameters), countToday(mine));
    }

    public long countToday(boolean mine) {
        var parameters = new HashMap<String, Object>();
        return jdbc.sql("select count(*) from counter_intake i" + today(mine, parameters))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private String today(boolean mine, Map<String, Object> into) {
        Instant midnight = LocalDate.ofInstant(clock.instant(), PortalTime.ZONE)
                .atStartOfDay(PortalTime.ZONE)
                .toInstant();
        into.put("station", currentUser.get().station().value());
        into.put("from", SqlTime.param(midnight));
        String where = " where i.station_id = :station and i.taken_at >= :from";
        if (!mine) {
            return where;
        }
        into.put("self", currentUser.get().employee().map(EmployeeId::value).orElse(0L));
        return where + " and i.taken_by = :self";
    }

    /** What the customer came with in the last seven days, of the same business; the latest first, at most five. */
    public List<IntakeSummary> lately(CustomerId customer, String business) {
        return read(
                " where i.customer_id = :customer and i.business = :business and i.taken_at >= :from"
                        + " and i.station_id = :station order by i.taken_at desc, i.id desc limit " + MOST_DUPLICATES,
                Map.of(
                        "customer", customer.value(),
                        "business", business,
                        "from", SqlTime.param(clock.instant().minus(LATELY)),
                        "station", currentUser.get().station().value()));
    }

    private List<IntakeSummary> read(String rest, Map<String, Object> parameters) {
        List<Row> rows = jdbc.sql("select i.* from counter_intake i" + rest)
                .params(parameters)
                .query((rs, i) -> new Row(
                        rs.getString("business"),
                        rs.getString("number"),
                        rs.getString("title"),
                        rs.getString("path"),
                        rs.getString("taken_by_name"),
                        SqlTime.instant(rs, "taken_at"),
                        new ObligationId(rs.getLong("obligation_id"))))
                .list();
        Map<ObligationId, ObligationSummary> found =
                obligations.all(rows.stream().map(Row::obligation).toList()).stream()
                        .collect(Collectors.toMap(ObligationSummary::id, Function.identity()));
        return rows.stream()
                .map(row -> summary(row, Objects.requireNonNull(found.get(row.obligation()))))
                .toList();
    }

    private IntakeSummary summary(Row row, ObligationSummary obligation) {
        boolean opens = attachments.opens(new Owner(obligation.subject().type(), row.number()));
        return new IntakeSummary(
                row.business(), row.number(), row.title(), row.path(), opens, row.takenBy(), row.takenAt(), obligation);
    }

    private record Row(
            String business,
            String number,
            String title,
            String path,
            String takenBy,
            Instant takenAt,
            ObligationId obligation) {}
}
