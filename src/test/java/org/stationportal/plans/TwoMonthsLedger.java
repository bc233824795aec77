package org.stationportal.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.TestStation;
import org.stationportal.assessment.EntrySummary;
import org.stationportal.assessment.Ledger;
import org.stationportal.assessment.LedgerFilter;
import org.stationportal.organization.StationId;

/** Reads the ledger as the head sees it, in the form of the table that the test has written by hand. */
@Component
@Profile("test")
class TwoMonthsLedger {

    private final Ledger ledger;
    private final TestStation stations;
    private final TwoMonthsTown town;
    private final JdbcClient jdbc;

    TwoMonthsLedger(Ledger ledger, TestStation stations, TwoMonthsTown town, JdbcClient jdbc) {
        this.ledger = ledger;
        this.stations = stations;
        this.town = town;
        this.jdbc = jdbc;
    }

    /** The rows of a table, without the column that says why. */
    List<Row> rows(String table) {
        return table.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                .toList();
    }

    /** All entries of the station; of an entry that the table expects only so much of the title as the table names. */
    List<Row> of(StationId station, String table) {
        List<Row> open = new ArrayList<>(rows(table));
        return stations.as(town.no("9001"), () -> ledger.page(LedgerFilter.all(), 0, 500)).rows().stream()
                .filter(entry -> entry.station().equals(station))
                .map(TwoMonthsLedger::row)
                .map(row -> open.stream()
                        .filter(row::isNamedBy)
                        .findFirst()
                        .map(expected -> {
                            open.remove(expected);
                            return expected;
                        })
                        .orElse(row))
                .toList();
    }

    /** The clauses under which something was done in time and something was missed. */
    List<String> keptAndMissed(StationId station) {
        return jdbc.sql("select clause_code from obligation where station_id = :station group by clause_code"
                        + " having sum(status = 'FULFILLED') > 0 and sum(status = 'MISSED') > 0")
                .param("station", station.value())
                .query(String.class)
                .list();
    }

    private static Row row(EntrySummary entry) {
        return new Row(
                entry.month().toString(),
                entry.clauseCode(),
                entry.employeeNo(),
                entry.quantity().stripTrailingZeros().toPlainString(),
                entry.amount().map(Object::toString).orElse("unset"),
                entry.title());
    }

    /** One entry; {@code about} is its title, or a part of it. */
    record Row(String month, String clause, String who, String quantity, String yuan, String about) {

        boolean isNamedBy(Row expected) {
            return about.contains(expected.about) && equals(expected.about(about));
        }

        private Row about(String title) {
            return new Row(month, clause, who, quantity, yuan, title);
        }
    }
}
