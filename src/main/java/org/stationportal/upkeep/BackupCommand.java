package org.stationportal.upkeep;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.stationportal.base.PortalTime;
import org.stationportal.database.PortalDatabase;

/** {@code ./run backup [file]}: everything in one file, while people go on working (UC-030). */
final class BackupCommand {

    private BackupCommand() {}

    static int run(Place place, List<String> arguments) throws IOException, SQLException {
        Clock clock = Clock.system(PortalTime.ZONE);
        Path file = arguments.isEmpty()
                ? place.dataDir().resolve("backups").resolve(Backup.fileName(clock.instant()))
                : Path.of(arguments.getFirst()).toAbsolutePath();
        try (PortalDatabase database = place.database();
                Connection connection = database.connect()) {
            Manifest manifest = new Backup(connection, place.attachments()).write(file, clock.instant());
            Commands.say("备份完成 / Backed up: %s (%d tables, %d rows, %d attachments)"
                    .formatted(file, manifest.tables(), manifest.rows(), manifest.attachments()));
        }
        return Commands.FINE;
    }
}
