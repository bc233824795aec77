package org.stationportal.customers.imports;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;

/**
 * Writes good rows into the customer files and the meters, by sets; {@link DatabaseChecks} has just found what is there
 * already. What a file leaves empty stays as it is, and what would not change is not touched.
 */
@Component
class Writing {

    private static final String ROWS = " r.import_id = :id and not r.bad and r.row_no > :after and r.row_no <= :upTo ";
    private static final String COLUMNS = String.join(", ", ImportRow.CUSTOMER_COLUMNS);

    // without a join to the table itself, for which the server would make a copy first
    private static final String OPEN = "insert into customer (station_id, customer_no, made_by, made_at, imported_in, "
            + COLUMNS + ") select :station, customer_no, :by, :now, :id, " + COLUMNS
            + " from customer_import_row r where" + ROWS + "and r.leads and r.customer_id is null order by r.row_no";

    private static final String CHANGE_METERS = "update customer_import_row r join meter m on m.id = r.meter_id"
            + " set m.area_id = coalesce(r.area_id, m.area_id), m.multiplier = coalesce(r.multiplier, m.multiplier),"
            + " m.verified_on = coalesce(r.verified_on, m.verified_on) where" + ROWS
            + "and (r.area_id <> m.area_id or r.multiplier <> m.multiplier"
            + " or r.verified_on is not null and not (r.verified_on <=> m.verified_on))";
    private static final String HANG_METERS =
            "insert into meter (meter_no, customer_id, area_id, device_class, multiplier, verified_on)"
                    + " select r.meter_no, c.id, coalesce(r.area_id, c.area_id),"
                    + " if(c.category = 'RESIDENTIAL', 'RESIDENTIAL', 'OTHER'), coalesce(r.multiplier, 1), r.verified_on"
                    + " from customer_import_row r"
                    + " join customer c on c.customer_no = r.customer_no and c.station_id = :station where" + ROWS
                    + "and r.meter_no is not null and r.meter_id is null order by r.row_no";

    private final JdbcClient jdbc;
    private final ChangedFiles changedFiles;

    Writing(JdbcClient jdbc, ChangedFiles changedFiles) {
        this.jdbc = jdbc;
        this.changedFiles = changedFiles;
    }

    /** What became of the good rows after the one and up to the other, by their numbers. */
    Written write(RunningImport job, int after, int upTo, Instant now) {
        int changed = changedFiles.change(job, after, upTo, now);
        int opened = of(OPEN, job, after, upTo)
                .param("station", job.station())
                .param("by", job.madeBy())
                .param("now", SqlTime.param(now))
                .update();
        int changedMeters = of(CHANGE_METERS, job, after, upTo).update();
        int newMeters = of(HANG_METERS, job, after, upTo)
                .param("station", job.station())
                .update();
        return of(
                        "select coalesce(sum(r.leads), 0), coalesce(sum(r.meter_no is not null), 0)"
                                + " from customer_import_row r where" + ROWS,
                        job,
                        after,
                        upTo)
                .query((rs, i) -> new Written(
                        opened,
                        changed,
                        rs.getInt(1) - opened - changed,
                        newMeters,
                        changedMeters,
                        rs.getInt(2) - newMeters - changedMeters))
                .single();
    }

    private JdbcClient.StatementSpec of(String sql, RunningImport job, int after, int upTo) {
        return jdbc.sql(sql).param("id", job.id().value()).param("after", after).param("upTo", upTo);
    }
}
