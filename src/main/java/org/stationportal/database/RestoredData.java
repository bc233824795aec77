package org.stationportal.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.util.FileSystemUtils;

/**
 * A new database beside the one of a data folder on which no portal runs. It takes its place at {@link #takeOver}, or
 * is gone when this is closed before.
 */
public final class RestoredData implements AutoCloseable {

    private static final String SCHEMA = "portal";

    private final DataFolder folder;
    private final Path beside;
    private final EmbeddedMariaDb server;

    private RestoredData(DataFolder folder, Path beside, EmbeddedMariaDb server) {
        this.folder = folder;
        this.beside = beside;
        this.server = server;
    }

    public static RestoredData begin(Path dataDir) throws IOException {
        DataFolder folder = DataFolder.open(dataDir);
        try {
            Path beside = folder.file("restoring");
            FileSystemUtils.deleteRecursively(beside);
            EmbeddedMariaDb server = EmbeddedMariaDb.start(beside);
            server.createSchema(SCHEMA);
            return new RestoredData(folder, beside, server);
        } catch (IOException | RuntimeException problem) {
            folder.close();
            throw problem;
        }
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(SCHEMA), server.user(), server.password());
    }

    /** Puts the new database in place; one that is there is kept under the name. */
    public void takeOver(String keptAs) throws IOException {
        server.close();
        if (Files.exists(folder.tables())) {
            Files.move(folder.tables(), folder.file(keptAs));
        }
        Files.move(beside.resolve("mariadb"), folder.tables());
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(beside);
        folder.close();
    }
}
