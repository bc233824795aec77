package org.stationportal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.stationportal.database.EmbeddedMariaDb;

/**
 * One real MariaDB for all tests of a run: started by the first who asks, empty then. Runs side by side keep theirs apart
 * with the property {@code test.data}, a folder.
 */
public final class TestDatabase {

    private static final String SCHEMAS = """
            SELECT schema_name FROM information_schema.schemata
            WHERE schema_name NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')""";

    private static final Path FOLDER = Path.of(System.getProperty("test.data", "target/test-data"));

    private TestDatabase() {}

    private static final class Server {
        static final EmbeddedMariaDb RUNNING = startEmpty();
    }

    /** The URL of a schema, which is made if it is not there. */
    public static String urlFor(String schema) {
        Server.RUNNING.createSchema(schema);
        return Server.RUNNING.jdbcUrl(schema);
    }

    public static String user() {
        return Server.RUNNING.user();
    }

    public static String password() {
        return Server.RUNNING.password();
    }

    /** The server's programs, unpacked. */
    public static Path programs() throws IOException {
        Server.RUNNING.pid();
        return FOLDER.resolve("base").toRealPath();
    }

    public static Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(urlFor(schema), user(), password());
    }

    /** As properties that make the portal use this schema. */
    public static String[] propertiesFor(String schema) {
        return new String[] {
            "portal.db.url=" + urlFor(schema),
            "portal.db.user=" + user(),
            "portal.db.password=" + password(),
            // each its own: the nightly check removes what has no row
            "portal.attachments.folder=target/test-attachments/" + schema
        };
    }

    /** The server's programs are kept from run to run, the rows are not; nor is it kept safe from a power cut. */
    private static EmbeddedMariaDb startEmpty() {
        EmbeddedMariaDb server = EmbeddedMariaDb.start(FOLDER, "--innodb-flush-log-at-trx-commit=0");
        schemasOf(server).forEach(server::dropSchema);
        return server;
    }

    private static List<String> schemasOf(EmbeddedMariaDb server) {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(""), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMAS)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return names;
    }
}
