package org.stationportal.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * A real MariaDB server of the portal's own, on a free port of the loopback address, its files in one data folder. It
 * ends with {@link #close}, or with the process, after the application contexts. A server that outlived a killed
 * process is ended by the next start; a second start on the same folder is refused.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    static final String USER = "portal";

    /** Where a command finds the server of a running portal; whoever reads the password may read it too. */
    static final String PORT_FILE = "mariadb.port";

    private final DataFolder folder;
    private final Process server;
    private final int port;
    private final String password;
    private boolean closed;

    private EmbeddedMariaDb(DataFolder folder, Process server, int port, String password) {
        this.folder = folder;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /** Starts the server and waits until it answers; {@code options} are further options of {@code mariadbd}. */
    public static EmbeddedMariaDb start(Path dataDir, String... options) {
        demandLinuxX64();
        try {
            DataFolder folder = DataFolder.open(dataDir);
            try {
                return start(folder, options);
            } catch (IOException | RuntimeException | InterruptedException problem) {
                folder.close();
                throw problem;
            }
        } catch (IOException problem) {
            throw StartupProblem.isDiskFull(problem)
                    ? StartupProblem.diskFull(dataDir, 600, problem)
                    : StartupProblem.dataFolder(dataDir, problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database started", interrupted);
        }
    }

    private static EmbeddedMariaDb start(DataFolder folder, String... options)
            throws IOException, InterruptedException {
        Orphans.endBelow(folder.base());
        folder.demandSpace(100);
        ServerProcess programs = new ServerProcess(folder, new ServerFiles().unpackInto(folder));
        programs.installTables();
        String password = folder.password();
        Path accounts = folder.file("accounts.sql");
        DataFolder.writePrivately(accounts, accounts(password));
        int port = ServerProcess.freePort();
        EmbeddedMariaDb database = new EmbeddedMariaDb(folder, programs.start(port, accounts, options), port, password);
        // Boot's handlers run after the contexts are closed; a plain shutdown hook would run beside them
        SpringApplication.getShutdownHandlers().add(database::close);
        try {
            database.waitUntilReady(programs);
        } catch (RuntimeException | IOException | InterruptedException problem) {
            Orphans.end(database.server.toHandle());
            throw problem;
        } finally {
            Files.deleteIfExists(accounts);
        }
        DataFolder.writePrivately(folder.file(PORT_FILE), Integer.toString(port));
        log.info("Database server {} answers at 127.0.0.1:{}, data in {}", database.server.pid(), port, folder.root());
        return database;
    }

    private static void demandLinuxX64() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        if (!system.equals("linux") || !(processor.equals("amd64") || processor.equals("x86_64"))) {
            throw StartupProblem.noServerForThisMachine();
        }
    }

    /** One statement per line, as the server wants it: the portal's account, and no other without a password. */
    private static String accounts(String password) {
        return """
                DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
                FLUSH PRIVILEGES;
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL PRIVILEGES ON *.* TO '%2$s'@'127.0.0.1' WITH GRANT OPTION;
                """.formatted(password, USER);
    }

    /** A server that recovers from a kill may take minutes, so the wait ends only when it dies. */
    private void waitUntilReady(ServerProcess programs) throws IOException, InterruptedException {
        while (server.isAlive()) {
            try (Connection connection = connect()) {
                return;
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        throw programs.failed("mariadbd");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(""), USER, password);
    }

    /** Makes the schema unless it is there. */
    public void createSchema(String schema) {
        execute("CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci"
                .formatted(schema.replace("`", "")));
    }

    public void dropSchema(String schema) {
        execute("DROP DATABASE IF EXISTS `%s`".formatted(schema.replace("`", "")));
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(sql, problem);
        }
    }

    public String jdbcUrl(String schema) {
        return JdbcUrl.withUtc("jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, schema));
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** The id of the server's process. */
    public long pid() {
        return server.pid();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Orphans.end(server.toHandle());
        try {
            folder.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
