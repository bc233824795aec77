package org.stationportal.repairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.stationportal.base.SqlTime;
import org.stationportal.customers.CustomerId;
import org.stationportal.deadlines.ObligationId;
import org.stationportal.deadlines.ObligationSummary;

/** A call as its row holds it, before what belongs to it has been read. */
record RepairRow(
        long id,
        String callNo,
        Source source,
        String externalNo,
        Optional<CustomerId> customer,
        String customerNo,
        String customerName,
        String caller,
        String phone,
        String address,
        String areaName,
        Outage outage,
        boolean danger,
        Place place,
        String description,
        Instant loggedAt,
        String loggedBy,
        Step step,
        ObligationId obligation) {

    static RepairRow of(ResultSet rs) throws SQLException {
        return new RepairRow(
                rs.getLong("id"),
                rs.getString("call_no"),
                Source.valueOf(rs.getString("source")),
                text(rs, "external_no"),
                Optional.ofNullable(rs.getObject("customer_id", Long.class)).map(CustomerId::new),
                text(rs, "customer_no"),
                text(rs, "customer_name"),
                rs.getString("caller"),
                rs.getString("phone"),
                rs.getString("address"),
                text(rs, "area_name"),
                Outage.valueOf(rs.getString("outage")),
                rs.getBoolean("danger"),
                Place.valueOf(rs.getString("place")),
                rs.getString("description"),
                SqlTime.instant(rs, "logged_at"),
                rs.getString("logged_by_name"),
                Step.valueOf(rs.getString("step")),
                new ObligationId(rs.getLong("obligation_id")));
    }

    RepairCallDetails with(RepairParts.Of parts, ObligationSummary owed) {
        return new RepairCallDetails(
                callNo,
                source,
                externalNo,
                customer,
                customerNo,
                customerName,
                caller,
                phone,
                address,
                areaName,
                outage,
                danger,
                place,
                description,
                loggedAt,
                loggedBy,
                step,
                parts.steps(id),
                parts.workers(id),
                parts.onDuty(id),
                parts.escalations(id),
                owed);
    }

    private static String text(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNullElse(rs.getString(column), "");
    }
}
