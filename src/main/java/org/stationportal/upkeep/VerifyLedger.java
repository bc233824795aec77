package org.stationportal.upkeep;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stationportal.assessment.LedgerAudit;
import org.stationportal.assessment.LedgerCheck;
import org.stationportal.database.PortalDatabase;
import org.stationportal.organization.StationId;

/** Recomputes the ledgers of all stations as they stand at one moment, while others go on writing (UC-030). */
final class VerifyLedger {

    private static final String READY = """
            select count(*) from information_schema.columns where table_schema = database()
            and table_name = 'ledger_head' and column_name = 'last_decision_id'""";

    private VerifyLedger() {}

    static int run(Place place) throws IOException, SQLException {
        try (PortalDatabase database = place.database();
                Connection connection = database.connect()) {
            return run(connection);
        }
    }

    /** Prints a line a station; {@link Commands#FINE} or {@link Commands#DIFFERS}. */
    static int run(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        if (jdbc.sql(READY).query(Long.class).single() == 0) {
            throw new IllegalStateException("数据库版本较旧,请先启动一次门户 / the database is older: start the portal once first");
        }
        var audit = new LedgerAudit(jdbc);
        List<Station> stations = jdbc.sql("select id, name from station order by id")
                .query((rs, i) -> new Station(new StationId(rs.getLong("id")), rs.getString("name")))
                .list();
        boolean whole = true;
        for (Station station : stations) {
            LedgerCheck check = audit.check(station.id(), new AtomicLong());
            report(station.name(), check);
            whole &= check.whole();
        }
        connection.rollback();
        return whole ? Commands.FINE : Commands.DIFFERS;
    }

    private static void report(String station, LedgerCheck check) {
        String verdict = check.whole() ? "assessment.check.whole" : "assessment.check.differs";
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Commands.say(station + ": " + text(language, verdict) + ". "
                    + text(language, "assessment.check.counted", check.entries(), check.decisions(), check.months()));
            check.first()
                    .ifPresent(difference ->
                            Commands.say("  " + text(language, difference.key(), difference.arguments())));
        }
    }

    private static String text(Locale language, String key, Object... arguments) {
        var texts = ResourceBundle.getBundle("texts.assessment", language);
        return new MessageFormat(texts.getString(key), language).format(arguments);
    }

    private record Station(StationId id, String name) {}
}
