package org.stationportal.customers.imports;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.SqlTime;

/**
 * Writes good rows into the customer files and the meters, by sets. What a file leaves empty stays as it is, and what
 * would not change is not touched: the same file twice changes nothing.
 */
@Component
class Writing {

    private static final List<String> COLUMNS = ImportRow.CUSTOMER_COLUMNS;
    private static final String ROWS = " r.import_id = :id and not r.bad and r.row_no > :after and r.row_no <= :upTo";

    private static final String OPEN = "insert into customer (station_id, customer_no, made_by, made_at, imported_in, "
            + String.join(", ", COLUMNS) + ") select :station, r.customer_no, :by, :now, :id, "
            + COLUMNS.stream().map(c -> "r." + c).collect(Collectors.joining(", "))
            + " from customer_import_row r left join customer c on c.customer_no = r.customer_no where" + ROWS
            + " and r.leads and c.id is null order by r.row_no";

    private static final String CHANGE_METERS = """
            update customer_import_row r
            join customer c on c.customer_no = r.customer_no and c.station_id = :station
            join meter m on m.meter_no = r.meter_no and m.customer_id = c.id
            set m.area_id = coalesce(r.area_id, m.area_id), m.multiplier = coalesce(r.multiplier, m.multiplier),
                m.verified_on = coalesce(r.verified_on, m.verified_on)
            where""" + ROWS
            + " and (r.area_id <> m.area_id or r.multiplier <> m.multiplier"
            + " or r.verified_on is not null and not (r.verified_on <=> m.verified_on))";
    private static final String HANG_METERS =
            """
            insert into meter (meter_no, customer_id, area_id, device_class, multiplier, verified_on)
            select r.meter_no, c.id, coalesce(r.area_id, c.area_id), if(c.category = 'RESIDENTIAL', 'RESIDENTIAL', 'OTHER'),
                   coalesce(r.multiplier, 1), r.verified_on
            from customer_import_row r join customer c on c.customer_no = r.customer_no and c.station_id = :station
            left join meter m on m.meter_no = r.meter_no
            where""" + ROWS + " and r.meter_no is not null and m.id is null order by r.row_no";

    private final JdbcClient jdbc;
    private final ChangedFiles changedFiles;

    Writing(JdbcClient jdbc, ChangedFiles changedFiles) {
        this.jdbc = jdbc;
        this.changedFiles = changedFiles;
    }

    /** What became of the good rows after the one and up to the other, by their numbers. */
    Written write(RunningImport job, int after, int upTo, Instant now) {
        int changed = changedFiles.change(job, after, upTo, now);
        int opened = jdbc.sql(OPEN)
                .param("id", job.id().value())
                .param("station", job.station())
                .param("by", job.madeBy())
                .param("now", SqlTime.param(now))
                .param("after", after)
                .param("upTo", upTo)
                .update();
        int changedMeters = update(CHANGE_METERS, job, after, upTo);
        int newMeters = update(HANG_METERS, job, after, upTo);
        return jdbc.sql("select coalesce(sum(r.leads), 0), coalesce(sum(r.meter_no is not null), 0)"
                        + " from customer_import_row r where" + ROWS)
                .param("id", job.id().value())
                .param("after", after)
                .param("upTo", upTo)
                .query((rs, i) -> new Written(
                        opened,
                        changed,
                        rs.getInt(1) - opened - changed,
                        newMeters,
                        changedMeters,
                        rs.getInt(2) - newMeters - changedMeters))
                .single();
    }

    private int update(String sql, RunningImport job, int after, int upTo) {
        return jdbc.sql(sql)
                .param("id", job.id().value())
                .param("station", job.station())
                .param("after", after)
                .param("upTo", upTo)
                .update();
    }
}
