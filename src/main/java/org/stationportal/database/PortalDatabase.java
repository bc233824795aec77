package org.stationportal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The portal's database for a command that runs beside the portal or without it: the one that {@code PORTAL_DB_URL}
 * names, that of the portal that is running on the data folder, or one that is started for as long as the command runs.
 */
public final class PortalDatabase implements AutoCloseable {

    private static final String SCHEMA = "portal";

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedMariaDb own;

    private PortalDatabase(String url, String user, String password, @Nullable EmbeddedMariaDb own) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.own = own;
    }

    /** A database of somebody else's. */
    public static PortalDatabase given(String url, String user, String password) {
        return new PortalDatabase(JdbcUrl.withUtc(url), user, password, null);
    }

    /** That of the data folder, whether the portal is running there or not. */
    public static PortalDatabase in(Path dataDir) throws IOException {
        if (!Files.isDirectory(dataDir.resolve("mariadb"))) {
            throw StartupProblem.noDatabase(dataDir);
        }
        try {
            EmbeddedMariaDb own = EmbeddedMariaDb.start(dataDir);
            return new PortalDatabase(own.jdbcUrl(SCHEMA), own.user(), own.password(), own);
        } catch (StartupProblem inUse) {
            Path port = dataDir.resolve(EmbeddedMariaDb.PORT_FILE);
            if (!Files.exists(port)) {
                throw inUse;
            }
            String url = JdbcUrl.withUtc("jdbc:mariadb://127.0.0.1:%s/%s"
                    .formatted(Files.readString(port).strip(), SCHEMA));
            String password = Files.readString(dataDir.resolve("password")).strip();
            return new PortalDatabase(url, EmbeddedMariaDb.USER, password, null);
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
